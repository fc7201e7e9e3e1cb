import { describe, expect, it } from "vitest";
import {
  assembled,
  BUILD,
  BYTES,
  GET,
  GLOBAL,
  INST,
  INT,
  MEMOIZE,
  NEWOBJ,
  NEWOBJ_EX,
  NONE,
  PROTO,
  PUT,
  REDUCE,
  STACK_GLOBAL,
  STOP,
  TEXT,
  TUPLE1,
  TUPLE2,
  TUPLE3,
} from "./assemble.js";
import { faultsOf, importsOf, pickleOf } from "./reading.js";

const SYSTEM = assembled(GLOBAL("os", "system"), TEXT("id"), TUPLE1, REDUCE);
const CALLED = ["dangerous os.system called"];

describe("ways to call a function", () => {
  it.each([
    ["REDUCE", assembled(SYSTEM, STOP)],
    ["INST", assembled("(S'id'\n", INST("os", "system"), STOP)],
    ["OBJ", assembled("(", GLOBAL("os", "system"), "S'id'\no", STOP)],
    ["NEWOBJ", assembled(PROTO(2), GLOBAL("os", "system"), TEXT("id"), TUPLE1, NEWOBJ, STOP)],
    ["NEWOBJ_EX", assembled(PROTO(4), GLOBAL("os", "system"), TEXT("id"), TUPLE1, "}", NEWOBJ_EX, STOP)],
    ["BUILD, which calls __setstate__", assembled(PROTO(2), GLOBAL("os", "system"), ")", NEWOBJ, "}", BUILD, STOP)],
    ["a result that is dropped", assembled(SYSTEM, "0", NONE, STOP)],
    ["a result under a mark that is dropped", assembled("(", SYSTEM, "1", NONE, STOP)],
  ])("%s", async (_, bytes) => expect(await importsOf(bytes)).toEqual(CALLED));
});

describe("ways to spell a name", () => {
  it.each([
    ["STACK_GLOBAL", assembled(PROTO(4), TEXT("os"), TEXT("system"), STACK_GLOBAL, TEXT("id"), TUPLE1, REDUCE, STOP)],
    [
      "PUT leaves gaps that MEMOIZE does not count",
      // Two values are remembered, under 7 and 1: MEMOIZE takes 2.
      assembled(
        PROTO(4),
        TEXT("math"),
        PUT(7),
        "0",
        TEXT("sqrt"),
        PUT(1),
        "0",
        TEXT("os"),
        MEMOIZE,
        "0",
        TEXT("system"),
        MEMOIZE,
        "0",
        GET(2),
        GET(3),
        STACK_GLOBAL,
        TEXT("id"),
        TUPLE1,
        REDUCE,
        STOP,
      ),
    ],
    [
      "PUT over what MEMOIZE remembered",
      assembled(
        PROTO(4),
        TEXT("math"),
        MEMOIZE,
        "0",
        TEXT("os"),
        PUT(0),
        "0",
        TEXT("system"),
        MEMOIZE,
        "0",
        GET(0),
        GET(1),
        STACK_GLOBAL,
        TEXT("id"),
        TUPLE1,
        REDUCE,
        STOP,
      ),
    ],
    [
      "operands below others",
      assembled(PROTO(4), TEXT("os"), TEXT("system"), INT(1), "0", STACK_GLOBAL, "(S'id'\nt", REDUCE, STOP),
    ],
    ["8-bit text with escapes", assembled("S'\\x6fs'\nS'\\163ystem'\n", STACK_GLOBAL, "(S'id'\nt", REDUCE, STOP)],
    ["Unicode escapes", assembled("V\\u006fs\nVs\\u0079stem\n", STACK_GLOBAL, "(S'id'\nt", REDUCE, STOP)],
    ["a text that is doubled", assembled("Vos\nVsystem\n2", "0", STACK_GLOBAL, "(S'id'\nt", REDUCE, STOP)],
  ])("%s", async (_, bytes) => expect(await importsOf(bytes)).toEqual(CALLED));

  it.each([
    ["a dotted name", "random", "_os.system", "dangerous random._os.system called"],
    ["a method of a class", "pathlib", "Path.unlink", "dangerous pathlib.Path.unlink called"],
    [
      "a module in a blocked one",
      "asyncio.unix_events",
      "_UnixSubprocessTransport._start",
      "dangerous asyncio.unix_events._UnixSubprocessTransport._start called",
    ],
    [
      "the inside of a function",
      "torch._utils",
      "_rebuild_tensor_v2.__globals__",
      "dangerous torch._utils._rebuild_tensor_v2.__globals__ called",
    ],
    ["a module that a module holds", "torch.serialization", "os", "dangerous torch.serialization.os called"],
    ["Python 2's module", "__builtin__", "eval", "dangerous __builtin__.eval called"],
    ["pkgutil", "pkgutil", "resolve_name", "dangerous pkgutil.resolve_name called"],
    ["attrgetter", "operator", "attrgetter", "dangerous operator.attrgetter called"],
    ["cloudpickle", "cloudpickle.cloudpickle", "_make_function", "dangerous cloudpickle.cloudpickle._make_function called"],
    ["a function that is kept for later", "functools", "partial", "unverified functools.partial called"],
    ["something unheard of", "my.models", "Net", "unverified my.models.Net called"],
  ])("%s", async (_, module, name, expected) => {
    expect(await importsOf(assembled(PROTO(4), GLOBAL(module, name), ")", REDUCE, STOP))).toEqual([expected]);
  });
});

