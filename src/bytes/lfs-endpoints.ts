import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { basic, webAddress } from "./http-request.js";
import type { LfsEndpoint } from "./lfs-batch.js";

/** The LFS servers of repositories on GitHub: the first with the token, the others as anybody may ask. */
export function gitHubEndpoints(
  serverUrl: string,
  repositories: readonly { readonly owner: string; readonly name: string }[],
  token: string | undefined,
): readonly LfsEndpoint[] {
  const root = webAddress(serverUrl, "The server's URL").url.replace(/\/+$/, "");
  return repositories.map(({ owner, name }, index) => ({
    url: `${root}/${encodeURIComponent(owner)}/${encodeURIComponent(name)}.git/info/lfs`,
    credentials: index > 0 || token === undefined ? [] : [["authorization", basic("x-access-token", token)]],
  }));
}

/** What the address of a git remote or of an LFS server leads to. */
export type RemoteAddress =
  | { readonly kind: "web"; readonly url: string; readonly credentials: LfsEndpoint["credentials"] }
  /** Another repository on this machine. */
  | { readonly kind: "folder"; readonly folder: string }
  | { readonly kind: "ssh" | "unknown" };

/** `directory` is what relative paths start from. */
export function remoteAddressOf(text: string, directory: string): RemoteAddress {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (/^https?$/.test(scheme ?? "")) return { kind: "web", ...webAddress(text, "The remote") };
  if (scheme === "file") return folderAt(text);
  if (scheme !== undefined) return { kind: scheme.includes("ssh") ? "ssh" : "unknown" };
  // As git tells `host:path` from a path; on Windows a drive has a colon, too.
  if (/^[^/\\]+:/.test(text) && !/^[a-z]:[\\/]/i.test(text)) return { kind: "ssh" };
  return { kind: "folder", folder: resolve(directory, text) };
}

function folderAt(url: string): RemoteAddress {
  try {
    return { kind: "folder", folder: fileURLToPath(url) };
  } catch {
    // Of another machine, or without the drive that Windows wants.
    return { kind: "unknown" };
  }
}

/** Where the LFS server of a git remote is, unless it is configured; see "server discovery" of Git LFS. */
export function lfsUrlOf(remoteUrl: string): string {
  const plain = remoteUrl.replace(/\/+$/, "");
  return `${plain.endsWith(".git") ? plain : `${plain}.git`}/info/lfs`;
}
