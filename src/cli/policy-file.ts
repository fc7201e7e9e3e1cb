import type { Stats } from "node:fs";
import { lstat, readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { UsageError } from "../errors.js";
import {
  assertPolicySize,
  DEFAULT_POLICY_PATH,
  type LoadedPolicy,
  policyFrom,
  policyTextOf,
  unreadable,
} from "../review/policy.js";

/** The text of a policy and the name that its author knows it by. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** A policy that the caller names: missing, it is the caller's mistake; anything else but a readable file is its author's. */
export async function namedPolicyText(name: string, directory: string): Promise<NamedText> {
  const location = resolve(directory, name);
  const stats = await lstat(location).catch((cause: unknown) => {
    throw new UsageError("no-such-policy", `${name}: there is no such policy file.`, { cause });
  });
  if (stats.isDirectory()) throw unreadable(name, "The policy is a folder: name a file.");
  if (stats.isSymbolicLink())
    throw unreadable(name, "The policy is a symbolic link, which is never followed: name the file itself.");
  if (!stats.isFile()) throw unreadable(name, "The policy is no regular file.");
  assertPolicySize(name, stats.size);
  const bytes = await readFile(location).catch((cause: unknown) => {
    throw new UsageError("no-such-policy", `${name}: the policy file cannot be read.`, { cause });
  });
  return { name, text: policyTextOf(name, bytes) };
}

export async function policyFile(name: string, directory: string): Promise<LoadedPolicy> {
  const { text } = await namedPolicyText(name, directory);
  return policyFrom(text, name, null);
}

/** The policy that lies in its usual place below a folder now; undefined when nothing is there. */
export async function folderPolicyText(folder: string): Promise<NamedText | undefined> {
  const parent = dirname(DEFAULT_POLICY_PATH);
  const [above, stats] = [await statsOf(folder, parent), await statsOf(folder, DEFAULT_POLICY_PATH)];
  if (above?.isSymbolicLink() === true)
    throw unreadable(DEFAULT_POLICY_PATH, `${JSON.stringify(parent)} is a symbolic link, which is never followed.`);
  return stats === undefined ? undefined : namedPolicyText(DEFAULT_POLICY_PATH, folder);
}

async function statsOf(folder: string, path: string): Promise<Stats | undefined> {
  return lstat(resolve(folder, path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw new UsageError("no-such-policy", `${path}: the policy file cannot be read.`, { cause: error });
  });
}
