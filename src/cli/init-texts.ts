import { workflowProblems } from "../hosts/github/workflow-problems.js";
import { parsePolicy } from "../policy/file.js";
import { bytesText, grouped } from "../policy/quantities.js";
import { shortened, visible } from "../report/visible.js";
import { DEFAULT_POLICY_PATH } from "../review/policy.js";
import type { Survey } from "../review/survey.js";
import { globsFor } from "./init-globs.js";
import { POLICY_TEXT, WORKFLOW_TEXT } from "./templates.js";

// A comment is one line of a file that people read.
const COMMENT_UNITS = 110;
const SHOWN_LICENCES = 12;
const SHOWN_FORMATS = 5;
/** A budget that is met on the first day by a little is in the way on the second. */
const HEADROOM = 1.25;

/** A policy to start from, with what was found in its comments. Never one that our own parser would refuse. */
export function policyFor(survey: Survey | undefined, rules: readonly string[]): string {
  const text = survey === undefined || survey.models.length === 0 ? POLICY_TEXT : proposed(survey, rules);
  parsePolicy(text, DEFAULT_POLICY_PATH);
  return text;
}

/** The workflow of the README, with notes on what the repository uses. */
export function workflowFor(survey: Survey | undefined): string {
  const notes = [
    ...(survey?.hasLfs === true
      ? [
          "Git LFS is used here. Nothing is to be set: what is compared is fetched in pieces, and docs/lfs.md says how to bound it.",
        ]
      : []),
    ...(survey?.hasDvc === true
      ? ["DVC is used here. Hashes and sizes are always compared; docs/dvc.md says how the contents are reached."]
      : []),
  ];
  const text = WORKFLOW_TEXT + notes.map((note) => `        # ${note}\n`).join("");
  for (const event of ["pull_request", "merge_group"]) {
    const [problem] = workflowProblems(text, event);
    if (problem !== undefined) throw new Error(`The workflow to be written has the filter ${problem.filter}.`);
  }
  return text;
}

function proposed(survey: Survey, rules: readonly string[]): string {
  const globs = globsFor(survey.models);
  const isEverywhere = globs.includes("**");
  const head = [
    "# The job reads this file from the base branch: an edit counts once it is merged, and the comment says what it would change.",
    "# `model-review explain` lists every rule, `model-review explain RULE` says what it is for.",
    "version: 1",
    "extends: recommended # none | recommended | strict",
    "models:",
    comment(`  # Found: ${foundText(survey, SHOWN_FORMATS)}.`),
    ...(isEverywhere ? [] : ["  # Models elsewhere are left out of the review: add their folder when there are some."]),
    `  include: ${list(globs)}`,
    "rules: # off | note | warning | error",
    "  signature/input-removed: error",
  ];
  return `${[...head, ...licenceLines(survey, rules), ...sizeLines(survey)].join("\n")}\n`;
}

/** `12 models (9 ONNX, 3 safetensors)`. What a title explains in brackets is left out: it holds commas of its own. */
export function foundText({ models, formats }: Survey, atMost = Number.POSITIVE_INFINITY): string {
  const count = `${grouped(models.length)} ${models.length === 1 ? "model" : "models"}`;
  if (formats.length === 0) return count;
  const isCut = formats.length > atMost;
  const shown = formats.slice(0, isCut ? atMost - 1 : atMost);
  const rest = formats.slice(shown.length).reduce((sum, format) => sum + format.models, 0);
  const texts = shown.map(({ title, models: some }) => `${grouped(some)} ${title.replace(/ \(.*\)$/, "")}`);
  return `${count} (${[...texts, ...(isCut ? [`${grouped(rest)} of other formats`] : [])].join(", ")})`;
}

/** What is there today is what the policy allows; whether it should is a question for people. */
function licenceLines({ licences, otherLicences }: Survey, rules: readonly string[]): readonly string[] {
  if (!rules.includes("license/allowed")) return [];
  const others = otherLicences.slice(0, SHOWN_LICENCES).join(", ");
  const unknown = otherLicences.length === 0 ? [] : [comment(`  # Stated as well, and no licence of SPDX: ${others}`)];
  if (licences.length === 0 || licences.length > SHOWN_LICENCES)
    return [
      `  # ${licences.length === 0 ? "No model states a licence that is known." : `The models state ${licences.length} licences.`} Once you know which ones you may ship:`,
      ...unknown,
      "  # license/allowed: { severity: error, allow: [Apache-2.0, MIT] }",
    ];
  return [
    "  # Every licence that a model states today. Take out what you may not ship.",
    ...unknown,
    `  license/allowed: { severity: error, allow: ${list(licences)} }`,
  ];
}

function sizeLines({ largest, mostParameters, headersRead, isWhole, models }: Survey): readonly string[] {
  const bytes = largest === undefined ? undefined : sizeText(largest * HEADROOM);
  const count = mostParameters === undefined ? undefined : countText(mostParameters * HEADROOM);
  return [
    ...(largest === undefined || bytes === undefined
      ? []
      : [
          `  # The largest ${isWhole ? "model" : "one that was measured"} has ${bytesText(largest)}.`,
          `  ${isWhole ? "" : "# "}size/bytes: { severity: warning, max: ${bytes} }`,
        ]),
    ...(mostParameters === undefined || count === undefined
      ? []
      : [
          `  # Headers read: ${grouped(headersRead)} of ${grouped(models.length)}; the most parameters in one are ${grouped(mostParameters)}.`,
          `  ${headersRead === models.length ? "" : "# "}size/parameters: { severity: warning, max: ${count} }`,
        ]),
  ];
}

const BYTE_SCALES = [
  ["kB", 1e3],
  ["MB", 1e6],
  ["GB", 1e9],
  ["TB", 1e12],
] as const;
const COUNT_SCALES = [
  ["k", 1e3],
  ["M", 1e6],
  ["B", 1e9],
  ["T", 1e12],
] as const;

export function sizeText(atLeast: number): string {
  return scaledText(atLeast, BYTE_SCALES, " ");
}

export function countText(atLeast: number): string {
  return scaledText(atLeast, COUNT_SCALES, "");
}

/** The next of 1, 2, 5, 10, 20, 50, … of a unit. */
function scaledText(atLeast: number, scales: readonly (readonly [string, number])[], space: string): string {
  const [unit, size] = scales.findLast(([, least]) => atLeast > least) ?? scales[0] ?? ["", 1];
  const amount = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((round) => round * size >= atLeast);
  return `${amount ?? Math.ceil(atLeast / size)}${space}${unit}`;
}

/** A list in YAML; what JSON quotes, YAML reads the same. */
function list(values: readonly string[]): string {
  return `[${values.map((value) => (/^[A-Za-z][A-Za-z0-9.+-]*$/.test(value) ? value : JSON.stringify(value))).join(", ")}]`;
}

/** May hold words of a file: they stay on the line, and in sight. */
function comment(text: string): string {
  return visible(shortened(text, COMMENT_UNITS));
}
