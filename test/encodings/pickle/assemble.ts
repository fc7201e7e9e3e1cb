/** Opcodes as Python's `pickletools` names them, for pickles that no writer makes. */
export function assembled(...parts: readonly (string | number | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(parts.flatMap(bytesOf));
}

/** Text stands for bytes: one character each. */
function bytesOf(part: string | number | Uint8Array): readonly number[] {
  if (typeof part === "number") return [part];
  return typeof part === "string" ? Array.from(part, (character) => character.charCodeAt(0)) : [...part];
}

export const PROTO = (version: number) => assembled(0x80, version);
export const GLOBAL = (module: string, name: string) => `c${module}\n${name}\n`;
export const INST = (module: string, name: string) => `i${module}\n${name}\n`;
export const TEXT = (text: string) => assembled(0x8c, text.length, text);
export const BYTES = (bytes: Uint8Array) => assembled("B", ...length4(bytes.length), bytes);
export const INT = (value: number) => assembled("K", value);
export const PUT = (index: number) => assembled("q", index);
export const GET = (index: number) => assembled("h", index);
export const STACK_GLOBAL = 0x93;
export const MEMOIZE = 0x94;
export const NEWOBJ = 0x81;
export const NEWOBJ_EX = 0x92;
export const TUPLE1 = 0x85;
export const TUPLE2 = 0x86;
export const TUPLE3 = 0x87;
export const NONE = "N";
export const REDUCE = "R";
export const BUILD = "b";
export const STOP = ".";

function length4(length: number): readonly number[] {
  return [length & 0xff, (length >> 8) & 0xff, (length >> 16) & 0xff, length >>> 24];
}
