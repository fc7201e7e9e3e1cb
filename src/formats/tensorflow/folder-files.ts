import type { Budget } from "../../bytes/budget.js";
import { Cursor, type Reading, readThrough } from "../../bytes/cursor.js";
import { readMessage } from "../../encodings/protobuf.js";
import { expectType, messageOf, readText } from "../../encodings/protobuf-values.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ModelFile } from "../../model/model.js";
import type { OpenArtifact } from "../format.js";
import { besideOf } from "./folder.js";
import { lambdasIn } from "./lambdas.js";

/** FingerprintDef of tensorflow/core/protobuf/fingerprint.proto: what each part of the folder hashed to when it was written. */
const HASHES: ReadonlyMap<number, string> = new Map([
  [1, "saved_model_checksum"],
  [2, "graph_def_program_hash"],
  [3, "signature_def_hash"],
  [4, "saved_object_graph_hash"],
  [5, "checkpoint_hash"],
]);
const UUID = 7;

export async function readFingerprint(
  artifact: OpenArtifact,
  budget: Budget,
  signal?: AbortSignal,
): Promise<{ readonly metadata: readonly MetadataEntry[]; readonly files: readonly ModelFile[] }> {
  const metadata: MetadataEntry[] = [];
  const files = await readBeside(artifact, "fingerprint.pb", budget, (cursor) => parseFingerprint(cursor, metadata), signal);
  return { metadata, files };
}

function* parseFingerprint(cursor: Cursor, metadata: MetadataEntry[]): Reading<void> {
  yield* readMessage(cursor, { start: 0, end: cursor.size }, function* (field) {
    const key = field.number === UUID ? "uuid" : HASHES.get(field.number);
    if (key === undefined) return;
    if (field.number !== UUID) expectType(cursor, field, "varint");
    cursor.reserve(1);
    const value = field.number === UUID ? yield* readText(cursor, field) : String(field.bits);
    metadata.push({ key: `fingerprint.${key}`, value, source: "fingerprint.pb" });
  });
}

/** What Keras writes beside a model since TensorFlow 2.5: its layers in JSON, those with Python code in them too. */
export async function readKerasLambdas(
  artifact: OpenArtifact,
  budget: Budget,
  signal?: AbortSignal,
): Promise<{ readonly lambdas: number; readonly files: readonly ModelFile[] }> {
  const found = { lambdas: 0 };
  const files = await readBeside(artifact, "keras_metadata.pb", budget, (cursor) => parseKeras(cursor, found), signal);
  return { ...found, files };
}

/** SavedMetadata of keras/protobuf/saved_metadata.proto. */
function* parseKeras(cursor: Cursor, found: { lambdas: number }): Reading<void> {
  yield* readMessage(cursor, { start: 0, end: cursor.size }, function* (object) {
    if (object.number !== 1) return;
    yield* readMessage(cursor, messageOf(cursor, object), function* (field) {
      if (field.number === 5) found.lambdas += lambdasIn(yield* readText(cursor, field));
    });
  });
}

async function readBeside(
  { path, sibling }: OpenArtifact,
  name: string,
  budget: Budget,
  parse: (cursor: Cursor) => Reading<void>,
  signal?: AbortSignal,
): Promise<readonly ModelFile[]> {
  const own = besideOf(path, name);
  const found = await sibling(own);
  if (found?.isFile !== true) return [];
  await using source = await found.open();
  await readThrough(source, parse(new Cursor(own, source.size, budget)), signal);
  return [{ path: own, role: "part", size: source.size }];
}
