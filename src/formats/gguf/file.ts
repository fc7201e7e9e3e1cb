import type { Budget } from "../../bytes/budget.js";
import { Cursor, type Reading, readThrough } from "../../bytes/cursor.js";
import type { ByteSource } from "../../bytes/source.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { Tensor } from "../../model/tensor.js";
import type { Anomalies } from "../anomalies.js";
import { type Fields, readCount } from "./fields.js";
import { type Frame, frameOf, MAGIC, startsWithMagic, VERSIONS } from "./frame.js";
import { placeTensors } from "./layout.js";
import { readMetadata } from "./metadata.js";
import { readTensors } from "./tensors.js";

/** What one GGUF file says. */
export interface FileContent extends Frame {
  /** In the order of the file. */
  readonly tensors: readonly Tensor[];
  readonly metadata: readonly MetadataEntry[];
  /** Bytes before the values. */
  readonly headerBytes: number;
}

/** Reads everything but the values of tensors. */
export async function readFile(
  source: ByteSource,
  path: string,
  budget: Budget,
  anomalies: Anomalies,
  signal?: AbortSignal,
): Promise<FileContent> {
  const cursor = new Cursor(path, source.size, budget);
  const content = await readThrough(source, parseFile(cursor, anomalies), signal);
  for (const { key } of content.metadata) anomalies.checkName(key);
  for (const { name } of content.tensors) anomalies.checkName(name);
  return content;
}

/** `GGUF | u32 version | u64 tensors | u64 pairs | pairs | tensors | padding | values`: see the `gguf.md` of ggml. */
function* parseFile(cursor: Cursor, anomalies: Anomalies): Reading<FileContent> {
  const frame = yield* readFrame(cursor);
  const fields: Fields = { cursor, isBigEndian: frame.isBigEndian };
  const countsAt = cursor.position;
  const tensorCount = yield* readCount(fields);
  const pairCount = yield* readCount(fields);
  const { entries, alignment } = yield* readMetadata(fields, pairCount, countsAt + 8);
  const drafts = yield* readTensors(fields, tensorCount, countsAt);
  const tensors = placeTensors(drafts, { cursor, alignment, isBigEndian: frame.isBigEndian }, anomalies);
  const order: readonly MetadataEntry[] = frame.isBigEndian ? [BIG_ENDIAN] : [];
  return { ...frame, tensors, metadata: [...order, ...entries], headerBytes: cursor.position };
}

/** A file of the other order loads on other machines: nothing else in a review would tell. */
const BIG_ENDIAN: MetadataEntry = { key: "byte_order", value: "big-endian", source: "header" };

function* readFrame(cursor: Cursor): Reading<Frame> {
  yield* cursor.need(MAGIC.length + 4);
  const bytes = cursor.bytesOf({ start: 0, end: MAGIC.length + 4 });
  if (!startsWithMagic(bytes))
    throw cursor.refusal("no-magic", "The file does not begin with `GGUF`: it is of another format.", 0);
  const frame = frameOf([...bytes.subarray(MAGIC.length)]);
  if (!VERSIONS.includes(frame.version)) {
    const advice = frame.version < 2 ? "convert the model again" : "a newer version of this program may read it";
    const problem = `The file is of version ${frame.version}, and versions ${VERSIONS.join(" and ")} are read: ${advice}.`;
    throw cursor.refusal("unsupported-version", problem, MAGIC.length);
  }
  cursor.position = MAGIC.length + 4;
  return frame;
}
