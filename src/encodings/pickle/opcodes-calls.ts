import { MAX_NAME_BYTES } from "./limits.js";
import { addState, fault, halt, type Machine, objectOf, pop, popMark, push, top } from "./machine.js";
import { type Opcode, opcode } from "./opcode.js";
import type { Operand, OperandForm } from "./operands.js";
import { calledLater, holdsScript, isKept, isPartial, keepsImport } from "./special.js";
import { utf8Of } from "./text.js";
import { globalNameOf, itemsOf, type PickleValue } from "./value.js";

const TWO_LINES: OperandForm = { form: "lines", lines: 2, keep: MAX_NAME_BYTES };

/** What imports, and what calls. */
export const CALLS: readonly (readonly [number, Opcode])[] = [
  opcode("c", "GLOBAL", (machine, operand) => push(machine, importedLines(machine, operand)), TWO_LINES),
  opcode(0x93, "STACK_GLOBAL", importStacked),
  opcode(0x82, "EXT1", importExtension, { form: "number", bytes: 1 }),
  opcode(0x83, "EXT2", importExtension, { form: "number", bytes: 2 }),
  opcode(0x84, "EXT4", importExtension, { form: "number", bytes: 4, isSigned: true }),
  opcode("i", "INST", instantiate, TWO_LINES),
  opcode("o", "OBJ", callMarked),
  opcode("R", "REDUCE", callStacked),
  opcode(0x81, "NEWOBJ", construct),
  opcode(0x92, "NEWOBJ_EX", constructWithKeywords),
  opcode("b", "BUILD", build),
  opcode("P", "PERSID", persistentText, { form: "lines", lines: 1, keep: MAX_NAME_BYTES }),
  opcode("Q", "BINPERSID", (machine) => push(machine, { kind: "persistent", id: pop(machine) })),
];

/** What neither makes nor changes a value. */
export const FRAMES: readonly (readonly [number, Opcode])[] = [
  opcode(0x80, "PROTO", setProtocol, { form: "number", bytes: 1 }),
  // Python's own reader uses frames to read ahead: what stands in them is read the same without.
  opcode(0x95, "FRAME", () => {}, { form: "number", bytes: 8 }),
  opcode(0x98, "READONLY_BUFFER", (machine) => void top(machine)),
  opcode(".", "STOP", (machine) => {
    machine.result = pop(machine);
    machine.isDone = true;
  }),
];

const HIGHEST_PROTOCOL = 5;

function setProtocol(machine: Machine, { number }: Operand): void {
  if (number > HIGHEST_PROTOCOL) {
    halt(machine, "unknown-protocol", "it says that it is of a protocol newer than 5");
    return;
  }
  machine.protocol = number;
}

function imported(machine: Machine, module: string | undefined, name: string | undefined): PickleValue {
  if (!machine.imports.add(module, name)) halt(machine, "limit", "it imports more names than a model has reason for");
  return { kind: "global", module, name };
}

function importedLines(machine: Machine, { content, second }: Operand): PickleValue {
  const module = content === undefined ? undefined : utf8Of(content);
  const name = second === undefined ? undefined : utf8Of(second);
  if (module !== undefined && name !== undefined) return imported(machine, module, name);
  fault(machine, "bad-operand", "the name of an import is no text, or too long");
  return { kind: "unknown" };
}

/** Operands that are no texts make Python stop, unless a call gives a text: then nobody knows which before it runs. */
function importStacked(machine: Machine): void {
  const name = pop(machine);
  const module = pop(machine);
  if (name.kind === "string" && name.isWhole && module.kind === "string" && module.isWhole) {
    push(machine, imported(machine, module.value, name.value));
    return;
  }
  if (![name, module].every(mayBeText)) fault(machine, "bad-operand", "it imports by a name that is no text");
  push(machine, imported(machine, undefined, undefined));
}

function mayBeText({ kind }: PickleValue): boolean {
  return kind === "string" || kind === "object" || kind === "persistent" || kind === "global" || kind === "unknown";
}

/** A number of the registry in `copyreg` of the process that loads it. */
function importExtension(machine: Machine): void {
  push(machine, imported(machine, undefined, undefined));
}

function instantiate(machine: Machine, operand: Operand): void {
  const callee = importedLines(machine, operand);
  const items = popMark(machine);
  pushCall(machine, callee, { kind: "tuple", items });
}

function callMarked(machine: Machine): void {
  const [callee, ...items] = popMark(machine);
  if (callee === undefined) {
    fault(machine, "stack-underflow", "an opcode calls what is not there");
    return;
  }
  pushCall(machine, callee, { kind: "tuple", items });
}

function callStacked(machine: Machine): void {
  const args = pop(machine);
  const callee = pop(machine);
  pushCall(machine, callee, args);
}

/** Functions of `copyreg` that construct their first argument, as the opcodes do. */
const CONSTRUCTORS = new Set([
  "copyreg._reconstructor",
  "copy_reg._reconstructor",
  "copyreg.__newobj__",
  "copy_reg.__newobj__",
  "copyreg.__newobj_ex__",
  "copy_reg.__newobj_ex__",
]);

function pushCall(machine: Machine, callee: PickleValue, args: PickleValue): void {
  machine.imports.use(callee, keepsImport(callee, args) ? "keeping" : "called");
  // What keeps a function for later is asked for it now.
  if (callee.kind === "object" && isPartial(callee.callee)) machine.imports.use(callee.callee, "called");
  const [first, base, ...more] = itemsOf(args);
  if (first === undefined || !CONSTRUCTORS.has(globalNameOf(callee) ?? "")) {
    push(machine, objectOf("call", callee, args));
    return;
  }
  machine.imports.use(first, "constructed");
  // `_reconstructor` runs the `__init__` of the base class as well, unless that is `object`.
  if (base !== undefined && !isObjectClass(base)) machine.imports.use(base, "called");
  push(machine, objectOf("new", first, { kind: "tuple", items: base === undefined ? [] : [base, ...more] }));
}

function isObjectClass(value: PickleValue): boolean {
  const name = globalNameOf(value);
  return name === "builtins.object" || name === "__builtin__.object";
}

function construct(machine: Machine): void {
  const args = pop(machine);
  const callee = pop(machine);
  machine.imports.use(callee, "constructed");
  push(machine, objectOf("new", callee, args));
}

function constructWithKeywords(machine: Machine): void {
  const keywords = pop(machine);
  const args = pop(machine);
  const callee = pop(machine);
  machine.imports.use(callee, "constructed");
  push(machine, objectOf("new", callee, args, keywords));
}

function build(machine: Machine): void {
  const state = pop(machine);
  const target = top(machine);
  if (target.kind === "object") {
    addState(target, state);
    machine.imports.use(target.callee, "built");
    if (isPartial(target.callee) && !isKept(itemsOf(state)[0])) machine.imports.use(target.callee, "called");
    for (const value of calledLater(state, machine.looked)) machine.imports.use(value, "called");
    if (holdsScript(target, state)) machine.imports.use(target.callee, "scripted");
  } else machine.imports.use(target, "altered");
}

function persistentText(machine: Machine, { content, range }: Operand): void {
  const value = content === undefined ? undefined : utf8Of(content);
  const id: PickleValue = { kind: "string", value: value ?? "", isWhole: value !== undefined, range, encoding: "raw" };
  push(machine, { kind: "persistent", id });
}
