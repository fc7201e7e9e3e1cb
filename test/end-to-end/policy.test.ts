import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { TOKEN } from "../github/stage.js";
import { testRepository } from "../repository.js";
import { type ActionOptions, runAction } from "./action.js";
import { DEMO, safetensors } from "./models.js";
import { type Scene, scene } from "./scene.js";

const POLICY = ".github/model-review.yml";
const RELAXED = `version: 1
extends: recommended
rules:
  signature/static-dim-changed: off
  complete/external-missing: off
`;
const HARSH = "version: 1\nextends: recommended\nrules:\n  size/parameters: { severity: error, max: 10 }\n";

let demo: Scene;
beforeAll(async () => {
  demo = await scene({ ...DEMO.base, "policies/harsh.yml": HARSH });
});

describe.concurrent("a pull request that edits the policy", () => {
  it("is judged by the policy of its base, and told what its own would decide", async () => {
    const plain = demo.open(DEMO.head);
    const relaxing = demo.open({ ...DEMO.head, [POLICY]: RELAXED });
    const [judged, tried] = [await review(plain), await review(relaxing)];
    expect(tried.exitCode).toBe(1);
    expect(reportOf(tried).findings).toEqual(reportOf(judged).findings);
    expect(reportOf(judged)).not.toHaveProperty("editedPolicy");
    expect(reportOf(tried).editedPolicy).toMatchObject({ kind: "valid", verdict: "warn", counts: { errors: 0 } });
    expect(tried.summary).toMatch(
      /edits the policy; with the edited one the verdict would be warn .*The policy of the base decides here/,
    );
    expect(judged.summary).not.toContain("edits the policy");
  });

  it("is told when its own cannot be used, or is gone", async () => {
    const broken = await review(demo.open({ ...DEMO.head, [POLICY]: "version: 1\nextend: recommended\n" }));
    expect(broken.exitCode).toBe(1);
    expect(reportOf(broken).editedPolicy).toMatchObject({ kind: "invalid", problems: [{ line: 2, column: 1 }] });
    expect(broken.summary).toContain("the edited one cannot be read");
    expect(broken.summary).toContain('Line 2, column 1: Unknown key "extend". Did you mean "extends"?');
    const told = broken.annotations.find(({ properties }) => properties.get("title") === "policy/edited-invalid");
    expect(told?.properties).toEqual(properties({ title: "policy/edited-invalid", file: POLICY, line: 2, col: 1 }));
    expect(reportOf(broken).findings).toContainEqual(
      expect.objectContaining({ rule: "policy/edited-invalid", at: { line: 2, column: 1 } }),
    );
    const removed = await review(demo.open({ ...DEMO.head, [POLICY]: null }));
    expect(removed.exitCode).toBe(1);
    expect(reportOf(removed).editedPolicy).toMatchObject({ kind: "removed" });
    expect(removed.summary).toContain("removes the policy; without it the verdict would be");
  });

  it("decides nothing either when no model changed", async () => {
    const run = await review(demo.open({ [POLICY]: RELAXED }));
    expect(run.exitCode).toBe(0);
    expect(reportOf(run).editedPolicy).toMatchObject({ kind: "valid" });
  });

  it("is judged by its own only where the workflow says so", async () => {
    const run = await review(demo.open({ ...DEMO.head, [POLICY]: RELAXED }), { "policy-ref": "head" });
    expect(run.exitCode).toBe(0);
  });
});

it.concurrent("takes the policy from the tip of the base branch, not from where the pull request left it", async () => {
  const moved = await scene({ "a.safetensors": safetensors({ tensors: [["w", [1]]] }) });
  const pull = moved.open({ "a.safetensors": safetensors({ tensors: [["w", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]]] }) });
  const tip = moved.advance({ [POLICY]: HARSH });
  const run = await runAction({ github: moved.github, event: pull.event() });
  expect(run.exitCode).toBe(1);
  expect(reportOf(run).policy).toMatchObject({ path: POLICY, commit: tip });
});

describe.concurrent("a policy with mistakes", () => {
  it("stops the run with the line and column of each", async () => {
    const broken = await scene({
      "a.safetensors": safetensors({ tensors: [["w", [1]]] }),
      [POLICY]: "version: 1\nextends: recommendd\nrules:\n  signature/input-remved: error\n",
    });
    const pull = broken.open({ "a.safetensors": safetensors({ tensors: [["w", [2]]] }) });
    const run = await runAction({ github: broken.github, event: pull.event() });
    expect(run.exitCode).toBe(2);
    expect(run.outputs.get("verdict")).toBe("fail");
    for (const text of [run.summary, ...broken.comments(pull)]) {
      // In paragraphs of their own, and without what keeps them from becoming links.
      expect(text.replaceAll("&#8203;", "").split("\n\n")).toEqual([
        expect.stringContaining("### ❌ Model Review: the policy cannot be used"),
        expect.stringContaining(`${POLICY}:2:10: `),
        expect.stringContaining(`${POLICY}:4:3: `),
      ]);
    }
    const title = "Model Review: the policy cannot be used";
    expect(run.annotations).toEqual([
      {
        name: "error",
        properties: properties({ title, file: POLICY, line: 2, col: 10 }),
        data: expect.stringMatching(/^\.github\/model-review\.yml:2:10: .*recommended/),
      },
      {
        name: "error",
        properties: properties({ title, file: POLICY, line: 4, col: 3 }),
        data: expect.stringMatching(/^\.github\/model-review\.yml:4:3: .*signature\/input-removed/),
      },
    ]);

    broken.advance({ [POLICY]: HARSH });
    const mended = await runAction({ github: broken.github, event: pull.event() });
    expect(mended.exitCode).toBe(0);
    expect(broken.comments(pull)).toEqual([expect.stringContaining("✅ Model review")]);
  });
});

