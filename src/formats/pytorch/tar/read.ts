import { partOf } from "../../../bytes/part.js";
import type { ByteSource } from "../../../bytes/source.js";
import { entryOf, integerOf, type PickleValue } from "../../../encodings/pickle/value.js";
import { ArtifactError } from "../../../errors.js";
import type { DescribedTensor, StorageReference } from "../described.js";
import { notePickle, noteUnread, type PickleSession, pickleAt, refuseUnfinished } from "../pickles.js";
import type { Loaded } from "../read.js";
import { contentsOf } from "../walk.js";
import { readTar, TAR_MEMBERS, type TarMember } from "./archive.js";
import { keyOf, noteBehind, type Parts, readStorages, readTensors } from "./parts.js";

/** PyTorch fills a tar up to 10,240 bytes. */
const MAX_PADDING_BYTES = 64 * 1024;

/**
 * What `torch.save` wrote before 0.1.10, and `torch.load` still reads.
 * https://github.com/pytorch/pytorch/blob/main/torch/serialization.py, `legacy_load`
 */
export async function readOldTar(source: ByteSource, session: PickleSession, signal?: AbortSignal): Promise<Loaded> {
  const { members, end, isCut } = await readTar(source, session.path, signal);
  const byName = new Map(members.map((member) => [member.name, member]));
  for (const { name } of members) session.anomalies.checkName(name);
  if (!TAR_MEMBERS.some((name) => byName.has(name))) {
    const place = { path: session.path, offset: isCut ? source.size : 0 };
    if (isCut) throw new ArtifactError("truncated", "The tar ends before a checkpoint begins: copy it again, completely.", place);
    const message = "The tar holds no checkpoint of PyTorch: unpack it, or give it another name.";
    throw new ArtifactError("malformed-checkpoint", message, place);
  }
  // Of several members of one name the last one is loaded; the others, and those of other names, by nobody.
  const others = members.filter(
    (member) => byName.get(member.name) !== member || !TAR_MEMBERS.some((name) => name === member.name),
  );
  for (const member of others) {
    session.anomalies.add("hidden-content", member.name, "PyTorch does not read this member");
    await noteUnread(session, partOf(source, member.offset, member.size), signal);
  }
  await checkPadding(source, end, session, signal);
  const system = await firstPickle(source, byName.get("sys_info"), session, signal);
  const parts: Parts = { source, session, storages: new Map(), places: new Map(), tensors: new Map() };
  const isWhole =
    (await readStorages(parts, byName.get("storages"), signal)) && (await readTensors(parts, byName.get("tensors"), signal));
  const object = await firstPickle(source, byName.get("pickle"), session, signal);
  if (isCut || !isWhole || object === undefined) refuseUnfinished(session, source.size);
  const { storages, places, tensors } = parts;
  const find = (id: PickleValue) => {
    const found = tensors.get(keyOf(id) ?? "") ?? wholeOf(storages.get(keyOf(id) ?? ""));
    if (found === undefined)
      session.anomalies.add("hidden-content", session.path, "its object refers to a tensor that is not in it");
    return found;
  };
  const contents = object === undefined ? NOTHING : contentsOf(object, session.path, find);
  const version = integerOf(entryOf(system, "protocol_version"));
  return { ...contents, version: String(version ?? "unknown"), object: "pickle", storageOf: (key) => places.get(key) };
}

const NOTHING = { tensors: [], settings: [], modules: [] };

async function firstPickle(
  source: ByteSource,
  member: TarMember | undefined,
  session: PickleSession,
  signal?: AbortSignal,
): Promise<PickleValue | undefined> {
  if (member === undefined) return undefined;
  const pickle = await pickleAt(session, partOf(source, member.offset, member.size), 0, member.size, signal);
  notePickle(session, pickle, member.name);
  const end = pickle.range.length;
  if (pickle.value !== undefined)
    await noteBehind(session, member.name, partOf(source, member.offset + end, member.size - end), signal);
  return pickle.value;
}

/** A storage that the object refers to itself, without a tensor. */
function wholeOf(storage: StorageReference | undefined): DescribedTensor | undefined {
  if (storage?.dtype === undefined) return undefined;
  return { storage, dtype: storage.dtype, shape: [storage.elements], strides: [1], offset: 0 };
}

async function checkPadding(
  source: ByteSource,
  end: number,
  { path, anomalies }: PickleSession,
  signal?: AbortSignal,
): Promise<void> {
  const length = source.size - end;
  const padding = length > MAX_PADDING_BYTES ? undefined : await source.read(end, length, signal);
  if (padding?.every((byte) => byte === 0) !== true)
    anomalies.add("hidden-content", path, "bytes stand behind the end of the tar");
}
