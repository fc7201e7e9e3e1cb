import { execFile, execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { GIT_ENVIRONMENT, temporaryFolder } from "../repository.js";

/** Whether this machine has the client of Git LFS; without it, tests that need it are shown as skipped. */
export const HAS_GIT_LFS = spawnSync("git", ["lfs", "version"]).status === 0;

/** A repository that the real client of Git LFS works in. */
export interface LfsRepository {
  readonly directory: string;
  /** Its remote: a bare repository without LFS objects. */
  readonly remote: string;
  git(...args: readonly string[]): Promise<string>;
  write(path: string, content: string | Uint8Array): void;
  /** Commits all files; returns the commit. */
  commit(): Promise<string>;
  /** Pushes the branch, and with it its objects to where `lfs.url` says, or else into the remote. */
  push(): Promise<void>;
}

const ENVIRONMENT = { ...GIT_ENVIRONMENT, GIT_TERMINAL_PROMPT: "0" };
const execute = promisify(execFile);

/** On `main`, with everything of `patterns` in LFS. */
export async function lfsRepository(lfsUrl: string | undefined, patterns: readonly string[]): Promise<LfsRepository> {
  const remote = temporaryFolder();
  const directory = temporaryFolder();
  // Not synchronous: the LFS server may run in this process.
  const git = async (...args: readonly string[]) => {
    const { stdout } = await execute("git", ["-C", directory, ...args], { env: ENVIRONMENT });
    return stdout.trim();
  };
  await execute("git", ["init", "--quiet", "--bare", "--initial-branch=main", remote], { env: ENVIRONMENT });
  await git("init", "--quiet", "--initial-branch=main");
  await git("remote", "add", "origin", remote);
  await git("lfs", "install", "--local");
  await git("config", "lfs.locksverify", "false");
  if (lfsUrl !== undefined) await git("config", "lfs.url", lfsUrl);
  await git("lfs", "track", ...patterns);
  return {
    directory,
    remote,
    git,
    write(path, content) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), content);
    },
    async commit() {
      await git("add", "--all");
      await git("commit", "--quiet", "--allow-empty", "-m", "commit");
      return git("rev-parse", "HEAD");
    },
    async push() {
      await git("push", "--quiet", "origin", "HEAD");
    },
  };
}

/** A clone of the remote whose files in LFS are pointers, as in a checkout without the client. */
export function plainClone({ remote }: LfsRepository, settings: readonly (readonly [key: string, value: string])[] = []): string {
  const directory = join(temporaryFolder(), "clone");
  const git = (...args: readonly string[]) => execFileSync("git", args, { env: ENVIRONMENT, stdio: "pipe" });
  git("clone", "--quiet", remote, directory);
  for (const [key, value] of settings) git("-C", directory, "config", key, value);
  return directory;
}

/** A safetensors file of `layers` tensors with a million numbers each, 4 MB; the last layers, as many as `tuned`, hold other values. */
export function largeModel(layers: number, tuned = 0): Uint8Array {
  const count = 1_000_000;
  const entries = Array.from({ length: layers }, (_, layer) => {
    const start = layer * count * 4;
    return `"layer.${layer}.weight":{"dtype":"F32","shape":[1000,1000],"data_offsets":[${start},${start + count * 4}]}`;
  });
  const text = `{"__metadata__":{"license":"MIT"},${entries.join(",")}}`;
  const header = text.padEnd(Math.ceil(text.length / 8) * 8);
  const bytes = Buffer.alloc(8 + header.length + layers * count * 4);
  bytes.writeBigUInt64LE(BigInt(header.length));
  bytes.write(header, 8, "latin1");
  const values = bytes.subarray(8 + header.length);
  for (let layer = 0; layer < layers; layer += 1)
    values.fill(layer >= layers - tuned ? 0x11 : layer + 32, layer * count * 4, (layer + 1) * count * 4);
  return bytes;
}
