import { execFile } from "node:child_process";

const OUTPUT_BYTES = 256 * 1024 * 1024;

/** Git's answer as bytes; undefined when git refuses, e.g. because an object is missing. */
export function git(directory: string, ...args: readonly string[]): Promise<Buffer | undefined> {
  const env = { ...process.env, GIT_NO_LAZY_FETCH: "1", LC_ALL: "C" };
  return new Promise((resolve) => {
    execFile("git", ["-C", directory, ...args], { encoding: "buffer", maxBuffer: OUTPUT_BYTES, env }, (error, stdout) =>
      resolve(error === null ? stdout : undefined),
    );
  });
}

export async function line(directory: string, ...args: readonly string[]): Promise<string | undefined> {
  return (await git(directory, ...args))?.toString("utf8").trimEnd();
}

/** The full id of what a revision names, if it is of that type. */
export async function objectOf(
  directory: string,
  revision: string,
  type: "commit" | "tree" | "blob",
): Promise<string | undefined> {
  if (revision.startsWith("-")) return undefined;
  return line(directory, "rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{${type}}`);
}
