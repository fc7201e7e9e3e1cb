import type { IgnoredMetadata } from "../diff/metadata.js";
import { VOLATILE_KEYS } from "../metadata/volatile.js";
import { fieldOf } from "../model/fields.js";
import { type Matcher, namePattern } from "./glob.js";
import type { MetadataPolicy } from "./policy.js";

/**
 * What `metadata.ignore` covers. The patterns that are its default are about keys that nobody knows more of, and about fields that
 * are volatile: `*hash*` does not hide that a dataset became another one.
 */
export function ignoredMetadata({ ignore }: MetadataPolicy): IgnoredMetadata {
  const every = anyOf(ignore);
  const chosen = anyOf(ignore.filter((pattern) => !VOLATILE_KEYS.includes(pattern)));
  return {
    fact: ({ key, field }) => {
      const matches = "isVolatile" in fieldOf(field) ? every : chosen;
      return matches(field) || matches(key.toLowerCase());
    },
    entry: (key) => every(key.toLowerCase()),
  };
}

function anyOf(patterns: readonly string[]): Matcher {
  const matchers = patterns.map((pattern) => namePattern(pattern.toLowerCase()));
  // The members of a list share their keys, and thousands of models theirs.
  const known = new Map<string, boolean>();
  return (text) => {
    const answer = known.get(text) ?? matchers.some((matches) => matches(text));
    if (known.size < MAX_KNOWN) known.set(text, answer);
    return answer;
  };
}

// More different keys than a team has; hostile files have more.
const MAX_KNOWN = 10_000;
