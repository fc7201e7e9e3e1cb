import type { Certainty } from "../format.js";
import { headerLengthOf, LENGTH_BYTES, MIN_HEADER_BYTES } from "./frame.js";

/** One file: a length that fits the file and a header that opens as JSON does. Or the index of a sharded set. */
export function probeSafetensors(head: Uint8Array, size: number): Certainty {
  const length = headerLengthOf(head);
  return length === undefined ? probeIndex(head, size) : probeHeader(head, size, length);
}

const HEADER_OPENS = /^\{[ \t\r\n]*["}]/;

function probeHeader(head: Uint8Array, size: number, length: number): Certainty {
  const start = textOf(head.subarray(LENGTH_BYTES, LENGTH_BYTES + 64));
  if (!start.startsWith("{")) return "no";
  const fits = length >= MIN_HEADER_BYTES && LENGTH_BYTES + length <= size;
  return fits && HEADER_OPENS.test(start) ? "certain" : "possible";
}

const INDEX_OPENS = /^[ \t\r\n]*\{[ \t\r\n]*"(?:metadata|weight_map)"[ \t\r\n]*:[ \t\r\n]*\{/;
const FIRST_SHARD = /"weight_map"[ \t\r\n]*:[ \t\r\n]*\{[ \t\r\n]*"(?:[^"\\]|\\.)*"[ \t\r\n]*:[ \t\r\n]*"([^"]*)"/;

function probeIndex(head: Uint8Array, size: number): Certainty {
  const text = textOf(head);
  if (!INDEX_OPENS.test(text)) return "no";
  const shard = FIRST_SHARD.exec(text)?.[1];
  // The same layout serves PyTorch's own shards (`.bin`): the names of the shards tell them apart.
  if (shard !== undefined) return shard.endsWith(".safetensors") ? "certain" : "no";
  const isCutOff = size > head.length;
  return isCutOff || text.includes('"weight_map"') ? "possible" : "no";
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
