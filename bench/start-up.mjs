import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { commitOf, writeHistory } from "./history.mjs";
import { mediansOf, timed } from "./measure.mjs";

// What a person notices on a terminal, and what a job may cost that has nothing to say.
const MAX_VERSION_EXTRA_MILLISECONDS = 60;
const MAX_ACTION_EXTRA_MILLISECONDS = 250;

/** Start-up of the command line and of an Action run without a changed model, beside bare Node. */
export async function startUp({ cli, action, folder, runs }) {
  const environment = await quietPullRequest(join(folder, "quiet"));
  const [bare, version, idle] = await mediansOf(runs, [
    () => timed(process.execPath, ["-e", "0"]),
    () => timed(process.execPath, [cli, "--version"]),
    () => timed(process.execPath, [action], { env: environment, cwd: environment.GITHUB_WORKSPACE, highest: 0 }),
  ]);
  const row = (measured, time, limit) => ({
    measured,
    value: `${Math.round(time)} ms, ${Math.round(time - bare)} ms more than bare Node (${(time / bare).toFixed(1)} ×)`,
    limit: `${limit} ms more`,
    isMet: time - bare <= limit,
  });
  return [
    { measured: `node -e 0, median of ${runs}`, value: `${Math.round(bare)} ms` },
    row("model-review --version", version, MAX_VERSION_EXTRA_MILLISECONDS),
    row("the Action, no model changed, no token", idle, MAX_ACTION_EXTRA_MILLISECONDS),
  ];
}

/** A checkout and the runner's variables of a pull request that edits one text file. */
async function quietPullRequest(folder) {
  const workspace = join(folder, "workspace");
  await mkdir(workspace, { recursive: true });
  const text = (line) => [["README.md", Buffer.from(`${line}\n`)]];
  await writeHistory(workspace, [
    { branch: "main", files: text("base") },
    { branch: "change", from: "main", files: text("head") },
  ]);
  const [base, head] = [await commitOf(workspace, "main"), await commitOf(workspace, "change")];
  const repository = { name: "models", full_name: "octo/models", owner: { login: "octo" }, default_branch: "main" };
  const side = (ref, sha) => ({ ref, sha, repo: { full_name: repository.full_name } });
  const pull = {
    number: 1,
    title: "Edit",
    draft: false,
    user: { login: "octo" },
    labels: [],
    head: side("change", head),
    base: side("main", base),
  };
  const files = { GITHUB_EVENT_PATH: "event.json", GITHUB_OUTPUT: "output", GITHUB_STEP_SUMMARY: "summary.md" };
  const paths = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(folder, file)]));
  await writeFile(paths.GITHUB_OUTPUT, "");
  await writeFile(paths.GITHUB_STEP_SUMMARY, "");
  await writeFile(paths.GITHUB_EVENT_PATH, JSON.stringify({ action: "synchronize", number: 1, repository, pull_request: pull }));
  return {
    PATH: process.env.PATH,
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: "pull_request",
    GITHUB_REPOSITORY: repository.full_name,
    GITHUB_WORKSPACE: workspace,
    GITHUB_SHA: head,
    RUNNER_TEMP: folder,
    ...paths,
  };
}
