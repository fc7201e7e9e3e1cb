import type { Reading } from "../../bytes/cursor.js";
import {
  boolOf,
  byteCountOf,
  float64Of,
  has,
  int8Of,
  int32Of,
  int32sOf,
  int64Of,
  int64sOf,
  numbersOf,
  type Table,
  tableOf,
  tablesOf,
  textOf,
  uint8Of,
  uint32Of,
} from "../../encodings/flatbuffers.js";
import type { DelegateDraft, InstructionDraft, PlanDraft, TensorDraft, ValueDraft } from "./drafts.js";

/** Ids of fields of the schema's tables. */
const PLAN = { name: 0, values: 2, inputs: 3, outputs: 4, chains: 5, operators: 6, delegates: 7 };
const CHAIN = { instructions: 2 };
const TENSOR = {
  type: 0,
  storageOffset: 1,
  sizes: 2,
  order: 3,
  buffer: 5,
  allocation: 6,
  dynamism: 8,
  extra: 9,
};
const EXTRA = { mutableSegment: 0, name: 1, location: 2 };
const DELEGATE = { id: 0, data: 1 };

const UNBOUND = 2;
const EXTERNAL = 1;
const IN_SEGMENT = 1;
// What ordinary items of 100 bytes they weigh in memory, as drafts and as what becomes of them.
const ENTRIES_PER_VALUE = 5;
const ENTRIES_PER_INSTRUCTION = 5;

export function* parsePlan(table: Table): Reading<PlanDraft> {
  const instructions: InstructionDraft[] = [];
  yield* tablesOf(table, PLAN.chains, 1, function* (chain) {
    for (const one of yield* tablesOf(chain, CHAIN.instructions, ENTRIES_PER_INSTRUCTION, instructionOf)) instructions.push(one);
  });
  return {
    position: table.position,
    name: (yield* textOf(table, PLAN.name)) ?? "",
    values: yield* tablesOf(table, PLAN.values, ENTRIES_PER_VALUE, valueOfTable),
    inputs: (yield* int32sOf(table, PLAN.inputs)) ?? [],
    outputs: (yield* int32sOf(table, PLAN.outputs)) ?? [],
    operators: yield* tablesOf(table, PLAN.operators, 2, function* (operator) {
      return { name: (yield* textOf(operator, 0)) ?? "", overload: (yield* textOf(operator, 1)) ?? "" };
    }),
    delegates: yield* tablesOf(table, PLAN.delegates, 2, delegateOf),
    instructions,
  };
}

/** The union KernelTypes: which member, and its table. */
function* valueOfTable(table: Table): Reading<ValueDraft> {
  const member = uint8Of(table, 0);
  const content = yield* tableOf(table, 1);
  if (content === undefined) return member <= 1 ? { kind: "none" } : { kind: "unknown", member };
  switch (member) {
    case 1:
      return { kind: "none" };
    case 2:
      return { kind: "int", value: String(int64Of(content, 0)) };
    case 3:
      return { kind: "bool", value: boolOf(content, 0) };
    case 4:
      return { kind: "double", value: float64Of(content, 0) };
    case 5:
      return { kind: "tensor", tensor: yield* tensorOf(content) };
    case 6:
      return { kind: "string", value: (yield* textOf(content, 0)) ?? "" };
    case 7:
      return { kind: "ints", items: ((yield* int64sOf(content, 0)) ?? []).map(Number) };
    case 8:
      return { kind: "doubles", items: (yield* numbersOf(content, 0, 8, (view, at) => view.getFloat64(at, true))) ?? [] };
    case 9:
      return { kind: "bools", items: (yield* numbersOf(content, 0, 1, (view, at) => view.getUint8(at))) ?? [] };
    case 10:
    case 11:
      return { kind: "tensors", items: (yield* int32sOf(content, 0)) ?? [] };
    default:
      return { kind: "unknown", member };
  }
}

function* tensorOf(table: Table): Reading<TensorDraft> {
  const extra = yield* tableOf(table, TENSOR.extra);
  return {
    position: table.position,
    code: int8Of(table, TENSOR.type),
    storageOffset: int32Of(table, TENSOR.storageOffset),
    sizes: (yield* int32sOf(table, TENSOR.sizes)) ?? [],
    order: (yield* numbersOf(table, TENSOR.order, 1, (view, at) => view.getUint8(at))) ?? [],
    buffer: uint32Of(table, TENSOR.buffer),
    isMutable: has(table, TENSOR.allocation),
    isUnbound: int8Of(table, TENSOR.dynamism) === UNBOUND,
    name: (extra && (yield* textOf(extra, EXTRA.name))) ?? "",
    mutableSegment: extra === undefined ? 0 : byteCountOf(extra, EXTRA.mutableSegment),
    isExternal: extra !== undefined && int8Of(extra, EXTRA.location) === EXTERNAL,
  };
}

function* delegateOf(table: Table): Reading<DelegateDraft> {
  const data = yield* tableOf(table, DELEGATE.data);
  return {
    id: (yield* textOf(table, DELEGATE.id)) ?? "",
    isInSegment: data !== undefined && int8Of(data, 0) === IN_SEGMENT,
    index: data === undefined ? 0 : uint32Of(data, 1),
  };
}

/** The union InstructionArguments: which member, and its table. */
function* instructionOf(table: Table): Reading<InstructionDraft> {
  const member = uint8Of(table, 0);
  const content = yield* tableOf(table, 1);
  const { position } = table;
  if (content === undefined) return { kind: "unknown", position, member };
  const first = int32Of(content, 0);
  switch (member) {
    case 1:
      return { kind: "kernel", position, index: first, args: (yield* int32sOf(content, 1)) ?? [] };
    case 2:
      return { kind: "delegate", position, index: first, args: (yield* int32sOf(content, 1)) ?? [] };
    case 3:
      return { kind: "move", position, from: first, to: int32Of(content, 1) };
    case 4:
      return { kind: "jump", position, condition: first, destination: int32Of(content, 1) };
    case 5:
      return { kind: "free", position, value: first };
    default:
      return { kind: "unknown", position, member };
  }
}
