import type { Budget } from "../../bytes/budget.js";
import { ArtifactError } from "../../errors.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ReadModel } from "../../model/model.js";
import { anomaliesOf } from "../anomalies.js";
import { type Feature, graphOf, signatureOf } from "../ensembles.js";
import type { OpenArtifact } from "../format.js";
import { treeTensors } from "./arrays.js";
import { dumpIn } from "./dump.js";
import { type Booster, boosterIn, malformed } from "./text.js";

/** Read as structure, not as metadata. */
const STRUCTURE: ReadonlySet<string> = new Set(["version", "name", "feature_names", "feature_infos", "tree_sizes"]);
/** Of more features a table of their ranges tells nobody anything. */
const MOST_RANGES = 500;

/** Reads all of the file: settings stand behind the trees. */
export async function readLightgbm({ path, source }: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  if (source.size > budget.structureBytes) {
    const problem = `The model has ${source.size} bytes, and ${budget.structureBytes} are read: train fewer or smaller trees.`;
    throw new ArtifactError("too-much-structure", problem, { path });
  }
  const bytes = await source.read(0, source.size, signal);
  const isDump = new TextDecoder("latin1").decode(bytes.subarray(0, 64)).trimStart().startsWith("{");
  const isText = bytes[0] === 0x74 && bytes[1] === 0x72 && bytes[2] === 0x65 && bytes[3] === 0x65;
  if (!isDump && !isText) throw malformed(path, 0, "it does not begin with `tree`");
  const booster = isDump ? dumpIn(bytes, path, budget) : boosterIn(bytes, path, budget.entries);
  const { header, trees, shapes } = booster;
  const version = header.get("version");
  const classes = countOf(header, "num_tree_per_iteration") ?? countOf(header, "num_class") ?? 1;
  const signature = signatureIn(header, classes);
  const anomalies = anomaliesOf(path);
  for (const { name } of signature.inputs) anomalies.checkName(name);
  if (!booster.isPlacedAsStated)
    anomalies.add(
      "hidden-content",
      path,
      "trees do not begin where the sizes before them say, so that loaders see other trees than readers",
    );
  const grouped = classes > 1 ? shapes.map((shape, index) => ({ ...shape, group: index % classes })) : shapes;
  return {
    format: "lightgbm",
    formatVersion: version ?? "v1",
    producer: { name: "LightGBM", version: "" },
    requirements: [],
    signatures: [signature],
    graphs: [graphOf("lightgbm", grouped, signature)],
    tensors: treeTensors(trees, path),
    metadata: metadataOf(
      booster,
      signature.inputs.map(({ name }) => name),
    ),
    code: [],
    files: [{ path, role: "main", size: source.size }],
    anomalies: anomalies.list(),
  };
}

function signatureIn(header: ReadonlyMap<string, string>, classes: number): ReturnType<typeof signatureOf> {
  const infos = wordsIn(header.get("feature_infos"));
  // A range in brackets is a number's; categories are listed.
  const features = wordsIn(header.get("feature_names")).map((name, index): Feature => {
    const info = infos[index] ?? "none";
    return { name, dtype: info.startsWith("[") || info === "none" ? "float64" : "category" };
  });
  const last = countOf(header, "max_feature_idx");
  return signatureOf(features, last === undefined ? null : last + 1, { width: classes, dtype: "float64" });
}

/** Settings and what is said of the training data; the ranges of features are those of the data they were trained on. */
function metadataOf({ header, parameters, categories }: Booster, names: readonly string[]): readonly MetadataEntry[] {
  const stated = [...header].filter(([key]) => !STRUCTURE.has(key));
  const infos = wordsIn(header.get("feature_infos"));
  const ranges = infos.length > MOST_RANGES ? [] : infos.map((info, index) => [`range.${names[index] ?? index}`, info] as const);
  const entry =
    (source: string) =>
    ([key, value]: readonly [string, string]) => ({ key, value, source });
  return [
    ...stated.map(entry("header")),
    ...ranges.map(entry("feature_infos")),
    ...parameters.map(([key, value]) => entry("parameters")([`parameters.${key}`, value])),
    ...(categories === undefined || categories === "null" ? [] : [entry("header")(["pandas_categorical", categories])]),
  ];
}

function wordsIn(text: string | undefined): readonly string[] {
  return text === undefined || text === "" ? [] : text.split(" ");
}

function countOf(header: ReadonlyMap<string, string>, key: string): number | undefined {
  const text = header.get(key) ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
