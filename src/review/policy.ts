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
  if (entry === undefined) {
    await assertNothingAt(tree, path, signal);
    return undefined;
  }
  if (entry.kind !== "file") throw unreadable(path, LINKED[entry.kind]);
  await using source = await tree.open(entry, signal);
  assertPolicySize(path, source.size);
  return policyTextOf(path, await source.read(0, source.size, signal));
}

const LINKED = {
  symlink: "The policy is a symbolic link, which is never followed: commit the file itself.",
  submodule: "The policy is a submodule: commit the file itself.",
} as const;

/** Where a folder stands in its place, or a link on the way to it, somebody means to have a policy. */
async function assertNothingAt(tree: Tree, path: string, signal?: AbortSignal): Promise<void> {
  const segments = path.split("/");
  const parents = new Set(segments.slice(1).map((_, index) => segments.slice(0, index + 1).join("/")));
  for (const entry of await tree.list(signal)) {
    if (entry.path.startsWith(`${path}/`)) throw unreadable(path, "The policy is a folder: name a file.");
    if (parents.has(entry.path) && entry.kind !== "file")
      throw unreadable(
        path,
        `${JSON.stringify(entry.path)} is a ${entry.kind === "symlink" ? "symbolic link" : entry.kind}, which is never followed.`,
      );
  }
}

/** Before the bytes are read. */
export function assertPolicySize(path: string, bytes: number): void {
  if (bytes > MAX_POLICY_BYTES) throw unreadable(path, `The policy has ${bytes} bytes; at most ${MAX_POLICY_BYTES} are read.`);
}

export function policyTextOf(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable(path, "The policy is not text in UTF-8.", { cause });
  }
}

/** The file cannot be a policy, whatever it says. */
export function unreadable(path: string, message: string, options?: ErrorOptions): PolicyError {
  return new PolicyError("policy-unreadable", `${path}:1:1: ${message}`, [{ message, line: 1, column: 1 }], options);
}
