import type { Certainty } from "../format.js";

/** The tree of a checkpoint, whose first key it is in every version. */
const TREE = /^\s*\{\s*"tree_metadata"\s*:\s*\{/;
const MANIFEST = [0x0c, 0xdb, 0x3a, 0x2a];

/** A tree, or the manifest of a key-value store. */
export function probeOrbax(head: Uint8Array): Certainty {
  if (isManifest(head)) return "certain";
  return TREE.test(new TextDecoder("utf-8", { ignoreBOM: true }).decode(head.subarray(0, 256))) ? "certain" : "no";
}

export function isManifest(head: Uint8Array): boolean {
  return MANIFEST.every((byte, at) => head[at] === byte);
}
