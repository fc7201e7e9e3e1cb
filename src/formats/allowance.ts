import type { Budget } from "../bytes/budget.js";
import { ArtifactError } from "../errors.js";

/** What is left of the budget while the files of one artifact are read. */
export interface Allowance {
  readonly depth: number;
  bytes: number;
  entries: number;
}

export function allowanceOf(budget: Budget): Allowance {
  return { depth: budget.depth, bytes: budget.structureBytes, entries: budget.entries };
}

/** Sets bytes aside before they are allocated. */
export function reserveBytes(allowance: Allowance, length: number, path: string): void {
  if (length > allowance.bytes) {
    const problem = `Reading ${length} bytes of structure would exceed what one artifact may take; ${allowance.bytes} bytes are left.`;
    throw new ArtifactError("too-much-structure", problem, { path });
  }
  allowance.bytes -= length;
}
