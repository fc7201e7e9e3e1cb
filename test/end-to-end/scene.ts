import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll } from "vitest";
import { type FakeGitHub, startGitHub } from "../github/server.js";
import { TOKEN } from "../github/stage.js";
import type { FakePull, FakeRepository } from "../github/state.js";
import { pullBody } from "../github/templates.js";
import { GIT_ENVIRONMENT, type TestRepository, temporaryFolder, testRepository } from "../repository.js";
import type { TriggeringEvent } from "./action.js";
import { run } from "./bundle.js";

/** Contents by path; null removes the file. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** octo/digits on a fake GitHub. Its server ends with the file of tests, loudly if a description was broken. */
export interface Scene {
  readonly github: FakeGitHub;
  readonly repository: TestRepository;
  /** Adds a commit to main and returns it. */
  advance(files: Files): string;
  /** Opens a pull request from main's tip, or from an earlier commit of it. */
  open(files: Files, options?: { readonly from?: string; readonly headRepo?: string }): Pull;
  /** The comments of a pull request, in order. */
  comments(pull: Pull): readonly string[];
}

export interface Pull {
  readonly number: number;
  /** The pull request as GitHub has it now. */
  readonly live: FakePull;
  /** The event of this moment, as the runner would hand it over. */
  event(name?: "pull_request" | "pull_request_target", action?: string): TriggeringEvent;
  /** Adds a commit to its branch. */
  push(files: Files): void;
  /** Merges main into its branch, which moves the merge base to main's tip. */
  update(): void;
  checkout(kind?: CheckoutKind): Promise<string>;
}

/** What actions/checkout leaves by default: the merge commit alone, of depth 1; or with all branches and their history; or without
 * writing the files, whose names may be more than a file system can take. */
export type CheckoutKind = "shallow" | "full" | "unwritten";

const running: FakeGitHub[] = [];
afterAll(async () => {
  for (const github of running.splice(0)) await github.stop();
});

/** `root` is where the API begins: `/api/v3` on GitHub Enterprise Server. */
export async function scene(base: Files, { root = "" } = {}): Promise<Scene> {
  const repository = testRepository();
  let tip = commit(repository, base);
  const pulls: FakePull[] = [];
  const place: FakeRepository = { owner: "octo", name: "digits", directory: repository.directory, pulls };
  const github = await startGitHub({
    token: TOKEN,
    root,
    repositories: [place],
    rate: { limit: 100_000, remaining: 100_000, reset: Math.floor(Date.now() / 1000) + 3600 },
  });
  running.push(github);

  return {
    github,
    repository,
    advance(files) {
      repository.branch("main", tip);
      tip = commit(repository, files);
      return tip;
    },
    open(files, { from = tip, headRepo } = {}) {
      const number = pulls.length + 1;
      const live: FakePull = {
        number,
        title: "Adapt the classifier",
        state: "open",
        headRef: `change-${number}`,
        headSha: from,
        baseRef: "main",
        baseSha: from,
        ...(headRepo === undefined ? {} : { headRepo }),
      };
      pulls.push(live);
      const headRef = `refs/pull/${number}/head`;
      let all = {};
      const push = (more: Files) => {
        all = { ...all, ...more };
        live.headSha = commitAside(repository, live.headSha, more, headRef);
      };
      push(files);
      const merge = () => commitAside(repository, tip, all, `refs/pull/${number}/merge`, [live.headSha]);
      return {
        number,
        live,
        push,
        update() {
          live.headSha = commitAside(repository, tip, all, headRef, [live.headSha]);
        },
        event: (name = "pull_request", action = "synchronize") => ({
          name,
          payload: {
            action,
            number,
            pull_request: pullBody(github.url, place, live, Object.keys(all).length),
            repository: repositoryBody(),
          },
          ...(name === "pull_request"
            ? { sha: merge(), ref: `refs/pull/${number}/merge` }
            : { sha: tip, ref: "refs/heads/main" }),
        }),
        checkout: (kind = "shallow") => checkout(repository.url, merge(), `refs/remotes/pull/${number}/merge`, kind),
      };
    },
    comments: ({ number }) => github.state.comments.filter((one) => one.number === number).map(({ body }) => body),
  };
}

export function repositoryBody(): object {
  const owner = { login: "octo", id: 1, type: "Organization" };
  return { id: 1, name: "digits", full_name: "octo/digits", private: false, owner, default_branch: "main" };
}

/** As actions/checkout does it: an empty repository, one fetch, a detached head, and no branch of its own. */
export async function checkout(url: string, sha: string, ref: string, kind: CheckoutKind): Promise<string> {
  const directory = join(temporaryFolder(), "work");
  mkdirSync(directory);
  const wanted =
    kind === "full"
      ? ["origin", "+refs/heads/*:refs/remotes/origin/*", `+${sha}:${ref}`]
      : ["--depth=1", "origin", `+${sha}:${ref}`];
  for (const args of [
    ["init", "--quiet"],
    ["remote", "add", "origin", url],
    ["-c", "protocol.version=2", "fetch", "--quiet", "--no-tags", "--prune", "--no-recurse-submodules", ...wanted],
    kind === "unwritten" ? ["update-ref", "--no-deref", "HEAD", ref] : ["checkout", "--quiet", "--force", ref],
  ]) {
    const { exitCode, stderr } = await run("git", args, { directory, environment: GIT_ENVIRONMENT });
    if (exitCode !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  }
  return directory;
}

/** A commit that only `ref` names, as those of pull requests are. */
function commitAside(repository: TestRepository, at: string, files: Files, ref: string, others: readonly string[] = []): string {
  repository.branch("aside", at);
  const id = commit(repository, files, others);
  repository.git("update-ref", ref, id);
  repository.git("update-ref", "-d", "refs/heads/aside");
  return id;
}

function commit(repository: TestRepository, files: Files, others: readonly string[] = []): string {
  write(repository, files);
  return repository.commit("commit", others);
}

/** Stages all files. */
export function write(repository: TestRepository, files: Files): void {
  for (const [path, content] of Object.entries(files))
    if (content === null) repository.remove(path);
    else repository.write(path, content);
}
