import type { Shape, Value } from "../../model/signature.js";
import type { Anomalies } from "../anomalies.js";
import type { DimensionDraft, TypeDraft, ValueDraft } from "./drafts.js";
import { dtypeOf, isUnknown } from "./dtypes.js";

// What a file that leaves the type out gets: it says nothing, which is legal inside of subgraphs.
const UNSAID = "unknown";

export function describeValue(draft: ValueDraft, required: boolean, anomalies: Anomalies): Value {
  anomalies.checkName(draft.name);
  const { type } = draft;
  if (type === undefined) return { name: draft.name, kind: "tensor", dtype: UNSAID, shape: null, required };
  const code = elementCodeOf(type);
  if (code !== undefined && code !== 0 && isUnknown(dtypeOf(code))) {
    anomalies.add("unknown-dtype", draft.name, `data type ${code} is newer than this reader`);
  }
  return { name: draft.name, kind: type.kind, dtype: spellingOf(type), shape: shapeOf(type), required };
}

/** `float32`, `sequence(float32)`, `map(string, float32)`: without the shape. */
function spellingOf(type: TypeDraft | undefined): string {
  if (type === undefined) return UNSAID;
  switch (type.kind) {
    case "tensor":
    case "sparse-tensor":
      return type.dataType === 0 ? UNSAID : dtypeOf(type.dataType);
    case "map":
      return `map(${dtypeOf(type.keyType)}, ${spellingOf(type.value)})`;
    case "opaque":
      return `opaque(${[type.domain, type.name].filter((part) => part !== "").join(".")})`;
    default:
      return `${type.kind}(${spellingOf(type.element)})`;
  }
}

/** `float32[1,n,?]`, `float32` when the rank is unknown. */
export function typeTextOf(type: TypeDraft): string {
  const shape = shapeOf(type);
  return shape === null ? spellingOf(type) : `${spellingOf(type)}[${shape.map((dimension) => dimension ?? "?").join(",")}]`;
}

function shapeOf(type: TypeDraft | undefined): Shape {
  switch (type?.kind) {
    case "tensor":
    case "sparse-tensor":
      return type.shape?.map(dimensionOf) ?? null;
    case "sequence":
    case "optional":
      return shapeOf(type.element);
    case "map":
      return shapeOf(type.value);
    default:
      return null;
  }
}

// Writers spell "unknown" as nothing, as an empty name or as -1; a size beyond 2^53 is no size either.
function dimensionOf(draft: DimensionDraft): number | string | null {
  if (draft === null || draft === "") return null;
  if (typeof draft === "string") return draft;
  const size = Number(draft);
  return size >= 0 && Number.isSafeInteger(size) ? size : null;
}

function elementCodeOf(type: TypeDraft | undefined): number | undefined {
  switch (type?.kind) {
    case "tensor":
    case "sparse-tensor":
      return type.dataType;
    case "sequence":
    case "optional":
      return elementCodeOf(type.element);
    case "map":
      return elementCodeOf(type.value);
    default:
      return undefined;
  }
}
