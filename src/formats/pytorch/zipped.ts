import type { Records } from "./archive.js";
import { storagesIn } from "./archive.js";
import { isBroken, type PickleSession, pickleOf, refuseUnfinished } from "./pickles.js";
import type { Loaded } from "./read.js";
import { contentsOf } from "./walk.js";

/** `data.pkl`, `data/0`, …, `byteorder`, `version`: what `torch.save` writes since 1.6. */
export async function readZipped(records: Records, session: PickleSession, signal?: AbortSignal): Promise<Loaded> {
  const byteOrder = await textOf(records, "byteorder", signal);
  const storages = storagesIn(records, "data/", byteOrder?.trim() === "big" ? "big" : undefined);
  const main = records.find("data.pkl");
  await readOthers(records, session, ["data.pkl"], signal);
  const pickle = main && (await pickleOf(session, await records.read(main, signal), main.name, signal));
  if (main === undefined) session.anomalies.add("hidden-content", session.path, "the pickle that names its tensors is missing");
  if (main !== undefined && pickle !== undefined && isBroken(pickle)) refuseUnfinished(session, main.offset);
  const contents =
    pickle?.value === undefined ? { tensors: [], settings: [], modules: [] } : contentsOf(pickle.value, session.path);
  return { ...contents, version: (await textOf(records, "version", signal))?.trim() ?? "unknown", storageOf: storages };
}

/**
 * Every member that is a pickle or holds some, whatever it is called, but those that are read elsewhere: only its imports matter.
 * `pickled` are storages that are read as pickles all the same.
 */
export async function readOthers(
  records: Records,
  session: PickleSession,
  readElsewhere: readonly string[],
  signal?: AbortSignal,
  pickled: ReadonlySet<string> = new Set(),
): Promise<void> {
  for (const entry of records.entries) {
    const name = entry.name.startsWith(records.root) ? entry.name.slice(records.root.length) : entry.name;
    if (readElsewhere.includes(name) && records.find(name) === entry) continue;
    // Storages are read as numbers by every loader.
    if ((STORAGE.test(name) && !pickled.has(name)) || entry.size < 2) continue;
    // Kernels that were compiled ahead of time have any name.
    const isNamed = /\.(pkl|pickle|pt|pth|bin)$/.test(name) && !name.startsWith("data/aotinductor/");
    if (!isNamed && entry.size > SHORT_BYTES) continue;
    const [first = 0, second = 0] = await headOf(records, entry, signal);
    if (first === 0x50 && second === 0x4b) await readNested(await records.nested(entry, signal), session, signal);
    else if (isNamed || (first === 0x80 && second >= 2 && second <= 5))
      await pickleOf(session, await records.read(entry, signal), entry.name, signal);
  }
}

const STORAGE = /^(data|constants)\/[^/.]*$|^data\/(weights|constants)\/(weight|tensor)_\d+$/;

async function readNested(records: Records | undefined, session: PickleSession, signal?: AbortSignal): Promise<void> {
  if (records !== undefined) await readOthers(records, session, [], signal);
}

const SHORT_BYTES = 1024 * 1024;

/** The first four bytes; of packed members all of them are read for it. */
export async function headOf(records: Records, entry: Records["entries"][number], signal?: AbortSignal): Promise<Uint8Array> {
  return entry.method === "stored" ? records.peek(entry, 4, signal) : records.read(entry, signal);
}

export async function textOf(records: Records, name: string, signal?: AbortSignal): Promise<string | undefined> {
  const entry = records.find(name);
  if (entry === undefined || entry.size > 64) return undefined;
  return new TextDecoder().decode(await records.read(entry, signal));
}
