import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type ActionRun, runAction } from "./action.js";
import { safetensors } from "./models.js";
import { type Files, type Pull, repositoryBody, type Scene, scene } from "./scene.js";

const POLICY = ".github/model-review.yml";
const NET = "models/net.safetensors";
const model = (count: number) => safetensors({ tensors: [["w", Array.from({ length: count }, () => 1)]] });
const policy = (waiver: string) => `version: 1
extends: none
rules:
  size/parameters: { severity: error, max: 3 }
waivers:
  - rule: size/parameters
    reason: Seen by the platform team.
    ${waiver}
`;
const BY_LABEL = policy('label: "model: larger"');
const opened = async (text: string, head: Files = {}) => {
  const place = await scene({ [POLICY]: text, [NET]: model(2) });
  return { place, pull: place.open({ [NET]: model(5), ...head }) };
};

describe.concurrent("a waiver with a last day", () => {
  it("holds before it, and is told apart everywhere", async () => {
    const { place, pull } = await opened(policy(`until: 9999-12-31\n    paths: [${NET}]`));
    const run = await runAction({ github: place.github, event: pull.event() });
    expect(run.exitCode).toBe(0);
    expect(Object.fromEntries(run.outputs)).toMatchObject({ verdict: "pass", errors: "0", waived: "1" });
    expect(reportOf(run).judgedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(reportOf(run).findings).toMatchObject([
      { rule: "size/parameters", severity: "error", waiver: { reason: "Seen by the platform team.", until: "9999-12-31" } },
    ]);
    for (const text of [run.summary, ...place.comments(pull)]) {
      expect(text).toContain("1 waived");
      expect(text).toContain("- Waived: `size/parameters`");
    }
    expect(run.annotations).toEqual([]);
    expect(readFileSync(run.outputs.get("report-sarif") ?? "", "utf8")).not.toContain("Seen by");
  });

  it("does not hold after it, and says so at its line", async () => {
    const { place, pull } = await opened(policy(`until: 2020-02-29\n    paths: [${NET}]`));
    const run = await runAction({ github: place.github, event: pull.event() });
    expect(run.exitCode).toBe(1);
    expect(run.outputs.get("waived")).toBe("0");
    expect(reportOf(run).findings).toMatchObject([
      { rule: "size/parameters", severity: "error", path: NET },
      { rule: "policy/waiver-expired", severity: "warning", path: POLICY, at: { line: 6, column: 5 } },
    ]);
  });
});

describe.concurrent("a waiver that the pull request itself brings", () => {
  it("is not honoured, and its effect is shown", async () => {
    const { place, pull } = await opened("version: 1\nextends: none\nrules: { size/parameters: { severity: error, max: 3 } }\n", {
      [POLICY]: policy(`paths: [${NET}]`),
    });
    const run = await runAction({ github: place.github, event: pull.event() });
    expect(run.exitCode).toBe(1);
    expect(reportOf(run).editedPolicy).toMatchObject({
      kind: "valid",
      verdict: "pass",
      counts: { errors: 0, waived: 1 },
      effects: [{ rule: "size/parameters", path: NET, base: "error", edited: "waived", findings: 1 }],
    });
    for (const text of [run.summary, ...place.comments(pull)])
      expect(text).toContain(`\`size/parameters\` at \`${NET}\` from error to waived. The policy of the base decides here.`);
  });
});

describe.concurrent("a waiver by label", () => {
  it("goes by the labels that the pull request has now, not by those of the event", async () => {
    const { place, pull } = await opened(BY_LABEL);
    const without = pull.event();
    pull.live.labels = ["Model: Larger"];
    const labelled = pull.event();
    expect((await runAction({ github: place.github, event: without })).exitCode).toBe(0);
    pull.live.labels = [];
    const run = await runAction({ github: place.github, event: labelled });
    expect(run.exitCode).toBe(1);
    expect(reportOf(run).findings).toHaveLength(1);
  });

  it("holds only when the base's policy has it", async () => {
    const { place, pull } = await opened("version: 1\nextends: none\nrules: { size/parameters: { severity: error, max: 3 } }\n", {
      [POLICY]: BY_LABEL,
    });
    pull.live.labels = ["model: larger"];
    const run = await runAction({ github: place.github, event: pull.event() });
    expect(run.exitCode).toBe(1);
    expect(reportOf(run).editedPolicy).toMatchObject({ verdict: "pass", counts: { waived: 1 } });
  });

  it("is told to be without effect where the labels cannot be read", async () => {
    const { place, pull } = await opened(BY_LABEL);
    pull.live.labels = ["model: larger"];
    place.github.state.faults.push({
      path: /\/pulls\/1$/,
      times: 1,
      effect: { kind: "answer", answer: { status: 403, body: { message: "Resource not accessible by integration" } } },
    });
    const run = await runAction({ github: place.github, event: pull.event(), inputs: { comment: "never" } });
    expect(run.exitCode).toBe(1);
    expect(saidIn(run)).toMatch(
      /^The waiver of `size\/parameters` by the label `model: larger` is not honoured, so that 1 finding counts\. .*pull request #1/,
    );
    const untold = await runAction({
      github: place.github,
      event: pull.event(),
      token: null,
      workspace: await pull.checkout("full"),
    });
    expect(untold.exitCode).toBe(1);
    expect(saidIn(untold)).toContain("Without the input `token`");
  });

  it("does not hold for a push, which has no pull request", async () => {
    const { place, pull } = await opened(BY_LABEL);
    const before = place.repository.git("rev-parse", "main");
    const payload = {
      ref: "refs/heads/x",
      before,
      after: pull.live.headSha,
      created: false,
      deleted: false,
      repository: repositoryBody(),
    };
    const run = await runAction({
      github: place.github,
      event: { name: "push", payload, sha: pull.live.headSha, ref: "refs/heads/x" },
    });
    expect(run.exitCode).toBe(1);
    expect(saidIn(run)).toContain("This run belongs to no pull request.");
  });
});

describe.concurrent("a merge queue", () => {
  let place: Scene;
  let pull: Pull;
  beforeAll(async () => ({ place, pull } = await opened(BY_LABEL)));

  const queued = (name: string) => {
    const { sha } = pull.event();
    const base = place.repository.git("rev-parse", "main");
    const group = {
      base_sha: base,
      head_sha: sha,
      base_ref: "refs/heads/main",
      head_ref: `refs/heads/gh-readonly-queue/main/${name}`,
    };
    const payload = { action: "checks_requested", merge_group: group, repository: repositoryBody() };
    return runAction({ github: place.github, event: { name: "merge_group", payload, sha, ref: group.head_ref } });
  };

  it("takes the labels of the pull request that it is for, so that the verdict is the same", async () => {
    pull.live.labels = ["model: larger"];
    const single = await runAction({ github: place.github, event: pull.event() });
    const run = await queued(`pr-1-${"0".repeat(40)}`);
    expect([single.exitCode, run.exitCode]).toEqual([0, 0]);
    expect(reportOf(run).findings).toEqual(reportOf(single).findings);
    expect(run.writes).toEqual([]);
    const unknown = await queued(`pr-77-${"0".repeat(40)}`);
    expect(unknown.exitCode).toBe(1);
    expect(saidIn(unknown)).toContain("pull request #77");
    const unnamed = await queued("something-else");
    expect(saidIn(unnamed)).toContain("This run belongs to no pull request.");
  });
});

function reportOf(run: ActionRun) {
  return JSON.parse(readFileSync(run.outputs.get("report-json") ?? "", "utf8"));
}

/** What the report says of a waiver whose label nobody could look up. */
function saidIn(run: ActionRun): string {
  const findings: readonly { rule: string; message: string }[] = reportOf(run).findings;
  return findings.find(({ rule }) => rule === "policy/waiver-unread")?.message ?? "";
}
