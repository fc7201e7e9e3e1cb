import { readFileSync } from "node:fs";
import { join } from "node:path";
import { textOf } from "../../src/policy/message.js";
import { policyFrom } from "../../src/review/policy.js";
import { type ReviewRequest, review } from "../../src/review/run.js";
import { tree } from "../artifacts/trees.js";
import { FOLDER } from "../weights/fixtures.js";

type Files = Readonly<Record<string, Uint8Array | string>>;

/** The bytes of a fixture of test/fixtures/kinship. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

/** A review of two revisions in memory under a policy, whose `rules` are all that is on. */
export async function reviewedWith(rules: string, base: Files, head: Files, rest: Partial<ReviewRequest> = {}) {
  const revision = { name: "x", commit: null };
  return review({
    base: { tree: tree(base), revision },
    head: { tree: tree(head), revision },
    policy: policyFrom(`version: 1\nextends: none\nrules: ${rules}\n`, "p.yml", null),
    version: "1.2.3",
    ...rest,
  });
}

/** `path: sentence` of each finding. */
export async function told(
  rules: string,
  base: Files,
  head: Files,
  rest: Partial<ReviewRequest> = {},
): Promise<readonly string[]> {
  const { findings } = await reviewedWith(rules, base, head, rest);
  return findings.map(({ path, message }) => `${path}: ${textOf(message)}`);
}
