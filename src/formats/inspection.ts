import type { Stated } from "../model/metadata.js";
import type { Model } from "../model/model.js";

/**
 * What came of opening an artifact: a model, or the reason there is none. A failed read is a value that rules judge.
 * `Inspection` holds the whole model, `Inspection<ModelSummary>` what is kept of it once it was compared.
 */
export type Inspection<M = Model> = ReadInspection<M> | FailedInspection;

interface InspectedFile {
  /** From the root of the tree: the main file of the artifact. */
  readonly path: string;
  /** The format the content proves; null when none does. */
  readonly format: string | null;
  /** The format that the file's name promises; null when it promises none. */
  readonly promised: string | null;
  /** Bytes of all files of the artifact that are in the tree. */
  readonly size: number;
  /** Bytes that were read to know it, tensor values excluded. */
  readonly bytesRead: number;
}

export interface ReadInspection<M = Model> extends InspectedFile {
  readonly status: "read";
  readonly model: M;
}

/**
 * What files beside it state of a model is known also when its own bytes are not: absent when those could not be had either. Of a
 * model whose header was read before its values could not be had, it is all that both state.
 */
export interface FailedInspection extends InspectedFile, Partial<Stated> {
  /** `unreadable`: the file is at fault. `unavailable`: its bytes could not be had. `ambiguous`: two formats claim it. */
  readonly status: "unreadable" | "unavailable" | "ambiguous";
  readonly error: InspectionError;
}

export interface InspectionError {
  readonly code: string;
  readonly message: string;
  /** The file at fault, when it is not the main one. */
  readonly path?: string;
  /** Bytes from the start of that file. */
  readonly offset?: number;
}

/** What is stated about a model, be it read or not; undefined when nobody knows. */
export function statedOf(inspection: Inspection<Stated> | undefined): Stated | undefined {
  const { metadata, facts, companions, code = [] } = inspection?.status === "read" ? inspection.model : (inspection ?? {});
  if (metadata === undefined || facts === undefined || companions === undefined) return undefined;
  return { metadata, facts, companions, code };
}
