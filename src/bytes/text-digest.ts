import { createHash } from "node:crypto";

/** SHA-256 of bytes, or of the text in UTF-8, in hexadecimal: an identity that says nothing of what it stands for. */
export function textDigest(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}
