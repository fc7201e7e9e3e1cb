import { mkdirSync, readFileSync, symlinkSync, truncateSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { freeTextIn, replaced } from "../comment/reports.js";
import { fail, forbidden } from "../github/answers.js";
import { expectHarmless } from "../report/harmless.js";
import { HOSTILE } from "../report/hostile.js";
import type { ActionRun } from "./action.js";
import { RUNTIMES } from "./bundle.js";
import { DEMO, safetensors } from "./models.js";
import { type Pull, type Scene, scene } from "./scene.js";
import { downloaded, type EndedRun, endOfRun, postReport, reviewed } from "./workflow-run.js";

const FORK = { headRepo: "someone/digits" };
const model = (value: number) => safetensors({ tensors: [["weight", [value]]] });
const ORIGIN =
  /\n<sub>This was computed by \[run (\d+)\]\(https:\/\/github\.example\/octo\/digits\/actions\/runs\/\1\) of the pull request's own workflow, which the pull request can change\. The status of that run decides, not this comment\.<\/sub>\n?$/;

describe.concurrent("the report of a fork's run", { timeout: 60_000 }, () => {
  it.each(RUNTIMES)("becomes the comment that the run could not write: $name", async ({ program }) => {
    if (program === undefined) return;
    const stage = await scene(DEMO.base);
    const pull = stage.open(DEMO.head, FORK);
    const review = await reviewed(stage, pull);
    const run = await postReport(stage, endOfRun(pull), review.report, { node: program });
    expect(run.exitCode).toBe(0);
    expect(run.annotations).toEqual([]);
    const [comment = ""] = stage.comments(pull);
    expect(comment).toMatch(
      new RegExp(
        `^<!-- model-review v1 key=[0-9a-f]{8} run=500/1 verdict=fail failed=${pull.live.headSha} -->\\n### ❌ Model review: `,
      ),
    );
    expect(withoutOrigin(comment).replaceAll("&#8203;", "")).toBe(review.summary);
    expect(run.outputs.get("pull-request")).toBe(String(pull.number));
    expect(run.outputs.get("comment-url")).toBe(`https://github.com/octo/digits/pull/${pull.number}#issuecomment-1001`);
    expect(run.writes).toEqual([`POST /repos/octo/digits/issues/${pull.number}/comments 201`]);
    expect(run.requests[0]).toMatchObject({
      path: "/repos/octo/digits/pulls",
      query: expect.stringContaining("head=someone%3Achange-1"),
    });
  });

  it("is brought up to date, resolved, and never overwritten by an older one", async () => {
    const stage = await scene({ "a.safetensors": model(0) });
    const pull = stage.open({ "a.safetensors": "not a model" }, FORK);
    const first = await reviewed(stage, pull);
    const red = pull.live.headSha;
    await postReport(stage, endOfRun(pull, { id: 500 }), first.report);
    pull.push({ "a.safetensors": model(1) });
    const second = await reviewed(stage, pull);
    await postReport(stage, endOfRun(pull, { id: 501 }), second.report);
    const resolved = new RegExp(
      ` run=501/1 verdict=pass failed=${red} -->\\n\\*\\*Resolved:\\*\\* the findings of \`${red.slice(0, 7)}\` no longer apply\\.\\n\\n### ✅`,
    );
    expect(stage.comments(pull)).toEqual([expect.stringMatching(resolved)]);

    const late = await postReport(stage, endOfRun(pull, { id: 500, headSha: red }), first.report);
    expect(noticeOf(late)).toBe(`The pull request has moved on to "${pull.live.headSha}".`);
    const rerun = await postReport(stage, endOfRun(pull, { id: 499 }), second.report);
    expect(rerun.exitCode).toBe(0);
    expect([...late.writes, ...rerun.writes]).toEqual([]);
    expect(stage.comments(pull)).toEqual([expect.stringMatching(resolved)]);
  });

  it("follows the inputs `comment` and `comment-key`", async () => {
    const stage = await scene({ "a.safetensors": model(0), "notes.md": "" });
    const pull = stage.open({ "a.safetensors": model(1) }, FORK);
    const { report } = await reviewed(stage, pull);
    const quiet = await postReport(stage, endOfRun(pull), report, { inputs: { comment: "on-failure" } });
    expect(quiet.stdout).toContain("No comment: `comment: on-failure`, and nothing calls for one.");
    expect(stage.comments(pull)).toEqual([]);
    for (const key of ["a", "b"]) await postReport(stage, endOfRun(pull), report, { inputs: { "comment-key": key } });
    expect(stage.comments(pull)).toHaveLength(2);
  });

  it("is posted within a comment's length and in reasonable time, however long it is", async () => {
    const stage = await scene({ "a.safetensors": model(0) });
    const pull = stage.open({ "a.safetensors": "not a model" }, FORK);
    const { report } = await reviewed(stage, pull);
    const document = JSON.parse(readFileSync(report, "utf8"));
    const [finding] = document.findings;
    const findings = Array.from({ length: 60_000 }, (_, index) => ({
      ...finding,
      rule: `a/rule-${index}`,
      path: `${index}.onnx`,
    }));
    const long = { ...document, findings, counts: { ...document.counts, errors: findings.length } };
    const started = performance.now();
    const run = await postReport(stage, endOfRun(pull), downloaded(JSON.stringify(long)));
    expect(run.exitCode).toBe(0);
    expect(performance.now() - started).toBeLessThan(20_000);
    const [comment = ""] = stage.comments(pull);
    expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(65_536);
    expect(comment).toContain("see the summary of the run");
  });
});

describe.concurrent("a hostile report", { timeout: 60_000 }, () => {
  it("is shown without obeying any of its words", async () => {
    const { stage, pull, document } = await honest();
    const places = freeTextIn(document).filter((place) => place.join("/") !== "head/commit");
    expect(places.length).toBeGreaterThan(20);
    // Each word stands in each place once.
    for (let turn = 0; turn < HOSTILE.length; turn += 6) {
      const texts = new Map(
        places.map((place, index) => [JSON.stringify(place), HOSTILE[(index + turn) % HOSTILE.length] ?? ""]),
      );
      const run = await postReport(
        stage,
        endOfRun(pull, { id: 600 + turn }),
        downloaded(JSON.stringify(replaced(document, texts))),
      );
      expect(run.exitCode).toBe(0);
      expect(run.annotations).toEqual([]);
      const [comment = ""] = stage.comments(pull);
      expectHarmless(withoutOrigin(comment));
    }
  });

  it.each<[string, (document: Document) => string, RegExp]>([
    ["of another version", (document) => JSON.stringify({ ...document, schemaVersion: 2 }), /`schemaVersion` is not 1/],
    [
      "with a key that nobody knows",
      (document) => JSON.stringify({ ...document, "@octocat": 1 }),
      /does not follow the schema of reviews: "\/" must NOT have additional properties/,
    ],
    [
      "with the number of another pull request",
      (document) => JSON.stringify({ ...document, pull_request: 1, number: 1 }),
      /additional properties/,
    ],
    ["with a prototype", (document) => JSON.stringify(document).replace("{", '{"__proto__":{"x":1},'), /additional properties/],
    [
      "with a severity of its own",
      (document) => JSON.stringify(document).replace('"severity":"error"', '"severity":"@octocat"'),
      /"\/findings\/0\/severity" must be equal/,
    ],
    [
      "with a verdict that its findings contradict",
      (document) => JSON.stringify({ ...document, verdict: "pass" }),
      /its verdict is `pass`/,
    ],
    [
      "with counts of its own",
      (document) => JSON.stringify({ ...document, counts: { ...document.counts, errors: 0 } }),
      /its counts/,
    ],
    [
      "about another commit",
      (document) => JSON.stringify({ ...document, head: { name: "main", commit: "0".repeat(40) } }),
      /it is about "0{40}"/,
    ],
    ["nested without end", () => "[".repeat(5_000_000), /it is not JSON/],
    [
      "nested and closed again",
      () => `{"schemaVersion":1,"tool":${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}}`,
      /does not follow the schema/,
    ],
    ["that is no JSON", () => "@octocat", /it is not JSON/],
    ["that is no object", () => "null", /`schemaVersion`/],
  ])("is refused %s, and nothing of it is shown", async (_name, spoil, said) => {
    const { stage, pull, document } = await honest();
    const run = await postReport(stage, endOfRun(pull), downloaded(spoil(document)));
    expectRefusal(run, said);
    const [comment = ""] = stage.comments(pull);
    expect(comment).toMatch(
      /^<!-- [^>]*verdict=fail [^>]*-->\n### ❌ Model Review could not run\n\nThe report of the run was refused: /,
    );
    expect(withoutOrigin(comment)).not.toContain("octocat");
    expect(run.stdout + run.summary).not.toContain("octocat");
    expectHarmless(withoutOrigin(comment));
  });

  it("of 100 MB is refused before it is read", async () => {
    const { stage, pull } = await honest();
    const path = downloaded("");
    truncateSync(path, 100 * 1024 * 1024);
    expectRefusal(await postReport(stage, endOfRun(pull), path), /it has 104857600 bytes, and at most 33554432 are read/);
  });

  it("replaces an earlier verdict when it is refused", async () => {
    const { stage, pull, document } = await honest();
    await postReport(stage, endOfRun(pull), downloaded(JSON.stringify(document)));
    await postReport(stage, endOfRun(pull, { id: 501 }), downloaded("{}"));
    expect(stage.comments(pull)).toEqual([expect.stringContaining("The report of the run was refused")]);
  });

  it.skipIf(process.platform === "win32")("is not looked for behind a link", async () => {
    const { stage, pull } = await honest();
    const folder = join(dirname(downloaded("")), "linked");
    mkdirSync(folder);
    symlinkSync("/etc/passwd", join(folder, "review.json"));
    const run = await postReport(stage, endOfRun(pull), join(folder, "review.json"));
    expect(couldNotRun(run)).toContain("symbolic link");
    expect(run.writes).toEqual([]);
  });

  it("cannot choose its pull request", async () => {
    const stage = await scene({ "a.safetensors": model(0) });
    const victim = stage.open({ "a.safetensors": model(1) });
    const attacker = stage.open({ "a.safetensors": "not a model" }, FORK);
    const ofVictim = await reviewed(stage, victim);
    expectRefusal(
      await postReport(stage, endOfRun(attacker), ofVictim.report),
      new RegExp(`it is about "${victim.live.headSha}"`),
    );
    expect(stage.comments(victim)).toEqual([]);
    // A branch of the same name, at the same commit, in the repository itself.
    const ofAttacker = await reviewed(stage, attacker);
    victim.live.headRef = attacker.live.headRef;
    await postReport(stage, endOfRun(attacker, { id: 501 }), ofAttacker.report);
    expect(stage.comments(victim)).toEqual([]);
  });
});

describe.concurrent("without the one pull request there is no comment, and one notice", { timeout: 60_000 }, () => {
  it.each<[string, EndedRun, (pull: Pull, other: Pull) => void, RegExp]>([
    [
      "closed",
      {},
      ({ live }) => Object.assign(live, { state: "closed" }),
      /^No open pull request comes from someone\/digits, branch "change-1"\.$/,
    ],
    ["moved on", { headSha: "1".repeat(40) }, () => {}, /^The pull request has moved on to "[0-9a-f]{40}"\.$/],
    ["several", {}, sameHead, /^Several pull requests have the commit [0-9a-f]{40} as their head: #1, #2\.$/],
    ["a push", { event: "push" }, () => {}, /^The run was not started by a pull request\.$/],
    ["a branch that is gone", { headBranch: null }, () => {}, /^The fork or the branch of the pull request is gone\.$/],
  ])("%s", async (_name, of, arrange, said) => {
    const { stage, pull, document } = await honest();
    arrange(pull, stage.open({ "b.safetensors": model(1) }));
    const run = await postReport(stage, endOfRun(pull, of), downloaded(JSON.stringify(document)));
    expect(noticeOf(run)).toMatch(said);
    expect(run.exitCode).toBe(0);
    expect(run.writes).toEqual([]);
    expect(run.outputs.get("comment-url")).toBe("");
  });
});

describe.concurrent("what the workflow's author can put right", { timeout: 60_000 }, () => {
  it("is said: another event, another type of it", async () => {
    const { stage, pull, document } = await honest();
    const report = downloaded(JSON.stringify(document));
    expect(couldNotRun(await postReport(stage, pull.event(), report))).toContain("`on: workflow_run: { types: [completed] }`");
    expect(couldNotRun(await postReport(stage, endOfRun(pull, { action: "requested" }), report))).toContain('with "requested"');
  });

  it("is said: no token, no report, no such file", async () => {
    const { stage, pull } = await honest();
    expect(couldNotRun(await postReport(stage, endOfRun(pull), "x", { token: null }))).toContain("Input `token` is empty");
    expect(couldNotRun(await postReport(stage, endOfRun(pull), "", {}))).toContain("Input `report` is empty");
    const run = await postReport(stage, endOfRun(pull), "nowhere/review.json");
    expect(couldNotRun(run)).toContain("there is no such file");
    expect(run.writes).toEqual([]);
  });

  it("is said: a token that may not write, which is all this action is for", async () => {
    const { stage, pull, document } = await honest();
    fail(stage.github.state, /\/comments$/, forbidden("issues=write; pull_requests=write"), { method: "POST" });
    const run = await postReport(stage, endOfRun(pull), downloaded(JSON.stringify(document)));
    expect(run.exitCode).toBe(2);
    expect(run.annotations).toMatchObject([
      { name: "error", data: expect.stringContaining("issues=write; pull_requests=write") },
    ]);
  });
});

/** One branch with pull requests to two others. */
function sameHead({ live }: Pull, other: Pull): void {
  Object.assign(other.live, { headRef: live.headRef, headSha: live.headSha, headRepo: live.headRepo });
}

type Document = Readonly<Record<string, unknown>> & { readonly counts: object };

interface Honest {
  readonly stage: Scene;
  readonly pull: Pull;
  readonly document: Document;
}

/** A pull request from a fork and the report of its run, with a finding, a comparison and a file that cannot be read. */
async function honest(): Promise<Honest> {
  const stage = await scene({ "a.safetensors": model(0) });
  const pull = stage.open({ "a.safetensors": model(1), "b\u0007\u202e\n.safetensors": "not a model" }, FORK);
  const { report } = await reviewed(stage, pull);
  return { stage, pull, document: JSON.parse(readFileSync(report, "utf8")) };
}

function withoutOrigin(comment: string): string {
  expect(comment).toMatch(ORIGIN);
  return comment.replace(/^<!-- model-review v1 [^>]* -->\n/, "").replace(ORIGIN, "");
}

function expectRefusal(run: ActionRun, said: RegExp): void {
  expect(run.exitCode).toBe(2);
  expect(run.annotations).toMatchObject([{ name: "error", data: expect.stringMatching(said) }]);
}

function noticeOf(run: ActionRun): string {
  expect(run.annotations.map(({ name }) => name)).toEqual(["notice"]);
  return run.annotations[0]?.data ?? "";
}

function couldNotRun(run: ActionRun): string {
  expect(run.exitCode).toBe(2);
  expect(run.annotations.map(({ name }) => name)).toEqual(["error"]);
  expect(run.summary).toContain("### ❌ Model Review could not run");
  return run.annotations[0]?.data ?? "";
}
