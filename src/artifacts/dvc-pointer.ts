import type { MetadataEntry } from "../model/metadata.js";
import { type DvcPointer, documentOf, type Fields, faultAt, fieldsOf, outsOf, placeIn, textOf } from "./dvc-out.js";
import { provenanceOf } from "./dvc-provenance.js";
import { folderOf, nameOf } from "./owners.js";

/** Pipelines keep all their pointers in a file of this name. */
export const LOCK_NAME = "dvc.lock";
/** Says where a pipeline's commands run, which its paths are relative to. */
export const PIPELINE_NAME = "dvc.yaml";

/** True for a `.dvc` file, which stands beside what it points to, and for a `dvc.lock`. */
export function isDvcPointer(path: string): boolean {
  const name = nameOf(path);
  return name === LOCK_NAME || (name.endsWith(".dvc") && name !== ".dvc");
}

/** What a `.dvc` file stands for by its name; undefined for a `dvc.lock`, which stands for many. */
export function ownPathOf(pointer: string): string | undefined {
  return nameOf(pointer) === LOCK_NAME ? undefined : pointer.slice(0, -".dvc".length);
}

/** Reads a `.dvc` file; see https://dvc.org/doc/user-guide/project-structure/dvc-files. */
export function readPointer(text: string, path: string): DvcPointer {
  const parsed = documentOf(text);
  if ("fault" in parsed) return broken(path, parsed.fault);
  const { root, document } = parsed;
  if (!Array.isArray(root.get("outs"))) return broken(path, faultAt(document, ["outs"], "The DVC file has no list of `outs`."));
  const place = placeIn(folderOf(path), textOf(root.get("wdir")) ?? ".");
  if ("unsafe" in place) return broken(path, faultAt(document, ["wdir"], `\`wdir\` ${place.unsafe}.`));
  const facts = provenanceOf(root, { source: path, folder: place.path, document, at: [] });
  const read = outsOf(root, { pointer: path, folder: place.path, document, at: [], facts });
  return "fault" in read ? broken(path, read.fault) : { path, outs: read.outs };
}

/** Reads a `dvc.lock` of schema 1 or 2. `pipeline` is the text of the `dvc.yaml` beside it. */
export function readLock(text: string, path: string, pipeline: string | undefined): DvcPointer {
  const parsed = documentOf(text);
  if ("fault" in parsed) return broken(path, parsed.fault);
  const { root, document } = parsed;
  const isFirstSchema = !root.has("schema") && !root.has("stages");
  const stages = isFirstSchema ? root : fieldsOf(root.get("stages"));
  const folders = workingFolders(pipeline);
  if ("fault" in folders) return broken(path, folders.fault);
  const outs: DvcPointer["outs"][number][] = [];
  for (const [name, value] of stages) {
    const at = isFirstSchema ? [String(name)] : ["stages", String(name)];
    const place = placeIn(folderOf(path), folders.of(String(name)));
    if ("unsafe" in place)
      return broken(path, faultAt(document, at, `The \`wdir\` of this stage in ${PIPELINE_NAME} ${place.unsafe}.`));
    const stage = fieldsOf(value);
    const { line } = document.positionOfKey(at.slice(0, -1), String(name));
    const named: MetadataEntry = { key: "dvc.stage", value: String(name), source: path, line };
    const facts = [named, ...provenanceOf(stage, { source: path, folder: place.path, document, at })];
    const read = outsOf(stage, { pointer: path, folder: place.path, document, at, facts });
    if ("fault" in read) return broken(path, read.fault);
    outs.push(...read.outs);
  }
  return { path, outs };
}

export function broken(path: string, fault: string): DvcPointer {
  return { path, outs: [], fault };
}

/** Where the stages of a pipeline run. People write this file, with more YAML than is read here: it is asked only if it matters. */
function workingFolders(pipeline: string | undefined): { of(stage: string): string } | { readonly fault: string } {
  if (pipeline === undefined || !pipeline.includes("wdir")) return { of: () => "." };
  const parsed = documentOf(pipeline);
  if ("fault" in parsed) {
    return { fault: `${PIPELINE_NAME} says with \`wdir\` where the outs are, and cannot be read: ${parsed.fault}` };
  }
  const stages = fieldsOf(parsed.root.get("stages"));
  const folders = new Map<string, string>();
  for (const [name, value] of stages) {
    const folder = folderIn(fieldsOf(value));
    if (folder?.includes("${")) {
      const message = "A `wdir` with a template is not resolved.";
      return { fault: `In ${PIPELINE_NAME}: ${faultAt(parsed.document, ["stages", String(name)], message)}` };
    }
    if (folder !== undefined) folders.set(String(name), folder);
  }
  // `train@small` is one of the stages that `train` stands for.
  return { of: (stage) => folders.get(stage) ?? folders.get(stage.replace(/@.*$/, "")) ?? "." };
}

function folderIn(stage: Fields): string | undefined {
  return textOf(stage.get("wdir")) ?? textOf(fieldsOf(stage.get("do")).get("wdir"));
}
