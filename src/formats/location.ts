/** What is wrong with a location, or the path it means from the root of the tree. */
export type Location = { readonly path: string } | { readonly unsafe: string };

// The longest path that Linux opens.
const MAX_LOCATION_CHARACTERS = 4096;

/** Resolves `location` against the folder of the model. Only paths that stay in or below that folder are safe. */
export function locationOf(location: string, modelPath: string): Location {
  if (location.length > MAX_LOCATION_CHARACTERS) return { unsafe: "the location is longer than any path" };
  if (location === "") return { unsafe: "the location is empty" };
  if (/\p{Cc}/u.test(location)) return { unsafe: "the location holds a control character" };
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