describe.concurrent("a policy with mistakes that is named by an input", () => {
  it("has the first of many mistakes at their lines, in the file that was named", async () => {
    const rules = Array.from({ length: 30 }, (_none, index) => `  nowhere/${index}: error\n`).join("");
    const wrong = await scene({ "policies/long.yml": `version: 1\nrules:\n${rules}` });
    const pull = wrong.open({ "notes.md": "1" });
    const run = await runAction({ github: wrong.github, event: pull.event(), inputs: { policy: "policies/long.yml" } });
    expect(run.exitCode).toBe(2);
    const places = run.annotations.map(({ properties }) => `${properties.get("file")} ${properties.get("line")}`);
    expect(places).toEqual([
      ...[3, 4, 5, 6, 7, 8, 9, 10, 11].map((line) => `policies/long.yml ${line}`),
      "policies/long.yml undefined",
    ]);
    expect(run.annotations.at(-1)?.data).toContain("see the job summary");
    expect(run.summary.replaceAll("&#8203;", "")).toContain("policies/long.yml:32:3: ");
  });

  it("names no file of this repository when it is none", async () => {
    const policies = testRepository();
    policies.write("models.yml", "version: 2\n");
    policies.commit();
    demo.github.state.repositories.push({ owner: "octo", name: "wrong", directory: policies.directory, pulls: [] });
    const inline = await review(demo.open(DEMO.head), { policy: "version: 2\nextends: none\n" });
    const remote = await review(demo.open(DEMO.head), { policy: "octo/wrong/models.yml@main" });
    expect(inline.annotations).toMatchObject([{ name: "error", data: expect.stringMatching(/^the input `policy`:1:10: /) }]);
    expect(remote.annotations).toMatchObject([{ name: "error", data: expect.stringMatching(/^models\.yml:1:10: /) }]);
    for (const { annotations } of [inline, remote])
      expect(annotations.map(({ properties }) => [...properties.keys()])).toEqual([["title"]]);
  });
});

describe.concurrent("the input `policy`", () => {
  it("may be another path of the base", async () => {
    const run = await review(demo.open(DEMO.head), { policy: "policies/harsh.yml" });
    expect(reportOf(run).policy.path).toBe("policies/harsh.yml");
    expect(rulesOf(run)).toContain("size/parameters error");
  });

  it("may be the policy itself", async () => {
    const run = await review(demo.open(DEMO.head), { policy: "version: 1\nextends: none\n" });
    expect(run.exitCode).toBe(0);
    expect(rulesOf(run)).toEqual([]);
  });

  it("may be a file of another repository at a revision", async () => {
    const policies = testRepository();
    policies.write("strict/models.yml", HARSH);
    const commit = policies.commit();
    demo.github.state.repositories.push({ owner: "octo", name: "policies", directory: policies.directory, pulls: [] });
    const run = await review(demo.open(DEMO.head), { policy: "octo/policies/strict/models.yml@main" });
    expect(reportOf(run).policy).toMatchObject({ path: "strict/models.yml", commit });
    expect(rulesOf(run)).toContain("size/parameters error");
  });

  it.each([
    ["policies/missing.yml", "policies/missing.yml"],
    ["octo/digits/policies/missing.yml@main", "policies/missing.yml"],
    ["octo/nowhere/models.yml@main", "octo/nowhere"],
  ])("is refused when there is no %s", async (policy, said) => {
    const run = await review(demo.open(DEMO.head), { policy });
    expect(run.exitCode).toBe(2);
    expect(run.writes).toEqual([]);
    expect(run.annotations).toMatchObject([{ name: "error", data: expect.stringContaining(said) }]);
    expect(run.stdout).not.toContain(TOKEN);
  });
});

function properties(given: Readonly<Record<string, string | number>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(given).map(([name, value]) => [name, String(value)]));
}

type Run = Awaited<ReturnType<typeof runAction>>;

function review(pull: ReturnType<Scene["open"]>, inputs: NonNullable<ActionOptions["inputs"]> = {}): Promise<Run> {
  return runAction({ github: demo.github, event: pull.event(), inputs: { comment: "never", ...inputs } });
}

function reportOf(run: Run) {
  return JSON.parse(readFileSync(run.outputs.get("report-json") ?? "", "utf8"));
}

function rulesOf(run: Run): readonly string[] {
  return reportOf(run).findings.map(({ rule, severity }: { rule: string; severity: string }) => `${rule} ${severity}`);
}