describe("names that cannot be told", () => {
  it("says so when a call makes the name", async () => {
    const module = assembled(GLOBAL("_codecs", "decode"), BYTES(assembled("os")), TUPLE1, REDUCE);
    const bytes = assembled(PROTO(4), module, TEXT("system"), STACK_GLOBAL, ")", REDUCE, STOP);
    expect(await importsOf(bytes)).toEqual(["unverified _codecs.decode called", "unverified (computed name) called"]);
  });

  it.each([
    ["a number", INT(1)],
    ["bytes", BYTES(assembled("os"))],
    ["a tuple", assembled(TEXT("os"), TUPLE1)],
  ])("refuses %s", async (_, operand) => {
    const bytes = assembled(PROTO(4), operand, TEXT("system"), STACK_GLOBAL, ")", REDUCE, STOP);
    expect(await faultsOf(bytes)).toEqual(["bad-operand"]);
    expect(await importsOf(bytes)).toEqual(["unverified (computed name) called"]);
  });

  it("takes the registry of extensions for unknown", async () => {
    expect(await importsOf(assembled(PROTO(2), 0x82, 7, ")", REDUCE, STOP))).toEqual(["unverified (computed name) called"]);
  });
});

describe("known names put to other use", () => {
  it.each([
    ["BUILD on a function", assembled(PROTO(2), GLOBAL("numpy", "dtype"), "}", BUILD, STOP), "dangerous numpy.dtype called"],
    [
      "items set in a module's variable",
      assembled(PROTO(2), GLOBAL("collections", "Counter"), TEXT("a"), NONE, "s", STOP),
      "dangerous collections.Counter called",
    ],
    [
      "items appended",
      assembled(PROTO(2), GLOBAL("collections", "deque"), NONE, "a", STOP),
      "dangerous collections.deque called",
    ],
    [
      "an estimator's class that is called",
      assembled(PROTO(2), GLOBAL("sklearn.svm._classes", "SVC"), ")", REDUCE, STOP),
      "unverified sklearn.svm._classes.SVC called",
    ],
    [
      "a method behind an estimator",
      assembled(PROTO(4), GLOBAL("sklearn.svm._classes", "SVC.fit"), ")", NEWOBJ, STOP),
      "unverified sklearn.svm._classes.SVC.fit called",
    ],
  ])("%s", async (_, bytes, expected) => expect(await importsOf(bytes)).toEqual([expected]));

  it("knows functions that a model keeps, and does not once they are called", async () => {
    const kept = GLOBAL("sklearn.feature_selection._univariate_selection", "f_classif");
    const name = "sklearn.feature_selection._univariate_selection.f_classif";
    expect(await importsOf(assembled(PROTO(2), kept, STOP))).toEqual([`known ${name}`]);
    expect(await importsOf(assembled(PROTO(2), kept, ")", REDUCE, STOP))).toEqual([`unverified ${name} called`]);
  });

  it("knows a function that keeps a known one, and does not once it is called or keeps another", async () => {
    const kept = GLOBAL("sklearn.utils.validation", "check_array");
    const partial = assembled(GLOBAL("functools", "partial"), kept, TUPLE1, REDUCE);
    const state = (function_: string) => assembled("(", function_, ")}Nt", BUILD);
    const known = ["known functools.partial called", "known sklearn.utils.validation.check_array"];
    expect(await importsOf(assembled(PROTO(2), partial, state(kept), STOP))).toEqual(known);
    const called = await importsOf(assembled(PROTO(2), partial, state(kept), ")", REDUCE, STOP));
    expect(called).toContain("unverified functools.partial called");
    const other = await importsOf(assembled(PROTO(2), partial, state(GLOBAL("os", "system")), STOP));
    expect(other).toContain("dangerous os.system");
    const hidden = await importsOf(assembled(PROTO(2), partial, state("N"), STOP));
    expect(hidden).toContain("unverified functools.partial called");
    const made = assembled(GLOBAL("functools", "partial"), SYSTEM, TUPLE1, REDUCE);
    expect(await importsOf(assembled(PROTO(2), made, STOP))).toContain("unverified functools.partial called");
  });

  it.each(["__setstate__", "append", "extend", "add"])("takes what stands in the place of `%s` for called", async (method) => {
    const name = "sklearn.tree._export.export_text";
    const svc = assembled(PROTO(2), GLOBAL("sklearn.svm._classes", "SVC"), ")", NEWOBJ);
    const kept = GLOBAL("sklearn.tree._export", "export_text");
    const state = assembled("}", TEXT(method), kept, "s");
    expect(await importsOf(assembled(svc, state, BUILD, STOP))).toContain(`unverified ${name} called`);
    expect(await importsOf(assembled(svc, NONE, state, TUPLE2, BUILD, STOP))).toContain(`unverified ${name} called`);
    const check = GLOBAL("sklearn.utils.validation", "check_array");
    const partial = assembled(GLOBAL("functools", "partial"), check, TUPLE1, REDUCE);
    const later = assembled(svc, "}", TEXT(method), partial, "s", BUILD, STOP);
    expect(await importsOf(later)).toContain("unverified functools.partial called");
    // With arguments of its own another function does more than its name tells.
    const other = assembled(PROTO(2), GLOBAL("functools", "partial"), kept, TUPLE1, REDUCE, STOP);
    expect(await importsOf(other)).toContain("unverified functools.partial called");
  });

  it("tells distributions of SciPy that bring along their own code", async () => {
    const gen = (state: string | Uint8Array) =>
      assembled(PROTO(4), GLOBAL("scipy.stats._continuous_distns", "uniform_gen"), ")", NEWOBJ, state, BUILD, STOP);
    const text = (content: string) => assembled("X", content.length & 255, content.length >> 8, 0, 0, content);
    const template = (content: string) => gen(assembled("}", TEXT("_parse_arg_template"), text(content), "s"));
    const scipys = [
      "\ndef _parse_args(self, a, b,  loc=0, scale=1):\n    return (a, b, ), loc, scale\n",
      "\ndef _parse_args_rvs(self, a, b,  loc=0, scale=1, size=None):\n    return self._argcheck_rvs(a, b,  loc, scale, size=size)\n",
      "\ndef _parse_args_stats(self, a, b,  loc=0, scale=1, moments='mv'):\n    return (a, b, ), loc, scale, moments\n",
    ].join("");
    const name = "scipy.stats._continuous_distns.uniform_gen called";
    expect(await importsOf(template(scipys))).toEqual([`known ${name}`]);
    for (const bytes of [
      template("import os; os.system('id')"),
      template(`${scipys}import os`),
      template(scipys.replace("loc=0", "loc=f(0)")),
      // What is no dictionary in the file may be any when it is loaded.
      gen(assembled("](", TEXT("_parse_arg_template"), TEXT("pass"), TUPLE2, "e")),
      gen(assembled("}", TEXT("_parse_arg_template"), NONE, "s")),
    ])
      expect(await importsOf(bytes)).toEqual([`dangerous ${name}`]);
  });

  it("knows what models are built of", async () => {
    const svc = assembled(GLOBAL("sklearn.svm._classes", "SVC"), ")", NEWOBJ, "}", BUILD);
    const old = assembled(
      GLOBAL("copy_reg", "_reconstructor"),
      GLOBAL("sklearn.tree.tree", "Tree2"),
      GLOBAL("__builtin__", "object"),
      NONE,
      TUPLE3,
      REDUCE,
    );
    expect(await importsOf(assembled(PROTO(2), svc, old, TUPLE2, STOP))).toEqual([
      "known sklearn.svm._classes.SVC called",
      "known copy_reg._reconstructor called",
      "known sklearn.tree.tree.Tree2 called",
      "known __builtin__.object",
    ]);
  });
});

