import { DEFAULT_BUDGET } from "../../bytes/budget.js";
import { inflatedStart } from "../../bytes/compression.js";
import { pickleEffort } from "../../encodings/pickle/limits.js";
import { isPlainName, readInMemory, readPickle } from "../../encodings/pickle/read.js";
import { OPCODES } from "../../encodings/pickle/run.js";
import type { Certainty } from "../format.js";
import { compressionOf } from "./compression.js";

const PROTO = 0x80;
const PERSID = 0x50;
const LOWEST_MARKED_PROTOCOL = 2;
const HIGHEST_PROTOCOL = 5;
/** The number that PyTorch's legacy checkpoints begin with: LONG1, ten bytes. */
const TORCH_MAGIC = [0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19];
// A text that happens to begin with letters that are opcodes fails long before.
const FEWEST_OPCODES = 16;
// What 4 kB of a compressed file give at most, at deflate's best ratio.
const MAX_START_BYTES = 4096 * 1032;
// Enough to see a pickle begin.
const START_BYTES = 4096;

/** A pickle by its first opcodes, compressed or not. Those of PyTorch are another format. */
export function probePickle(head: Uint8Array, size: number): Certainty {
  const compression = compressionOf(head);
  if (compression === undefined) return beginsPickle(head, size) ? "certain" : "no";
  // joblib alone writes the old frame with the length in hexadecimal.
  if (compression === "zf") return "certain";
  if (compression !== "zlib" && compression !== "gzip") return "possible";
  const start = inflatedStart(head, MAX_START_BYTES)?.subarray(0, START_BYTES);
  if (start === undefined || start.length === 0) return "possible";
  return beginsPickle(start, size > head.length ? Number.POSITIVE_INFINITY : start.length) ? "certain" : "no";
}

function beginsPickle(head: Uint8Array, size: number): boolean {
  return head[0] === PROTO ? beginsMarked(head) : beginsOld(head, size);
}

/** Protocols 2 to 5 say so; PyTorch's magic number is the one value that is another format. */
function beginsMarked(head: Uint8Array): boolean {
  const protocol = head[1] ?? 0;
  if (protocol < LOWEST_MARKED_PROTOCOL || protocol > HIGHEST_PROTOCOL) return false;
  const opcode = head[2];
  return opcode !== undefined && OPCODES.has(opcode) && !TORCH_MAGIC.every((byte, index) => head[2 + index] === byte);
}

/**
 * Protocols 0 and 1 have no mark: what is there must run without a fault, and import something or be long enough that no text does so
 * by chance. One that breaks off in the middle is one as long as it has imported something.
 */
function beginsOld(head: Uint8Array, size: number): boolean {
  // Python refuses a persistent id unless a program says what it means; and every zip begins with the letter of that opcode.
  if (head.length === 0 || head[0] === PERSID || !OPCODES.has(head[0] ?? 0)) return false;
  const effort = pickleEffort();
  const limits = { effort, budget: DEFAULT_BUDGET };
  const pickle = readInMemory(head, (cursor) => readPickle(cursor, head.length, limits), "", DEFAULT_BUDGET);
  if (pickle.faults.length === 0) return true;
  if (!pickle.faults.every(({ kind }) => kind === "truncated")) return false;
  // Two and more keys of MessagePack are numbers of the registry of extensions: an import without a name proves nothing.
  if (pickle.imports.some(({ name }) => name !== undefined)) return pickle.imports.every(isPlainName);
  return size > head.length && effort.opcodes >= FEWEST_OPCODES;
}
