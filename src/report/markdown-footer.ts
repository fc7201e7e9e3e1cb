import { bytesText, grouped } from "../policy/quantities.js";
import type { PolicyOrigin, Review, Revision } from "../review/review.js";
import { leftOutOf, nothingExamined } from "./coverage.js";
import { counted } from "./figures.js";
import { codeOf } from "./quote-markdown.js";
import { shortCommit } from "./revision.js";
import { skippedIn, skippedText } from "./skipped.js";

/** What was examined, by which policy, between which commits, with which version. */
export function markdownFooter(review: Review): string {
  const { coverage, policy, judgedOn, base, head, tool } = review;
  const parts = [
    ...(coverage.changed === 0 ? [nothingExamined(coverage)] : [examined(review), ...leftOutOf(coverage)]),
    ...(coverage.bytesTotal === 0 ? [] : [`read ${bytesText(coverage.bytesRead)} of ${bytesText(coverage.bytesTotal)}`]),
    ...skippedIn(review).map(skippedText),
    policyText(policy, base),
    ...(judgedOn === undefined ? [] : [`waivers as of ${codeOf(judgedOn, PLACE)}`]),
    `base ${revisionText(base)} … head ${revisionText(head)}`,
    `${tool.name} ${VERSION_NUMBER.test(tool.version) ? tool.version : codeOf(tool.version, PLACE)}`,
  ];
  return `<sub>${parts.join(" · ")}</sub>`;
}

// Not more than that: `www.example.com` and `GH-1` consist of the same characters, and become links.
const VERSION_NUMBER = /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[a-z]{1,9}\.\d{1,9})?$/;

// The footer always stays, so it is short whatever the names.
const PLACE = { atMost: 60 };

function examined({ coverage: { examined, changed } }: Review): string {
  const text = `Examined ${grouped(examined)} of ${counted(changed, "changed model")}`;
  return examined === changed ? text : `**${text}**`;
}

/** The commit of the base is named beside it; another one is told, such as the tip of a branch that has moved on. */
function policyText({ path, preset, commit }: PolicyOrigin, base: Revision): string {
  if (path === null) return `policy: preset ${codeOf(preset, PLACE)}`;
  const at = commit === null ? "" : commit === base.commit ? " of the base" : ` at ${codeOf(shortCommit(commit), PLACE)}`;
  return `policy ${codeOf(path, PLACE)}${at}`;
}

function revisionText({ name, commit }: Revision): string {
  return codeOf(commit === null ? name : shortCommit(commit), PLACE);
}
