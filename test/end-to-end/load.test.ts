import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ActionRun, runAction } from "./action.js";
import { safetensors } from "./models.js";
import { type Files, scene } from "./scene.js";

// The pull request, before the review and before the comment; two commits by name; their merge base; the comment: list, write, list.
const REQUESTS_OF_A_RUN = 8;
/** The two commits that are compared. */
const TREES = 2;

describe.concurrent("through the API, requests are as many as trees and distinct blobs of changed models, and eight", () => {
  it.each([
    ["no model and 300 other files", 0, 300],
    ["40 models", 40, 0],
    ["40 models and 300 other files", 40, 300],
  ])("%s", async (_name, models, texts) => {
    const stage = await scene(files(models, texts, 0));
    const pull = stage.open(files(models, texts, 1));
    const run = await runAction({ github: stage.github, event: pull.event(), inputs: { comment: "always" } });
    expect(coverageOf(run)).toMatchObject({ examined: models, changed: models, changedFiles: models + texts });
    const blobs = pathsIn(run, "blobs");
    expect(new Set(blobs).size).toBe(blobs.length);
    expect(blobs).toHaveLength(2 * models);
    expect(pathsIn(run, "trees")).toHaveLength(TREES);
    expect(run.requests).toHaveLength(REQUESTS_OF_A_RUN + TREES + 2 * models);
  });

  it("and one more to bring a comment up to date: whose token it is", async () => {
    const stage = await scene(files(3, 0, 0));
    const pull = stage.open(files(3, 0, 1));
    await runAction({ github: stage.github, event: pull.event() });
    pull.push(files(3, 0, 101));
    const run = await runAction({ github: stage.github, event: pull.event() });
    expect(run.writes).toEqual([expect.stringMatching(/^PATCH /)]);
    expect(run.requests).toHaveLength(REQUESTS_OF_A_RUN + 1 + TREES + 2 * 3);
  });

  it("moved and copied models are asked for once, whatever their number of names", async () => {
    const stage = await scene({ "a.safetensors": model(1), "b.safetensors": model(2) });
    const pull = stage.open({
      "a.safetensors": null,
      "moved/a.safetensors": model(1),
      ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`copies/${index}.safetensors`, model(2)])),
    });
    const run = await runAction({ github: stage.github, event: pull.event() });
    expect(coverageOf(run)).toMatchObject({ examined: 21, changed: 21 });
    expect(pathsIn(run, "blobs")).toHaveLength(2);
  });
});

it.concurrent("a checkout needs no request for content, and none more for more models", async () => {
  const stage = await scene(files(60, 300, 0));
  const pull = stage.open(files(60, 300, 1));
  const run = await runAction({ github: stage.github, event: pull.event(), workspace: await pull.checkout() });
  expect(coverageOf(run)).toMatchObject({ examined: 60, changedFiles: 360 });
  expect(run.requests).toHaveLength(REQUESTS_OF_A_RUN);
});

describe.concurrent("a tree that is cut off", () => {
  it("costs two requests for each folder that is, and one for each folder below these; two commits share what they share", async () => {
    const assets = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`assets/${index % 5}/${index % 10}/${index}.txt`, `${index}\n`]),
    );
    const stage = await scene({ ...assets, ...files(2, 0, 0) });
    const pull = stage.open(files(2, 0, 1));
    // Of 119 entries; `assets` has 115 below it, and each folder in it fewer.
    stage.github.state.treeLimit = 100;
    const run = await runAction({ github: stage.github, event: pull.event() });
    expect(coverageOf(run)).toMatchObject({ examined: 2, changedFiles: 2 });
    const trees = pathsIn(run, "trees");
    // Both commits twice; `assets` twice and its five folders once, for both; `models` of each commit.
    expect(trees).toHaveLength(4 + 2 + 5 + 2);
  });
});

function files(models: number, texts: number, version: number): Files {
  return Object.fromEntries([
    ...Array.from({ length: models }, (_, index) => [`models/${index}.safetensors`, model(index * 2 + version)]),
    ...Array.from({ length: texts }, (_, index) => [`docs/${index}.md`, `text ${index}, version ${version}\n`]),
  ]);
}

function model(value: number): Uint8Array {
  return safetensors({ tensors: [["weight", [value, 1, 2]]] });
}

function pathsIn(run: ActionRun, kind: "trees" | "blobs"): readonly string[] {
  return run.requests.map(({ path, query }) => path + query).filter((path) => path.includes(`/git/${kind}/`));
}

function coverageOf(run: ActionRun) {
  const path = run.outputs.get("report-json");
  if (path === undefined) throw new Error(`There is no report:\n${run.stdout}`);
  return JSON.parse(readFileSync(path, "utf8")).coverage;
}
