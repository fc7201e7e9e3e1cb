import { memorySource } from "../../../bytes/memory.js";
import type { TensorKind } from "../../../model/tensor.js";
import { type Records, storagesIn } from "../archive.js";
import { isBroken, type PickleSession, pickleAt } from "../pickles.js";
import type { StoredStorage } from "../place.js";
import { contentsOf, type FoundTensor } from "../walk.js";

/** Members of exported programs before PyTorch 2.7, which stand in no folder. */
export const PROGRAM = "serialized_exported_program.json";
const STATES: readonly (readonly [member: string, kind: TensorKind])[] = [
  ["serialized_state_dict.pt", "parameter"],
  ["serialized_constants.pt", "constant"],
];

export interface State {
  readonly tensors: readonly FoundTensor[];
  /** One of its checkpoints breaks off. */
  readonly isBroken: boolean;
  storageOf(key: string): StoredStorage | undefined;
}

/** Checkpoints in the archive: their imports are taken where all members are looked through. */
export async function readState(
  records: Records,
  session: PickleSession,
  kinds: ReadonlyMap<string, TensorKind>,
  signal?: AbortSignal,
): Promise<State> {
  const tensors: FoundTensor[] = [];
  const storages = new Map<string, (key: string) => StoredStorage | undefined>();
  let broken = false;
  for (const [member, kind] of STATES) {
    const entry = records.find(member);
    const inner = entry && (await records.nested(entry, signal));
    const main = inner?.find("data.pkl");
    if (entry === undefined || inner === undefined || main === undefined) continue;
    const bytes = await inner.read(main, signal);
    const pickle = await pickleAt(session, memorySource(bytes), 0, bytes.length, signal);
    const { value } = pickle;
    broken ||= isBroken(pickle);
    // What is packed as a whole has no place of its own in the file.
    const inside = entry.method === "stored" ? storagesIn(inner, "data/") : () => undefined;
    storages.set(member, (key) => {
      const stored = inside(key);
      return stored === undefined ? undefined : { ...stored, offset: stored.offset + entry.offset };
    });
    for (const tensor of value === undefined ? [] : contentsOf(value, session.path).tensors) {
      const storage = { ...tensor.storage, key: `${member}/${tensor.storage.key}` };
      tensors.push({ ...tensor, kind: kinds.get(tensor.name) ?? kind, storage });
    }
  }
  return {
    tensors,
    isBroken: broken,
    storageOf(key) {
      const slash = key.indexOf("/");
      return storages.get(key.slice(0, slash))?.(key.slice(slash + 1));
    },
  };
}
