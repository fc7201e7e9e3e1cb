import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { limiter } from "../../src/bytes/concurrency.js";
import { temporaryFolder } from "../repository.js";

/** Where the bundles were built: the project's own, unless the variable names another folder. */
export const BUILT = process.env.MODEL_REVIEW_DIST ?? join(import.meta.dirname, "..", "..", "dist");
export const EXAMPLES = join(import.meta.dirname, "..", "..", "examples");

/** Stands alone, outside of the project: no folder above it has a node_modules that could stand in for what was not bundled. */
export const BUNDLE = copyOfBundle();
export const ACTION = join(BUNDLE, "dist", "index.js");
export const COMMENT_ACTION = join(BUNDLE, "dist", "comment", "index.js");
export const COMMAND = join(BUNDLE, "dist", "cli", "index.js");

export interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Start {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Waits most of the time, so that it need not wait for others as well. */
  readonly isIdle?: boolean | undefined;
  /** Told about the process once it runs, to send it a signal. */
  readonly started?: ((child: ChildProcess) => void) | undefined;
}

// Longer than the longest test may take; a process that hangs shows its output.
const TIMEOUT_MS = 60_000;

// Tests of a file run side by side; more processes than this would only wait for each other.
const oneOfTwo = limiter(2);

export function run(program: string, args: readonly string[], start: Start): Promise<Ended> {
  return start.isIdle === true ? ended(program, args, start) : oneOfTwo(() => ended(program, args, start));
}

function ended(program: string, args: readonly string[], { directory, environment, started }: Start): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: directory,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: TIMEOUT_MS,
    });
    started?.(child);
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (piece: Buffer) => stdout.push(piece));
    child.stderr.on("data", (piece: Buffer) => stderr.push(piece));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ exitCode: code ?? -1, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}

/** A version of Node that the bundles must run on, and where it is; undefined when this machine has none besides the first. */
export interface Runtime {
  readonly name: string;
  readonly program: string | undefined;
}

/** The Node that runs the tests, and the host's own, if that is another one. */
export const RUNTIMES: readonly Runtime[] = [
  { name: `Node ${process.version}`, program: process.execPath },
  { name: "the host's own Node", program: hostNode() },
];

function hostNode(): string | undefined {
  const name = process.platform === "win32" ? "node.exe" : "node";
  return (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "" && !folder.includes("node_modules"))
    .map((folder) => join(folder, name))
    .find((program) => existsSync(program) && versionOf(program) !== process.version);
}

function versionOf(program: string): string {
  return spawnSync(program, ["--version"], { encoding: "utf8" }).stdout.trim();
}

function copyOfBundle(): string {
  for (const entry of [join(BUILT, "index.js"), join(BUILT, "comment", "index.js"), join(BUILT, "cli", "index.js")])
    if (!existsSync(entry)) throw new Error(`${entry} is missing: run \`npm run build\`, or set MODEL_REVIEW_DIST.`);
  const folder = temporaryFolder();
  cpSync(BUILT, join(folder, "dist"), { recursive: true });
  cpSync(EXAMPLES, join(folder, "examples"), { recursive: true });
  return folder;
}