describe("pickles in pickles", () => {
  const inner = assembled(PROTO(2), SYSTEM, STOP);
  const load = (operand: Uint8Array) =>
    assembled(PROTO(2), GLOBAL("torch.storage", "_load_from_bytes"), operand, TUPLE1, REDUCE, STOP);
  const expected = ["dangerous os.system called", "unverified torch.storage._load_from_bytes called"];

  it.each([
    ["bytes", load(BYTES(inner))],
    ["bytes of protocol 0", load(BYTES(assembled(SYSTEM.slice(0), STOP)))],
    ["two deep", load(BYTES(assembled(PROTO(2), BYTES(inner), STOP)))],
    ["8-bit text", load(assembled("U", inner.length, inner))],
    ["text that is encoded to bytes", load(assembled("V\\u0080\\u0002", SYSTEM_LINES, STOP, "\n"))],
    ["broken before its end", load(BYTES(inner.slice(0, -1)))],
  ])("%s", async (_, bytes) => expect(await importsOf(bytes)).toEqual(expected));

  it("stops at a depth", async () => {
    let bytes = inner;
    for (let depth = 0; depth < 12; depth++) bytes = assembled(PROTO(2), BYTES(bytes), STOP);
    const pickle = await pickleOf(bytes);
    let depth = 0;
    for (let at = pickle.nested[0]; at !== undefined; at = at.nested[0]) depth++;
    expect(depth).toBe(4);
  });

  it("takes no text and no bytes for a pickle that are none", async () => {
    const texts = ["clf", "(a)\n(b)", "class\nname\n", "cats\nand\ndogs."].map((text) =>
      assembled(TEXT(text), BYTES(assembled(text))),
    );
    const random = BYTES(assembled(0x80, 0x04, 0xff, 1, 2, 3));
    expect((await pickleOf(assembled(PROTO(4), "(", ...texts, random, "t", STOP))).nested).toEqual([]);
  });
});

const SYSTEM_LINES = "cos\\u000asystem\\u000a(S'id'\\u000atR";

describe("faults", () => {
  it.each([
    ["unknown-opcode", assembled(SYSTEM, 0xff)],
    ["truncated", SYSTEM],
    ["truncated", assembled(SYSTEM, "X", 0xff, 0xff, 0, 0)],
    ["missing-memo", assembled(SYSTEM, GET(9), STOP)],
    ["unknown-protocol", assembled(SYSTEM, PROTO(9))],
    ["stack-underflow", assembled(SYSTEM, "00", NONE, STOP)],
    ["stack-underflow", assembled(SYSTEM, "(", TUPLE1, STOP)],
    ["bad-operand", assembled(SYSTEM, "Ix\n", STOP)],
    ["bad-operand", assembled(SYSTEM, "T", 0xff, 0xff, 0xff, 0xff, STOP)],
  ])("%s behind a payload", async (kind, bytes) => {
    expect(await faultsOf(bytes)).toContain(kind);
    expect(await importsOf(bytes)).toEqual(CALLED);
  });
});
