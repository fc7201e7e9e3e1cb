import type { CodeReference } from "./code.js";
import type { Graph } from "./graph.js";
import type { Companion, Fact, MetadataEntry } from "./metadata.js";
import type { Signature } from "./signature.js";
import type { Tensor } from "./tensor.js";

/** What a model file says, whatever its format. Plain data; tensor values stay in the files. */
export interface Model {
  /** The id of a `Format`. */
  readonly format: string;
  /** The version of the container, as the format counts it: ONNX IR version, `1` for safetensors. */
  readonly formatVersion: string;
  readonly producer?: { readonly name: string; readonly version: string };
  /** What a runtime must support: `{ name: "ir", version: 8 }`, `{ name: "opset ai.onnx", version: 17 }`. */
  readonly requirements: readonly Requirement[];
  readonly signatures: readonly Signature[];
  readonly graphs: readonly Graph[];
  readonly tensors: readonly Tensor[];
  readonly metadata: readonly MetadataEntry[];
  /** What the metadata means, as far as it is known. */
  readonly facts: readonly Fact[];
  /** Files beside the model that were asked about it. */
  readonly companions: readonly Companion[];
  readonly code: readonly CodeReference[];
  /** Every file the model consists of, the main one first, paths from the tree's root; missing ones included. */
  readonly files: readonly ModelFile[];
  /** Oddities that do not stop the reader: rules judge them. */
  readonly anomalies: readonly Anomaly[];
}

export interface Requirement {
  readonly name: string;
  readonly version: number;
}

export const FILE_ROLES = ["main", "external-data", "shard", "part"] as const;
export type FileRole = (typeof FILE_ROLES)[number];

export interface ModelFile {
  readonly path: string;
  readonly role: FileRole;
  /** Bytes; null when the file is not in the tree. */
  readonly size: number | null;
}

export const ANOMALY_KINDS = [
  "unknown-dtype",
  "external-overlap",
  "duplicate-tensor",
  "index-mismatch",
  "invisible-characters",
  "hidden-content",
] as const;
export type AnomalyKind = (typeof ANOMALY_KINDS)[number];

export interface Anomaly {
  readonly kind: AnomalyKind;
  /** The tensor, file or key concerned, as the file spells it. */
  readonly subject: string;
  /** Our words, without text from the file. */
  readonly detail: string;
}

/** A model as a format's reader gives it: what its metadata means is found out afterwards, in one place for all formats. */
export type ReadModel = Omit<Model, "facts" | "companions">;
