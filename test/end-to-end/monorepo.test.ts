import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fencesIn, parseWorkflow, stepsOf } from "../workflow.js";
import { runAction } from "./action.js";
import { safetensors } from "./models.js";
import { scene } from "./scene.js";

const model = (value: number) => safetensors({ tensors: [["weight", [value, 1, 2]]] });
const policy = (severity: string) => `version: 1\nextends: none\nrules:\n  size/parameters: { severity: ${severity}, max: 2 }\n`;

const [page = ""] = fencesIn("docs/monorepo.md", "yaml").map(({ text }) => text);
const workflow = parseWorkflow(page);
const legs = (workflow.jobs.review?.strategy?.matrix.include ?? []) as readonly Readonly<Record<string, string>>[];

/** The inputs of the page's step, as the runner fills them for one leg. */
function inputsOf(leg: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [step] = stepsOf(workflow).filter(({ uses }) => uses === "OWNER/model-review@v1");
  const filled = (value: unknown) =>
    String(value).replace(/\$\{\{ matrix\.(\w+) \}\}/g, (_whole, name: string) => leg[name] ?? "");
  return Object.fromEntries(Object.entries(step?.with ?? {}).map(([name, value]) => [name, filled(value)]));
}

it("reviews each part by its own policy, in a comment of its own, as docs/monorepo.md says", async () => {
  expect(legs.map(({ part }) => part)).toEqual(["speech", "vision", "rest"]);
  const models = (value: number) => ({
    "speech/a.safetensors": model(value),
    "vision/deep/b.safetensors": model(value),
    "other/c.safetensors": model(value),
    "d.safetensors": model(value),
  });
  const stage = await scene({
    ...models(0),
    "speech/model-review.yml": policy("error"),
    "vision/model-review.yml": policy("off"),
    ".github/model-review.yml": policy("error"),
  });
  const pull = stage.open(models(1));
  // Side by side, as the legs of a matrix run.
  const runs = await Promise.all(
    legs.map((leg) =>
      runAction({
        github: stage.github,
        event: pull.event(),
        inputs: inputsOf(leg),
        environment: { GITHUB_RUN_ID: "42", GITHUB_JOB: "review" },
      }),
    ),
  );
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([1, 0, 1]);
  const reports = runs.map(({ outputs }) => JSON.parse(readFileSync(outputs.get("report-json") ?? "", "utf8")));
  expect(reports.map(({ policy: origin }) => origin.path)).toEqual(legs.map((leg) => leg.policy));
  expect(reports.map(({ comparisons }) => comparisons.map(({ path }: { path: string }) => path))).toEqual([
    ["speech/a.safetensors"],
    ["vision/deep/b.safetensors"],
    ["d.safetensors", "other/c.safetensors"],
  ]);
  const comments = stage.comments(pull);
  expect(comments).toHaveLength(2);
  expect(comments.filter((text) => text.includes("speech/")).length).toBe(1);
  expect(comments.filter((text) => text.includes("other/")).length).toBe(1);
  // None is told that it shares its comment.
  for (const { annotations } of runs) expect(annotations.filter(({ name }) => name === "notice")).toEqual([]);
});
