import type { ChangedFile } from "../artifacts/changed.js";
import type { Tree } from "../bytes/tree.js";
import { PolicyError } from "../errors.js";
import { parsePolicy } from "../policy/file.js";
import { type Policy, presetPolicy } from "../policy/policy.js";
import type { EditedPolicy, PolicyOrigin } from "./review.js";

export interface LoadedPolicy {
  readonly policy: Policy;
  readonly origin: PolicyOrigin;
}

export const DEFAULT_POLICY_PATH = ".github/model-review.yml";

/** Policies are short; this bounds what is read before the parser sees it. */
const MAX_POLICY_BYTES = 256 * 1024;

/** The policy of a revision, or the `recommended` preset where there is no file. */
export async function policyAt(tree: Tree, path: string, commit: string | null, signal?: AbortSignal): Promise<LoadedPolicy> {
  const text = await textAt(tree, path, signal);
  return text === undefined ? presetAlone() : policyFrom(text, path, commit);
}

export function policyFrom(text: string, path: string, commit: string | null): LoadedPolicy {
  const policy = parsePolicy(text, path);
  return { policy, origin: { path, preset: policy.extends, commit } };
}

export function presetAlone(): LoadedPolicy {
  return { policy: presetPolicy("recommended"), origin: { path: null, preset: "recommended", commit: null } };
}

type Decided = Omit<Exclude<EditedPolicy, { kind: "invalid" }>, "kind">;

/** What the policy would decide that the range itself brings; undefined when the range leaves the policy alone. */
export async function editedPolicyOf(
  { origin }: LoadedPolicy,
  changed: readonly ChangedFile[],
  head: Tree,
  signal: AbortSignal | undefined,
  decide: (policy: Policy) => Decided,
): Promise<EditedPolicy | undefined> {
  const path = origin.path ?? DEFAULT_POLICY_PATH;
  if (!changed.some((file) => file.path === path)) return undefined;
  try {
    const text = await textAt(head, path, signal);
    return text === undefined
      ? { kind: "removed", ...decide(presetPolicy("recommended")) }
      : { kind: "valid", ...decide(parsePolicy(text, path)) };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { kind: "invalid", problems: error.problems };
  }
}

async function textAt(tree: Tree, path: string, signal?: AbortSignal): Promise<string | undefined> {
  const entry = await tree.find(path, signal);
  if (entry === undefined) return undefined;
  if (entry.kind !== "file") {
    const kind = entry.kind === "symlink" ? "symbolic link" : "submodule";
    throw problem(path, `The policy is a ${kind}, which is never followed: commit the file itself.`);
  }
  await using source = await tree.open(entry, signal);
  if (source.size > MAX_POLICY_BYTES)
    throw problem(path, `The policy has ${source.size} bytes; at most ${MAX_POLICY_BYTES} are read.`);
  return new TextDecoder().decode(await source.read(0, source.size, signal));
}

function problem(path: string, message: string): PolicyError {
  return new PolicyError("policy-unreadable", `${path}:1:1: ${message}`, [{ message, line: 1, column: 1 }]);
}
