import { typeOf } from "../diff/digests.js";
import { SourceError } from "../errors.js";
import type { Tensor } from "../model/tensor.js";
import { digestTensors } from "../weights/digest.js";
import type { Opener } from "../weights/measure.js";

/** Smaller tensors are alike by chance. */
const LEAST_ELEMENTS = 1024;
/** A model ties a layer or two; where more came or went, its architecture is another. */
const MOST_TENSORS = 16;
/** Others of one type whose middle is looked at: an embedding has the sizes of hardly anything but its copy. */
const MOST_OTHERS = 64;
/** From the middle of a tensor: the first rows of an embedding are those of padding, which are zeros. */
const PROBE_BYTES = 4096;

export interface Copies {
  /** By the name of a tensor, one of the others that has the same values. */
  readonly copies: ReadonlyMap<string, string>;
  readonly bytesRead: number;
}

/**
 * Which of some tensors have the same values as another one of their file, as an output layer does that is tied to the embedding.
 * Digested are those whose middles agree, and are no constant.
 */
export async function copiesAmong(
  tensors: readonly Tensor[],
  others: readonly Tensor[],
  open: Opener,
  budgetBytes: number,
  signal?: AbortSignal,
): Promise<Copies> {
  const asked = tensors.filter(({ parameters }) => parameters >= LEAST_ELEMENTS);
  const copies = new Map<string, string>();
  if (asked.length === 0 || asked.length > MOST_TENSORS) return { copies, bytesRead: 0 };
  let bytesRead = 0;
  const probes = new Map<string, string | undefined>();
  const probed = async (tensor: Tensor) => {
    if (!probes.has(tensor.name)) probes.set(tensor.name, await probeOf(tensor, open, signal));
    return probes.get(tensor.name);
  };
  const copyOf = async (tensor: Tensor) => {
    const alike = others.filter((other) => typeOf(other) === typeOf(tensor)).slice(0, MOST_OTHERS);
    const probe = alike.length === 0 ? undefined : await probed(tensor);
    for (const other of probe === undefined ? [] : alike) {
      if ((await probed(other)) !== probe) continue;
      const digested = await digestTensors([tensor, other], open, budgetBytes - bytesRead, signal);
      bytesRead += digested.bytesRead;
      const digest = digested.digests.get(tensor.name);
      if (digest !== undefined && digest === digested.digests.get(other.name)) return other;
    }
    return undefined;
  };
  try {
    for (const tensor of asked) {
      const copy = await copyOf(tensor);
      if (copy !== undefined) copies.set(tensor.name, copy.name);
    }
  } catch (error) {
    // What may be fetched is limited: what is left is told as gone, and no more.
    if (!(error instanceof SourceError && error.code === "budget")) throw error;
  }
  return { copies, bytesRead };
}

/** Undefined where it cannot be read, is packed in another way than in one piece, or holds the same byte again and again. */
async function probeOf({ values }: Tensor, open: Opener, signal?: AbortSignal): Promise<string | undefined> {
  const [range, more] = values.kind === "stored" && values.encoding === "elements" ? values.ranges : [];
  if (values.kind !== "stored" || range === undefined || more !== undefined || values.indices !== undefined) return undefined;
  const source = await open(values.path);
  const length = Math.min(PROBE_BYTES, range.length);
  const start = range.offset + Math.floor((range.length - length) / 2);
  const bytes = await source?.read(start, length, signal);
  if (bytes === undefined || isConstant(bytes)) return undefined;
  return bytes.join();
}

/** Whether every element of up to eight bytes is the one before. */
function isConstant(bytes: Uint8Array): boolean {
  return bytes.every((byte, at) => at < 8 || byte === bytes[at - 8]);
}
