/** What is wrong with a pickle. All but the last three make Python stop there: what stands before has been run by then. */
export const FAULT_KINDS = [
  "unknown-opcode",
  "unknown-protocol",
  "truncated",
  "stack-underflow",
  "missing-memo",
  "bad-operand",
  /** More than one of our limits allows; Python would go on. */
  "limit",
  /** Bytes behind the end that are no pickle. */
  "trailing-data",
  /** A second pickle stands behind the end of the first. */
  "concatenated",
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface PickleFault {
  readonly kind: FaultKind;
  /** Of the opcode, in the file. */
  readonly offset: number;
  /** Our words, without text from the file; a clause that goes on after a colon. */
  readonly detail: string;
}
