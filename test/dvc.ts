import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Files as DVC writes them, made by hand after its documentation, since no DVC client is at hand:
 * https://dvc.org/doc/user-guide/project-structure
 */
export function md5Of(content: string | Uint8Array): string {
  return createHash("md5").update(content).digest("hex");
}

/** What `dvc add` writes in version 3; in version 2 without `hash`. */
export function pointer(name: string, content: Uint8Array, version: 2 | 3 = 3): string {
  const hash = version === 3 ? "  hash: md5\n" : "";
  return `outs:\n- md5: ${md5Of(content)}\n  size: ${content.length}\n${hash}  path: ${name}\n`;
}

/** What `dvc add` writes for a folder, and the list that it puts into the cache. */
export function folderPointer(name: string, files: Readonly<Record<string, Uint8Array>>): { text: string; listing: Uint8Array } {
  const entries = Object.entries(files).map(([relpath, content]) => ({ md5: md5Of(content), relpath }));
  const listing = Buffer.from(JSON.stringify(entries));
  const size = Object.values(files).reduce((sum, { length }) => sum + length, 0);
  const text = `outs:\n- md5: ${md5Of(listing)}.dir\n  size: ${size}\n  nfiles: ${entries.length}\n  hash: md5\n  path: ${name}\n`;
  return { text, listing };
}

/** Where a cache or a remote has an object. */
export function placeOf(md5: string, version: 2 | 3 = 3): string {
  return `${version === 3 ? "files/md5/" : ""}${md5.slice(0, 2)}/${md5.slice(2)}`;
}

/** Puts contents into a cache or a folder that is a remote. */
export function store(folder: string, contents: readonly Uint8Array[], version: 2 | 3 = 3, ending = ""): void {
  for (const content of contents) {
    const location = join(folder, ...placeOf(md5Of(content) + ending, version).split("/"));
    mkdirSync(dirname(location), { recursive: true });
    writeFileSync(location, content);
  }
}

export interface Stage {
  readonly name: string;
  readonly deps?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, string>>;
  readonly outs: Readonly<Record<string, Uint8Array>>;
}

/** A `dvc.lock` of schema 2.0, as version 3 writes it after `dvc repro`. */
export function lock(...stages: readonly Stage[]): string {
  const lines = ["schema: '2.0'", "stages:"];
  for (const { name, deps = {}, params = {}, outs } of stages) {
    lines.push(`  ${name}:`, `    cmd: python ${name}.py`);
    const entry = (path: string, content: string | Uint8Array) =>
      lines.push(`    - path: ${path}`, "      hash: md5", `      md5: ${md5Of(content)}`, `      size: ${content.length}`);
    if (Object.keys(deps).length > 0) lines.push("    deps:");
    for (const [path, content] of Object.entries(deps)) entry(path, content);
    if (Object.keys(params).length > 0) lines.push("    params:", "      params.yaml:");
    for (const [key, value] of Object.entries(params)) lines.push(`        ${key}: ${value}`);
    lines.push("    outs:");
    for (const [path, content] of Object.entries(outs)) entry(path, content);
  }
  return `${lines.join("\n")}\n`;
}
