import { setTimeout as pause } from "node:timers/promises";
import { type DiffCount, diffCount } from "../artifacts/changed.js";
import type { Tree } from "../bytes/tree.js";
import { SourceError } from "../errors.js";
import type { LivePull } from "../hosts/github/pull.js";
import type { Commits } from "./open.js";
import type { Range } from "./range.js";

export interface Counted {
  readonly pull: LivePull;
  readonly range: Range;
  readonly base: Tree;
  readonly head: Tree;
  readonly commits: Commits;
  /** The pull request, asked for again. */
  again(): Promise<LivePull>;
}

/**
 * Holds the number of changed files that GitHub gives for a pull request against our own. Two complete trees prove our set, so this
 * can only find what would be wrong before that: other commits than GitHub's, or a listing cut off without a word.
 *
 * GitHub counts a recognised rename once and a change of permissions as well, hence a span. It counts from the merge base that it saw
 * when the pull request was last updated, which is not ours where the base has taken in commits of it since: that span counts too.
 * Its number may lag behind a push for a moment, hence a second question. And it is 0 at times for pull requests that are not empty
 * (https://github.com/dorny/paths-filter/issues/81): that alone contradicts nothing, for then we have more than GitHub, not less.
 */
export async function assertCounted({ pull, range, base, head, commits, again }: Counted, signal?: AbortSignal): Promise<void> {
  if (pull.headSha !== range.head.commit) return;
  const ours = await diffCount(base, head, signal);
  if (agrees(pull.changedFiles, ours) || agrees(pull.changedFiles, await countAsSeen(pull, range, head, commits, signal))) return;
  await pause(LAG_MILLISECONDS, undefined, { signal });
  const now = await again();
  if (now.headSha !== pull.headSha || agrees(now.changedFiles, ours)) return;
  const counted = ours.least === ours.most ? `${ours.most}` : `${ours.least} to ${ours.most}`;
  throw new SourceError(
    "count-contradicted",
    `GitHub counts ${now.changedFiles} changed files in pull request #${pull.number}, and between ${range.base.commit} and ` +
      `${range.head.commit} there are ${counted}: what was read may not be all of it. Run the job again.`,
  );
}

/** GitHub counts in the background of a push. */
const LAG_MILLISECONDS = 2000;

function agrees(changedFiles: number, { least, most }: DiffCount): boolean {
  return changedFiles === 0 || (changedFiles >= least && changedFiles <= most);
}

/** From the merge base as it was when the pull request was last updated. */
async function countAsSeen(
  { baseSha }: LivePull,
  range: Range,
  head: Tree,
  commits: Commits,
  signal?: AbortSignal,
): Promise<DiffCount> {
  const base = await commits.mergeBase(baseSha, range.head.commit);
  return diffCount(await commits.tree(base), head, signal);
}
