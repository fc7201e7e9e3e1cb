import { MAX_INTEGER_BYTES } from "./limits.js";
import { addEntries, addItems, fault, fenceOf, type Machine, mark, memoize, pop, popMark, push, recall, top } from "./machine.js";
import { type Opcode, opcode } from "./opcode.js";
import type { Operand } from "./operands.js";
import { integerTextOf, latin1Of } from "./text.js";
import type { PickleEntry, PickleValue } from "./value.js";

/** Containers. */
export const CONTAINERS: readonly (readonly [number, Opcode])[] = [
  opcode(")", "EMPTY_TUPLE", (machine) => push(machine, { kind: "tuple", items: [] })),
  opcode("t", "TUPLE", (machine) => push(machine, { kind: "tuple", items: popMark(machine) })),
  opcode(0x85, "TUPLE1", (machine) => pushTuple(machine, 1)),
  opcode(0x86, "TUPLE2", (machine) => pushTuple(machine, 2)),
  opcode(0x87, "TUPLE3", (machine) => pushTuple(machine, 3)),
  opcode("]", "EMPTY_LIST", (machine) => push(machine, { kind: "list", items: [] })),
  opcode("l", "LIST", (machine) => push(machine, { kind: "list", items: popMark(machine) })),
  opcode("}", "EMPTY_DICT", (machine) => push(machine, { kind: "dict", entries: [] })),
  opcode("d", "DICT", (machine) => push(machine, { kind: "dict", entries: pairsOf(machine, popMark(machine)) })),
  opcode(0x8f, "EMPTY_SET", (machine) => push(machine, { kind: "set", isFrozen: false, items: [] })),
  opcode(0x91, "FROZENSET", (machine) => push(machine, { kind: "set", isFrozen: true, items: popMark(machine) })),
  opcode("a", "APPEND", (machine) => {
    const item = pop(machine);
    fill(machine, [item]);
  }),
  opcode("e", "APPENDS", (machine) => fill(machine, popMark(machine))),
  opcode(0x90, "ADDITEMS", (machine) => fill(machine, popMark(machine))),
  opcode("s", "SETITEM", (machine) => {
    const value = pop(machine);
    const key = pop(machine);
    set(machine, [[key, value]]);
  }),
  opcode("u", "SETITEMS", (machine) => set(machine, pairsOf(machine, popMark(machine)))),
];

/** The stack and the memo. */
export const STACK: readonly (readonly [number, Opcode])[] = [
  opcode("(", "MARK", mark),
  opcode("0", "POP", drop),
  opcode("1", "POP_MARK", (machine) => void popMark(machine)),
  opcode("2", "DUP", (machine) => push(machine, top(machine))),
  opcode("g", "GET", recallText, { form: "lines", lines: 1, keep: MAX_INTEGER_BYTES }),
  opcode("h", "BINGET", recallNumber, { form: "number", bytes: 1 }),
  opcode("j", "LONG_BINGET", recallNumber, { form: "number", bytes: 4 }),
  opcode("p", "PUT", putText, { form: "lines", lines: 1, keep: MAX_INTEGER_BYTES }),
  opcode("q", "BINPUT", putNumber, { form: "number", bytes: 1 }),
  opcode("r", "LONG_BINPUT", putNumber, { form: "number", bytes: 4 }),
  // The index is the number of what is remembered, not one more than the last: PUT may have left gaps.
  opcode(0x94, "MEMOIZE", (machine) => memoize(machine, machine.memo.size, top(machine))),
];

function pushTuple(machine: Machine, length: number): void {
  const items: PickleValue[] = [];
  for (let index = 0; index < length; index++) items.unshift(pop(machine));
  push(machine, { kind: "tuple", items });
}

function pairsOf(machine: Machine, values: readonly PickleValue[]): readonly PickleEntry[] {
  const entries: PickleEntry[] = [];
  for (let index = 0; index + 1 < values.length; index += 2) {
    entries.push([values[index] as PickleValue, values[index + 1] as PickleValue]);
  }
  if (values.length % 2 === 1) fault(machine, "bad-operand", "a dictionary of it has a key without a value");
  return entries;
}

/** On anything but a list or a set Python calls the methods of the object. */
function fill(machine: Machine, items: readonly PickleValue[]): void {
  const holder = top(machine);
  if (holder.kind === "list" || holder.kind === "set") {
    addItems(holder, items);
    return;
  }
  if (holder.kind === "object") {
    addItems(holder, items);
    machine.imports.use(holder.callee, "filled");
  } else refuseChange(machine, holder);
}

function set(machine: Machine, entries: readonly PickleEntry[]): void {
  const holder = top(machine);
  if (holder.kind === "dict") {
    addEntries(holder, entries);
    return;
  }
  if (holder.kind === "object") {
    addEntries(holder, entries);
    machine.imports.use(holder.callee, "filled");
  } else refuseChange(machine, holder);
}

function refuseChange(machine: Machine, holder: PickleValue): void {
  if (holder.kind === "global") machine.imports.use(holder, "altered");
  else if (holder.kind !== "unknown" && holder.kind !== "inline" && holder.kind !== "persistent") {
    fault(machine, "bad-operand", "it puts items into what can hold none");
  }
}

/** Above a mark there may be nothing to drop: then the mark itself goes, as in CPython. */
function drop(machine: Machine): void {
  if (machine.marks.length > 0 && machine.stack.length === fenceOf(machine)) machine.marks.pop();
  else pop(machine);
}

function recallNumber(machine: Machine, { number }: Operand): void {
  push(machine, recall(machine, number));
}

function recallText(machine: Machine, { content }: Operand): void {
  const index = indexOf(machine, content);
  push(machine, index === undefined ? { kind: "unknown" } : recall(machine, index));
}

function putNumber(machine: Machine, { number }: Operand): void {
  memoize(machine, number, top(machine));
}

function putText(machine: Machine, { content }: Operand): void {
  const index = indexOf(machine, content);
  if (index !== undefined) memoize(machine, index, top(machine));
}

function indexOf(machine: Machine, content: Uint8Array | undefined): number | undefined {
  const index = content === undefined ? undefined : integerTextOf(latin1Of(content));
  if (typeof index === "number" && index >= 0) return index;
  fault(machine, "bad-operand", "the number of a stored value is none");
  return undefined;
}
