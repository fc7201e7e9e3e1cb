import type { Message } from "./message.js";

/** From least to most severe: the order is the meaning. */
export const SEVERITIES = ["note", "warning", "error"] as const;
export type Severity = (typeof SEVERITIES)[number];
export const SEVERITY_SETTINGS = ["off", ...SEVERITIES] as const;
export type SeveritySetting = (typeof SEVERITY_SETTINGS)[number];

/** One rule's opinion about one artifact, with the severity the policy gives it. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The artifact's main file; for findings about the policy, the policy file. */
  readonly path: string;
  /** Where in that file, for files that have lines; counted from 1. */
  readonly at?: { readonly line: number; readonly column: number };
  readonly message: Message;
  /** Present when a waiver of the policy covers it: it stays visible and does not count. */
  readonly waiver?: WaiverNote;
}

/** What a report tells of the waiver that covers a finding. */
export interface WaiverNote {
  readonly reason: string;
  readonly owner?: string;
  readonly until?: string;
  /** The label of the pull request that it depends on. */
  readonly label?: string;
}
