import type { Certainty } from "../format.js";
import { firstNames, isTar, TAR_MEMBERS } from "./tar/archive.js";

/** The number that legacy checkpoints begin with, as a pickled integer of protocol 2 or more. */
const LEGACY_MAGIC = "\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19";
/** Members that only archives of PyTorch have. Their names stand in the first bytes: small members come first, or storages of 64-byte alignment. */
const MEMBERS =
  /^PK\x03\x04[\s\S]{26}[^/\0]{0,255}\/(data\.pkl|constants\.pkl|\.format_version|\.storage_alignment|byteorder|version|data\/\d+|constants\/\d+|code\/|bytecode\.pkl|\.data\/|extra\/|model\.json|archive_format|archive_version|models\/[^\0/]{1,200}\.json|data\/(weights|constants|sample_inputs|aotinductor)\/)/;
/** The same by any member that is seen: an archive without a folder has been tampered with. */
const OLD_EXPORT = /^PK\x03\x04[\s\S]{26}serialized_(exported_program|state_dict|constants|example_inputs)\.(json|pt)/;
const PICKLE_MEMBER = /PK\x03\x04[\s\S]{26}[^\0]{0,255}?\.(pkl|pickle)/;

/** An archive by the names of its first members, or a pickle that begins with PyTorch's number, or an index of such files. */
export function probePytorch(head: Uint8Array): Certainty {
  const text = String.fromCharCode(...head.subarray(0, 4096));
  if (text.startsWith("\x80") && text.startsWith(LEGACY_MAGIC, 2)) return "certain";
  if (isShardIndex(text)) return "certain";
  if (isTar(head)) return firstNames(head).some((name) => TAR_MEMBERS.some((one) => one === name)) ? "certain" : "possible";
  if (!isZip(head)) return "no";
  return MEMBERS.test(text) || OLD_EXPORT.test(text) || PICKLE_MEMBER.test(text) ? "certain" : "possible";
}

const INDEX = /^[ \t\r\n]*\{[ \t\r\n]*"(?:metadata|weight_map)"[ \t\r\n]*:[ \t\r\n]*\{/;
const FIRST_SHARD = /"weight_map"[ \t\r\n]*:[ \t\r\n]*\{[ \t\r\n]*"(?:[^"\\]|\\.)*"[ \t\r\n]*:[ \t\r\n]*"([^"]*)"/;

/** The index of a sharded set: that of safetensors is written alike, and names other shards. */
export function isShardIndex(text: string): boolean {
  return INDEX.test(text) && /\.(bin|pt|pth)$/.test(FIRST_SHARD.exec(text)?.[1] ?? "");
}

export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;
}
