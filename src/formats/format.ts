import type { Budget } from "../bytes/budget.js";
import type { ByteSource } from "../bytes/source.js";
import type { ReadModel } from "../model/model.js";

/** How sure the first bytes make us: they prove the format, allow it, or exclude it. */
export const CERTAINTIES = ["no", "possible", "certain"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** The opened main file and a way to the other files of the same revision. */
export interface OpenArtifact {
  /** From the root of the tree. */
  readonly path: string;
  readonly source: ByteSource;
  /** Looks up another file by its path from the root of the tree. Opens nothing outside of the tree. */
  sibling(path: string): Promise<Sibling | undefined>;
}

export interface Sibling {
  readonly path: string;
  /** False for symbolic links and submodules, which are never followed. */
  readonly isFile: boolean;
  size(): Promise<number>;
  open(): Promise<ByteSource>;
}

/** A model format: facts and two functions. List order never decides between formats. */
export interface Format {
  readonly id: string;
  readonly title: string;
  /** Glob patterns of the names that promise this format; basis of `name/content-mismatch`. */
  readonly paths: readonly string[];
  /** Patterns of names that models of this format share with other files: such a file counts only when its content agrees. */
  readonly hints?: readonly string[];
  /** The main file of a model that a file of this name is a part of, as `model.safetensors.index.json` of a shard: it need not exist. */
  mainOf?(path: string): string | undefined;
  /** Models refer to files of any name, so that whoever refers to a changed file has to be looked for. */
  readonly namesItsParts?: true;
  /** `head` is the first PROBE_BYTES bytes of the file, or all of it when it is shorter. */
  probe(head: Uint8Array, size: number): Certainty;
  /** Reads structure, not values. Throws ArtifactError when the file is at fault, SourceError when bytes could not be had. */
  read(artifact: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel>;
}

/** Enough to see the first fields of every known format. */
export const PROBE_BYTES = 4096;
