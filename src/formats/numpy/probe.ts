import type { Certainty } from "../format.js";
import { FRAME_BYTES, isArray } from "./header.js";

const LOCAL_HEADER_BYTES = 30;
const ZIP_MARK = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP_MARK = [0x50, 0x4b, 0x05, 0x06];

/** An array, or an archive whose first member is called as NumPy calls arrays. */
export function probeNumpy(head: Uint8Array, size: number): Certainty {
  if (isArray(head)) return size >= FRAME_BYTES && (head[6] ?? 0) >= 1 && (head[6] ?? 0) <= 3 ? "certain" : "possible";
  if (begins(head, EMPTY_ZIP_MARK)) return "possible";
  if (!begins(head, ZIP_MARK) || head.length < LOCAL_HEADER_BYTES) return "no";
  const length = (head[26] ?? 0) + 256 * (head[27] ?? 0);
  const name = String.fromCharCode(...head.subarray(LOCAL_HEADER_BYTES, LOCAL_HEADER_BYTES + length));
  return name.endsWith(".npy") ? "certain" : "possible";
}

function begins(head: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => head[index] === byte);
}
