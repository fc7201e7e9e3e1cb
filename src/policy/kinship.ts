import { z } from "zod";
import { KINSHIP_THRESHOLDS, type KinshipThresholds } from "../diff/kinship/thresholds.js";
import { COUNT, PERCENT } from "./options.js";

/** Keys of `kinship:` and the thresholds that they set. Those in percent are shares in the threshold. */
export const KINSHIP_KEYS = {
  "deciding-elements": { threshold: "decidingElements", unit: "elements" },
  "related-z": { threshold: "relatedZ", unit: "number" },
  "related-correlation": { threshold: "relatedCorrelation", unit: "number" },
  noise: { threshold: "noise", unit: "percent" },
  heavy: { threshold: "heavy", unit: "percent" },
  sparse: { threshold: "sparse", unit: "percent" },
  architecture: { threshold: "architecture", unit: "percent" },
} as const satisfies Record<string, { readonly threshold: keyof KinshipThresholds; readonly unit: Unit }>;

type Unit = "elements" | "number" | "percent";
type KinshipKey = keyof typeof KINSHIP_KEYS;

const SHARE = PERCENT.refine((percent) => percent <= 100, "Write at most 100%: it is a share.");

/** The section of a policy file. What it leaves out has the value of KINSHIP_THRESHOLDS. */
export const KINSHIP = z
  .strictObject({
    "deciding-elements": optional("deciding-elements", COUNT, "Elements that a tensor must have to decide anything."),
    "related-z": optional(
      "related-z",
      z.number().min(0, "Write a number of standard deviations, 0 or more."),
      "Correlation × √elements from which two tensors are related, in standard deviations of unrelated ones.",
    ),
    "related-correlation": optional(
      "related-correlation",
      z.number().min(0, "Write a correlation, 0 to 1.").max(1, "Write a correlation, 0 to 1."),
      "Correlation from which two tensors are related, 0 to 1.",
    ),
    noise: optional("noise", PERCENT, "Relative change below which a difference is rounding."),
    heavy: optional("heavy", PERCENT, "Relative change from which a tensor is heavily changed."),
    sparse: optional("sparse", SHARE, "Share of changed elements up to which an update is sparse."),
    architecture: optional(
      "architecture",
      SHARE,
      "Share of the parameters that must have a counterpart, for two models to have one architecture.",
    ),
  })
  .default({});

/** Thresholds as a policy sets them. */
export function thresholdsOf(given: z.infer<typeof KINSHIP>): KinshipThresholds {
  const set = keys().flatMap((key) => {
    const { threshold, unit } = KINSHIP_KEYS[key];
    const value = given[key];
    return value === undefined ? [] : [[threshold, unit === "percent" ? value / 100 : value]];
  });
  return { ...KINSHIP_THRESHOLDS, ...Object.fromEntries(set) };
}

/** Every threshold as a policy file spells it: key and value. */
export function spelledThresholds(thresholds: KinshipThresholds): readonly (readonly [string, string | number])[] {
  return keys().map((key) => [key, spelled(key, thresholds)]);
}

function optional<Schema extends z.ZodType>(key: KinshipKey, schema: Schema, about: string): z.ZodOptional<Schema> {
  return schema.optional().describe(`${about} Default: ${spelled(key, KINSHIP_THRESHOLDS)}.`);
}

function spelled(key: KinshipKey, thresholds: KinshipThresholds): string | number {
  const { threshold, unit } = KINSHIP_KEYS[key];
  const value = thresholds[threshold];
  // A share is written as it was: 0.07 times 100 is not quite 7 in binary.
  return unit === "percent" ? `${Number((value * 100).toPrecision(12))}%` : value;
}

function keys(): readonly KinshipKey[] {
  return Object.keys(KINSHIP_KEYS).filter((key): key is KinshipKey => Object.hasOwn(KINSHIP_KEYS, key));
}
