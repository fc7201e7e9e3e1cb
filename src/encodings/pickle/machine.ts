import type { ByteRange } from "../../model/tensor.js";
import type { FaultKind, PickleFault } from "./faults.js";
import { type ImportLedger, importLedger } from "./imports.js";
import { MAX_FAULTS, MAX_MARKS, MAX_MEMO_ENTRIES, MAX_STACK_VALUES, MAX_VALUES, type PickleEffort } from "./limits.js";
import { type PickleEntry, type PickleObject, type PickleValue, UNKNOWN } from "./value.js";

/** Bytes of the pickle that may be a pickle themselves: in the file, or spelt as text. */
export type NestedCandidate = { readonly range: ByteRange } | { readonly bytes: Uint8Array };

/**
 * The state of the pickle machine. The stack, its marks and the memo behave as in CPython's `_pickle.c`: a mark is a fence that
 * no operand is taken from beyond.
 */
export interface Machine {
  readonly effort: PickleEffort;
  readonly imports: ImportLedger;
  readonly memo: Map<number, PickleValue>;
  readonly nested: NestedCandidate[];
  readonly faults: PickleFault[];
  /** How many entries of a dictionary were looked at, when it became a state. */
  readonly looked: WeakMap<PickleValue, number>;
  /** Heights of the stack at which a mark stands. */
  readonly marks: number[];
  stack: PickleValue[];
  protocol: number;
  /** Where the opcode stands that is run. */
  offset: number;
  /** Set by STOP, and by what nobody can go on from. */
  isDone: boolean;
  result: PickleValue | undefined;
}

export function machineOf(effort: PickleEffort): Machine {
  return {
    effort,
    imports: importLedger(),
    memo: new Map(),
    nested: [],
    faults: [],
    looked: new WeakMap(),
    marks: [],
    stack: [],
    protocol: 0,
    offset: 0,
    isDone: false,
    result: undefined,
  };
}

/** Notes what is wrong. Interpreting goes on where it can: what stands behind is then told, although Python would not reach it. */
export function fault(machine: Machine, kind: FaultKind, detail: string): void {
  if (machine.faults.length < MAX_FAULTS) machine.faults.push({ kind, offset: machine.offset, detail });
}

/** Notes what is wrong, and ends. */
export function halt(machine: Machine, kind: FaultKind, detail: string): void {
  fault(machine, kind, detail);
  machine.isDone = true;
}

export function push(machine: Machine, value: PickleValue): void {
  machine.effort.values++;
  if (machine.effort.values > MAX_VALUES) {
    halt(machine, "limit", `it holds more than ${MAX_VALUES} values`);
    return;
  }
  if (machine.stack.length >= MAX_STACK_VALUES) {
    halt(machine, "limit", `more than ${MAX_STACK_VALUES} values lie on its stack`);
    return;
  }
  machine.stack.push(value);
}

export function pop(machine: Machine): PickleValue {
  if (machine.stack.length <= fenceOf(machine)) {
    fault(machine, "stack-underflow", "an opcode takes more from the stack than lies there");
    return UNKNOWN;
  }
  return machine.stack.pop() ?? UNKNOWN;
}

/** The value on top, which stays there. */
export function top(machine: Machine): PickleValue {
  const value = machine.stack.at(-1);
  if (value !== undefined && machine.stack.length > fenceOf(machine)) return value;
  fault(machine, "stack-underflow", "an opcode takes more from the stack than lies there");
  return UNKNOWN;
}

export function mark(machine: Machine): void {
  if (machine.marks.length >= MAX_MARKS) {
    halt(machine, "limit", `its values are nested more than ${MAX_MARKS} deep`);
    return;
  }
  machine.marks.push(machine.stack.length);
}

/** Takes what lies above the last mark, and the mark. */
export function popMark(machine: Machine): readonly PickleValue[] {
  const height = machine.marks.pop();
  if (height === undefined) {
    fault(machine, "stack-underflow", "an opcode looks for a mark, and there is none");
    return machine.stack.splice(0);
  }
  return machine.stack.splice(height);
}

export function fenceOf({ marks }: Machine): number {
  return marks.at(-1) ?? 0;
}

export function memoize(machine: Machine, index: number, value: PickleValue): void {
  if (machine.memo.size >= MAX_MEMO_ENTRIES) {
    halt(machine, "limit", `it remembers more than ${MAX_MEMO_ENTRIES} values`);
    return;
  }
  machine.memo.set(index, value);
}

export function recall(machine: Machine, index: number): PickleValue {
  const value = machine.memo.get(index);
  if (value !== undefined) return value;
  fault(machine, "missing-memo", "it refers to a value that it did not store");
  return UNKNOWN;
}

export function objectOf(
  made: PickleObject["made"],
  callee: PickleValue,
  args: PickleValue,
  keywords?: PickleValue,
): PickleObject {
  const object: PickleObject = { kind: "object", made, callee, args, states: NONE, items: NONE, entries: NO_ENTRIES };
  return keywords === undefined ? object : { ...object, keywords };
}

// Most objects stay without items: one empty list serves them all until they get some.
const NONE: readonly PickleValue[] = Object.freeze([]);
const NO_ENTRIES: readonly PickleEntry[] = Object.freeze([]);

/** The machine alone changes values, while it builds them. */
type Growing<T> = { -readonly [K in keyof T]: T[K] };

export function addState(object: PickleObject, state: PickleValue): void {
  if (object.states.length === 0) (object as Growing<PickleObject>).states = [];
  (object.states as PickleValue[]).push(state);
}

export function addItems(holder: { readonly items: readonly PickleValue[] }, items: readonly PickleValue[]): void {
  if (Object.isFrozen(holder.items)) (holder as { items: readonly PickleValue[] }).items = [];
  for (const item of items) (holder.items as PickleValue[]).push(item);
}

export function addEntries(holder: { readonly entries: readonly PickleEntry[] }, entries: readonly PickleEntry[]): void {
  if (Object.isFrozen(holder.entries)) (holder as { entries: readonly PickleEntry[] }).entries = [];
  for (const entry of entries) (holder.entries as PickleEntry[]).push(entry);
}
