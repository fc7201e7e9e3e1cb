import type { Pair } from "./drafts.js";

/** What is wrong with a location, or the path it means from the root of the tree. */
export type Location = { readonly path: string } | { readonly unsafe: string };

/** Resolves `location` against the folder of the model. Only paths that stay in or below that folder are safe. */
export function locationOf(location: string, modelPath: string): Location {
  if (location === "") return { unsafe: "the location is empty" };
  if (location.includes("\0")) return { unsafe: "the location holds a NUL character" };
  if (location.includes("\\")) return { unsafe: "the location holds a backslash, which is a separator on some systems" };
  if (/^[A-Za-z]:/.test(location)) return { unsafe: "the location begins with a drive letter" };
  if (location.startsWith("/")) return { unsafe: "the location is absolute" };
  const segments = location.split("/");
  if (segments.includes("..")) return { unsafe: "the location climbs with `..`" };
  const name = segments.at(-1);
  if (name === "" || name === ".") return { unsafe: "the location names a folder" };
  const folder = modelPath.includes("/") ? modelPath.slice(0, modelPath.lastIndexOf("/") + 1) : "";
  return { path: folder + segments.filter((segment) => segment !== "" && segment !== ".").join("/") };
}

/** The value of a key of `external_data`; a key that stands twice means two things and counts as wrong. */
export function entryOf(
  entries: readonly Pair[],
  key: string,
): { readonly value: string | undefined; readonly isRepeated: boolean } {
  const found = entries.filter((entry) => entry.key === key);
  return { value: found[0]?.value, isRepeated: found.length > 1 };
}

/** A plain decimal number of bytes, or undefined. Signs, blanks and other notations are read differently by different programs. */
export function byteCountOf(text: string): number | undefined {
  const count = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(count) ? count : undefined;
}
