import type { Finding, Severity, WaiverNote } from "../policy/finding.js";
import { plainOf, wordOf } from "./quote-plain.js";
import { ruleIdOf } from "./sarif-rules.js";
import { isLocatable, sarifText, uriOf } from "./sarif-text.js";
import { termsOf } from "./waiver-terms.js";

const LEVELS = { error: "error", warning: "warning", note: "note" } as const satisfies Record<Severity, string>;

// Several of the longest messages that rules have.
const MAX_MESSAGE_UNITS = 1_500;
const MAX_JUSTIFICATION_UNITS = 500;

/** Of files that have no lines: GitHub wants a region all the same, and shows nothing without one. */
const WHOLE_FILE = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 } as const;

/** A `result`. The one fingerprint that code scanning reads has a name for lines; without it alerts would follow the bytes of line 1. */
export function resultOf(finding: Finding, ruleIndex: number, fingerprint: string): object {
  const { rule, severity, path, at, message, waiver } = finding;
  const text = isLocatable(path) ? plainOf(message) : `${wordOf(path)}: ${plainOf(message)}`;
  return {
    ruleId: ruleIdOf(rule),
    ruleIndex,
    level: LEVELS[severity],
    message: { text: sarifText(text, MAX_MESSAGE_UNITS) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path), uriBaseId: "%SRCROOT%" }, region: regionOf(at) } }],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(waiver === undefined ? {} : { suppressions: [suppressionOf(waiver)] }),
  };
}

function regionOf(at: Finding["at"]): object {
  return at === undefined ? WHOLE_FILE : { startLine: at.line, startColumn: at.column };
}

function suppressionOf(waiver: WaiverNote): object {
  const justification = `${waiver.reason}${termsOf(waiver)}`;
  return { kind: "external", status: "accepted", justification: sarifText(justification, MAX_JUSTIFICATION_UNITS) };
}
