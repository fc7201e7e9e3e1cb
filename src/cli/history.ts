import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const runFile = promisify(execFile);

/** Fixed people and dates, so that the same files give the same commit ids everywhere, and nothing of the user's configuration. */
const ENVIRONMENT = {
  GIT_AUTHOR_NAME: "Model Review",
  GIT_AUTHOR_EMAIL: "demo@example.com",
  GIT_AUTHOR_DATE: "2026-01-01T00:00:00Z",
  GIT_COMMITTER_NAME: "Model Review",
  GIT_COMMITTER_EMAIL: "demo@example.com",
  GIT_COMMITTER_DATE: "2026-01-01T00:00:00Z",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
};

async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const settings = ["-c", "core.autocrlf=false", "-c", "core.safecrlf=false", "-c", "commit.gpgsign=false"];
  const { stdout } = await runFile("git", ["-C", folder, ...settings, ...args], { env: { ...process.env, ...ENVIRONMENT } });
  return stdout.trim();
}

export async function hasGit(): Promise<boolean> {
  return runFile("git", ["--version"]).then(
    () => true,
    () => false,
  );
}

export async function initRepository(folder: string): Promise<void> {
  await git(folder, "init", "--quiet");
}

/** Writes the files and commits them; gives the commit's id. */
export async function commitFiles(folder: string, files: ReadonlyMap<string, Uint8Array>, message: string): Promise<string> {
  for (const [path, bytes] of files) {
    const location = join(folder, ...path.split("/"));
    await mkdir(dirname(location), { recursive: true });
    await writeFile(location, bytes);
  }
  await git(folder, "add", "--all", "--force");
  await git(folder, "commit", "--quiet", "--no-verify", "--message", message);
  return git(folder, "rev-parse", "HEAD");
}
