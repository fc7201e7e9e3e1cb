import { plainFloat } from "../../encodings/plain-float.js";
import type { Attribute, AttributeValue } from "../../model/graph.js";
import type { AttributeDraft } from "./drafts.js";
import { typeTextOf } from "./values.js";

/** Names that the tensors and graphs of an attribute were given, in the order the file has them. */
export interface AttributeParts {
  readonly tensors: readonly string[];
  readonly sparseTensors: readonly string[];
  readonly graphs: readonly string[];
}

export const NO_PARTS: AttributeParts = { tensors: [], sparseTensors: [], graphs: [] };

type Kind = AttributeValue["kind"];

/** AttributeProto.AttributeType. The position is the code; files from before 2017 leave it 0. */
const KINDS: readonly (Kind | "sparse-tensors" | undefined)[] = [
  undefined,
  "float",
  "int",
  "string",
  "tensors",
  "graphs",
  "floats",
  "ints",
  "strings",
  "tensors",
  "graphs",
  "sparse-tensors",
  "sparse-tensors",
  "types",
  "types",
];

export function attributeOf(draft: AttributeDraft, parts: AttributeParts): Attribute {
  return { name: draft.name, value: attributeValueOf(draft, parts) };
}

function attributeValueOf(draft: AttributeDraft, parts: AttributeParts): AttributeValue {
  if (draft.reference !== "") return { kind: "reference", value: draft.reference };
  switch (KINDS[draft.type] ?? kindByContent(draft)) {
    case "float":
      return { kind: "float", value: plainFloat(draft.float ?? 0) };
    case "int":
      return { kind: "int", value: String(draft.int ?? 0n) };
    case "string":
      return { kind: "string", value: draft.string ?? "" };
    case "floats":
      return { kind: "floats", value: (draft.floats ?? []).map(plainFloat) };
    case "strings":
      return { kind: "strings", value: draft.strings ?? [] };
    case "tensors":
      return { kind: "tensors", value: parts.tensors };
    case "sparse-tensors":
      return { kind: "tensors", value: parts.sparseTensors };
    case "graphs":
      return { kind: "graphs", value: parts.graphs };
    case "types":
      return { kind: "types", value: [draft.typeProto ?? [], draft.typeProtos ?? []].flat().map(typeTextOf) };
    default:
      return { kind: "ints", value: (draft.ints ?? []).map(String) };
  }
}

/** An attribute of one value that does not say its type: what it holds tells. An empty list is a list of whatever. */
function kindByContent(draft: AttributeDraft): Kind | "sparse-tensors" {
  if (draft.float !== undefined) return "float";
  if (draft.int !== undefined) return "int";
  if (draft.string !== undefined) return "string";
  if (draft.floats !== undefined) return "floats";
  if (draft.strings !== undefined) return "strings";
  if (draft.tensor !== undefined || draft.tensors !== undefined) return "tensors";
  if (draft.graph !== undefined || draft.graphs !== undefined) return "graphs";
  if (draft.sparseTensor !== undefined || draft.sparseTensors !== undefined) return "sparse-tensors";
  if (draft.typeProto !== undefined || draft.typeProtos !== undefined) return "types";
  return "ints";
}
