import { z } from "zod";
import { globProblemOf } from "./glob.js";
import { bytesOf, countOf, percentOf } from "./units.js";

/** For rules that have nothing to set beside their severity. */
export const NO_OPTIONS = z.strictObject({});

const TEXT_OR_NUMBER = z.union([z.string(), z.number()], "Write text or a number.");

const AMOUNT = "\\d{1,15}(\\.\\d{1,9})? ?";
const WHOLE = { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;

/** `100M` → 100000000. */
export const COUNT = measured(countOf, "Write a whole number, such as 100M, 1.5B or 250000.", [
  WHOLE,
  { type: "string", pattern: `^\\s*${AMOUNT}[kKMGBT]?\\s*$` },
]);
/** `2 GiB` → 2147483648. */
export const BYTES = measured(bytesOf, "Write a size with its unit, such as 2 GiB, 500 MB or 4096 B.", [
  WHOLE,
  { type: "string", pattern: `^\\s*${AMOUNT}([kKMGT]?B|[KMGT]iB)\\s*$` },
]);
/** `10%` → 10. */
export const PERCENT = measured(percentOf, "Write a percentage, such as 10%.", [
  { type: "string", pattern: `^\\s*${AMOUNT}%\\s*$` },
]);

/** What may be lost: a share of what was there, or an amount. */
export type Loss = { readonly kind: "share"; readonly percent: number } | { readonly kind: "amount"; readonly amount: number };
/** `1%` or `0.005`. */
export const LOSS = TEXT_OR_NUMBER.transform((written, context): Loss => {
  const percent = percentOf(written);
  if (percent !== undefined) return { kind: "share", percent };
  if (typeof written === "number" && written >= 0) return { kind: "amount", amount: written };
  context.addIssue({ code: "custom", message: "Write a percentage of the base, such as 1%, or an amount, such as 0.005." });
  return z.NEVER;
});

// More would be a list nobody reads; each entry is matched against every name.
export const MAX_ENTRIES = 100;
const MAX_NAME_CHARACTERS = 200;

/** Names as written in files, where `*` stands for any text and `?` for one character. */
export const NAME_PATTERNS = z
  .array(
    z
      .string()
      .min(1, "Write a name or a pattern.")
      .max(MAX_NAME_CHARACTERS, `A name has at most ${MAX_NAME_CHARACTERS} characters.`),
  )
  .max(MAX_ENTRIES, `A list has at most ${MAX_ENTRIES} entries.`);

/** Names as people write them, such as fields, metrics and licences. */
export const NAMES = z
  .array(z.string().min(1, "Write a name.").max(MAX_NAME_CHARACTERS, `A name has at most ${MAX_NAME_CHARACTERS} characters.`))
  .max(MAX_ENTRIES, `A list has at most ${MAX_ENTRIES} entries.`);
/** All of what a glob may be, but the number of alternatives. */
const GLOB_PATTERN = "^(?!!)(?!\\.{0,2}/)(?!.*/$)(?=.{1,200}$)([^{}[\\]()\\\\]|\\{[^{}[\\]()\\\\]*\\})+$";

/** Globs over paths from the root of the repository. */
export const PATH_GLOBS = z
  .array(
    z
      .string()
      .superRefine((glob, context) => {
        const problem = globProblemOf(glob);
        if (problem !== undefined) context.addIssue({ code: "custom", message: problem });
      })
      .meta({ pattern: GLOB_PATTERN }),
  )
  .max(MAX_ENTRIES, `A list has at most ${MAX_ENTRIES} entries.`)
  .readonly();

/** Globs that restrict something: an empty list would say nothing. */
export const SOME_PATH_GLOBS = PATH_GLOBS.refine(
  (globs) => globs.length > 0,
  "List at least one path or glob, such as models/**.",
).meta({ minItems: 1 });

/** A word or a sentence that says something. */
export function text(name: string, maxCharacters: number) {
  return z.string().regex(/\S/, `Write a ${name}.`).max(maxCharacters, `A ${name} has at most ${maxCharacters} characters.`);
}

/** `written` says in JSON Schema what can be parsed. */
function measured(parse: (text: string | number) => number | undefined, advice: string, written: readonly object[]) {
  return TEXT_OR_NUMBER.meta({ anyOf: written }).transform((text, context) => {
    const amount = parse(text);
    if (amount !== undefined) return amount;
    context.addIssue({ code: "custom", message: advice });
    return z.NEVER;
  });
}
