import type { Budget } from "../../../bytes/budget.js";
import { textDigest } from "../../../bytes/text-digest.js";
import { codeOfImports } from "../../../encodings/pickle/standing.js";
import { itemsOf, type PickleValue } from "../../../encodings/pickle/value.js";
import type { MetadataEntry } from "../../../model/metadata.js";
import { type Records, storagesIn } from "../archive.js";
import { importsOf, isBroken, type PickleSession, pickleOf, refuseUnfinished } from "../pickles.js";
import type { Loaded } from "../read.js";
import { contentsOf, type FoundTensor } from "../walk.js";
import { readOthers, textOf } from "../zipped.js";
import { codeOfProgram, withoutArchived } from "./code.js";
import { graphsOf } from "./graphs.js";
import { type ScriptContents, scriptContentsOf } from "./modules.js";
import { type Program, readProgram } from "./program.js";
import { signaturesOf } from "./signatures.js";

/** Constants of the code, which are numbered: `CONSTANTS.c0`. Their storages stand in a folder of their own. */
const CONSTANTS = "constants/";
const EMPTY: ScriptContents = { tensors: [], settings: [], modules: [], instances: new Map() };

/**
 * `data.pkl`, `constants.pkl`, `code/…py`: what `torch.jit.save` writes since 1.4.
 * https://github.com/pytorch/pytorch/blob/main/torch/csrc/jit/docs/serialization.md
 */
export async function readScript(
  records: Records,
  session: PickleSession,
  budget: Budget,
  signal?: AbortSignal,
): Promise<Loaded> {
  const { path } = session;
  const byteOrder = (await textOf(records, "byteorder", signal))?.trim() === "big" ? "big" : undefined;
  const program = await readProgram(records, path, signal);
  await readOthers(records, session, ["data.pkl", "constants.pkl"], signal);
  const main = await unpickled(records, "data.pkl", session, program, signal);
  const constants = await unpickled(records, "constants.pkl", session, program, signal);
  const contents = main === undefined ? EMPTY : scriptContentsOf(main, program, path);
  const storages = storagesIn(records, "data/", byteOrder);
  const constantStorages = storagesIn(records, CONSTANTS, byteOrder);
  const version = (await textOf(records, "version", signal))?.trim() ?? "unknown";
  const entry = (key: string, digest: string): MetadataEntry => ({ key, value: `sha256:${digest}`, source: "code" });
  // One key that every archive has tells of any change; modules come and go with what is exported.
  const whole = textDigest(program.digests.map(([name, digest]) => `${digest}  ${name}\n`).join(""));
  const digests = [entry("archived_code", whole), ...program.digests.map(([name, digest]) => entry(`code_hash.${name}`, digest))];
  return {
    tensors: [...contents.tensors, ...constantsOf(constants, path)],
    settings: contents.settings,
    modules: [],
    version,
    storageOf: (key) => (key.startsWith(CONSTANTS) ? constantStorages(key.slice(CONSTANTS.length)) : storages(key)),
    signatures: signaturesOf(program.classes.get(contents.instances.get("")?.type ?? "")),
    graphs: graphsOf(contents, program, path, budget),
    metadata: digests,
    code: [...codeOfProgram(program), ...codeOfImports(withoutArchived(importsOf(session), program))],
  };
}

async function unpickled(
  records: Records,
  name: string,
  session: PickleSession,
  program: Program,
  signal?: AbortSignal,
): Promise<PickleValue | undefined> {
  const entry = records.find(name);
  if (entry !== undefined) {
    const pickle = await pickleOf(session, await records.read(entry, signal), entry.name, signal);
    if (isBroken(pickle)) refuseUnfinished(session, entry.offset, withoutArchived(importsOf(session), program));
    return pickle.value;
  }
  session.anomalies.add("hidden-content", session.path, "the pickle that names its tensors is missing");
  return undefined;
}

function constantsOf(value: PickleValue | undefined, path: string): readonly FoundTensor[] {
  return itemsOf(value).flatMap((item, index) => {
    const { tensors } = contentsOf(item, path);
    const name = `CONSTANTS.c${index}`;
    return tensors.map((tensor): FoundTensor => {
      const storage = { ...tensor.storage, key: CONSTANTS + tensor.storage.key };
      return { ...tensor, name: tensor.name === "" ? name : `${name}.${tensor.name}`, kind: "constant", storage };
    });
  });
}
