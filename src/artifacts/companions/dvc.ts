import { promisedFormat } from "../../formats/names.js";
import type { Fact, MetadataEntry } from "../../model/metadata.js";
import { LOCK_NAME } from "../dvc-pointer.js";
import { nameOf } from "../owners.js";
import type { CompanionKey } from "./keys.js";

/** Programs, and files that say how a program runs. */
const CODE =
  /\.(py|ipynb|sh|bash|r|jl|js|ts|rs|go|c|cc|cpp|lua|scala|java|ya?ml|toml|cfg|ini)$|(^|\/)(requirements[^/]*\.txt|Makefile|Dockerfile)$/i;

/** Of a stage in `dvc.lock`, a pointer or an import. */
export const DVC_KEYS: readonly CompanionKey[] = [
  { key: "desc", field: "description" },
  { key: "cmd", field: "training.command" },
  { key: "params", field: "training.hyperparameters" },
  { key: "deps", field: "training.datasets" },
  { key: "deps", field: "training.dataset_hash" },
  { key: "deps", field: "training.code" },
  { key: "deps", field: "base_model_version" },
];

/** What the entries of a pointer of DVC mean: a stage says what a model was trained on, with which code and parameters. */
export function dvcFacts(entries: readonly MetadataEntry[]): readonly Fact[] {
  return entries.flatMap((entry): readonly Fact[] => {
    const { value, ...place } = entry;
    const [, kind, rest = ""] = /^dvc\.(desc|cmd|deps|params)(?: (.*))?$/s.exec(entry.key) ?? [];
    switch (kind) {
      case "desc":
        return [{ field: "description", value, ...place }];
      case "cmd":
        return [{ field: "training.command", value, ...place }];
      case "params":
        return [{ field: "training.hyperparameters", subject: rest.replace(/^params\.ya?ml /, ""), value, ...place }];
      case "deps":
        // What a `.dvc` file depends on is where the model itself was imported from.
        return nameOf(entry.source) === LOCK_NAME ? dependency(rest, entry) : [];
      default:
        return [];
    }
  });
}

function dependency(path: string, { value, ...place }: MetadataEntry): readonly Fact[] {
  if (CODE.test(path)) return [{ field: "training.code", subject: path, value, ...place }];
  // A model that is made from another one is not trained on it.
  if (promisedFormat(path) !== null) return [{ field: "base_model_version", subject: path, value, ...place }];
  return [
    { field: "training.datasets", value: path, ...place },
    { field: "training.dataset_hash", subject: path, value, ...place },
  ];
}
