import type { Budget } from "../../bytes/budget.js";
import { ArtifactError } from "../../errors.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ModelFile } from "../../model/model.js";
import type { Tensor } from "../../model/tensor.js";
import type { Anomalies } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { type FileContent, readFile } from "./file.js";

/** `model-00002-of-00003.gguf`, as llama-gguf-split names the files of one model, which its loaders rely on. */
const SPLIT_NAME = /^(?<prefix>.+)-(?<number>\d{5})-of-(?<count>\d{5})\.gguf$/i;

// The largest public sets have about 50; each costs at least two reads.
const MAX_SPLITS = 1024;

export interface SplitName {
  readonly prefix: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

export function splitNameOf(path: string): SplitName | undefined {
  const { prefix, number, count } = SPLIT_NAME.exec(path)?.groups ?? {};
  if (prefix === undefined || Number(number) < 1 || Number(number) > Number(count)) return undefined;
  return { prefix, number: Number(number), count: Number(count) };
}

export function splitPathOf({ prefix, count }: SplitName, number: number): string {
  const digits = (value: number) => String(value).padStart(5, "0");
  return `${prefix}-${digits(number)}-of-${digits(count)}.gguf`;
}

export interface SplitSet {
  readonly tensors: readonly Tensor[];
  readonly metadata: readonly MetadataEntry[];
  /** The files after the first one. */
  readonly files: readonly ModelFile[];
}

/** Adds to the first file of a set what the others hold, and notes where they disagree with it. */
export async function readSplits(
  artifact: OpenArtifact,
  name: SplitName,
  first: FileContent,
  budget: Budget,
  anomalies: Anomalies,
  signal?: AbortSignal,
): Promise<SplitSet> {
  if (name.count > MAX_SPLITS) {
    const problem = `The name tells of ${name.count} files, more than the ${MAX_SPLITS} that are read.`;
    throw new ArtifactError("too-many-splits", problem, { path: artifact.path });
  }
  checkNumbers(first, name, artifact.path, anomalies);
  const contents = [first];
  const files: ModelFile[] = [];
  for (let number = 2; number <= name.count; number++) {
    signal?.throwIfAborted();
    const path = splitPathOf(name, number);
    const split = await artifact.sibling(path);
    if (split?.isFile !== true) {
      const problem =
        split === undefined ? "this part of the model is not there" : "this part of the model is not a regular file";
      anomalies.add("index-mismatch", path, problem);
      files.push({ path, role: "shard", size: null });
      continue;
    }
    await using source = await split.open();
    const content = await readFile(source, path, leftOf(budget, contents), anomalies, signal);
    checkNumbers(content, { ...name, number }, path, anomalies);
    contents.push(content);
    files.push({ path, role: "shard", size: source.size });
  }
  const tensors = mergedTensorsOf(contents, anomalies);
  const isWhole = contents.length === name.count;
  const stated = Number(textOfKey(first, "split.tensors.count") ?? tensors.length);
  if (isWhole && stated !== tensors.length) {
    anomalies.add(
      "index-mismatch",
      "split.tensors.count",
      `the files state another number of tensors than the ${tensors.length} they hold`,
    );
  }
  return { tensors, metadata: mergedMetadataOf(contents), files };
}

/** What one file may still cost after the others. */
function leftOf({ structureBytes, entries, depth }: Budget, contents: readonly FileContent[]): Budget {
  const sum = (of: (content: FileContent) => number) => contents.reduce((total, content) => total + of(content), 0);
  return {
    depth,
    structureBytes: structureBytes - sum(({ headerBytes }) => headerBytes),
    entries: entries - sum(({ tensors, metadata }) => tensors.length + metadata.length),
  };
}

function checkNumbers(content: FileContent, { number, count }: SplitName, path: string, anomalies: Anomalies): void {
  const [stated, total] = [textOfKey(content, "split.no"), textOfKey(content, "split.count")];
  if (stated !== String(number - 1) || total !== String(count)) {
    anomalies.add("index-mismatch", path, "`split.no` and `split.count` do not say what the name of the file says");
  }
}

/** Each name once: the first file that has it wins. */
function mergedTensorsOf(contents: readonly FileContent[], anomalies: Anomalies): readonly Tensor[] {
  const tensors = new Map<string, Tensor>();
  for (const tensor of contents.flatMap((content) => content.tensors)) {
    if (tensors.has(tensor.name)) anomalies.add("index-mismatch", tensor.name, "the tensor stands in more than one file");
    else tensors.set(tensor.name, tensor);
  }
  return [...tensors.values()];
}

/** The first file describes the model; the others number themselves, and seldom say more. */
function mergedMetadataOf([first, ...others]: readonly FileContent[]): readonly MetadataEntry[] {
  const stated = first?.metadata ?? [];
  const known = new Set(stated.map(({ key, value }) => JSON.stringify([key, value])));
  const more = others
    .flatMap(({ metadata }) => metadata)
    .filter(({ key, value }) => {
      const id = JSON.stringify([key, value]);
      return !key.startsWith("split.") && !known.has(id) && known.add(id);
    });
  return [...stated, ...more];
}

function textOfKey({ metadata }: FileContent, wanted: string): string | undefined {
  return metadata.find(({ key }) => key === wanted)?.value;
}
