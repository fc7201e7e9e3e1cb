import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { dirname } from "node:path";
import { SourceError, UsageError } from "../errors.js";

/** A listing of a million files takes about 100 MB; whatever is above a gigabyte is not a repository to review. */
const OUTPUT_BYTES = 1024 ** 3;
/** Enough for the sentence git ends with. */
const STDERR_BYTES = 8 * 1024;

// They point git to another repository, index or object store than the directory we were given:
// set when we are started from a hook or as a diff driver.
const LOCAL_VARIABLES = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_COMMON_DIR",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_NAMESPACE",
  "GIT_PREFIX",
  "GIT_CONFIG",
  "GIT_SHALLOW_FILE",
  "GIT_LITERAL_PATHSPECS",
  "GIT_GLOB_PATHSPECS",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS",
];

// No quoting, no hook of a file monitor, no clean-up in the background of a fetch.
const CONFIGURATION = ["core.quotepath=off", "core.fsmonitor=false", "gc.auto=0", "maintenance.auto=false"];

export type Environment = Readonly<Record<string, string | undefined>>;

export interface GitResult {
  readonly exitCode: number;
  readonly stdout: Buffer;
  /** The last lines, without credentials. */
  readonly stderr: string;
}

/** The git program, bound to one directory. Arguments are passed as they are: no shell. */
export interface Git {
  /** Absolute. */
  readonly directory: string;
  /** Runs to the end, whatever the exit code. `lazy`: a partial clone may fetch what is missing. */
  run(args: readonly string[], options?: { readonly lazy?: boolean }, signal?: AbortSignal): Promise<GitResult>;
  /** Runs to the end; a failure is a SourceError. */
  output(args: readonly string[], options?: { readonly lazy?: boolean }, signal?: AbortSignal): Promise<Buffer>;
  /** A process to talk with. The caller ends it, by endGit. */
  start(args: readonly string[]): ChildProcessWithoutNullStreams;
}

export function gitIn(directory: string, environment: Environment): Git {
  const spawnGit = (args: readonly string[], lazy: boolean) =>
    spawn("git", ["-C", directory, ...CONFIGURATION.flatMap((setting) => ["-c", setting]), ...args], {
      // Windows looks for programs in the current directory first, where a pull request could have put a `git.exe`.
      cwd: dirname(process.execPath),
      env: environmentOf(environment, lazy),
      stdio: "pipe",
      detached: IS_GROUP,
      windowsHide: true,
    });
  const run: Git["run"] = async (args, options, signal) => {
    signal?.throwIfAborted();
    return finish(spawnGit(args, options?.lazy ?? false), args, signal);
  };
  return {
    directory,
    run,
    async output(args, options, signal) {
      const result = await run(args, options, signal);
      if (result.exitCode !== 0) throw new SourceError("git-failed", `git ${args[0]} failed: ${reasonOf(result.stderr)}`);
      return result.stdout;
    },
    start: (args) => spawnGit(args, true),
  };
}

/** Git starts programs in turn, to fetch: they end with it as one group. A terminal signals all of them itself, and may be asked by them. */
const IS_GROUP = process.platform !== "win32" && !process.stdin.isTTY;

export function endGit(child: ChildProcessWithoutNullStreams): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  if (IS_GROUP && child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
  else child.kill();
  // What it started may hold these open for longer.
  child.stdout.destroy();
  child.stderr.destroy();
}

/** The sentence in which git says why. */
export function reasonOf(stderr: string): string {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  return lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines.at(-1) ?? "it gave no reason.";
}

/** Collects what a process says on its error stream; keeps the end. */
export function errorText(process: ChildProcessWithoutNullStreams): () => string {
  let text = "";
  process.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    text = (text + chunk).slice(-STDERR_BYTES);
  });
  return () => text.replace(/:\/\/[^@/\s]*@/g, "://");
}

function environmentOf(environment: Environment, lazy: boolean): Record<string, string | undefined> {
  const result: Record<string, string | undefined> = { ...environment };
  for (const name of LOCAL_VARIABLES) delete result[name];
  return {
    ...result,
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    // A commit has one content, on every machine: local replacements would change it.
    GIT_NO_REPLACE_OBJECTS: "1",
    ...(lazy ? {} : { GIT_NO_LAZY_FETCH: "1" }),
  };
}

function finish(child: ChildProcessWithoutNullStreams, args: readonly string[], signal?: AbortSignal): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const stderr = errorText(child);
    const chunks: Buffer[] = [];
    let length = 0;
    const stop = (error: unknown) => {
      endGit(child);
      reject(error);
    };
    const abort = () => stop(signal?.reason);
    signal?.addEventListener("abort", abort, { once: true });
    child.stdin.on("error", () => {}).end();
    child.stdout.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > OUTPUT_BYTES) stop(new SourceError("git-output", `git ${args[0]} printed more than ${OUTPUT_BYTES} bytes.`));
      else chunks.push(chunk);
    });
    child.on("error", (error) => reject(notStarted(error)));
    child.on("close", (exitCode) => {
      signal?.removeEventListener("abort", abort);
      resolve({ exitCode: exitCode ?? -1, stdout: Buffer.concat(chunks), stderr: stderr() });
    });
  });
}

/** Also for a process of `start`. */
export function notStarted(cause: Error): UsageError {
  return new UsageError("git-not-started", `git could not be started (${cause.message}). Install git 2.36 or later.`, { cause });
}
