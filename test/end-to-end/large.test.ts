import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { runAction } from "./action.js";
import { safetensors } from "./models.js";
import { type Files, scene } from "./scene.js";

const COUNT = 1000;
const MAX_COMMENT_CHARACTERS = 65_536;

it("reviews a thousand changed models from a checkout within GitHub's limits", { timeout: 60_000 }, async () => {
  const stage = await scene(models(0));
  const pull = stage.open(models(1));
  const run = await runAction({ github: stage.github, event: pull.event(), workspace: await pull.checkout() });
  expect(run.exitCode).toBe(1);
  expect(run.outputs.get("models")).toBe(String(COUNT));
  // One in ten is damaged.
  expect(run.outputs.get("errors")).toBe(String(COUNT / 10));
  const report = JSON.parse(readFileSync(run.outputs.get("report-json") ?? "", "utf8"));
  expect(report.comparisons).toHaveLength(COUNT);
  expect(report.coverage).toMatchObject({ examined: COUNT - COUNT / 10, changed: COUNT });
  expect(run.requests.length).toBeLessThan(20);

  const [comment = ""] = stage.comments(pull);
  expect(comment.length).toBeGreaterThan(MAX_COMMENT_CHARACTERS / 2);
  expect(comment.length).toBeLessThanOrEqual(MAX_COMMENT_CHARACTERS);
  expect(comment).toMatch(/… [\d,]+ more changed models: see the job summary/);
  expect(comment.trimEnd().endsWith("</sub>")).toBe(true);
  expect(comment.split("<details>")).toHaveLength(comment.split("</details>").length);
  // The runner's own limits on summaries and annotations are checked for every run.
  expect(run.summary.length).toBeGreaterThan(comment.length);
  const errors = run.annotations.filter(({ name }) => name === "error");
  expect(errors).toHaveLength(10);
  expect(errors.at(-1)?.data).toContain(`${COUNT / 10 - 9} more errors`);
});

function models(value: number): Files {
  return Object.fromEntries(
    Array.from({ length: COUNT }, (_, index) => {
      const tensors = [
        ["encoder.weight", Array.from({ length: 32 }, (__, at) => index + at)],
        [`head.${value}.weight`, [value, index]],
      ] as const;
      const metadata = [["license", value === 0 ? "MIT" : "Apache-2.0"]] as const;
      const bytes = safetensors({ tensors, metadata });
      const isDamaged = value === 1 && index % 10 === 3;
      return [`models/group-${index % 7}/model-${index}.safetensors`, isDamaged ? bytes.subarray(0, -4) : bytes];
    }),
  );
}
