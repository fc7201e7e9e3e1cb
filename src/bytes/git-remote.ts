import { readFile } from "node:fs/promises";
import { SourceError } from "../errors.js";
import { limiter } from "./concurrency.js";
import { type Git, reasonOf } from "./git-command.js";

/** A command line holds about 32,000 characters on Windows. */
const COMMITS_PER_FETCH = 300;

// A connection that gives less than a kilobyte a second for a minute has failed.
const PATIENCE = ["-c", "http.lowSpeedLimit=1000", "-c", "http.lowSpeedTime=60"];
// Only objects arrive: no tag, no reference, no FETCH_HEAD, no submodule.
const FETCH = [...PATIENCE, "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--refmap=", "--recurse-submodules=no"];
// For single objects we must not say which commits we have: the other side would leave out what these should contain.
const FETCH_OBJECT = ["-c", "fetch.negotiationAlgorithm=noop", ...FETCH];

/** The place missing objects come from. Every function throws a SourceError that says what to do when it cannot help. */
export interface GitRemote {
  /** A commit with its files; in a shallow repository without its history. */
  fetchCommit(id: string, signal?: AbortSignal): Promise<void>;
  /** One object of any type. `subject` names it for people. */
  fetchObject(id: string, subject: string, signal?: AbortSignal): Promise<void>;
  /** `commits` more generations behind each commit of a shallow repository's boundary. */
  deepen(boundary: readonly string[], commits: number, signal?: AbortSignal): Promise<void>;
}

/** `name` is the remote to use; by default `origin`, or else the first there is. */
export function gitRemote(git: Git, name: string | undefined): GitRemote {
  // Two fetches at once would stumble over each other's lock files.
  const oneAtATime = limiter(1);

  const fetch = async (command: readonly string[], ids: readonly string[], failure: Failure, signal?: AbortSignal) => {
    const remote = name ?? (await firstRemote(git, signal));
    if (remote === undefined) {
      throw new SourceError(failure.code, `${failure.sentence}, and there is no remote to fetch from. ${failure.remedy}`);
    }
    const args = [...command, "--end-of-options", remote, ...ids];
    const result = await oneAtATime(() => git.run(args, { lazy: true }, signal));
    if (result.exitCode === 0) return;
    const reason = reasonOf(result.stderr);
    throw new SourceError(
      failure.code,
      `${failure.sentence}, and fetching it from ${remote} failed (${reason}). ${failure.remedy}`,
    );
  };

  return {
    async fetchCommit(id, signal) {
      // In a full clone a depth would cut the new commit off from the history that is already there.
      const isShallow = (await shallowCommits(git, signal)).size > 0;
      await fetch(isShallow ? [...FETCH, "--depth=1"] : FETCH, [id], missing("commit-missing", `Commit ${id}`), signal);
    },
    async fetchObject(id, subject, signal) {
      await fetch(FETCH_OBJECT, [id], missing("object-missing", `${subject}: its content, git object ${id},`), signal);
    },
    async deepen(boundary, commits, signal) {
      const failure = {
        code: "history-missing",
        sentence: "The clone is shallow and too short to find the merge base",
        remedy: DEPTH_REMEDY,
      };
      await fetch([...FETCH, `--deepen=${commits}`], boundary.slice(0, COMMITS_PER_FETCH), failure, signal);
    },
  };
}

export const DEPTH_REMEDY = "Check out with `fetch-depth: 0`, or run `git fetch --unshallow`.";

/** Commits whose parents a shallow repository leaves out; empty in a complete one. */
export async function shallowCommits(git: Git, signal?: AbortSignal): Promise<ReadonlySet<string>> {
  const answer = await git.output(["rev-parse", "--is-shallow-repository"], {}, signal);
  if (answer.toString().trim() !== "true") return new Set();
  const path = await git.output(["rev-parse", "--path-format=absolute", "--git-path", "shallow"], {}, signal);
  const text = await readFile(path.toString().replace(/\r?\n$/, ""), { encoding: "utf8", signal });
  return new Set(text.split("\n").filter((line) => line !== ""));
}

interface Failure {
  readonly code: string;
  readonly sentence: string;
  readonly remedy: string;
}

function missing(code: string, subject: string): Failure {
  return {
    code,
    sentence: `${subject} is not in this repository`,
    remedy: "Fetch it first, or check out with `fetch-depth: 0`.",
  };
}

/** `origin`, or else the first remote there is. */
export async function firstRemote(git: Git, signal?: AbortSignal): Promise<string | undefined> {
  const names = (await git.output(["remote"], {}, signal))
    .toString()
    .split("\n")
    .filter((name) => name !== "");
  return names.find((name) => name === "origin") ?? names[0];
}
