import type { FailedInspection } from "../formats/inspection.js";
import { type Message, ours, quoting, say } from "./message.js";
import { grouped } from "./quantities.js";

const OUTCOMES = {
  unreadable: "Not readable",
  unavailable: "The bytes could not be had",
  ambiguous: "Not told apart",
} satisfies Record<FailedInspection["status"], string>;

/** Errors of reading that say nothing against the file: nobody looked into it. */
const UNEXAMINED_CODES: readonly string[] = ["unsupported-format", "lfs-pointer", "not-a-file", "not-in-revision"];

/** True when the file itself is at fault. */
export function isMalformed({ status, error }: FailedInspection): boolean {
  return status === "unreadable" && !UNEXAMINED_CODES.includes(error.code);
}

/** What went wrong and where. The reason may quote the file. */
export function failureOf(failure: FailedInspection): Message {
  const { status, path, error } = failure;
  const outcome = status === "unreadable" && !isMalformed(failure) ? "Not examined" : OUTCOMES[status];
  const file = error.path === undefined || error.path === path ? [] : say` (${error.path})`;
  const place = error.offset === undefined ? [] : ours(`, at byte ${grouped(error.offset)}`);
  return say`${ours(outcome)}${file}${place}: ${quoting(error.message)}`;
}
