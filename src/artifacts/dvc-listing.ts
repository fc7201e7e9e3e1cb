import type { OpenDvcObject } from "../bytes/dvc-object.js";
import { entryOf, readJson } from "../encodings/json.js";
import { ArtifactError, SourceError } from "../errors.js";
import { type DvcOut, placeIn } from "./dvc-out.js";

/** A folder of this many files costs about 100 MB while its list is read. */
const MAX_LISTED_FILES = 200_000;
// An entry is about 100 bytes, of which half is the path.
const MAX_LISTING_BYTES = 64 * 1024 * 1024;
/** Of a file: the object, two keys and two values; newer lists tell more. */
const VALUES_OF_A_FILE = 12;

/** The files of a folder that DVC tracks as one, by their paths from the root of the tree; or why they are not known. */
export type DvcListing =
  | { readonly kind: "listed"; readonly outs: ReadonlyMap<string, DvcOut> }
  | { readonly kind: "unlisted"; readonly error: SourceError | ArtifactError };

export async function listingOf(out: DvcOut, revision: string, open: OpenDvcObject, signal?: AbortSignal): Promise<DvcListing> {
  try {
    return { kind: "listed", outs: await filesOf(out, revision, open, signal) };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof ArtifactError) return { kind: "unlisted", error };
    if (error instanceof SourceError) return { kind: "unlisted", error: new SourceError(error.code, unlisted(out, error)) };
    throw error;
  }
}

async function filesOf(
  out: DvcOut,
  revision: string,
  open: OpenDvcObject,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, DvcOut>> {
  const { object, path, pointer } = out;
  if (object === undefined) throw new SourceError("dvc-unlisted", "Its pointer does not name a list of its files.");
  await using source = await open(object, { pointer, path, revision }, signal);
  if (source.size > MAX_LISTING_BYTES) {
    throw new SourceError("dvc-listing-size", `The list has ${source.size} bytes; at most ${MAX_LISTING_BYTES} are read.`);
  }
  const limits = { depth: 4, entries: MAX_LISTED_FILES * VALUES_OF_A_FILE, stringLength: 8192 };
  const { root } = readJson(await source.read(0, source.size, signal), { limits, path: pointer });
  const refused = (message: string) =>
    new ArtifactError("dvc-listing", `DVC object ${object.md5}: ${message}`, { path: pointer });
  if (root.kind !== "array") throw refused("the list of a folder is not a list.");
  if (root.items.length > MAX_LISTED_FILES) {
    throw new SourceError("dvc-listing-size", `The list names more than ${MAX_LISTED_FILES} files.`);
  }
  const outs = new Map<string, DvcOut>();
  for (const item of root.items) {
    const [name, md5] = item.kind === "object" ? [entryOf(item, "relpath"), entryOf(item, "md5")] : [];
    if (name?.kind !== "string" || md5?.kind !== "string" || !/^[0-9a-f]{32}$/.test(md5.value)) {
      throw refused("an entry lacks `relpath` or `md5`.");
    }
    const climbs = name.value.split("/").includes("..");
    const place = climbs ? { unsafe: "leaves its folder" } : placeIn(out.path, name.value);
    if ("unsafe" in place) throw refused(`the path of an entry ${place.unsafe}.`);
    const { isLegacy, remote } = object;
    const member = { md5: md5.value, isLegacy, ...(remote === undefined ? {} : { remote }) };
    outs.set(place.path, { path: place.path, id: `md5 ${md5.value}`, object: member, pointer, facts: out.facts });
  }
  return outs;
}

function unlisted({ folder, size }: DvcOut, error: SourceError): string {
  const files = folder?.files ?? null;
  const count = files === null ? "files" : files === 1 ? "one file" : `${files} files`;
  return `A folder of ${count}${size === undefined ? "" : `, ${size} bytes in all`}, and the list of them could not be had. ${error.message}`;
}
