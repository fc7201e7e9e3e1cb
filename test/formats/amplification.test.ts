import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../src/bytes/budget.js";
import { ArtifactError } from "../../src/errors.js";
import { flax } from "../../src/formats/flax/index.js";
import type { Format } from "../../src/formats/format.js";
import { keras } from "../../src/formats/keras/index.js";
import { lightgbm } from "../../src/formats/lightgbm/index.js";
import { numpy } from "../../src/formats/numpy/index.js";
import { openvino } from "../../src/formats/openvino/index.js";
import { pickle } from "../../src/formats/pickle/index.js";
import { pytorch } from "../../src/formats/pytorch/index.js";
import { tensorflow } from "../../src/formats/tensorflow/index.js";
import { tflite } from "../../src/formats/tflite/index.js";
import { openArtifact } from "../sources.js";

/** Each takes less than two on an idle machine, and minutes or all memory without the limit that it is about. */
const MOST_MILLISECONDS = 15_000;
/** Of the names and values of a model, whatever the file says. */
const MOST_CHARACTERS = 70 * 1024 * 1024;

/** Files of up to some megabytes that say the same thing often, by reference, and would cost for each time. */
describe("what is said once and meant often", () => {
  it("a long key before many values of a Flax checkpoint", async () => {
    const key = [0xdb, ...uint32Big(1_000_000)];
    const values = Array.from({ length: 20_000 }, (_, index) => [0xcd, index >> 8, index & 0xff, 0xc3]).flat();
    const bytes = bytesOf([0x81, ...key], "a".repeat(1_000_000), [0xde, 20_000 >> 8, 20_000 & 0xff, ...values]);
    expect(await codeOf(flax, bytes)).toBe("too-many-entries");
  });

  it("long names of elements around many entries of an OpenVINO model", async () => {
    const name = "a".repeat(250);
    const inner = `<${name}>`.repeat(40) + '<b value="1"/>'.repeat(100_000) + `</${name}>`.repeat(40);
    const document = `<net name="a" version="11"><layers/><edges/><rt_info>${inner}</rt_info></net>`;
    expect(await codeOf(openvino, bytesOf(document))).toBe("too-much-text");
  });

  it("one range of a feature that a LightGBM dump names often", async () => {
    const names = Array.from({ length: 100_000 }, () => '"a"').join(",");
    const infos = `{"a":{"min_value":"${"x".repeat(1_000_000)}","max_value":1}}`;
    const dump = `{"name":"tree","version":"v4","feature_names":[${names}],"feature_infos":${infos},"tree_info":[]}`;
    expect(await codeOf(lightgbm, bytesOf(dump))).toBe("read");
  });

  it("one name of many nodes of a frozen graph, each of which reads another output of it", async () => {
    // `node { name: "a", op: "Foo", input: "a:0000" }`
    const nodes = Array.from(
      { length: 8_000 },
      (_, index) => `\x0a\x10\x0a\x01a\x12\x03Foo\x1a\x06a:${String(index).padStart(4, "0")}`,
    );
    expect(await codeOf(tensorflow, bytesOf(...nodes), "a.pb")).toBe("read");
  });

  it("one variable of TorchScript that becomes an attribute of itself", async () => {
    const lines = Array.from(
      { length: 5_000 },
      (_, index) => `    x = x.aaaaaaaaaaaaaaaaaaaa\n    _${index} = torch.add(x, x)\n`,
    );
    const head =
      "class M(Module):\n  __parameters__ = []\n  __buffers__ = []\n  def forward(self: __torch__.M,\n    x: Tensor) -> Tensor:\n";
    const archive = zipped([
      ["m/data.pkl", "\x80\x02c__torch__\nM\n)\x81}b."],
      ["m/code/__torch__.py", `${head}${lines.join("")}    return x\n`],
      ["m/constants.pkl", "\x80\x02)."],
      ["m/version", "3\n"],
    ]);
    const { graphs } = await pytorch.read(await openArtifact(new Map([["a.pt", archive]]), "a.pt"), DEFAULT_BUDGET);
    const nodes = graphs.flatMap((graph) => graph.nodes);
    expect(nodes.length).toBeGreaterThan(5_000);
    const characters = nodes.flatMap(({ inputs }) => inputs).reduce((sum, { length }) => sum + length, 0);
    expect(characters).toBeLessThanOrEqual(2 * 1024 * nodes.length);
  });

  it("one large description of many tables of a flatbuffer", async () => {
    expect(await codeOf(tflite, sharedDescription(100_000))).toBe("too-many-entries");
  });

  it.each([
    ["lists in lists", "]", "](", "e"],
    ["tuples in tuples", ")", "(", "t"],
  ])("%s that hold the one before twice, in a checkpoint", async (_, innermost, begin, end) => {
    expect(await codeOf(pytorch, legacy(doubled(innermost, begin, end)))).toMatch(/^too-/);
  });

  it("tuples in tuples as the key of a dictionary", async () => {
    expect(await codeOf(pickle, pickled("}", doubled("(K\x01t", "(", "t"), "K\x01s"))).toBe("read");
    // A name is made of the key only where the value holds an array.
    expect(await codeOf(pickle, pickled("}", doubled("(K\x01t", "(", "t"), "]s"))).toBe("read");
  });

  it("a long text in a tuple in a long list", async () => {
    const tuple = `${text("a".repeat(1_000_000))}${put(0)}0(${get(0).repeat(64)}t${put(1)}0`;
    expect(await codeOf(pytorch, legacy(`${tuple}}${text("key")}](${get(1).repeat(1_000)}es`))).toBe("read");
  });

  it("a long key before many values of a checkpoint", async () => {
    expect(await codeOf(pytorch, legacy(`}${text("a".repeat(1_000_000))}](${"K\x01".repeat(100_000)}es`))).toBe("too-much-text");
  });

  it("one shape of a million sizes for many tensors", async () => {
    const shape = `(${"K\x01".repeat(200_000)}t${put(0)}0`;
    const storage = `((${text("storage")}ctorch\nFloatStorage\n${text("0")}${text("cpu")}K\x01tQ${put(1)}0`;
    const tensor = `ctorch._utils\n_rebuild_tensor_v2\n(${get(1)}K\0${get(0)}${get(0)}tR`;
    expect(await codeOf(pytorch, legacy(`${shape}${storage}](${tensor.repeat(2_000)}e`))).toMatch(/^(read|too-)/);
  });

  it("functions that rebuild by rebuilding", async () => {
    const function_ = `ctorch._tensor\n_rebuild_from_type_v2\n${put(0)}0`;
    const nested = `${`(${get(0)}N`.repeat(9_000)})${"t".repeat(9_000)}`;
    expect(await codeOf(pytorch, legacy(`${function_}${get(0)}${nested}R`))).toMatch(/^(read|too-)/);
    // Without marks, as deep as the file is long.
    const flat = `${get(0)}N`.repeat(100_000);
    expect(await codeOf(pytorch, legacy(`${function_}${get(0)}${flat})${"\x87".repeat(100_000)}R`))).toMatch(
      /^(read|too-|pickle)/,
    );
  });

  it("one list of arguments of many objects", async () => {
    const args = `](${"N".repeat(500_000)}e\x85${put(0)}0`;
    const object = `ccollections\nOrderedDict\n${put(1)}0`;
    expect(await codeOf(pytorch, legacy(`${args}${object}](${`${get(1)}${get(0)}R`.repeat(20_000)}e`))).toBe("too-many-values");
  });

  it("one state of many objects", async () => {
    const entries = Array.from({ length: 50_000 }, (_, index) => `J${latin1(uint32Little(index))}N`).join("");
    const state = `}(${entries}u${put(0)}0`;
    const object = (module: string, name: string) =>
      `c${module}\n${name}\n)\x81${put(1)}0${`${get(1)}${get(0)}b0`.repeat(50_000)}`;
    expect(await codeOf(pickle, pickled(state, object("sklearn.svm", "SVC"), "N"))).toBe("read");
    expect(await codeOf(pickle, pickled(state, object("scipy.stats._continuous_distns", "uniform_gen"), "N"))).toBe("read");
  });

  it("fields of an element type that share their types", async () => {
    const type = (fields: string) => `cnumpy\ndtype\n(${text("V8")}K\0K\x01tR(K\x03${text("|")}NN}(${fields}uK\x08K\x01K\0tb`;
    let whole = `cnumpy\ndtype\n(${text("f8")}K\0K\x01tR${put(0)}0`;
    const fields = (index: number) =>
      Array.from({ length: 200 }, (_, name) => `${text(String(name))}${get(index)}K\0\x86`).join("");
    for (let index = 1; index < 8; index++) whole += `${type(fields(index - 1))}${put(index)}0`;
    const array = `cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(K\0t${text("b")}tR(K\x01(K\x01t${get(7)}\x89${text("12345678")}tb`;
    expect(await codeOf(pickle, pickled(`${whole}${array}`))).toBe("read");
  });

  it("settings and steps of estimators that share what they hold", async () => {
    const estimator = (state: string) => `csklearn.pipeline\nPipeline\n)\x81}(${state}ub`;
    let lists = `${text("a".repeat(900))}${put(0)}0`;
    for (let index = 1; index < 5; index++) lists += `](${get(index - 1).repeat(100)}e${put(index)}0`;
    const inner = `${lists}${estimator(`${text("C")}${get(4)}${text("_sklearn_version")}${text("1.5")}`)}${put(10)}0`;
    let steps = inner;
    for (let index = 11; index < 18; index++) {
      const listed = `](${`${text("s")}${get(index - 1)}\x86`.repeat(100)}e`;
      steps += `${estimator(`${text("steps")}${listed}`)}${put(index)}0`;
    }
    expect(await codeOf(pickle, pickled(`${steps}${get(17)}`))).toBe("read");
  });

  it("labels that are one long text", async () => {
    const labels = `](${get(0).repeat(10_000)}e`;
    const array = `cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(K\0t${text("b")}tR(K\x01(M\x10\x27tcnumpy\ndtype\n(${text("O8")}K\0K\x01tR\x89${labels}tb`;
    const estimator = `csklearn.svm._classes\nSVC\n)\x81}(${text("_sklearn_version")}${text("1.5")}${text("classes_")}${array}ub`;
    expect(await codeOf(pickle, pickled(`${text("a".repeat(1_000_000))}${put(0)}0${estimator}`))).toBe("read");
  });
});

/** Lists that become the arguments of one call are more than any call can take. */
describe("what there is a lot of", () => {
  it.each([keras, numpy, pytorch])("$id: entries of an archive whose headers say something else", async (format) => {
    expect(await codeOf(format, contradicting(200_000))).toBe("malformed-zip");
  });
});

/** An archive of stored entries, whose checksums are left out: they are hints. */
function zipped(entries: readonly (readonly [name: string, content: string])[]): Uint8Array {
  const number = (value: number, bytes: number) => latin1(Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff));
  let [content, directory] = ["", ""];
  for (const [name, body] of entries) {
    const sizes = `${number(body.length, 4)}${number(body.length, 4)}${number(name.length, 2)}`;
    directory += `PK\x01\x02${number(0, 16)}${sizes}${number(0, 12)}${number(content.length, 4)}${name}`;
    content += `PK\x03\x04${number(0, 14)}${sizes}${number(0, 2)}${name}${body}`;
  }
  const counts = `${number(entries.length, 2)}${number(entries.length, 2)}${number(directory.length, 4)}${number(content.length, 4)}`;
  return bytesOf(content, directory, `PK\x05\x06${number(0, 4)}${counts}${number(0, 2)}`);
}

