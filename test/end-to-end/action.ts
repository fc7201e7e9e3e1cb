import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { INPUT_NAMES, type InputName } from "../../src/hosts/github/inputs.js";
import { type RunnerCommand, runnerReads } from "../github/runner.js";
import type { Exchange, FakeGitHub } from "../github/server.js";
import { TOKEN } from "../github/stage.js";
import { temporaryFolder } from "../repository.js";
import { ACTION, run } from "./bundle.js";

export interface TriggeringEvent {
  readonly name: string;
  readonly payload: object;
  /** GITHUB_SHA and GITHUB_REF. */
  readonly sha: string;
  readonly ref: string;
}

export interface ActionOptions {
  readonly github: FakeGitHub;
  readonly event: TriggeringEvent;
  /** The bundle of another action than the first. */
  readonly entry?: string;
  readonly inputs?: Partial<Record<InputName | "report", string>>;
  /** The token as an input; null gives none. */
  readonly token?: string | null;
  /** GITHUB_WORKSPACE, where actions/checkout would have put a clone; empty by default. */
  readonly workspace?: string;
  readonly node?: string | undefined;
  readonly environment?: Readonly<Record<string, string>>;
  readonly started?: (child: ChildProcess) => void;
  readonly isIdle?: boolean;
}

export interface ActionRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly annotations: readonly RunnerCommand[];
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
  /** Made by this run. */
  readonly requests: readonly Exchange[];
  /** Of the requests, those that would change something. */
  readonly writes: readonly string[];
  /** The comments that people read are the same as before; the run that stands in their markers may be another one. */
  readonly isQuiet: boolean;
  /** `RUNNER_TEMP`. */
  readonly temporary: string;
}

const MAX_ANNOTATIONS = 10;
const MAX_SUMMARY_BYTES = 1024 * 1024;
let runId = 7000;

/** Runs the bundled Action as the runner would, and checks what holds for every run. Later runs have later ids. */
export async function runAction(options: ActionOptions): Promise<ActionRun> {
  const { github, event, entry = ACTION, node = process.execPath } = options;
  const folder = temporaryFolder();
  const workspace = options.workspace ?? join(folder, "work");
  const temporary = join(folder, "temp");
  const file = (name: string) => join(folder, name);
  for (const made of [workspace, temporary, file("home")]) mkdirSync(made, { recursive: true });
  for (const name of ["output", "summary", "env", "path", "state"]) writeFileSync(file(name), "");
  writeFileSync(file("event.json"), JSON.stringify(event.payload));

  const before = github.requests.length;
  const said = saidIn(github);
  const { exitCode, stdout, stderr } = await run(node, [entry], {
    directory: workspace,
    started: options.started,
    isIdle: options.isIdle,
    environment: {
      PATH: process.env.PATH,
      SystemRoot: process.env.SystemRoot,
      HOME: file("home"),
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
      GITHUB_SERVER_URL: "https://github.example",
      GITHUB_REPOSITORY: "octo/digits",
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: file("event.json"),
      GITHUB_SHA: event.sha,
      GITHUB_REF: event.ref,
      GITHUB_RUN_ID: String(++runId),
      GITHUB_RUN_ATTEMPT: "1",
      GITHUB_WORKFLOW: "Model review",
      GITHUB_JOB: "model-review",
      GITHUB_ACTION: "__self",
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: file("output"),
      GITHUB_STEP_SUMMARY: file("summary"),
      GITHUB_ENV: file("env"),
      GITHUB_PATH: file("path"),
      GITHUB_STATE: file("state"),
      RUNNER_TEMP: temporary,
      RUNNER_OS: "Linux",
      ...inputVariables(options),
      ...options.environment,
    },
  });

  // The runner takes commands from both streams.
  if (stderr !== "") throw new Error(`The Action wrote to standard error:\n${stderr}`);
  for (const name of ["env", "path", "state"])
    if (existsSync(file(name)) && readFileSync(file(name)).length > 0) throw new Error(`The Action changed the job's ${name}.`);
  const summary = readFileSync(file("summary"), "utf8");
  const requests = github.requests.slice(before);
  const result = { exitCode, stdout, annotations: annotationsIn(stdout), outputs: outputsIn(file("output")), summary };
  if (Buffer.byteLength(summary) > MAX_SUMMARY_BYTES) throw new Error("The runner would drop a summary that large.");
  if ([stdout, summary, readFileSync(file("output"), "utf8")].some((text) => text.includes(TOKEN)))
    throw new Error("The token was shown.");
  const writes = requests
    .filter(({ method, path }) => method !== "GET" && path !== "/graphql")
    .map(({ method, path, status }) => `${method} ${path} ${status}`);
  const isQuiet = JSON.stringify(saidIn(github)) === JSON.stringify(said);
  return { ...result, requests, writes, isQuiet, temporary };
}

function saidIn({ state }: FakeGitHub): readonly string[] {
  return state.comments.map(({ id, body }) => `${id} ${body.replace(/^<!--.*?-->/, "")}`);
}

function inputVariables({ inputs = {}, token = TOKEN }: ActionOptions): Readonly<Record<string, string>> {
  // What a workflow does not set arrives as an empty variable.
  const values: NonNullable<ActionOptions["inputs"]> = { ...(token === null ? {} : { token }), ...inputs };
  return Object.fromEntries(
    [...INPUT_NAMES, "report" as const].map((name) => [`INPUT_${name.toUpperCase()}`, values[name] ?? ""]),
  );
}

/** All commands of a run are annotations of ours, or fence text off; anything else came out of a file. */
function annotationsIn(stdout: string): readonly RunnerCommand[] {
  const { commands } = runnerReads(stdout);
  const fences = commands.filter(({ name }) => name === "stop-commands" || name === "resume").map(({ name }) => name);
  if (fences.some((name, index) => name !== (index % 2 === 0 ? "stop-commands" : "resume")) || fences.length % 2 === 1)
    throw new Error(`Commands are switched off and not on again: ${fences.join(" ")}`);
  const rest = commands.filter(({ name }) => name !== "stop-commands" && name !== "resume");
  for (const level of ["error", "warning", "notice"])
    if (rest.filter(({ name }) => name === level).length > MAX_ANNOTATIONS) throw new Error(`Too many annotations of ${level}.`);
  const strange = rest.filter(({ name }) => !["error", "warning", "notice"].includes(name));
  if (strange.length > 0) throw new Error(`The runner would obey: ${JSON.stringify(strange)}`);
  return rest;
}

/** `name<<word`, the value, `word`: as the runner reads the file. */
function outputsIn(path: string): ReadonlyMap<string, string> {
  const outputs = new Map<string, string>();
  const lines = readFileSync(path, "utf8").split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    const [, name, word] = /^(.+?)<<(.+)$/.exec(lines[index] ?? "") ?? [];
    if (name === undefined || word === undefined) continue;
    const end = lines.indexOf(word, index + 1);
    outputs.set(name, lines.slice(index + 1, end).join("\n"));
    index = end;
  }
  return outputs;
}
