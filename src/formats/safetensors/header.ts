import type { ByteSource } from "../../bytes/source.js";
import { type JsonObject, readJson } from "../../encodings/json.js";
import { ArtifactError } from "../../errors.js";
import { type Allowance, reserveBytes } from "../allowance.js";
import { headerLengthOf, LENGTH_BYTES, MAX_HEADER_BYTES, MIN_HEADER_BYTES } from "./frame.js";

/** The description at the head of a file. */
export interface Header {
  readonly root: JsonObject;
  /** Bytes from the start of the file to the first tensor's values. */
  readonly valuesStart: number;
}

/**
 * Reads `u64 length | JSON object | padding`, nothing behind it.
 * Layout: https://github.com/huggingface/safetensors#format
 */
export async function readHeader(source: ByteSource, path: string, allowance: Allowance, signal?: AbortSignal): Promise<Header> {
  const length = await readLength(source, path, allowance, signal);
  reserveBytes(allowance, length, path);
  const bytes = await source.read(LENGTH_BYTES, length, signal);
  if (bytes[0] !== 0x7b) {
    throw new ArtifactError("header-not-object", "The header does not begin with `{`.", { path, offset: LENGTH_BYTES });
  }
  const limits = { depth: allowance.depth, entries: allowance.entries, stringLength: length };
  const { root, entries } = readJson(bytes, { limits, path, start: LENGTH_BYTES });
  allowance.entries -= entries;
  // It begins with a brace, so it is an object or was refused.
  if (root.kind !== "object") throw new TypeError("a value that begins with a brace is an object");
  return { root, valuesStart: LENGTH_BYTES + length };
}

async function readLength(source: ByteSource, path: string, allowance: Allowance, signal?: AbortSignal): Promise<number> {
  const least = LENGTH_BYTES + MIN_HEADER_BYTES;
  if (source.size < least) {
    const problem = `The file has ${source.size} bytes, and the shortest safetensors file has ${least}. It was cut off, or it is not one.`;
    throw new ArtifactError("header-too-short", problem, { path, offset: source.size });
  }
  reserveBytes(allowance, LENGTH_BYTES, path);
  const length = headerLengthOf(await source.read(0, LENGTH_BYTES, signal));
  if (length === undefined) {
    const problem = `The header claims more than ${MAX_HEADER_BYTES} bytes, the most that the format allows.`;
    throw new ArtifactError("header-too-large", problem, { path, offset: 0 });
  }
  if (length < MIN_HEADER_BYTES) {
    throw new ArtifactError("header-too-short", `The header claims ${length} bytes, too few for \`{}\`.`, { path, offset: 0 });
  }
  if (LENGTH_BYTES + length > source.size) {
    const problem = `The header claims ${length} bytes, and the file has ${source.size - LENGTH_BYTES} after the length. It was cut off.`;
    throw new ArtifactError("header-truncated", problem, { path, offset: 0 });
  }
  return length;
}
