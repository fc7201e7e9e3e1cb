import { HDF5_SIGNATURE, isSuperblock, superblockPlaces } from "../../encodings/hdf5/superblock.js";
import type { Certainty } from "../format.js";
import { isShardIndex } from "./shard-index.js";

/** An index of sharded weights, or the signature: at the start it proves the format; after a user block, which may be another file, it only allows it. */
export function probeHdf5(head: Uint8Array): Certainty {
  if (isSuperblock(head, 0)) return "certain";
  for (const place of superblockPlaces(head.length - HDF5_SIGNATURE.length)) {
    if (isSuperblock(head, place)) return isArchive(head) ? "possible" : "certain";
  }
  return isShardIndex(head) ? "certain" : "no";
}

function isArchive(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b;
}
