import { createHash, type Hash } from "node:crypto";

export const OBJECT_HASHES = ["sha1", "sha256"] as const;
/** How a repository names its objects: 40 or 64 hexadecimal digits. */
export type ObjectHash = (typeof OBJECT_HASHES)[number];

const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** True for a full object id in git's own spelling, which is then safe as an argument. */
export function isObjectId(text: string): boolean {
  return FULL_ID.test(text);
}

export function hashOf(id: string): ObjectHash {
  return id.length === 64 ? "sha256" : "sha1";
}

/** The id git gives a file with this content. */
export function blobIdOf(content: Uint8Array, hash: ObjectHash): string {
  return blobHasher(content.length, hash).update(content).digest("hex");
}

/** Feed it exactly `size` bytes of content; its hexadecimal digest is the blob's id. */
export function blobHasher(size: number, hash: ObjectHash): Hash {
  return createHash(hash).update(`blob ${size}\0`);
}
