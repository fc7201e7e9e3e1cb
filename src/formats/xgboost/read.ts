import type { Budget } from "../../bytes/budget.js";
import { type JsonDocument, type JsonObject, type JsonValue, readJson } from "../../encodings/json.js";
import { numbersOf } from "../../encodings/json-numbers.js";
import { readUbjson } from "../../encodings/ubjson.js";
import { ArtifactError } from "../../errors.js";
import type { ReadModel } from "../../model/model.js";
import type { Tensor } from "../../model/tensor.js";
import { anomaliesOf } from "../anomalies.js";
import { type Feature, graphOf, signatureOf, type Tree } from "../ensembles.js";
import type { OpenArtifact } from "../format.js";
import { metadataOf } from "./metadata.js";
import { type Encoding, encodingOf } from "./probe.js";
import { tensorOf, treeOf, treeTensors } from "./trees.js";
import { arrayIn, countIn, type Document, objectAt, objectIn, refusal, textIn, textOf } from "./values.js";

const HEAD_BYTES = 512;

/** Reads all of the file: what tells something stands between the trees. */
export async function readXgboost({ path, source }: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const head = await source.read(0, Math.min(HEAD_BYTES, source.size), signal);
  const encoding = encodingOf(head) ?? (head[1] === 0x4c || head[1] === 0x69 || head[1] === 0x55 ? "ubjson" : "json");
  if (encoding === "binary") throw new ArtifactError("xgboost-binary", BINARY, { path, offset: 0 });
  if (source.size > budget.structureBytes) {
    const problem = `The model has ${source.size} bytes, and ${budget.structureBytes} are read: train fewer or smaller trees.`;
    throw new ArtifactError("too-much-structure", problem, { path });
  }
  const bytes = source.size <= head.length ? head : await source.read(0, source.size, signal);
  const { root } = decoded(bytes, encoding, path, budget);
  const document: Document = { path, bytes, root };
  const learner = objectAt(root, ["learner"], path);
  const { trees, tensors } = boosterOf(learner, document);
  const anomalies = anomaliesOf(path);
  const signature = signatureIn(learner);
  for (const { name } of signature.inputs) anomalies.checkName(name);
  const version = versionOf(root, document);
  return {
    format: "xgboost",
    formatVersion: version ?? "0",
    ...(version === undefined ? {} : { producer: { name: "XGBoost", version } }),
    requirements: [],
    signatures: [signature],
    graphs: [graphOf("xgboost", trees, signature)],
    tensors,
    metadata: metadataOf(learner),
    code: [],
    files: [{ path, role: "main", size: source.size }],
    anomalies: anomalies.list(),
  };
}

const BINARY =
  "The model is in XGBoost's old binary form, which XGBoost itself no longer reads since version 3.1: load it with an earlier version and save it as `.ubj` or `.json`.";

function decoded(bytes: Uint8Array, encoding: Exclude<Encoding, "binary">, path: string, budget: Budget): JsonDocument {
  const limits = { depth: budget.depth, entries: budget.entries, stringLength: bytes.length };
  return encoding === "ubjson" ? readUbjson(bytes, { limits, path }) : readJson(bytes, { limits, path, numbers: "counted" });
}

function versionOf(root: JsonValue, { bytes }: Document): string | undefined {
  const version = root.kind === "object" ? arrayIn(root, "version") : undefined;
  const numbers = version === undefined ? [] : numbersOf(version, bytes);
  return numbers.length > 0 && numbers.length <= 4 && numbers.every(Number.isSafeInteger) ? numbers.join(".") : undefined;
}

interface Booster {
  readonly trees: readonly Tree[];
  readonly tensors: readonly Tensor[];
}

/** Trees; of `dart` one level deeper, with a weight for each; or the weights of a linear model. */
function boosterOf(learner: JsonObject, document: Document): Booster {
  const { path, bytes } = document;
  const booster = objectAt(learner, ["gradient_booster"], path);
  const model = objectIn(objectIn(booster, "gbtree") ?? booster, "model");
  if (model === undefined) throw refusal("xgboost-malformed", "The booster has no `model`", path, booster.offset);
  const weights = [arrayIn(model, "weights"), arrayIn(booster, "weight_drop") ?? arrayIn(model, "weight_drop")];
  const [linear, dropped] = ["weights", "weight_drop"].map((name, index) => {
    const array = weights[index];
    return array && tensorOf(name, "float32", "parameter", [array], document);
  });
  const items = arrayIn(model, "trees")?.items ?? [];
  const trees = items.map((tree) => {
    if (tree.kind !== "object") throw refusal("xgboost-malformed", "A tree is not an object", path, tree.offset);
    return tree;
  });
  const stated = countIn(objectIn(model, "gbtree_model_param"), "num_trees");
  if (stated !== undefined && stated !== trees.length)
    throw refusal("xgboost-count", `The model states ${stated} trees and holds ${trees.length}`, path, model.offset);
  const info = arrayIn(model, "tree_info");
  const groups = info === undefined ? [] : numbersOf(info, bytes);
  const several = groups.some((group) => group !== 0);
  return {
    trees: trees.map((tree, index) => treeOf(tree, several ? groups[index] : undefined, document)),
    tensors: [...treeTensors(trees, document), ...[dropped, linear].flatMap((tensor) => tensor ?? [])],
  };
}

/** As XGBoost calls them: `q` quantitative, `i` indicator, `c` categorical. */
const FEATURE_DTYPES: ReadonlyMap<string, string> = new Map([
  ["float", "float32"],
  ["q", "float32"],
  ["int", "int64"],
  ["i", "bool"],
  ["c", "category"],
]);

function signatureIn(learner: JsonObject): ReturnType<typeof signatureOf> {
  const [names, types] = ["feature_names", "feature_types"].map((key) => arrayIn(learner, key)?.items.map(textOf) ?? []);
  const features = names?.map((name, index): Feature => {
    const type = types?.[index] ?? "float";
    return { name: name ?? "", dtype: FEATURE_DTYPES.get(type) ?? "float32" };
  });
  const parameters = objectIn(learner, "learner_model_param");
  const objective = textIn(objectIn(learner, "objective"), "name");
  // `softmax` tells the class, `softprob` the probability of each.
  const classes = objective === "multi:softprob" ? (countIn(parameters, "num_class") ?? 1) : 1;
  const width = Math.max(classes, countIn(parameters, "num_target") ?? 1);
  return signatureOf(features ?? [], countIn(parameters, "num_feature") ?? null, { width, dtype: "float32" });
}
