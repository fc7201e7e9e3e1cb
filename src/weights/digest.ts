import { createHash } from "node:crypto";
import type { ByteSource } from "../bytes/source.js";
import { SourceError } from "../errors.js";
import type { ByteRange, DType, Tensor, TensorValues } from "../model/tensor.js";
import { decoderOf } from "./decoders.js";
import { isPacked, unpackedElements } from "./unpacked.js";

/** Large enough that a read costs no more than its bytes, small enough that memory stays flat. */
const CHUNK_BYTES = 1024 * 1024;

export interface DigestResult {
  /** SHA-256 of the elements as little-endian bytes, by tensor name: one value, one digest, however it was written. */
  readonly digests: ReadonlyMap<string, string>;
  readonly bytesRead: number;
}

/**
 * Digests the values of tensors until `budgetBytes` are spent, small tensors first, so that a budget covers as many as it can.
 * Reads one file after the other, each in ascending order; `open` may be asked for the same one again, and sources stay with the
 * caller. Tensors whose values are absent have no digest. Throws SourceError when bytes cannot be had, except
 * for a budget of fetching.
 */
export async function digestTensors(
  tensors: readonly Tensor[],
  open: (path: string) => Promise<ByteSource | undefined>,
  budgetBytes: number,
  signal?: AbortSignal,
): Promise<DigestResult> {
  const digests = new Map<string, string>();
  let bytesRead = 0;
  try {
    for (const { name, parts, bytes } of affordable(tensors, budgetBytes)) {
      const texts: string[] = [];
      for (const part of parts) {
        const source = await open(part.stored.path);
        const text = source && (await digestOf(part, source, signal));
        if (text !== undefined) texts.push(text);
      }
      if (texts.length < parts.length) continue;
      digests.set(name, texts.join(" "));
      bytesRead += bytes;
    }
  } catch (error) {
    // What may be fetched from servers is limited as what may be read is: tensors that are left stay without a digest.
    if (!(error instanceof SourceError && error.code === "budget")) throw error;
  }
  return { digests, bytesRead };
}

type Stored = Extract<TensorValues, { kind: "stored" }>;

interface Part {
  readonly dtype: DType;
  readonly shape: readonly number[];
  /** Of the elements, once decoded. */
  readonly size: number;
  readonly stored: Stored;
}

interface StoredTensor {
  readonly name: string;
  /** The elements; of a sparse tensor also where they stand. */
  readonly parts: readonly [Part, ...Part[]];
  /** As they are stored. */
  readonly bytes: number;
}

/** The tensors that fit the budget, chosen small ones first, in the order of the files. */
function affordable(tensors: readonly Tensor[], budgetBytes: number): readonly StoredTensor[] {
  const chosen: StoredTensor[] = [];
  let spent = 0;
  for (const tensor of tensors.flatMap(storedOf).sort((a, b) => a.bytes - b.bytes)) {
    spent += tensor.bytes;
    if (spent > budgetBytes) break;
    chosen.push(tensor);
  }
  return chosen.sort(byPlace);
}

function storedOf({ name, dtype, shape, bytes: size, values }: Tensor): StoredTensor[] {
  if (values.kind !== "stored") return [];
  const { indices } = values;
  const elements = { dtype, shape, size, stored: values };
  if (indices === undefined) return [{ name, parts: [elements], bytes: sumOf(values.ranges) }];
  if (indices.kind !== "stored") return [];
  const bytes = sumOf(values.ranges) + sumOf(indices.ranges);
  return [{ name, parts: [elements, { dtype: "int64", shape: [], size: sumOf(indices.ranges), stored: indices }], bytes }];
}

function byPlace({ parts: [{ stored: a }] }: StoredTensor, { parts: [{ stored: b }] }: StoredTensor): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (a.ranges[0]?.offset ?? 0) - (b.ranges[0]?.offset ?? 0);
}

function sumOf(ranges: readonly ByteRange[]): number {
  return ranges.reduce((sum, { length }) => sum + length, 0);
}

/** Undefined of packed elements that cannot be put in order. */
async function digestOf(
  { dtype, shape, size, stored }: Part,
  source: ByteSource,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const hash = createHash("sha256");
  if (isPacked(stored)) {
    const ordered = await unpackedElements({ dtype, shape, bytes: size }, stored, source, signal);
    return ordered && hash.update(ordered).digest("hex");
  }
  const { encoding, ranges } = stored;
  const decoder = decoderOf(encoding, dtype, (elements) => hash.update(elements));
  for (const { offset, length } of ranges) {
    // Strings have no width of their own: their lengths keep ["ab"] and ["a", "b"] apart.
    if (encoding === "strings") hash.update(`${length}:`);
    for (let done = 0; done < length; done += CHUNK_BYTES) {
      const chunk = await source.read(offset + done, Math.min(CHUNK_BYTES, length - done), signal);
      decoder.read(chunk);
    }
  }
  decoder.end();
  return hash.digest("hex");
}
