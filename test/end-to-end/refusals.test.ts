import { describe, expect, it } from "vitest";
import {
  bodyTooLong,
  fail,
  forbidden,
  notFound,
  rateLimited,
  secondaryLimited,
  serverError,
  ssoRequired,
} from "../github/answers.js";
import { type ActionRun, runAction } from "./action.js";
import { safetensors } from "./models.js";
import { type Pull, type Scene, scene } from "./scene.js";

const COMMENTS = /\/issues\/\d+\/comments$/;

interface Refused {
  readonly stage: Scene;
  readonly pull: Pull;
}

async function opened(options: Parameters<Scene["open"]>[1] = {}): Promise<Refused> {
  const good = (value: number) => safetensors({ tensors: [["weight", [value]]] });
  const stage = await scene({ "good.safetensors": good(0) });
  return { stage, pull: stage.open({ "good.safetensors": good(1), "bad.safetensors": "not a model" }, options) };
}

describe.concurrent("a comment that GitHub refuses leaves verdict, summary and annotations, and one notice", () => {
  it("without the permission", async () => {
    const { stage, pull } = await opened();
    stage.github.state.permission = "read";
    const run = await runAction({ github: stage.github, event: pull.event() });
    expect(standsWithNotice(run, stage)).toContain("issues=write; pull_requests=write");
    expect(run.writes).toEqual([`POST /repos/octo/digits/issues/${pull.number}/comments 403`]);
  });

  it("without the permission, from a fork: where the comment can come from instead", async () => {
    const { stage, pull } = await opened({ headRepo: "someone/digits" });
    stage.github.state.permission = "read";
    const run = await runAction({ github: stage.github, event: pull.event() });
    expect(standsWithNotice(run, stage)).toMatch(
      /issues=write; pull_requests=write.*post its comment from a second workflow, as docs\/forks\.md of Model Review shows/,
    );
  });

  it("because of single sign-on", async () => {
    const { stage, pull } = await opened();
    fail(stage.github.state, COMMENTS, ssoRequired(), { method: "POST" });
    const run = await runAction({ github: stage.github, event: pull.event() });
    expect(standsWithNotice(run, stage)).toContain("single sign-on: authorise the token");
    expect(run.writes).toHaveLength(1);
  });

  it("because the conversation is locked", async () => {
    const { stage, pull } = await opened();
    const message = "Unable to create comment because issue is locked.";
    fail(stage.github.state, COMMENTS, forbidden("issues=write; pull_requests=write", message), { method: "POST" });
    const run = await runAction({ github: stage.github, event: pull.event() });
    const said = standsWithNotice(run, stage);
    expect(said).toContain("issue is locked");
    // It has the permission, and granting it again would not help.
    expect(said).not.toContain("lacks a permission");
  });

  it("because it is too long for it", async () => {
    const { stage, pull } = await opened();
    fail(stage.github.state, COMMENTS, bodyTooLong(), { method: "POST" });
    const run = await runAction({ github: stage.github, event: pull.event() });
    expect(standsWithNotice(run, stage)).toContain("Body is too long");
    expect(run.writes).toHaveLength(1);
  });

  it("because the quota ran out meanwhile", async () => {
    const { stage, pull } = await opened();
    fail(stage.github.state, COMMENTS, rateLimited(Math.floor(Date.now() / 1000) + 3000), { times: 9 });
    const run = await runAction({ github: stage.github, event: pull.event() });
    expect(standsWithNotice(run, stage)).toContain("quota");
  });

  it("for longer than the job should wait", async () => {
    const { stage, pull } = await opened();
    fail(stage.github.state, COMMENTS, secondaryLimited(900), { method: "POST", times: 9 });
    const run = await runAction({ github: stage.github, event: pull.event() });
    expect(standsWithNotice(run, stage)).toContain("900 seconds");
  });
});

