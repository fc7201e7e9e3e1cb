import type { Cursor, Extent, Reading } from "../../bytes/cursor.js";
import { type Field, readMessage } from "../../encodings/protobuf.js";
import { onlyOnce } from "../../encodings/protobuf-once.js";
import { integerOf, messageOf, readText } from "../../encodings/protobuf-values.js";
import { type ModelDraft, type SignatureDraft, WEIGHTS } from "./drafts.js";
import { parseNetwork } from "./parse-network.js";
import { parseProgram } from "./parse-program.js";
import { parseFeature } from "./parse-type.js";

/** The union of Model.proto: what a model may be, by the number of its field. */
const TYPES: ReadonlyMap<number, string> = new Map([
  [200, "pipelineClassifier"],
  [201, "pipelineRegressor"],
  [202, "pipeline"],
  [300, "glmRegressor"],
  [301, "supportVectorRegressor"],
  [302, "treeEnsembleRegressor"],
  [303, "neuralNetworkRegressor"],
  [304, "bayesianProbitRegressor"],
  [400, "glmClassifier"],
  [401, "supportVectorClassifier"],
  [402, "treeEnsembleClassifier"],
  [403, "neuralNetworkClassifier"],
  [404, "kNearestNeighborsClassifier"],
  [500, "neuralNetwork"],
  [501, "itemSimilarityRecommender"],
  [502, "mlProgram"],
  [555, "customModel"],
  [556, "linkedModel"],
  [560, "classConfidenceThresholding"],
  [600, "oneHotEncoder"],
  [601, "imputer"],
  [602, "featureVectorizer"],
  [603, "dictVectorizer"],
  [604, "scaler"],
  [606, "categoricalMapping"],
  [607, "normalizer"],
  [609, "arrayFeatureExtractor"],
  [610, "nonMaximumSuppression"],
  [900, "identity"],
  [2000, "textClassifier"],
  [2001, "wordTagger"],
  [2002, "visionFeaturePrint"],
  [2003, "soundAnalysisPreprocessing"],
  [2004, "gazetteer"],
  [2005, "wordEmbedding"],
  [2006, "audioFeaturePrint"],
  [3000, "serializedModel"],
]);
const FIRST_TYPE = 200;

/** The message of a model: the whole file, or a member of a pipeline. */
export function* parseModel(cursor: Cursor, message: Extent): Reading<ModelDraft> {
  const draft: ModelDraft = {
    specificationVersion: 0,
    signatures: [],
    metadata: [],
    isUpdatable: false,
    type: "",
    graphs: [],
    models: [],
    references: [],
    content: undefined,
  };
  const seen: Field[] = [];
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) draft.specificationVersion = integerOf(cursor, field);
    if (field.number === 2) yield* parseDescription(cursor, messageOf(cursor, field, WEIGHTS.graph), draft);
    if (field.number === 10) draft.isUpdatable = integerOf(cursor, field) !== 0;
    if (field.number < FIRST_TYPE) return;
    // Of a union the last member counts: two programs could read two models.
    onlyOnce(cursor, field, seen[0]);
    seen.push(field);
    draft.type = TYPES.get(field.number) ?? `type ${field.number}`;
    yield* parseType(cursor, field, draft);
  });
  return draft;
}

function* parseType(cursor: Cursor, field: Field, draft: ModelDraft): Reading<void> {
  const message = messageOf(cursor, field, WEIGHTS.graph);
  switch (draft.type) {
    case "neuralNetwork":
    case "neuralNetworkClassifier":
    case "neuralNetworkRegressor":
      draft.graphs.push(yield* parseNetwork(cursor, message));
      return;
    case "mlProgram":
      yield* parseProgram(cursor, message, draft.graphs);
      return;
    case "pipeline":
      yield* parsePipeline(cursor, message, draft);
      return;
    case "pipelineClassifier":
    case "pipelineRegressor":
      yield* readMessage(cursor, message, function* (inner) {
        if (inner.number === 1) yield* parsePipeline(cursor, messageOf(cursor, inner), draft);
      });
      return;
    case "customModel":
      yield* readMessage(cursor, message, function* (inner) {
        if (inner.number === 1) draft.references.push({ kind: "foreign-code", name: yield* readText(cursor, inner) });
      });
      break;
    case "linkedModel":
      draft.references.push({ kind: "outside-access", name: "linkedModel" });
      break;
  }
  draft.content = { offset: field.start, length: field.end - field.start };
}

function* parsePipeline(cursor: Cursor, message: Extent, draft: ModelDraft): Reading<void> {
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) draft.models.push(yield* parseModel(cursor, messageOf(cursor, field, WEIGHTS.graph)));
  });
}

/** Names of the features that mean something to callers. */
const NAMED: ReadonlyMap<number, string> = new Map([
  [11, "predictedFeatureName"],
  [12, "predictedProbabilitiesName"],
  [21, "defaultFunctionName"],
]);

/** ModelDescription. */
function* parseDescription(cursor: Cursor, message: Extent, draft: ModelDraft): Reading<void> {
  const main: SignatureDraft = { name: "main", inputs: [], outputs: [] };
  yield* readMessage(cursor, message, function* (field) {
    const key = NAMED.get(field.number);
    if (key !== undefined) note(draft, key, yield* readText(cursor, field));
    if (field.number === 1) main.inputs.push(yield* parseFeature(cursor, messageOf(cursor, field)));
    if (field.number === 10) main.outputs.push(yield* parseFeature(cursor, messageOf(cursor, field)));
    if (field.number === 20) draft.signatures.push(yield* parseFunction(cursor, messageOf(cursor, field)));
    if (field.number === 100) yield* parseMetadata(cursor, messageOf(cursor, field), draft);
  });
  if (main.inputs.length + main.outputs.length > 0) draft.signatures.unshift(main);
}

/** FunctionDescription: one of several that a program can be called by. */
function* parseFunction(cursor: Cursor, message: Extent): Reading<SignatureDraft> {
  const draft: SignatureDraft = { name: "", inputs: [], outputs: [] };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) draft.name = yield* readText(cursor, field);
    if (field.number === 2) draft.inputs.push(yield* parseFeature(cursor, messageOf(cursor, field)));
    if (field.number === 3) draft.outputs.push(yield* parseFeature(cursor, messageOf(cursor, field)));
  });
  return draft;
}

const STATED: ReadonlyMap<number, string> = new Map([
  [1, "shortDescription"],
  [2, "versionString"],
  [3, "author"],
  [4, "license"],
]);

function* parseMetadata(cursor: Cursor, message: Extent, draft: ModelDraft): Reading<void> {
  yield* readMessage(cursor, message, function* (field) {
    const key = STATED.get(field.number);
    if (key !== undefined) note(draft, key, yield* readText(cursor, field));
    if (field.number !== 100) return;
    let [name, value] = ["", ""];
    yield* readMessage(cursor, messageOf(cursor, field), function* (inner) {
      if (inner.number === 1) name = yield* readText(cursor, inner);
      if (inner.number === 2) value = yield* readText(cursor, inner);
    });
    draft.metadata.push({ key: name, value });
  });
}

function note(draft: ModelDraft, key: string, value: string): void {
  if (value !== "") draft.metadata.push({ key, value });
}
