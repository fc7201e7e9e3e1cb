import type { Budget } from "../../bytes/budget.js";
import type { ByteSource } from "../../bytes/source.js";
import { entryOf, readJson } from "../../encodings/json.js";
import { ArtifactError } from "../../errors.js";
import { locationOf } from "../location.js";

// A package lists a handful of items.
const LARGEST_MANIFEST_BYTES = 1024 * 1024;
const MOST_VALUES = 10_000;

/** The path of the model that the manifest of a package names, below the package's `Data`. */
export async function modelPathOf(source: ByteSource, path: string, budget: Budget, signal?: AbortSignal): Promise<string> {
  const refuse = (code: string, message: string, offset = 0) => new ArtifactError(code, message, { path, offset });
  if (source.size > LARGEST_MANIFEST_BYTES) {
    throw refuse("manifest-too-large", `The manifest is larger than ${LARGEST_MANIFEST_BYTES} bytes: no package needs that.`);
  }
  const bytes = await source.read(0, source.size, signal);
  const limits = { depth: budget.depth, entries: MOST_VALUES, stringLength: LARGEST_MANIFEST_BYTES };
  const { root } = readJson(bytes, { limits, path });
  const wrong = (what: string, offset = 0) =>
    refuse("manifest-malformed", `The manifest ${what}: export the package again.`, offset);
  if (root.kind !== "object") throw wrong("is no object");
  const identifier = entryOf(root, "rootModelIdentifier");
  const items = entryOf(root, "itemInfoEntries");
  if (identifier?.kind !== "string") throw wrong("does not say which item is the model");
  if (items?.kind !== "object") throw wrong("lists no items", identifier.offset);
  const item = entryOf(items, identifier.value);
  const stated = item?.kind === "object" ? entryOf(item, "path") : undefined;
  if (stated?.kind !== "string") throw wrong("names a model that it does not list, or without a path", identifier.offset);
  const location = locationOf(`Data/${stated.value}`, path);
  if ("unsafe" in location) {
    throw refuse("unsafe-path", `The manifest names a model outside of its package: ${location.unsafe}.`, stated.offset);
  }
  return location.path;
}
