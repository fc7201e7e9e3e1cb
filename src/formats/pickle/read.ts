import type { Budget } from "../../bytes/budget.js";
import { Cursor, readThrough } from "../../bytes/cursor.js";
import { memorySource } from "../../bytes/memory.js";
import type { ByteSource } from "../../bytes/source.js";
import type { PickleFault } from "../../encodings/pickle/faults.js";
import { mergedImports } from "../../encodings/pickle/imports.js";
import { allImportsOf } from "../../encodings/pickle/read.js";
import { codeOfImports } from "../../encodings/pickle/standing.js";
import type { PickleValue } from "../../encodings/pickle/value.js";
import { ArtifactError } from "../../errors.js";
import type { CodeReference } from "../../model/code.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ReadModel } from "../../model/model.js";
import { type Anomalies, anomaliesOf } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { faultOfPacked } from "../packed.js";
import { compressionOf, unpackedPickle } from "./compression.js";
import { classOf, type EstimatorFacts, estimatorFactsOf } from "./estimator.js";
import { plainEntriesOf } from "./plain.js";
import { readSequence, type Sequence } from "./sequence.js";
import { type Place, tensorsIn } from "./tensors.js";

/** Enough to see how the file is packed. */
const MAGIC_BYTES = 8;

/** Reads a pickle, of joblib or of Python itself, without running any of it. */
export async function readPickleFile({ path, source }: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const anomalies = anomaliesOf(path);
  const opened = await openedStream(source, path, anomalies, signal);
  const { packed } = opened.place;
  try {
    return await readStream(opened, source.size, anomalies, budget, signal);
  } catch (error) {
    throw packed === undefined ? error : faultOfPacked(error, path, packed.offset);
  }
}

async function readStream(
  { stream, place }: Stream,
  size: number,
  anomalies: Anomalies,
  budget: Budget,
  signal?: AbortSignal,
): Promise<ReadModel> {
  const { path } = place;
  const cursor = new Cursor(path, stream.size, budget);
  const sequence = await readThrough(stream, readSequence(cursor, budget), signal);
  const code = codeOfImports(mergedImports([...sequence.pickles, ...sequence.inline].map(allImportsOf)));
  checkFaults(sequence, code, path, anomalies);
  const [first] = sequence.pickles;
  const values = sequence.pickles.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const facts = first?.value === undefined ? undefined : estimatorFactsOf(first.value);
  const version = facts?.version;
  return {
    format: "pickle",
    formatVersion: String(first?.protocol ?? 0),
    ...(version === undefined ? {} : { producer: { name: "scikit-learn", version } }),
    requirements: [],
    signatures: facts?.signatures ?? [],
    graphs: [],
    tensors:
      values.length === 0
        ? []
        : tensorsIn(values.length === 1 ? only(values) : { kind: "list", items: values }, place, anomalies),
    metadata: metadataOf(facts, first?.value),
    code,
    files: [{ path, role: "main", size }],
    anomalies: anomalies.list(),
  };
}

interface Stream {
  readonly stream: ByteSource;
  readonly place: Place;
}

async function openedStream(source: ByteSource, path: string, anomalies: Anomalies, signal?: AbortSignal): Promise<Stream> {
  const compression = compressionOf(await source.read(0, Math.min(MAGIC_BYTES, source.size), signal));
  if (compression === undefined) return { stream: source, place: { path } };
  const { bytes, offset, packedBytes, trailing } = await unpackedPickle(source, compression, path, signal);
  if (trailing > 0) anomalies.add("hidden-content", path, "the file goes on behind its compressed pickle");
  return { stream: memorySource(bytes), place: { path, packed: { offset, packedBytes, size: bytes.length } } };
}

/**
 * A pickle that breaks off has run what stands before the break. Where that is more than building a model, the file is told with it;
 * otherwise it is damaged, and refused.
 */
function checkFaults(
  { pickles, inline, trailing }: Sequence,
  code: readonly CodeReference[],
  path: string,
  anomalies: Anomalies,
): void {
  const fault = [...pickles, ...inline].flatMap(({ faults }) => faults)[0];
  if (fault !== undefined) {
    if (!code.some(({ standing }) => standing !== "known")) throw refusalOf(fault, path);
    anomalies.add(
      "hidden-content",
      path,
      `the pickle is broken: ${fault.detail}, and what it imports before that is imported all the same`,
    );
  }
  if (pickles.length > 1) anomalies.add("hidden-content", path, "another pickle stands behind the end of the first");
  if (trailing > 0) anomalies.add("hidden-content", path, "the file goes on behind the end of its pickle");
}

function refusalOf({ kind, detail, offset }: PickleFault, path: string): ArtifactError {
  const advice =
    kind === "limit" ? "Split the model, or save its arrays in a format of their own." : "Copy it again, or save it anew.";
  return new ArtifactError(`pickle-${kind}`, `The pickle cannot be read: ${detail}. ${advice}`, { path, offset });
}

function metadataOf(facts: EstimatorFacts | undefined, value: PickleValue | undefined): readonly MetadataEntry[] {
  if (facts !== undefined) return facts.metadata;
  const name = classOf(value);
  const entries = [
    ...(name === undefined ? [] : [["class", name] as const]),
    ...(value === undefined ? [] : plainEntriesOf(value)),
  ];
  return entries.map(([key, value]) => ({ key, value, source: "pickle" }));
}

function only(values: readonly PickleValue[]): PickleValue {
  return values[0] ?? { kind: "none" };
}
