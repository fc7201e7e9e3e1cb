import { describe, expect, it } from "vitest";
import { runAction } from "./action.js";
import { DEMO, safetensors } from "./models.js";
import { type Files, scene } from "./scene.js";

const model = (value: number) => safetensors({ tensors: [["weight", [value]]] });
const BASE = { "a.safetensors": model(0), "notes.md": "one\n" };
const CHANGES = {
  "no model": { "notes.md": "two\n", "src/main.py": "print()\n" },
  "a harmless change": { "a.safetensors": model(1) },
  "a failing change": { "a.safetensors": "not a model" },
} satisfies Record<string, Files>;

describe.concurrent("whether a pull request gets a comment", () => {
  it.each([
    ["no model", undefined, 0],
    ["no model", "on-change", 0],
    ["no model", "on-failure", 0],
    ["no model", "always", 1],
    ["a harmless change", undefined, 1],
    ["a harmless change", "on-failure", 0],
    ["a failing change", "on-failure", 1],
    ["a failing change", "never", 0],
  ] as const)("%s, `comment: %s`: %i", async (change, mode, count) => {
    const stage = await scene(BASE);
    const pull = stage.open(CHANGES[change]);
    const inputs = mode === undefined ? {} : { comment: mode };
    const run = await runAction({ github: stage.github, event: pull.event(), inputs });
    expect(run.exitCode).toBe(change === "a failing change" ? 1 : 0);
    expect(stage.comments(pull)).toHaveLength(count);
    expect(run.writes).toHaveLength(count);
    expect(run.summary).toContain("Model review:");
  });
});

it.concurrent("says in one line that no model changed, and reads none", async () => {
  const stage = await scene(BASE);
  const pull = stage.open(CHANGES["no model"]);
  const run = await runAction({ github: stage.github, event: pull.event() });
  expect(run.outputs.get("verdict")).toBe("pass");
  expect(run.outputs.get("models")).toBe("0");
  expect(run.summary.trimEnd().split("\n")).toHaveLength(1);
  expect(run.summary).toMatch(/^✅ \*\*Model review:\*\* .*2 changed files, no model among them/);
  expect(run.annotations).toEqual([]);
  expect(run.requests.filter(({ path }) => path.includes("/git/blobs/"))).toEqual([]);
});

it.concurrent("turns a red comment green when the models are put back, and says that it was red", async () => {
  const stage = await scene(BASE);
  const pull = stage.open(CHANGES["a failing change"]);
  await runAction({ github: stage.github, event: pull.event() });
  expect(stage.comments(pull)).toEqual([expect.stringContaining("### ❌ Model review")]);
  const red = pull.live.headSha;
  pull.push({ "a.safetensors": BASE["a.safetensors"] });
  const run = await runAction({ github: stage.github, event: pull.event() });
  expect(run.exitCode).toBe(0);
  const resolved = `verdict=pass failed=${red} -->\n**Resolved:** the findings of \`${red.slice(0, 7)}\` no longer apply.\n\n✅ **Model review:**`;
  expect(stage.comments(pull)).toEqual([expect.stringContaining(resolved)]);
  // The job summary is about this run alone.
  expect(run.summary).toMatch(/^✅ /);
  const again = await runAction({ github: stage.github, event: pull.event() });
  expect(again.isQuiet).toBe(true);
});

it.concurrent("keeps the comments of two jobs and of two keys apart, and leaves those of other people alone", async () => {
  const stage = await scene(BASE);
  const pull = stage.open(CHANGES["a failing change"]);
  await runAction({ github: stage.github, event: pull.event() });
  await runAction({ github: stage.github, event: pull.event(), inputs: { "comment-key": "second" } });
  await runAction({ github: stage.github, event: pull.event(), environment: { GITHUB_JOB: "other" } });
  expect(stage.comments(pull)).toHaveLength(3);

  const [forged = ""] = stage.comments(pull);
  const other = stage.open(CHANGES["a failing change"]);
  const theirs = { id: 5, repository: "octo/digits", number: other.number, author: { login: "mallory", type: "User" as const } };
  stage.github.state.comments.push({ ...theirs, body: forged, edits: 0 });
  const run = await runAction({ github: stage.github, event: other.event() });
  expect(run.writes).toEqual([`POST /repos/octo/digits/issues/${other.number}/comments 201`]);
  expect(stage.comments(other)).toHaveLength(2);
});

it.concurrent("tells the legs of a matrix that they share a comment", async () => {
  const stage = await scene(BASE);
  const pull = stage.open(CHANGES["a failing change"]);
  const leg = (paths: string, key = "") =>
    runAction({
      github: stage.github,
      event: pull.event(),
      inputs: { paths, "comment-key": key },
      environment: { GITHUB_RUN_ID: "42" },
    });
  const first = await leg("*.safetensors");
  expect(first.annotations.map(({ name }) => name)).toEqual(["error"]);
  const second = await leg("*.onnx");
  expect(second.annotations).toMatchObject([{ name: "notice", data: expect.stringContaining("`comment-key`") }]);
  expect(stage.comments(pull)).toHaveLength(1);
  expect((await leg("*.safetensors", "weights")).annotations.map(({ name }) => name)).toEqual(["error"]);
  expect(stage.comments(pull)).toHaveLength(2);
});

it.concurrent("follows the inputs: paths, fail-on, weights, report-directory", async () => {
  const demo = await scene(DEMO.base);
  const pull = demo.open(DEMO.head);
  const inputs = { paths: "models/*.safetensors", "fail-on": "warning", weights: "never", "report-directory": "reports" };
  const run = await runAction({ github: demo.github, event: pull.event(), inputs });
  expect(run.outputs.get("models")).toBe("1");
  expect(run.outputs.get("errors")).toBe("0");
  expect(run.exitCode).toBe(1);
  expect(run.outputs.get("report-markdown")).toMatch(/work[\\/]reports[\\/]review\.md$/);
});

it.concurrent.each([
  ["comment", "on-fail", /`comment` is "on-fail".*Did you mean `on-failure`/],
  ["fail-on", "warn", /`fail-on` is "warn".*`error`, `warning`, `never`/],
  ["head-ref", "a..b", /`head-ref`/],
  ["policy", "../secret.yml", /`policy`.*below the repository's root/],
] as const)("refuses the input %s: %s, by name", async (name, value, said) => {
  const stage = await scene(BASE);
  const pull = stage.open(CHANGES["no model"]);
  const run = await runAction({ github: stage.github, event: pull.event(), inputs: { [name]: value } });
  expect(run.exitCode).toBe(2);
  expect(run.requests).toEqual([]);
  expect(run.annotations).toMatchObject([{ name: "error", data: expect.stringMatching(said) }]);
});