describe.concurrent("what passes by itself is waited for", () => {
  it("a server error, and a short secondary limit", async () => {
    const { stage, pull } = await opened();
    fail(stage.github.state, /\/compare\//, serverError());
    fail(stage.github.state, COMMENTS, secondaryLimited(1), { method: "POST" });
    const run = await runAction({ github: stage.github, event: pull.event() });
    expect(run.exitCode).toBe(1);
    expect(run.annotations.filter(({ name }) => name === "notice")).toEqual([]);
    expect(run.requests.map(({ status }) => status).filter((status) => status >= 400)).toEqual([500, 403]);
    expect(stage.comments(pull)).toHaveLength(1);
  });
});

describe.concurrent("a run that cannot read", () => {
  it("says until when the quota is used up", async () => {
    const { stage, pull } = await opened();
    stage.github.state.rate.remaining = 0;
    const run = await runAction({ github: stage.github, event: pull.event() });
    expect(couldNotRun(run)).toContain(new Date(stage.github.state.rate.reset * 1000).toISOString());
  });

  it("says that the token is wrong, and does not show it", async () => {
    const { stage, pull } = await opened();
    const token = "ghs_thisTokenHasExpiredLongAgo";
    const run = await runAction({ github: stage.github, event: pull.event(), token });
    expect(couldNotRun(run)).toContain("check the input `token`");
    expect(run.stdout).not.toContain(token);
  });

  it("wants a token or a checkout", async () => {
    const { stage, pull } = await opened();
    const run = await runAction({ github: stage.github, event: pull.event(), token: null });
    expect(couldNotRun(run)).toMatch(/neither a checkout nor a token.*`token`.*actions\/checkout/);
    expect(run.requests).toEqual([]);
  });

  it("names the folder that is no checkout", async () => {
    const { stage, pull } = await opened();
    const run = await runAction({ github: stage.github, event: pull.event(), inputs: { "working-directory": "nowhere" } });
    expect(couldNotRun(run)).toContain("nowhere");
    expect(stage.comments(pull)).toEqual([expect.stringContaining("### ❌ Model Review could not run")]);
  });

  it("says why it cannot comment either", async () => {
    const { stage, pull } = await opened();
    stage.github.state.permission = "read";
    const run = await runAction({ github: stage.github, event: pull.event(), inputs: { "working-directory": "nowhere" } });
    expect(couldNotRun(run)).toContain("nowhere");
    const notices = run.annotations.filter(({ name }) => name === "notice");
    expect(notices).toMatchObject([{ data: expect.stringContaining("issues=write; pull_requests=write") }]);
  });

  it("names the folder that takes no reports, and gives no verdict that another step could not find", async () => {
    const { stage, pull } = await opened();
    const workspace = await pull.checkout();
    const inputs = { "report-directory": "good.safetensors/reports" };
    const run = await runAction({ github: stage.github, event: pull.event(), workspace, inputs });
    expect(couldNotRun(run)).toMatch(/good\.safetensors.*`report-directory`/);
    expect(run.summary).not.toContain("changed model");
    expect(stage.comments(pull)).toEqual([expect.stringContaining("### ❌ Model Review could not run")]);
  });

  it("reports a blob that cannot be had as not examined", async () => {
    const { stage, pull } = await opened();
    fail(stage.github.state, /\/git\/blobs\//, notFound(), { times: 99 });
    const run = await runAction({ github: stage.github, event: pull.event() });
    expect(run.exitCode).toBe(1);
    expect(run.annotations.map(({ properties }) => properties.get("title"))).toContain("complete/not-examined");
  });
});

it.concurrent("reviews a checkout when the quota is used up", async () => {
  const { stage, pull } = await opened();
  stage.github.state.rate.remaining = 0;
  const run = await runAction({ github: stage.github, event: pull.event(), workspace: await pull.checkout() });
  expect(run.outputs.get("models")).toBe("2");
  expect(standsWithNotice(run, stage)).toContain("quota");
});

/** The one notice. */
function standsWithNotice(run: ActionRun, stage: Scene): string {
  expect(run.exitCode).toBe(1);
  expect(run.outputs.get("verdict")).toBe("fail");
  expect(run.outputs.get("comment-url")).toBe("");
  expect(run.summary).toContain("### ❌ Model review");
  expect(run.annotations.some(({ name }) => name === "error")).toBe(true);
  expect(stage.github.state.comments).toEqual([]);
  const notices = run.annotations.filter(({ name }) => name === "notice");
  expect(notices).toHaveLength(1);
  return notices[0]?.data ?? "";
}

/** The one error, and beside it at most why there is no comment. */
function couldNotRun(run: ActionRun): string {
  expect(run.exitCode).toBe(2);
  expect(run.outputs.get("verdict")).toBe("fail");
  expect(run.summary).toContain("### ❌ Model Review could not run");
  const [error, ...others] = run.annotations;
  expect(error?.name).toBe("error");
  expect(others.map(({ properties }) => properties.get("title"))).toEqual(
    run.outputs.get("comment-url") !== "" || run.requests.length === 0 ? [] : ["The comment could not be posted"],
  );
  return error?.data ?? "";
}
