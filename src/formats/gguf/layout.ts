import type { Cursor } from "../../bytes/cursor.js";
import type { Tensor, TensorValues } from "../../model/tensor.js";
import type { Anomalies } from "../anomalies.js";
import { refusal, type TensorEntry } from "./tensors.js";

/** Where values may stand. */
export interface Section {
  /** At the end of the descriptions. */
  readonly cursor: Cursor;
  readonly alignment: number;
  readonly isBigEndian: boolean;
}

/**
 * Places the tensors in the file, in the order of their descriptions. Every size is computed from dtype and shape and must lie in the
 * file: trusting what a file says about sizes is CVE-2025-53630, CVE-2026-27940, CVE-2026-33298 and CVE-2026-7482. Bytes that belong to no tensor are
 * told, since nobody looks at them and some programs load them.
 */
export function placeTensors(entries: readonly TensorEntry[], section: Section, anomalies: Anomalies): readonly Tensor[] {
  const { cursor, alignment } = section;
  const start = padded(cursor.position, alignment);
  const sizes = new Map<TensorEntry, number>();
  const sorted = [...entries].sort((a, b) => a.begin - b.begin || (a.bytes ?? 0) - (b.bytes ?? 0));
  let covered = 0;
  for (const [index, entry] of sorted.entries()) {
    const { name, begin } = entry;
    if (begin % alignment !== 0) {
      throw refusal(cursor, entry, "tensor-misaligned", `its values begin at ${begin}, which is no multiple of ${alignment}`);
    }
    // A size that cannot be computed reaches up to whatever comes next.
    const bytes = entry.bytes ?? Math.max(0, (sorted[index + 1]?.begin ?? cursor.size - start) - begin);
    if (start + begin + bytes > cursor.size) {
      const problem = `its values end at byte ${start + begin + bytes}, and the file has ${cursor.size}: it was cut off, or its size was forged`;
      throw refusal(cursor, entry, "values-truncated", problem);
    }
    if (bytes > 0 && begin < covered)
      throw refusal(cursor, entry, "tensor-overlap", "its values begin inside of those of another one");
    const unused = begin - padded(covered, alignment);
    if (unused > 0) anomalies.add("hidden-content", name, "bytes before its values belong to no tensor");
    if (entry.block === undefined) {
      anomalies.add("unknown-dtype", name, "its type is newer than this reader, so its size is unverified");
    }
    sizes.set(entry, bytes);
    covered = Math.max(covered, begin + bytes);
  }
  if (cursor.size > start + padded(covered, alignment)) {
    anomalies.add("hidden-content", cursor.path, "bytes behind the last tensor belong to none");
  }
  return entries.map((entry) => {
    const { name, dtype, shape, parameters } = entry;
    const bytes = sizes.get(entry) ?? 0;
    return { name, kind: "parameter", dtype, shape, parameters, bytes, values: valuesOf(entry, bytes, start, section) };
  });
}

function padded(length: number, alignment: number): number {
  return Math.ceil(length / alignment) * alignment;
}

function valuesOf({ begin, block }: TensorEntry, length: number, start: number, { cursor, isBigEndian }: Section): TensorValues {
  if (length === 0) return { kind: "empty" };
  // Single bytes have no order; blocks do, where they have wider words.
  const isTurned = isBigEndian && block?.bytes !== 1 && block?.words?.length !== 0;
  return {
    kind: "stored",
    encoding: "elements",
    path: cursor.path,
    ranges: [{ offset: start + begin, length }],
    ...(isTurned ? { byteOrder: "big" } : {}),
  };
}
