import { memorySource } from "../../../bytes/memory.js";
import type { TensorKind } from "../../../model/tensor.js";
import { type Records, storagesIn } from "../archive.js";
import { isBroken, type PickleSession, pickleAt } from "../pickles.js";
import type { StoredStorage } from "../place.js";
import { isZip } from "../probe.js";
import { contentsOf, type FoundTensor } from "../walk.js";
import { headOf, textOf } from "../zipped.js";

/** Members of exported programs before PyTorch 2.7, which stand in no folder. */
export const PROGRAM = "serialized_exported_program.json";
const STATES: readonly (readonly [member: string, kind: TensorKind])[] = [
  ["serialized_state_dict.pt", "parameter"],
  ["serialized_constants.pt", "constant"],
];

/** Checkpoints in the archive: their imports are taken where all members are looked through. */
export interface Checkpoints {
  /** The tensors of the member of this name; undefined where it is no checkpoint. */
  read(member: string, signal?: AbortSignal): Promise<readonly FoundTensor[] | undefined>;
  storageOf(key: string): StoredStorage | undefined;
  /** Whether one that was read breaks off. */
  isBroken(): boolean;
}

/** Stands between the name of a member and the key of a storage in it: names of members hold none. */
const SEPARATOR = "\0";

export function checkpointsIn(records: Records, session: PickleSession): Checkpoints {
  const storages = new Map<string, (key: string) => StoredStorage | undefined>();
  let broken = false;
  return {
    async read(member, signal) {
      const entry = records.find(member);
      // What is no archive is looked through with the other members.
      const inner = entry && isZip(await headOf(records, entry, signal)) && (await records.nested(entry, signal));
      const main = inner === false ? undefined : inner?.find("data.pkl");
      if (entry === undefined || inner === false || inner === undefined || main === undefined) return undefined;
      const bytes = await inner.read(main, signal);
      const pickle = await pickleAt(session, memorySource(bytes), 0, bytes.length, signal);
      broken ||= isBroken(pickle);
      const byteOrder = (await textOf(inner, "byteorder", signal))?.trim() === "big" ? "big" : undefined;
      // What is packed as a whole has no place of its own in the file.
      const inside = entry.method === "stored" ? storagesIn(inner, "data/", byteOrder) : () => undefined;
      storages.set(member, (key) => {
        const stored = inside(key);
        return stored === undefined ? undefined : { ...stored, offset: stored.offset + entry.offset };
      });
      const { tensors } = pickle.value === undefined ? { tensors: [] } : contentsOf(pickle.value, session.path);
      return tensors.map((tensor) => ({
        ...tensor,
        storage: { ...tensor.storage, key: member + SEPARATOR + tensor.storage.key },
      }));
    },
    storageOf(key) {
      const at = key.indexOf(SEPARATOR);
      return storages.get(key.slice(0, at))?.(key.slice(at + 1));
    },
    isBroken: () => broken,
  };
}

/** Weights and constants of programs before 2.7. */
export async function readStates(
  checkpoints: Checkpoints,
  kinds: ReadonlyMap<string, TensorKind>,
  signal?: AbortSignal,
): Promise<readonly FoundTensor[]> {
  const found: FoundTensor[] = [];
  for (const [member, kind] of STATES) {
    const tensors = (await checkpoints.read(member, signal)) ?? [];
    found.push(...tensors.map((tensor) => ({ ...tensor, kind: kinds.get(tensor.name) ?? kind })));
  }
  return found;
}
