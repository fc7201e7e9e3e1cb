import { quoted } from "../encodings/quoted.js";
import type { Finding } from "../policy/finding.js";
import type { Message, MessagePart } from "../policy/message.js";
import type { Review } from "../review/review.js";
import { countsOf, FAIL_ON, verdictOf } from "../review/verdict.js";
import { refused } from "./report.js";

/** A review as its JSON tells it: every word in it may be the work of the pull request's author. */
export type ReportedReview = Omit<Review, "findings"> & { readonly findings: readonly ReportedFinding[] };
export type ReportedFinding = Omit<Finding, "message"> & { readonly message: string; readonly messageParts: Message };

/** The review of `head`, with nothing in it that counts as our own prose. An ArtifactError when it contradicts itself. */
export function reviewOf(reported: ReportedReview, head: string): Review {
  if (reported.head.commit !== head)
    throw refused("report-commit", `it is about ${quoted(reported.head.commit ?? "no commit")}, and the run about ${head}.`);
  const findings = reported.findings.map(findingOf);
  assertConsistent({ ...reported, findings });
  return { ...reported, findings };
}

// Five clauses of five names at most, and what stands around them; joining very many parts would take very long.
const MAX_PARTS = 200;

function findingOf({ message: _text, messageParts, ...finding }: ReportedFinding): Finding {
  if (messageParts.length > MAX_PARTS) throw refused("report-form", `a message has more than ${MAX_PARTS} parts.`);
  return { ...finding, message: withoutProse(messageParts) };
}

/**
 * What stands around values becomes sentences that may quote a file, which reporters escape and cut. Neighbours are joined first: an
 * `@` at the end of one and a name at the start of the next would be a mention. White space at the ends is what a sentence would lose.
 */
export function withoutProse(message: Message): Message {
  const parts: MessagePart[] = [];
  let words = "";
  const close = () => {
    const sentence = words.trim();
    if (/^\s/.test(words)) parts.push(" ");
    if (sentence !== "") parts.push({ sentence });
    if (sentence !== "" && /\s$/.test(words.slice(-1))) parts.push(" ");
    words = "";
  };
  for (const part of message) {
    if (typeof part === "string") words += part;
    else if ("sentence" in part) words += part.sentence;
    else {
      close();
      parts.push(part);
    }
  }
  close();
  return parts;
}

/** The input `fail-on` is not in a report, so a verdict is right that any of its values would lead to. */
function assertConsistent(review: Review): void {
  const { verdict, counts, comparisons, findings, coverage } = review;
  if (!FAIL_ON.some((failOn) => verdictOf(findings, failOn) === verdict))
    throw refused("report-contradiction", `its verdict is \`${verdict}\`, and its findings come to another.`);
  const counted = countsOf(findings, comparisons.length);
  if (Object.entries(counted).some(([name, count]) => counts[name as keyof typeof counted] !== count))
    throw refused("report-contradiction", "its counts are not those of its findings and comparisons.");
  const examined = comparisons.filter(({ base, head }) => (head ?? base)?.status === "read").length;
  if (coverage.changed !== comparisons.length || coverage.examined !== examined)
    throw refused("report-contradiction", "what it says to have examined is not what it tells of.");
}
