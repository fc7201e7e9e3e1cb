import { ArtifactError } from "../errors.js";

/** The text of UTF-8 bytes, all of them valid and no byte order mark before them. `start` is where they stand in the file. */
export function decodeUtf8(bytes: Uint8Array, path: string, start: number): string {
  const text = decode(bytes, false);
  if (text === undefined) {
    const offset = start + validBytesOf(bytes);
    throw new ArtifactError("json-invalid-utf8", `Not readable as JSON at byte ${offset}: not valid UTF-8.`, { path, offset });
  }
  if (text.charCodeAt(0) === 0xfeff) {
    const problem = `Not readable as JSON at byte ${start}: it begins with a byte order mark.`;
    throw new ArtifactError("json-byte-order-mark", problem, { path, offset: start });
  }
  return text;
}

/** Undefined when the bytes are not valid; `isPrefix` forgives a last character that is cut off. */
function decode(bytes: Uint8Array, isPrefix: boolean): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: isPrefix });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Length of the longest prefix that could still become valid. Decoding does not say where it failed, so halve. */
export function validBytesOf(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (decode(bytes.subarray(0, middle), true) === undefined) invalid = middle;
    else valid = middle;
  }
  return valid;
}
