import type { YamlDocument, YamlPath } from "../encodings/yaml.js";
import type { MetadataEntry } from "../model/metadata.js";
import { countOf, type Fields, fieldsOf, isAddress, listOf, placeIn, textOf } from "./dvc-out.js";

// A command or a parameter that is longer is not read by anyone in a table.
const MAX_VALUE_CHARACTERS = 2_000;

interface Origin {
  /** The path of the pointer file, which the entries give as their place. */
  readonly source: string;
  readonly document: YamlDocument;
  /** Of the stage within the document. */
  readonly at: YamlPath;
  /** The folder that paths are relative to. */
  readonly folder: string;
}

/**
 * How a stage, or an import, made its outs: command, training data and other dependencies, parameters. Keys stay the same from one
 * revision to the next, so that a comparison tells which dependency became another one.
 */
export function provenanceOf(stage: Fields, { source, folder, document, at }: Origin): readonly MetadataEntry[] {
  const entry = (key: string, value: string, ...place: YamlPath): MetadataEntry => {
    return { key: short(key), value: short(value), source, line: document.positionOf([...at, ...place]).line };
  };
  const command = spelled(stage.get("cmd"));
  const description = textOf(stage.get("desc"));
  return [
    ...(description === undefined ? [] : [entry("dvc.desc", description, "desc")]),
    ...(command === "" ? [] : [entry("dvc.cmd", command, "cmd")]),
    ...listOf(stage.get("deps")).map((value, index) => {
      const fields = fieldsOf(value);
      return entry(`dvc.deps ${pathOf(fields, folder)}`, contentOf(fields), "deps", index);
    }),
    ...[...fieldsOf(stage.get("params"))].flatMap(([file, values]) =>
      [...fieldsOf(values)].map(([key, value]) =>
        entry(`dvc.params ${String(file)} ${String(key)}`, spelled(value), "params", String(file), String(key)),
      ),
    ),
  ];
}

function short(text: string): string {
  return text.length > MAX_VALUE_CHARACTERS ? `${text.slice(0, MAX_VALUE_CHARACTERS)}…` : text;
}

/** From the root of the repository where it lies in there, else as it is spelled. */
function pathOf(dependency: Fields, folder: string): string {
  const path = textOf(dependency.get("path")) ?? "?";
  if (isAddress(path) || dependency.has("repo")) return path;
  const place = placeIn(folder, path);
  return "path" in place ? place.path : path;
}

/** `md5 d8e8fca2dc0f896fd7cb4cb0031ba249, 12345 bytes, 3 files`; of another repository the commit. */
function contentOf(dependency: Fields): string {
  const repository = fieldsOf(dependency.get("repo"));
  const parts = [
    ...HASHES.flatMap((name) => {
      const value = textOf(dependency.get(name));
      return value === undefined ? [] : [`${name} ${value}`];
    }),
    ...counted(dependency.get("size"), "byte"),
    ...counted(dependency.get("nfiles"), "file"),
    ...["rev_lock", "url"].flatMap((name) => textOf(repository.get(name)) ?? []),
  ];
  return parts.length === 0 ? "no hash" : parts.join(", ");
}

const HASHES = ["md5", "etag", "checksum", "version_id"];

function counted(value: unknown, noun: string): readonly string[] {
  const count = countOf(value);
  return count === undefined ? [] : [`${count} ${noun}${count === 1 ? "" : "s"}`];
}

/** Any value on one line; lists in brackets, mappings in braces. */
function spelled(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spelled).join(", ")}]`;
  if (value instanceof Map) return `{${[...value].map(([key, inner]) => `${String(key)}: ${spelled(inner)}`).join(", ")}}`;
  return typeof value === "string" ? value : "";
}
