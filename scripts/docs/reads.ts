import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { withoutDvc } from "../../src/artifacts/dvc-tree.js";
import { namedFile } from "../../src/cli/files.js";
import type { Model } from "../../src/model/model.js";
import { inspectAt } from "../../src/review/inspect-at.js";

/** What a model can have, in the order of a report. */
const PARTS: readonly { readonly part: string; readonly has: (model: Model) => boolean }[] = [
  { part: "interface", has: ({ signatures }) => signatures.length > 0 },
  { part: "graph", has: ({ graphs }) => graphs.some(({ nodes }) => nodes.length > 0) },
  { part: "tensors", has: ({ tensors }) => tensors.length > 0 },
  { part: "values", has: ({ tensors }) => tensors.some(({ values }) => values.kind === "stored") },
  { part: "metadata", has: ({ metadata }) => metadata.length > 0 },
  { part: "code", has: ({ code }) => code.length > 0 },
];

// Families of weights, in formats that have fixtures of their own.
const LEFT_OUT = new Set(["kinship", "dtypes", "zip"]);

/** What is read of each format, by its id: whatever is read of any of its fixtures. */
export async function partsRead(root: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const fixtures = join("test", "fixtures");
  const found = new Map<string, Set<string>>();
  for (const entry of await readdir(join(root, fixtures), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const [folder = ""] = path.slice(join(root, fixtures).length + 1).split(/[\\/]/);
    if (!entry.isFile() || LEFT_OUT.has(folder) || /^(make|truth)/.test(entry.name)) continue;
    const { tree, path: name } = await namedFile(path, root);
    const inspection = await inspectAt(withoutDvc(tree), name);
    if (inspection.status !== "read") continue;
    const { model } = inspection;
    const parts = found.get(model.format) ?? new Set<string>();
    found.set(model.format, parts);
    for (const { part, has } of PARTS) if (has(model)) parts.add(part);
  }
  return new Map([...found].map(([format, parts]) => [format, PARTS.map(({ part }) => part).filter((part) => parts.has(part))]));
}
