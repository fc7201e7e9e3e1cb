import type { FailedInspection } from "../formats/inspection.js";
import { type Message, ours, say } from "./message.js";
import { grouped } from "./quantities.js";

const VERDICTS = {
  unreadable: "Not readable",
  unavailable: "The bytes could not be had",
  ambiguous: "Not told apart",
} satisfies Record<FailedInspection["status"], string>;

/** True when the file is at fault; a format that nobody taught us is no fault of the file. */
export function isMalformed({ status, error }: FailedInspection): boolean {
  return status === "unreadable" && error.code !== "unsupported-format";
}

/** What went wrong and where. The reason may quote the file, so it is a value. */
export function failureOf({ status, path, error }: FailedInspection): Message {
  const verdict = error.code === "unsupported-format" ? "Not a format that is read yet" : VERDICTS[status];
  const file = error.path === undefined || error.path === path ? [] : say` (${error.path})`;
  const place = error.offset === undefined ? [] : ours(`, at byte ${grouped(error.offset)}`);
  return say`${ours(verdict)}${file}${place}: ${error.message}`;
}
