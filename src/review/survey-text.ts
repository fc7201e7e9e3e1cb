import { folderOf } from "../artifacts/owners.js";
import type { Tree } from "../bytes/tree.js";
import { parseYaml } from "../encodings/yaml.js";
import { SourceError } from "../errors.js";

/** Of a model card; the front matter stands at its beginning. */
export const MAX_CARD_BYTES = 256 * 1024;
const LIMITS = { bytes: MAX_CARD_BYTES, depth: 32, entries: 5_000 };
const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?\r?\n)---\r?\n/;

/** What the cards beside models, or one folder above them, state as licence. */
export async function cardLicences(
  tree: Tree,
  paths: readonly string[],
  models: readonly string[],
  atMost: number,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const folders = new Set(models.flatMap((path) => [folderOf(path), folderOf(folderOf(path))]));
  const cards = paths.filter((path) => /(^|\/)README\.md$/.test(path) && folders.has(folderOf(path))).slice(0, atMost);
  const stated: string[] = [];
  for (const path of cards) stated.push(...licencesIn((await textWithin(tree, path, MAX_CARD_BYTES, signal)) ?? ""));
  return stated;
}

function licencesIn(card: string): readonly string[] {
  const [, matter] = FRONT_MATTER.exec(card) ?? [];
  if (matter === undefined) return [];
  const parsed = parseYaml(matter, { noun: "card", limits: LIMITS, values: "text" });
  const fields = parsed.kind === "sound" && parsed.document.value instanceof Map ? parsed.document.value : new Map();
  const value: unknown = fields.get("license");
  return [value, ...(Array.isArray(value) ? value : [])].filter((text) => typeof text === "string");
}

/** The text of a file that is no larger than that; undefined for others, and where it cannot be had. */
export async function textWithin(tree: Tree, path: string, bytes: number, signal?: AbortSignal): Promise<string | undefined> {
  try {
    const entry = await tree.find(path, signal);
    if (entry?.kind !== "file" || (await tree.sizeOf(entry, signal)) > bytes) return undefined;
    await using source = await tree.open(entry, signal);
    return new TextDecoder().decode(await source.read(0, source.size, signal));
  } catch (error) {
    if (error instanceof SourceError && signal?.aborted !== true) return undefined;
    throw error;
  }
}
