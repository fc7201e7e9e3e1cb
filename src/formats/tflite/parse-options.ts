import type { Reading } from "../../bytes/cursor.js";
import {
  boolOf,
  float32Of,
  float32sOf,
  has,
  int8Of,
  int32Of,
  int32sOf,
  int64Of,
  int64sOf,
  numbersOf,
  type Table,
  tableOf,
  textOf,
  uint8Of,
  uint32Of,
} from "../../encodings/flatbuffers.js";
import { plainFloat } from "../../encodings/plain-float.js";
import type { Attribute, AttributeValue } from "../../model/graph.js";
import type { ByteRange } from "../../model/tensor.js";
import type { OperatorDraft } from "./drafts.js";
import { dtypeOf } from "./dtypes.js";
import { ENUMERATIONS, type Option, optionFields } from "./options.js";

type DraftedAttribute = OperatorDraft["attributes"][number];

/** Ids of the fields that hold the two unions: which member, and the member. */
const UNIONS = [
  { union: 1, type: 3, value: 4 },
  { union: 2, type: 11, value: 12 },
] as const;

// Longer settings of custom operators hold programs and tables, not numbers that somebody chose.
const LONGEST_SETTINGS_BYTES = 256;

/** The settings of a builtin operator. Those of a kind that is newer than this reader are named and not told. */
export function* parseOptions(operator: Table): Reading<readonly DraftedAttribute[]> {
  const attributes: DraftedAttribute[] = [];
  for (const { union, type, value } of UNIONS) {
    const member = uint8Of(operator, type);
    if (member === 0) continue;
    const fields = optionFields(union, member);
    if (fields === undefined) {
      const name = union === 1 ? "builtin_options" : "builtin_options_2";
      attributes.push({ name, value: { kind: "string", value: `unknown(${member})` } });
      continue;
    }
    const table = fields.length === 0 ? undefined : yield* tableOf(operator, value);
    if (table === undefined) continue;
    operator.buffer.pages.reserve(fields.length);
    for (const option of fields) {
      if (option.isOptional && !has(table, option.field)) continue;
      attributes.push(yield* attributeOf(table, option));
    }
  }
  return attributes;
}

/** Settings of a custom operator, whose meaning only its implementation knows: their bytes where they are few. */
export function* customOptions(
  { buffer }: Table,
  range: ByteRange | undefined,
): Reading<{ readonly attributes: readonly Attribute[]; readonly blob?: ByteRange }> {
  if (range === undefined) return { attributes: [] };
  if (range.length > LONGEST_SETTINGS_BYTES) return { attributes: [], blob: range };
  const bytes = yield* buffer.pages.read({ start: range.offset, end: range.offset + range.length });
  const value = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { attributes: [{ name: "custom_options", value: { kind: "string", value } }] };
}

function* attributeOf(table: Table, option: Option): Reading<DraftedAttribute> {
  const { name, field, kind, otherwise } = option;
  if (kind === "graph") return { name, graphs: [int32Of(table, field, otherwise)] };
  if (kind === "graphs") return { name, graphs: (yield* int32sOf(table, field)) ?? [] };
  return { name, value: yield* settingOf(table, option) };
}

function* settingOf(table: Table, { field, kind, otherwise }: Option): Reading<AttributeValue> {
  switch (kind) {
    case "int":
      return integer(int32Of(table, field, otherwise));
    case "uint":
      return integer(uint32Of(table, field, otherwise));
    case "long":
      return integer(int64Of(table, field, BigInt(otherwise)));
    case "bool":
      return integer(boolOf(table, field, otherwise !== 0) ? 1 : 0);
    case "float":
      return { kind: "float", value: plainFloat(float32Of(table, field, otherwise)) };
    case "text":
      return { kind: "string", value: (yield* textOf(table, field)) ?? "" };
    case "ints":
      return integers((yield* int32sOf(table, field)) ?? []);
    case "longs":
      return integers((yield* int64sOf(table, field)) ?? []);
    case "bools":
      return integers((yield* numbersOf(table, field, 1, (view, at) => view.getUint8(at))) ?? []);
    case "floats":
      return { kind: "floats", value: ((yield* float32sOf(table, field)) ?? []).map(plainFloat) };
    case "dtype":
      return { kind: "string", value: dtypeOf(int8Of(table, field, otherwise)) };
    default: {
      const code = int8Of(table, field, otherwise);
      return { kind: "string", value: ENUMERATIONS[kind]?.[code] ?? `unknown(${code})` };
    }
  }
}

function integer(value: number | bigint): AttributeValue {
  return { kind: "int", value: String(value) };
}

function integers(values: readonly (number | bigint)[]): AttributeValue {
  return { kind: "ints", value: values.map(String) };
}
