import type { CodeReference, CodeStanding } from "../../model/code.js";
import type { Graph, Node } from "../../model/graph.js";
import { isTensorflowOperator } from "./operators.js";

/** What an operator does outside of the graph; undefined for most. */
interface Effect {
  readonly standing: CodeStanding;
  readonly detail: string;
}

const effect = (standing: CodeStanding, detail: string, names: string): readonly (readonly [string, Effect])[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => [name, { standing, detail }]);

const OUTSIDE: ReadonlyMap<string, Effect> = new Map([
  ...effect("dangerous", "reads any file that the graph names", "ReadFile WholeFileReader WholeFileReaderV2 TextLineReader"),
  ...effect(
    "dangerous",
    "reads any file that the graph names",
    "TextLineReaderV2 FixedLengthRecordReader FixedLengthRecordReaderV2",
  ),
  ...effect("dangerous", "reads any file that the graph names", "TFRecordReader TFRecordReaderV2 LMDBReader TextLineDataset"),
  ...effect("dangerous", "reads any file that the graph names", "TFRecordDataset TFRecordDatasetV2 FixedLengthRecordDataset"),
  ...effect("dangerous", "reads any file that the graph names", "FixedLengthRecordDatasetV2 CSVDataset CSVDatasetV2 SqlDataset"),
  ...effect(
    "dangerous",
    "reads any file that the graph names",
    "LMDBDataset LoadDataset ExperimentalCSVDataset ExperimentalSqlDataset",
  ),
  ...effect("dangerous", "reads any file that the graph names", "ExperimentalLMDBDataset ImportEvent"),
  ...effect("dangerous", "writes any file that the graph names", "WriteFile SaveDataset SaveDatasetV2 DatasetToTFRecord"),
  ...effect(
    "dangerous",
    "writes any file that the graph names",
    "ExperimentalDatasetToTFRecord SnapshotDataset SnapshotDatasetV2",
  ),
  ...effect("dangerous", "writes any file that the graph names", "CreateSummaryFileWriter CreateSummaryDbWriter"),
  ...effect("dangerous", "lists the files of the machine", "MatchingFiles MatchingFilesDataset ExperimentalMatchingFilesDataset"),
  ...effect("dangerous", "calls a Python function of the process", "PyFunc PyFuncStateless EagerPyFunc"),
  ...effect(
    "dangerous",
    "sends data to an address that the graph names",
    "RpcCall DebugIdentityV2 DebugIdentityV3 BigQueryReader",
  ),
  ...effect("dangerous", "sends data to an address that the graph names", "CloudBigtableClient KafkaDataset DataServiceDataset"),
  ...effect(
    "dangerous",
    "sends data to an address that the graph names",
    "DataServiceDatasetV2 DataServiceDatasetV3 DataServiceDatasetV4",
  ),
  ...effect("unverified", "calls a function on another device", "RemoteCall RemoteFusedGraphExecute"),
  ...effect("known", "reads the model's own variables", "Restore RestoreSlice RestoreV2"),
  ...effect("known", "writes a checkpoint of the variables", "Save SaveSlices SaveV2 MergeV2Checkpoints"),
  ...effect("known", "reads a table among the model's assets", "InitializeTableFromTextFile InitializeTableFromTextFileV2"),
]);

const PRINTS_TO_FILE: Effect = { standing: "dangerous", detail: "prints to a file that the graph names" };

/** What the graphs call that reaches out of them, and what a runtime must bring because TensorFlow does not define it. */
export function codeOf(graphs: readonly Graph[]): readonly CodeReference[] {
  const local = new Set(graphs.map(({ title }) => title));
  const found = new Map<string, CodeReference>();
  const add = (one: Omit<CodeReference, "count">): void => {
    const key = `${one.kind} ${one.name} ${one.standing}`;
    found.set(key, { ...one, count: (found.get(key)?.count ?? 0) + 1 });
  };
  for (const node of graphs.flatMap(({ nodes }) => nodes)) {
    const { operator: name } = node;
    const outside = OUTSIDE.get(name) ?? (printsToFile(node) ? PRINTS_TO_FILE : undefined);
    if (outside !== undefined) add({ kind: "outside-access", name, ...outside });
    // A function of the library may be called as if it were an operator.
    else if (!isTensorflowOperator(name) && !local.has(name)) add({ kind: "custom-operator", name, standing: "unverified" });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function printsToFile({ operator, attributes }: Node): boolean {
  if (operator !== "PrintV2") return false;
  const stream = attributes.find(({ name }) => name === "output_stream")?.value;
  return stream?.kind === "string" && stream.value.startsWith("file://");
}

/** Layers whose function Keras stores as marshalled Python. TensorFlow itself runs the graph, and never reads them. */
export function lambdaCode(count: number): readonly CodeReference[] {
  if (count === 0) return [];
  const detail = "Python code, which Keras runs when it loads the model as its own, CVE-2024-3660";
  return [{ kind: "embedded-code", name: "keras.layers.Lambda", count, standing: "unverified", detail }];
}
