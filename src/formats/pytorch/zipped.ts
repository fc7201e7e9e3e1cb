import type { Records } from "./archive.js";
import { storagesIn } from "./archive.js";
import { type PickleSession, pickleOf } from "./pickles.js";
import type { Loaded } from "./read.js";
import { contentsOf } from "./walk.js";

/** `data.pkl`, `data/0`, …, `byteorder`, `version`: what `torch.save` writes since 1.6. */
export async function readZipped(records: Records, session: PickleSession, signal?: AbortSignal): Promise<Loaded> {
  const byteOrder = await textOf(records, "byteorder", signal);
  const storages = storagesIn(records, "data/", byteOrder?.trim() === "big" ? "big" : undefined);
  const main = records.find("data.pkl");
  await readOthers(records, session, signal);
  const pickle = main && (await pickleOf(session, await records.read(main, signal), main.name, signal));
  if (main === undefined) session.anomalies.add("hidden-content", session.path, "the pickle that names its tensors is missing");
  const contents =
    pickle?.value === undefined ? { tensors: [], settings: [], modules: [] } : contentsOf(pickle.value, session.path);
  return { ...contents, version: (await textOf(records, "version", signal))?.trim() ?? "unknown", storageOf: storages };
}

/** Every other member that is a pickle, whatever it is called: only its imports matter. */
export async function readOthers(records: Records, session: PickleSession, signal?: AbortSignal): Promise<void> {
  for (const entry of records.entries) {
    const name = entry.name.startsWith(records.root) ? entry.name.slice(records.root.length) : entry.name;
    if ((name === "data.pkl" || name === "constants.pkl") && records.find(name) === entry) continue;
    // Storages are read as numbers by every loader.
    if (/^(data|constants)\/[^/]*$/.test(name) || entry.size < 2) continue;
    if (/\.(pkl|pickle|pt|pth|bin)$/.test(name) || (await beginsAsPickle(records, entry, signal)))
      await pickleOf(session, await records.read(entry, signal), entry.name, signal);
  }
}

const SHORT_BYTES = 1024 * 1024;

async function beginsAsPickle(records: Records, entry: Records["entries"][number], signal?: AbortSignal): Promise<boolean> {
  if (entry.size > SHORT_BYTES) return false;
  const [first = 0, second = 0] = await records.read(entry, signal);
  return first === 0x80 && second >= 2 && second <= 5;
}

export async function textOf(records: Records, name: string, signal?: AbortSignal): Promise<string | undefined> {
  const entry = records.find(name);
  if (entry === undefined || entry.size > 64) return undefined;
  return new TextDecoder().decode(await records.read(entry, signal));
}
