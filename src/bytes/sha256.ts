import { createHash } from "node:crypto";

/** Digests bytes as they come, for readers of formats, which reach no library of the platform by themselves. */
export interface Sha256 {
  update(bytes: Uint8Array): void;
  /** In lower case. Ends the digest. */
  hex(): string;
}

// Calls cost more than bytes: short pieces, as of a vocabulary, are gathered.
const GATHERED_BYTES = 16 * 1024;

export function sha256(): Sha256 {
  const hash = createHash("sha256");
  const gathered = new Uint8Array(GATHERED_BYTES);
  let filled = 0;
  const flush = () => {
    hash.update(gathered.subarray(0, filled));
    filled = 0;
  };
  return {
    update(bytes) {
      if (filled + bytes.length > GATHERED_BYTES) flush();
      if (bytes.length > GATHERED_BYTES) {
        hash.update(bytes);
        return;
      }
      gathered.set(bytes, filled);
      filled += bytes.length;
    },
    hex() {
      flush();
      return hash.digest("hex");
    },
  };
}