/** An archive with many entries of one header, which has another checksum: the 64-bit numbers at the end count them. */
function contradicting(count: number): Uint8Array {
  const name = "config.json";
  const number = (value: number, bytes: number) => Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) & 0xff);
  const local = latin1([
    ..."PK".split("").map((letter) => letter.charCodeAt(0)),
    3,
    4,
    ...number(0, 10),
    1,
    ...number(0, 11),
    11,
    0,
    0,
    0,
  ]);
  const entry = `PK\x01\x02${"\0".repeat(24)}\x0b${"\0".repeat(17)}${name}`;
  const size = entry.length * count;
  const start = local.length + name.length;
  const end64 = [
    ...number(44, 8),
    ...number(0, 12),
    ...number(count, 8),
    ...number(count, 8),
    ...number(size, 8),
    ...number(start, 8),
  ];
  const locator = [...number(0, 4), ...number(start + size, 8), ...number(1, 4)];
  const end = [...number(0, 4), 0xff, 0xff, 0xff, 0xff, ...number(2 ** 32 - 1, 4), ...number(2 ** 32 - 1, 4), 0, 0];
  return bytesOf(local, name, entry.repeat(count), "PK\x06\x06", end64, "PK\x06\x07", locator, "PK\x05\x06", end);
}

/** `read`, or the code of the refusal. Whatever else happens is a failure, and so is a model that is too large. */
async function codeOf(format: Format, bytes: Uint8Array, path = "a.pt"): Promise<string> {
  const start = performance.now();
  try {
    const { tensors, metadata } = await format.read(await openArtifact(new Map([[path, bytes]]), path), DEFAULT_BUDGET);
    const characters = [...tensors.map(({ name }) => name), ...metadata.map(({ key, value }) => `${key}${value}`)];
    expect(characters.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(MOST_CHARACTERS);
    return "read";
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error;
    return error.code;
  } finally {
    expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
  }
}

function bytesOf(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part)))),
  );
}

