import { textDigest } from "../bytes/text-digest.js";
import type { Finding } from "../policy/finding.js";
import type { Message, MessagePart } from "../policy/message.js";
import { shortened } from "./visible.js";

// Half a digest tells as many findings apart as anybody will ever have.
const DIGITS = 32;
// The two ends of a longer text tell it apart, and thousands of such texts cost no time.
const MAX_TEXT_UNITS = 2_000;

/**
 * One for each finding, in their order: the same in every run that says the same thing of the same file. What a finding is about is its
 * rule, its file and the names it holds, in any order. How large, how many and at which commit changes from push to push and does not
 * count. Findings that are about the same thing are numbered.
 */
export function fingerprintsOf(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const digest = textDigest(JSON.stringify(identityOf(finding))).slice(0, DIGITS);
    const number = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, number);
    return `${digest}:${number}`;
  });
}

function identityOf({ rule, path, message }: Finding): readonly unknown[] {
  return [rule, shortened(path, MAX_TEXT_UNITS), openingOf(message), message.flatMap(namesIn).sort()];
}

/** Our words before the first figure or name: a rule that says two kinds of things begins them differently. */
function openingOf([first]: Message): string {
  return typeof first === "string" ? (/^[^\d]*/.exec(first)?.[0] ?? "").trim() : "";
}

/** Without figures: a shape is made of them, a version or a size is nothing else, and a sentence holds some beside the names it quotes. */
function namesIn(part: MessagePart): readonly string[] {
  if (typeof part === "string") return [];
  const text = shortened("value" in part ? part.value : part.sentence, MAX_TEXT_UNITS);
  const isName = "value" in part && !text.startsWith("[");
  return /\p{L}/u.test(text) ? [isName ? text : text.replace(/\d+/g, "")] : [];
}
