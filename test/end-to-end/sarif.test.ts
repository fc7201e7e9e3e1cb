import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type ActionRun, runAction } from "./action.js";
import { COMMAND, run } from "./bundle.js";
import { DEMO, safetensors } from "./models.js";
import { scene } from "./scene.js";

const FROM_RELEASE = { GITHUB_ACTION_REPOSITORY: "owner/model-review", GITHUB_ACTION_REF: "v1" };

it.concurrent("writes a file for code scanning, whose alerts survive what does not concern them", async () => {
  const { github, open } = await scene(DEMO.base);
  const pull = open(DEMO.head);
  const inputs = { "report-directory": "reports", "comment-key": "nightly" };
  const first = await runAction({ github, event: pull.event(), environment: FROM_RELEASE, inputs });
  expect(first.outputs.get("report-sarif")).toMatch(/reports[\\/]review\.sarif$/);
  const log = sarifOf(first);
  expect(log.version).toBe("2.1.0");
  const [{ tool, automationDetails, versionControlProvenance, results }] = log.runs;
  expect(automationDetails.id).toBe("model-review/Model review/model-review/nightly/");
  expect(versionControlProvenance).toMatchObject([
    { repositoryUri: "https://github.example/octo/digits", revisionId: pull.live.headSha },
  ]);
  expect(results.map(({ level, ruleId }: Result) => [level, ruleId])).toEqual([
    ["error", "complete/external-missing"],
    ["error", "signature/static-dim-changed"],
    ["warning", "size/parameters"],
    ["warning", "license/removed"],
    ["warning", "metadata/removed"],
    ["warning", "license/removed"],
    ["warning", "metadata/removed"],
    ["note", "training-data/changed"],
    ["note", "training-data/changed"],
  ]);
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  expect(tool.driver.rules[0].helpUri).toMatch(/^https:\/\/github\.example\/owner\/model-review\/blob\/v1\/docs\/policy\.md#\w/);

  pull.push({ "models/digits-large.onnx": null, "other.safetensors": safetensors({ tensors: [["w", [1]]] }), "readme.md": "x" });
  const second = await runAction({ github, event: pull.event(), inputs });
  const after = fingerprints(sarifOf(second).runs[0].results);
  expect(after.length).toBeGreaterThan(0);
  expect(after.length).toBeLessThan(results.length);
  for (const one of after) expect(fingerprints(results)).toContainEqual(one);
  expect(new Set(fingerprints(results).map(([, fingerprint]) => fingerprint)).size).toBe(results.length);
  expect(sarifOf(second).runs[0].tool.driver.rules[0].helpUri).toBeUndefined();
});

it.concurrent("prints the same findings on the command line", async () => {
  const shown = await run(process.execPath, [COMMAND, "demo", "--format", "sarif"], {
    directory: join(COMMAND, ".."),
    environment: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP },
  });
  expect(shown.stderr).toBe("");
  const [{ results, versionControlProvenance }] = JSON.parse(shown.stdout).runs;
  expect(results).toHaveLength(9);
  expect(versionControlProvenance).toBeUndefined();
  const { github, open } = await scene(DEMO.base);
  const viaAction = await runAction({ github, event: open(DEMO.head).event() });
  expect(sarifOf(viaAction).runs[0].results).toEqual(results);
});

interface Result {
  readonly level: string;
  readonly ruleId: string;
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
}

function sarifOf(ended: ActionRun) {
  return JSON.parse(readFileSync(ended.outputs.get("report-sarif") ?? "", "utf8"));
}

function fingerprints(results: readonly Result[]): readonly (readonly [string, string])[] {
  return results.map(({ ruleId, partialFingerprints }) => [ruleId, partialFingerprints.primaryLocationLineHash]);
}
