import { expect, it } from "vitest";
import { runAction } from "./action.js";
import { safetensors } from "./models.js";
import { scene } from "./scene.js";

const PATH = ".github/workflows/models.yml";
const REFERENCE = { GITHUB_WORKFLOW_REF: `octo/digits/${PATH}@refs/pull/1/merge` };
const model = (value: number) => safetensors({ tensors: [["weight", [value, 1]]] });
const workflow = (filter: string) => `on:
  pull_request:
    types: [opened]
${filter}  pull_request_target:
${filter}  push:
jobs: {}
`;
const [FILTERED, PLAIN] = [workflow('    paths: ["**.safetensors"]\n'), workflow("")];
const SAID =
  "`.github/workflows/models.yml`: Line 4: with `paths` under `pull_request` this workflow does not start for every change.";

it.concurrent.each(["API", "checkout"] as const)(
  "warns of a filter on the trigger, through the %s, and decides nothing",
  async (source) => {
    const { github, open, comments } = await scene({ "a.safetensors": model(0), [PATH]: FILTERED });
    const pull = open({ "a.safetensors": model(1) });
    const run = await runAction({
      github,
      event: pull.event(),
      environment: REFERENCE,
      ...(source === "API" ? {} : { workspace: await pull.checkout() }),
    });
    expect(run.exitCode).toBe(0);
    expect(run.outputs.get("verdict")).toBe("pass");
    expect(run.annotations.map(({ name, properties }) => [name, properties.get("file"), properties.get("line")])).toEqual([
      ["warning", PATH, "4"],
    ]);
    expect(run.annotations[0]?.data).toMatch(
      /^Line 4: with `paths` under `pull_request`.+waits for it for ever\. Remove `paths`/,
    );
    expect(run.summary).toContain(`\n⚠️ ${SAID}`);
    expect(comments(pull)[0]).not.toContain("⚠️");
  },
);

it.concurrent("takes the workflow of the head, or of the base where that is the one that runs", async () => {
  const { github, open } = await scene({ "a.safetensors": model(0), [PATH]: FILTERED });
  const pull = open({ "a.safetensors": model(1), [PATH]: PLAIN });
  const run = await runAction({ github, event: pull.event(), environment: REFERENCE });
  expect(run.annotations).toEqual([]);
  const target = await runAction({ github, event: pull.event("pull_request_target"), environment: REFERENCE });
  expect(target.annotations.map(({ data }) => data)).toEqual([
    expect.stringContaining("Line 6: with `paths` under `pull_request_target`"),
  ]);
});

it.concurrent.each<[string, Record<string, string>]>([
  ["nobody says which workflow it is", {}],
  ["it is of another repository", { GITHUB_WORKFLOW_REF: `octo/rules/${PATH}@refs/heads/main` }],
  ["it is not there", { GITHUB_WORKFLOW_REF: "octo/digits/.github/workflows/other.yml@refs/heads/main" }],
])("says nothing when %s", async (_why, environment) => {
  const { github, open } = await scene({ "a.safetensors": model(0), [PATH]: FILTERED });
  const run = await runAction({ github, event: open({ "a.safetensors": model(1) }).event(), environment });
  expect(run.exitCode).toBe(0);
  expect(run.annotations).toEqual([]);
});

it.concurrent.each<[string, string | Uint8Array]>([
  ["no YAML", "on: [pull_request"],
  ["too large", `${FILTERED}#${"x".repeat(300_000)}`],
  ["binary", Uint8Array.from({ length: 2_000 }, (_none, index) => (index * 37) % 256)],
  ["of unlimited depth", "{a: ".repeat(50_000)],
])("says nothing of a file that is %s", async (_what, content) => {
  const { github, open } = await scene({ "a.safetensors": model(0), [PATH]: content });
  const run = await runAction({ github, event: open({ "a.safetensors": model(1) }).event(), environment: REFERENCE });
  expect(run.exitCode).toBe(0);
  expect(run.annotations).toEqual([]);
});

it.concurrent("says nothing when GitHub does not give the file, and reviews all the same", async () => {
  const { github, open, repository } = await scene({ "a.safetensors": model(0), [PATH]: FILTERED });
  const pull = open({ "a.safetensors": model(1) });
  const blob = repository.git("rev-parse", `${pull.live.headSha}:${PATH}`);
  const answer = { status: 404, body: { message: "Not Found", documentation_url: "https://docs.github.com", status: "404" } };
  github.state.faults.push({ path: new RegExp(`/git/blobs/${blob}`), times: 100, effect: { kind: "answer", answer } });
  const run = await runAction({ github, event: pull.event(), environment: REFERENCE });
  expect(run.exitCode).toBe(0);
  expect(run.annotations).toEqual([]);
  expect(run.requests.some(({ path, status }) => path.endsWith(blob) && status === 404)).toBe(true);
});
