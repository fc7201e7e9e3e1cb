import { githubTree } from "../bytes/github.js";
import type { Tree } from "../bytes/tree.js";
import { UsageError } from "../errors.js";
import type { GitHubClient } from "../hosts/github/client.js";
import { commitOf } from "../hosts/github/commits.js";
import type { PolicyInput } from "../hosts/github/inputs.js";
import { gitObjects } from "../hosts/github/objects.js";
import { DEFAULT_POLICY_PATH, type LoadedPolicy, policyAt, policyFrom } from "../review/policy.js";
import type { Commits } from "./open.js";

/** The policy that the inputs name: by default the file of the base branch, so that a pull request is not judged by its own. */
export async function policyOf(
  input: PolicyInput | undefined,
  revision: { readonly commit: string; readonly tree: Tree },
  client: GitHubClient | undefined,
  signal?: AbortSignal,
): Promise<LoadedPolicy> {
  if (input === undefined) return policyAt(revision.tree, DEFAULT_POLICY_PATH, revision.commit, signal);
  if (input.kind === "inline") return policyFrom(input.text, "the input `policy`", null);
  if (input.kind === "path") return required(await policyAt(revision.tree, input.path, revision.commit, signal), input.path);
  if (client === undefined) throw new UsageError("policy", "A policy of another repository needs the input `token`.");
  const repository = { owner: input.owner, name: input.name };
  const commit = await commitOf(client, repository, input.ref, signal);
  await using tree = await githubTree(gitObjects(client, repository), commit);
  return required(await policyAt(tree, input.path, commit, signal), input.path);
}

/** A policy that was asked for by name and is not there is a mistake, never a reason to judge by less. */
function required(loaded: LoadedPolicy, path: string): LoadedPolicy {
  if (loaded.origin.path === null)
    throw new UsageError("policy", `The policy file ${JSON.stringify(path)} does not exist at that revision.`);
  return loaded;
}

/** The revision that the policy is read from: the tip of the base branch unless `policy-ref` names another. */
export async function policyRevision(policyRef: string | undefined, baseCommit: string, headCommit: string, commits: Commits) {
  const commit =
    policyRef === undefined || policyRef === "base"
      ? baseCommit
      : policyRef === "head"
        ? headCommit
        : await commits.resolve(policyRef);
  return { commit, tree: await commits.tree(commit) };
}
