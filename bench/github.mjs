// The fake GitHub of the tests, and one run of the Action against it as the runner would start it.
import { mkdir, writeFile } from "node:fs/promises";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { timedNode } from "./measure.mjs";

// Node runs the tests' TypeScript as it stands; only the endings of its imports are those of what it compiles to.
registerHooks({
  resolve: (specifier, context, next) =>
    next(
      context.parentURL?.endsWith(".ts") && specifier.startsWith(".") ? specifier.replace(/\.js$/, ".ts") : specifier,
      context,
    ),
});
const { startGitHub } = await import("../test/github/server.ts");
const { pullBody } = await import("../test/github/templates.ts");

const TOKEN = "ghs_0123456789abcdefghijklmnopqrstuvwxyz";
const OWNER = { login: "octo", id: 1, type: "Organization" };
const REPOSITORY = { id: 1, name: "models", full_name: "octo/models", private: false, owner: OWNER, default_branch: "main" };
const QUOTA = 1_000_000;

/** A server for one pull request of a repository on disk, from `head` to `base`. `stop` ends it. */
export async function pullRequestOn(directory, base, head) {
  const pull = { number: 1, title: "Change", state: "open", headRef: "change", headSha: head, baseRef: "main", baseSha: base };
  const place = { owner: OWNER.login, name: REPOSITORY.name, directory, pulls: [pull] };
  const rate = { limit: QUOTA, remaining: QUOTA, reset: Math.floor(Date.now() / 1000) + 3600 };
  const github = await startGitHub({ token: TOKEN, repositories: [place], rate });
  return { github, place, pull };
}

/** Time, peak memory, exit code, outputs and requests of one run in a new folder; `workspace` may hold a checkout. */
export async function actionRun(action, { github, place, pull }, folder, workspace = join(folder, "workspace")) {
  await mkdir(workspace, { recursive: true });
  const payload = {
    action: "synchronize",
    number: 1,
    repository: REPOSITORY,
    pull_request: pullBody(github.url, place, pull, 1),
  };
  const files = { GITHUB_EVENT_PATH: "event.json", GITHUB_OUTPUT: "output", GITHUB_STEP_SUMMARY: "summary.md" };
  const paths = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(folder, file)]));
  await writeFile(paths.GITHUB_OUTPUT, "");
  await writeFile(paths.GITHUB_STEP_SUMMARY, "");
  await writeFile(paths.GITHUB_EVENT_PATH, JSON.stringify(payload));
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    GITHUB_ACTIONS: "true",
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    GITHUB_EVENT_NAME: "pull_request",
    GITHUB_REPOSITORY: REPOSITORY.full_name,
    GITHUB_SHA: pull.headSha,
    GITHUB_RUN_ID: "1",
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: folder,
    INPUT_TOKEN: TOKEN,
    "INPUT_REPORT-DIRECTORY": folder,
    ...paths,
  };
  const before = github.requests.length;
  const result = await timedNode([action], { env, cwd: workspace, highest: 2 });
  return { ...result, requests: github.requests.slice(before), report: join(folder, "review.json") };
}
