import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll } from "vitest";

/** A real git repository in a temporary folder, removed after the tests of the file. Changes are staged in memory. */
export interface TestRepository {
  readonly directory: string;
  readonly url: string;
  /** Output without the last line feed. */
  git(...args: readonly string[]): string;
  /** Paths may be bytes, for names that are not UTF-8. */
  write(path: string | Uint8Array, content: string | Uint8Array): void;
  symlink(path: string, target: string): void;
  submodule(path: string, commit: string): void;
  remove(path: string): void;
  /** Commits what is staged to the current branch; `others` are further parents. Returns the commit's id. */
  commit(message?: string, others?: readonly string[]): string;
  /** Makes a branch the current one, and moves it to a commit if one is given. Without one a new branch has no parent. */
  branch(name: string, at?: string): void;
  /** Writes the current branch into the working tree. */
  checkout(): void;
}

export interface TestRepositoryOptions {
  readonly bare?: boolean;
  readonly objectFormat?: "sha1" | "sha256";
}

/** Nothing of the machine's own configuration. */
export const GIT_ENVIRONMENT: Readonly<Record<string, string | undefined>> = {
  ...process.env,
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: join(tmpdir(), "model-review-test-no-such-file"),
  GIT_AUTHOR_NAME: "Test",
  GIT_AUTHOR_EMAIL: "test@example.com",
  GIT_COMMITTER_NAME: "Test",
  GIT_COMMITTER_EMAIL: "test@example.com",
};

const OUTPUT_BYTES = 256 * 1024 * 1024;
const folders: string[] = [];
let seconds = 1_700_000_000;

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "model-review-test-")));
  folders.push(folder);
  return folder;
}

export function testRepository(options: TestRepositoryOptions = {}): TestRepository {
  const directory = temporaryFolder();
  const format = `--object-format=${options.objectFormat ?? "sha1"}`;
  runGit(directory, ["init", "--quiet", "--initial-branch=main", format, ...(options.bare === true ? ["--bare"] : [])]);
  // What the servers of the large hosts allow.
  runGit(directory, ["config", "uploadpack.allowFilter", "true"]);
  runGit(directory, ["config", "uploadpack.allowAnySHA1InWant", "true"]);
  return repositoryIn(directory);
}

/** A clone through `file://`, so that depth and filter count. */
export function cloneOf(repository: TestRepository, ...args: readonly string[]): TestRepository {
  const directory = temporaryFolder();
  runGit(directory, ["clone", "--quiet", ...args, repository.url, directory]);
  return repositoryIn(directory);
}

function repositoryIn(directory: string): TestRepository {
  let staged: Buffer[] = [];
  let current = "refs/heads/main";
  const tips = new Map<string, string>();
  const git = (...args: readonly string[]) => runGit(directory, args).toString().replace(/\n$/, "");
  const stage = (mode: string, path: string | Uint8Array, content: string | Uint8Array) =>
    staged.push(Buffer.from(`M ${mode} inline ${quoted(path)}\n`), block(content));
  return {
    directory,
    url: pathToFileURL(directory).href,
    git,
    write: (path, content) => stage("100644", path, content),
    symlink: (path, target) => stage("120000", path, target),
    submodule: (path, commit) => staged.push(Buffer.from(`M 160000 ${commit} ${quoted(path)}\n`)),
    remove: (path) => staged.push(Buffer.from(`D ${quoted(path)}\n`)),
    commit(message = "commit", others = []) {
      seconds += 1;
      const parent = tips.get(current);
      const head = [`commit ${current}`, "mark :1", `committer Test <test@example.com> ${seconds} +0000`, ""].join("\n");
      const parents = [...(parent === undefined ? [] : [`from ${parent}\n`]), ...others.map((other) => `merge ${other}\n`)].join(
        "",
      );
      const stream = Buffer.concat([
        Buffer.from(head),
        block(message),
        Buffer.from(parents),
        ...staged,
        Buffer.from("\nget-mark :1\n"),
      ]);
      const id = runGit(directory, ["fast-import", "--quiet", "--force"], stream).toString().trim();
      tips.set(current, id);
      staged = [];
      return id;
    },
    branch(name, at) {
      current = `refs/heads/${name}`;
      if (at === undefined) return;
      tips.set(current, at);
      git("update-ref", current, at);
    },
    checkout() {
      git("symbolic-ref", "HEAD", current);
      git("reset", "--quiet", "--hard");
    },
  };
}

function runGit(directory: string, args: readonly string[], input?: Uint8Array): Buffer {
  return execFileSync("git", ["-C", directory, "-c", "protocol.file.allow=always", ...args], {
    env: GIT_ENVIRONMENT,
    maxBuffer: OUTPUT_BYTES,
    stdio: ["pipe", "pipe", "pipe"],
    ...(input === undefined ? {} : { input }),
  });
}

function block(content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from("\n")]);
}

/** A path as `git fast-import` reads it: each byte in octal within quotes. */
function quoted(path: string | Uint8Array): string {
  const bytes = [...Buffer.from(path)];
  return `"${bytes.map((byte) => (byte === 0x2f ? "/" : `\\${byte.toString(8).padStart(3, "0")}`)).join("")}"`;
}
