import { listed, type Message, say } from "./message.js";
import type { Waiver } from "./policy.js";
import { agreeing, counted } from "./quantities.js";
import type { JudgedWaiver } from "./rule.js";

/** Names a waiver by what stands in the file. */
export function waiverText({ rule, paths, label }: Waiver): Message {
  const where = paths.length === 0 ? [] : say` for ${listed(paths, 3)}`;
  const when = label === undefined ? [] : say` by the label ${label}`;
  return say`The waiver of ${rule}${where}${when}`;
}

/** `, so that 2 findings count`; nothing when it would cover none. */
export function coveredText({ covers }: JudgedWaiver): Message {
  return covers === 0 ? [] : say`, so that ${counted(covers, "finding")} ${agreeing(covers, "counts", "count")}`;
}