function pickled(...parts: readonly string[]): Uint8Array {
  return bytesOf("\x80\x02", ...parts, ".");
}

/** A legacy checkpoint: its number, its version, what it was written with, the value, and no storages. */
function legacy(value: string): Uint8Array {
  const [number, version] = ["\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19", "M\xe9\x03"];
  const parts = [number, version, `}${text("protocol_version")}${version}s`, value, "]"];
  return bytesOf(...parts.map((part) => `\x80\x02${part}.`));
}

/** 60 containers, each of which holds the one before twice. */
function doubled(innermost: string, begin: string, end: string): string {
  const levels = Array.from({ length: 60 }, (_, index) => `0${begin}${get(index)}${get(index)}${end}${put(index + 1)}`);
  return `${innermost}${put(0)}${levels.join("")}`;
}

function text(content: string): string {
  return `X${latin1(uint32Little(content.length))}${content}`;
}

function put(index: number): string {
  return `q${String.fromCharCode(index)}`;
}

function get(index: number): string {
  return `h${String.fromCharCode(index)}`;
}

function latin1(bytes: readonly number[]): string {
  return String.fromCharCode(...bytes);
}

function uint32Little(value: number): readonly number[] {
  return uint32Big(value).toReversed();
}

function uint32Big(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

/** A model whose operator codes are one table over and over, with 32,000 fields that are all left out. */
function sharedDescription(count: number): Uint8Array {
  const vtable = 64;
  const root = vtable + 0xfffe + 2;
  const list = root + 12;
  const table = list + 4 + 4 * count;
  const bytes = new Uint8Array(table + 64);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, root, true);
  bytes.set(Buffer.from("TFL3"), 4);
  // The root's own description: its version, and the list.
  for (const [index, value] of [8, 12, 4, 8].entries()) view.setUint16(16 + 2 * index, value, true);
  for (const [index, value] of [root - 16, 3, list - root - 8, count].entries()) view.setUint32(root + 4 * index, value, true);
  for (const [index, value] of [0xfffe, 4].entries()) view.setUint16(vtable + 2 * index, value, true);
  for (let at = list + 4; at < table; at += 4) view.setUint32(at, table - at, true);
  view.setUint32(table, table - vtable, true);
  return bytes;
}
