import type { DvcTree } from "../artifacts/dvc-tree.js";

export interface Revisions {
  readonly base: DvcTree;
  readonly head: DvcTree;
}
