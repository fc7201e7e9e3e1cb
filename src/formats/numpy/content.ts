import type { CodeReference } from "../../model/code.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { Tensor } from "../../model/tensor.js";
import type { Anomalies } from "../anomalies.js";
import type { ArrayHeader } from "./header.js";

/** What an array or an archive of arrays holds. */
export interface Content {
  readonly version: string;
  readonly tensors: readonly Tensor[];
  readonly metadata: readonly MetadataEntry[];
  readonly code: readonly CodeReference[];
}

/** What a type says beyond its dtype. */
export function describedIn({ type }: ArrayHeader, { name }: Tensor, anomalies: Anomalies): readonly MetadataEntry[] {
  if (type.isUnknown) anomalies.add("unknown-dtype", name, "its type is not one that NumPy is known to write");
  return type.fields === undefined ? [] : [{ key: `${name}.fields`, value: type.fields, source: "header" }];
}
