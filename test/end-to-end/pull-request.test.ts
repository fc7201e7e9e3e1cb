import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runAction } from "./action.js";
import { RUNTIMES } from "./bundle.js";
import { DEMO, safetensors } from "./models.js";
import { scene } from "./scene.js";

const MARKER = /^<!-- model-review v1 key=[0-9a-f]{8} run=\d+\/1 verdict=fail failed=[0-9a-f]{40} -->\n/;

describe.concurrent.each(RUNTIMES)("a pull request without a checkout, on $name", ({ program }) => {
  it.skipIf(program === undefined)("gets one comment, which stays up to date", { timeout: 60_000 }, async () => {
    const { github, open, comments } = await scene(DEMO.base);
    const pull = open(DEMO.head);

    const first = await runAction({ github, event: pull.event("pull_request", "opened"), node: program });
    expect(first.exitCode).toBe(1);
    expect(first.writes).toEqual(["POST /repos/octo/digits/issues/1/comments 201"]);
    const [created = ""] = comments(pull);
    expect(created).toMatch(MARKER);
    expect(created.replace(MARKER, "")).toBe(first.summary);
    expect(created).toContain("### ❌ Model review: 2 errors, 5 warnings, 2 notes in 3 changed models");
    for (const said of [
      "complete/external-missing",
      "signature/static-dim-changed",
      "license/removed",
      "axis 1 from `10` to `2`",
    ])
      expect(created).toContain(said);
    // Two trees; the policy; two models before and three after, and the card beside them on each side.
    const objects = new Set(first.requests.map(({ path }) => path).filter((path) => path.includes("/git/")));
    expect([...objects].map((path) => path.split("/").at(-2)).sort()).toEqual([...Array(8).fill("blobs"), "trees", "trees"]);
    expect(Object.fromEntries(first.outputs)).toEqual({
      verdict: "fail",
      models: "3",
      errors: "2",
      warnings: "5",
      waived: "0",
      "report-json": expect.stringContaining(first.temporary),
      "report-markdown": expect.stringContaining(first.temporary),
      "report-sarif": expect.stringContaining(first.temporary),
      "report-bom": expect.stringContaining(first.temporary),
      "comment-url": "https://github.com/octo/digits/pull/1#issuecomment-1001",
    });
    expect(JSON.parse(readFileSync(first.outputs.get("report-json") ?? "", "utf8"))).toMatchObject({
      schemaVersion: 1,
      verdict: "fail",
      base: { name: "main", commit: pull.live.baseSha },
      head: { commit: pull.live.headSha },
      coverage: { examined: 3, changed: 3 },
    });
    expect(first.annotations.map(({ name, properties }) => [name, properties.get("title"), properties.get("file")])).toEqual([
      ["error", "complete/external-missing", "models/digits-large.onnx"],
      ["error", "signature/static-dim-changed", "models/digits.onnx"],
      ["warning", "size/parameters", "models/digits-large.onnx"],
      ["warning", "license/removed", "models/digits.onnx"],
      ["warning", "metadata/removed", "models/digits.onnx"],
      ["warning", "license/removed", "models/digits.safetensors"],
      ["warning", "metadata/removed", "models/digits.safetensors"],
      ["notice", "training-data/changed", "models/digits.onnx"],
      ["notice", "training-data/changed", "models/digits.safetensors"],
    ]);

    const again = await runAction({ github, event: pull.event(), node: program });
    expect(again.isQuiet).toBe(true);
    expect(again.summary).toBe(first.summary);
    expect(again.outputs.get("comment-url")).toBe(first.outputs.get("comment-url"));

    pull.push({
      "models/digits.onnx": DEMO.base["models/digits.onnx"] ?? null,
      "models/digits-large.onnx": null,
    });
    const fixed = await runAction({ github, event: pull.event(), node: program });
    expect(fixed.exitCode).toBe(0);
    expect(fixed.outputs.get("verdict")).toBe("warn");
    expect(fixed.writes).toEqual(["PATCH /repos/octo/digits/issues/comments/1001 200"]);
    expect(comments(pull)).toEqual([expect.stringContaining("### ⚠️ Model review: 3 warnings, 2 notes in 2 changed models")]);
  });
});

const model = (value: number) => safetensors({ tensors: [["weight", [value, 1, 2]]] });

describe.concurrent("the merge base, when main has moved on and the payload's base is stale", () => {
  const prepared = async () => {
    const stage = await scene({ "own.safetensors": model(0), "second.safetensors": model(0), "third.safetensors": model(0) });
    const pull = stage.open({ "own.safetensors": model(1) });
    stage.advance({ "second.safetensors": model(1) });
    pull.update();
    const mergeBase = stage.repository.git("rev-parse", "main");
    stage.advance({ "third.safetensors": model(1) });
    expect([pull.live.baseSha, stage.repository.git("rev-parse", "main")]).not.toContain(mergeBase);
    return { ...stage, pull, mergeBase };
  };

  it("is the same through the API and in checkouts, and so is the comment", async () => {
    const { github, pull, mergeBase } = await prepared();
    const viaApi = await runAction({ github, event: pull.event() });
    expect(viaApi.exitCode).toBe(0);
    const report = JSON.parse(readFileSync(viaApi.outputs.get("report-json") ?? "", "utf8"));
    expect(report.base.commit).toBe(mergeBase);
    expect(report.comparisons.map(({ path }: { path: string }) => path)).toEqual(["own.safetensors"]);

    for (const depth of ["shallow", "full"] as const) {
      const local = await runAction({ github, event: pull.event(), workspace: await pull.checkout(depth) });
      expect(local.requests.filter(({ path }) => path.includes("/git/"))).toEqual([]);
      // The text is the posted one, byte for byte.
      expect(local.isQuiet).toBe(true);
      expect(local.summary).toBe(viaApi.summary);
      expect(local.exitCode).toBe(0);
    }
  });

  it.each(["shallow", "full"] as const)("is found in a %s checkout without a token", async (depth) => {
    const { github, pull, mergeBase } = await prepared();
    const local = await runAction({ github, event: pull.event(), workspace: await pull.checkout(depth), token: null });
    expect(local.requests).toEqual([]);
    expect(local.exitCode, local.stdout).toBe(0);
    expect(local.stdout).toContain("No comment: there is no token.");
    const report = JSON.parse(readFileSync(local.outputs.get("report-json") ?? "", "utf8"));
    expect(report.base.commit).toBe(mergeBase);
    expect(report.comparisons).toHaveLength(1);
  });
});

it.concurrent("leaves the comment to a newer run when the pull request has moved on", async () => {
  const { github, open, comments } = await scene({ "a.safetensors": model(0) });
  const pull = open({ "a.safetensors": "not a model" });
  const event = pull.event();
  const judged = pull.live.headSha;
  pull.push({ "a.safetensors": model(1) });
  const late = await runAction({ github, event });
  expect(late.exitCode).toBe(1);
  expect(JSON.parse(readFileSync(late.outputs.get("report-json") ?? "", "utf8")).head.commit).toBe(judged);
  expect(late.writes).toEqual([]);
  expect(comments(pull)).toEqual([]);
  expect(late.outputs.get("comment-url")).toBe("");
  expect(late.stdout).toContain(`No comment: the pull request has moved on to ${pull.live.headSha}.`);
});
