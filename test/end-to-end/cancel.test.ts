import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { disturb } from "../github/answers.js";
import { cloneOf, GIT_ENVIRONMENT, temporaryFolder, testRepository } from "../repository.js";
import { runAction } from "./action.js";
import { COMMAND, run } from "./bundle.js";
import { safetensors } from "./models.js";
import { scene } from "./scene.js";
import { endOfRun, postReport, reviewed } from "./workflow-run.js";

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
const SIGNALS = ["SIGINT", "SIGTERM"] as const;
const MAX_MILLISECONDS = 1000;
const FOR_EVER = { kind: "delay", milliseconds: 3_600_000 } as const;

const stalling: Server[] = [];
afterAll(() => {
  for (const server of stalling.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

// Signals and /proc are not those of Windows or macOS.
const onLinux = describe.skipIf(process.platform !== "linux");

const model = (value: number, parameters = 1) =>
  safetensors({ tensors: [["weight", Array.from({ length: parameters }, () => value)]] });

onLinux("an Action that is cancelled while GitHub does not answer", () => {
  it.concurrent.each([
    ["reading the pull request", "SIGINT", "GET", /\/pulls\/1$/],
    ["finding a commit", "SIGTERM", "GET", /\/commits\//],
    ["finding the merge base", "SIGINT", "GET", /\/compare\//],
    ["listing files", "SIGTERM", "GET", /\/git\/trees\//],
    ["reading a model", "SIGINT", "GET", /\/git\/blobs\//],
    ["looking for its comment", "SIGINT", "GET", /\/issues\/1\/comments$/],
    ["commenting", "SIGTERM", "POST", /\/issues\/1\/comments$/],
  ] as const)("%s", async (_doing, signal, method, path) => {
    const stage = await scene({ "a.safetensors": model(0) });
    const pull = stage.open({ "a.safetensors": model(1) });
    const fault = { path, method, times: 1, effect: FOR_EVER };
    stage.github.state.faults.push(fault);
    const cancelled = cancelling(signal, () => fault.times === 0);
    const run = await runAction({ github: stage.github, event: pull.event(), ...cancelled });
    expect(cancelled.milliseconds()).toBeLessThan(MAX_MILLISECONDS);
    expect(run.exitCode).toBe(EXIT_CODES[signal]);
    expect(run.stdout.endsWith("Model Review was cancelled.\n")).toBe(true);
    expect(run.writes).toEqual([]);
    expect([...run.outputs]).toEqual([]);
    // A review that was done before stands in the summary and in its files; half of one stands nowhere.
    const isReviewed = path.source.includes("issues");
    expect(run.summary === "").toBe(!isReviewed);
    expect(readdirSync(run.temporary)).toEqual(isReviewed ? ["model-review"] : []);
    expect(stage.comments(pull)).toEqual([]);
    // The next run finds nothing that is in its way.
    const next = await runAction({ github: stage.github, event: pull.event() });
    expect(next.exitCode).toBe(0);
    expect(stage.comments(pull)).toHaveLength(1);
  });

  it.concurrent("with one side of a model in a temporary file", async () => {
    const parameters = 2_500_000;
    const stage = await scene({ "a.safetensors": model(0, parameters) });
    const pull = stage.open({ "a.safetensors": model(1, parameters) });
    const base = { path: /\/git\/blobs\//, times: 1, effect: { kind: "delay", milliseconds: 0 } as const };
    const head = { path: /\/git\/blobs\//, times: 1, effect: FOR_EVER };
    stage.github.state.faults.push(base, head);
    const temporary = temporaryFolder();
    const cancelled = cancelling("SIGTERM", () => head.times === 0 && readdirSync(temporary).length > 0);
    const { environment, started } = cancelled;
    const run = await runAction({
      github: stage.github,
      event: pull.event(),
      environment: { ...environment, RUNNER_TEMP: temporary },
      started,
    });
    expect(cancelled.milliseconds()).toBeLessThan(MAX_MILLISECONDS);
    expect(run.exitCode).toBe(EXIT_CODES.SIGTERM);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it.concurrent("bringing its comment up to date, which stays as it was", async () => {
    const stage = await scene({ "a.safetensors": model(0) });
    const pull = stage.open({ "a.safetensors": model(1) });
    await runAction({ github: stage.github, event: pull.event() });
    const before = stage.comments(pull);
    pull.push({ "a.safetensors": model(2) });
    const fault = { path: /\/issues\/comments\//, method: "PATCH", times: 1, effect: FOR_EVER };
    stage.github.state.faults.push(fault);
    const cancelled = cancelling("SIGTERM", () => fault.times === 0);
    const run = await runAction({ github: stage.github, event: pull.event(), ...cancelled });
    expect(cancelled.milliseconds()).toBeLessThan(MAX_MILLISECONDS);
    expect(run.exitCode).toBe(EXIT_CODES.SIGTERM);
    expect(run.writes).toEqual([]);
    expect(before).toHaveLength(1);
    expect(stage.comments(pull)).toEqual(before);
  });

  it.concurrent("posting the report of another run", async () => {
    const stage = await scene({ "a.safetensors": model(0) });
    const pull = stage.open({ "a.safetensors": model(1) }, { headRepo: "someone/digits" });
    const { report } = await reviewed(stage, pull);
    const fault = { path: /\/issues\/1\/comments$/, method: "POST", times: 1, effect: FOR_EVER };
    stage.github.state.faults.push(fault);
    const cancelled = cancelling("SIGTERM", () => fault.times === 0);
    const run = await postReport(stage, endOfRun(pull), report, cancelled);
    expect(cancelled.milliseconds()).toBeLessThan(MAX_MILLISECONDS);
    expect(run.exitCode).toBe(EXIT_CODES.SIGTERM);
    expect(run.stdout.endsWith("Model Review was cancelled.\n")).toBe(true);
    expect([...run.outputs]).toEqual([]);
    expect(stage.comments(pull)).toEqual([]);
    expect(readdirSync(run.temporary)).toEqual([]);
  });

  it.concurrent("pausing between two attempts", async () => {
    const stage = await scene({ "a.safetensors": "" });
    const pull = stage.open({ "a.safetensors": "x" });
    disturb(stage.github.state, /\/compare\//, { kind: "drop" }, 9);
    const [fault] = stage.github.state.faults;
    const cancelled = cancelling("SIGTERM", () => fault?.times === 8);
    const run = await runAction({ github: stage.github, event: pull.event(), ...cancelled });
    expect(cancelled.milliseconds()).toBeLessThan(MAX_MILLISECONDS);
    expect(run.exitCode).toBe(EXIT_CODES.SIGTERM);
  });
});

onLinux("a run that is cancelled while git fetches from a server that does not answer", () => {
  it.concurrent.each(SIGNALS)("%s ends the Action and the programs it started", async (signal) => {
    const stage = await scene({ "a.safetensors": "" });
    const pull = stage.open({ "a.safetensors": "x" });
    const workspace = await pull.checkout();
    const cancelled = cancelling(signal, await stallingRemote(workspace));
    const run = await runAction({ github: stage.github, event: pull.event(), workspace, token: null, ...cancelled });
    expect(cancelled.milliseconds()).toBeLessThan(MAX_MILLISECONDS);
    expect(run.exitCode).toBe(EXIT_CODES[signal]);
    await nothingLeft(cancelled.mark, workspace);
  });

  it.concurrent.each(SIGNALS)("%s ends the command line and the programs it started", async (signal) => {
    const origin = testRepository();
    origin.write("a.safetensors", "");
    const base = origin.commit();
    origin.write("a.safetensors", model(1));
    origin.commit();
    const clone = cloneOf(origin, "--filter=blob:none", "--no-checkout");
    const cancelled = cancelling(signal, await stallingRemote(clone.directory));
    const temporary = temporaryFolder();
    const ended = await run(process.execPath, [COMMAND, "review", "--base", base, "--head", "origin/main"], {
      directory: clone.directory,
      environment: { ...GIT_ENVIRONMENT, ...cancelled.environment, TMPDIR: temporary },
      started: cancelled.started,
    });
    expect(cancelled.milliseconds()).toBeLessThan(MAX_MILLISECONDS);
    expect(ended).toEqual({ exitCode: EXIT_CODES[signal], stdout: "", stderr: "model-review: cancelled.\n" });
    expect(readdirSync(temporary)).toEqual([]);
    await nothingLeft(cancelled.mark, clone.directory);
  });
});

/** Sends the signal once `isDue`. The mark is in the environment of every program that the run starts. */
function cancelling(signal: NodeJS.Signals, isDue: () => boolean) {
  const mark = randomUUID();
  let sentAt = Number.NaN;
  let endedAt = Number.NaN;
  const send = async (child: ChildProcess) => {
    child.once("close", () => {
      endedAt = performance.now();
    });
    while (!isDue() && child.exitCode === null) await pause(5);
    sentAt = performance.now();
    child.kill(signal);
  };
  return {
    mark,
    environment: { MODEL_REVIEW_TEST: mark },
    started: (child: ChildProcess) => void send(child),
    milliseconds: () => endedAt - sentAt,
  };
}

/** From now on the remote of a clone takes requests and never answers. True once it was asked. */
async function stallingRemote(directory: string): Promise<() => boolean> {
  let isAsked = false;
  const server = createServer(() => {
    isAsked = true;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stalling.push(server);
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const args = ["remote", "set-url", "origin", `http://127.0.0.1:${port}/digits.git`];
  const { exitCode } = await run("git", args, { directory, environment: GIT_ENVIRONMENT });
  expect(exitCode).toBe(0);
  return () => isAsked;
}

/** No program of the run, and no lock or half a pack in the repository. */
async function nothingLeft(mark: string, directory: string): Promise<void> {
  for (let tries = 0; tries < 40 && programsWith(mark).length > 0; tries++) await pause(25);
  expect(programsWith(mark)).toEqual([]);
  const left = readdirSync(`${directory}/.git`, { recursive: true, encoding: "utf8" });
  expect(left.filter((path) => /\.lock$|tmp_/.test(path))).toEqual([]);
}

function programsWith(mark: string): readonly string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => readable(`/proc/${id}/environ`).includes(mark))
    .map((id) => readable(`/proc/${id}/cmdline`).replaceAll("\0", " "));
}

/** Empty for what has gone, or belongs to somebody else. */
function readable(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
