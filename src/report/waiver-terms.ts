import type { WaiverNote } from "../policy/finding.js";

/** ` (@org/ml, until 2027-03-31)`: what stands behind the reason of a waiver; not quoted. */
export function termsOf({ owner, until, label }: WaiverNote): string {
  const terms = [
    ...(owner === undefined ? [] : [owner]),
    ...(until === undefined ? [] : [`until ${until}`]),
    ...(label === undefined ? [] : [`by the label ${label}`]),
  ];
  return terms.length === 0 ? "" : ` (${terms.join(", ")})`;
}
