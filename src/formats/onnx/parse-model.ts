import type { Cursor, Extent, Reading } from "../../bytes/cursor.js";
import { readMessage } from "../../encodings/protobuf.js";
import { onlyOnce } from "../../encodings/protobuf-once.js";
import { int64Of, integerOf, messageOf, readText } from "../../encodings/protobuf-values.js";
import { type FunctionDraft, type ModelDraft, type Opset, type TrainingDraft, WEIGHTS } from "./drafts.js";
import { parseGraph } from "./parse-graph.js";
import { parseAttribute, parseNode } from "./parse-node.js";
import { parsePair } from "./parse-tensor.js";
import { parseValue } from "./parse-type.js";

/** ModelProto: the whole file. */
export function* parseModel(cursor: Cursor): Reading<ModelDraft> {
  const draft: ModelDraft = {
    irVersion: 0,
    producerName: "",
    producerVersion: "",
    domain: "",
    modelVersion: 0n,
    documentation: "",
    graph: undefined,
    opsets: [],
    metadata: [],
    trainings: [],
    functions: [],
  };
  yield* readMessage(cursor, { start: 0, end: cursor.size }, function* (field) {
    if (field.number === 1) draft.irVersion = integerOf(cursor, field);
    if (field.number === 2) draft.producerName = yield* readText(cursor, field);
    if (field.number === 3) draft.producerVersion = yield* readText(cursor, field);
    if (field.number === 4) draft.domain = yield* readText(cursor, field);
    if (field.number === 5) draft.modelVersion = int64Of(cursor, field);
    if (field.number === 6) draft.documentation = yield* readText(cursor, field);
    if (field.number === 7) {
      onlyOnce(cursor, field, draft.graph);
      draft.graph = yield* parseGraph(cursor, messageOf(cursor, field, WEIGHTS.graph));
    }
    if (field.number === 8) draft.opsets.push(yield* parseOpset(cursor, messageOf(cursor, field)));
    if (field.number === 14) draft.metadata.push(yield* parsePair(cursor, messageOf(cursor, field)));
    if (field.number === 20) draft.trainings.push(yield* parseTraining(cursor, messageOf(cursor, field, WEIGHTS.graph)));
    if (field.number === 25) draft.functions.push(yield* parseFunction(cursor, messageOf(cursor, field, WEIGHTS.graph)));
  });
  return draft;
}

/** OperatorSetIdProto. */
function* parseOpset(cursor: Cursor, message: Extent): Reading<Opset> {
  const opset: Opset = { domain: "", version: 0 };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) opset.domain = yield* readText(cursor, field);
    if (field.number === 2) opset.version = integerOf(cursor, field);
  });
  return opset;
}

function* parseTraining(cursor: Cursor, message: Extent): Reading<TrainingDraft> {
  const draft: TrainingDraft = {
    initialization: undefined,
    algorithm: undefined,
    initializationBinding: [],
    updateBinding: [],
  };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) {
      onlyOnce(cursor, field, draft.initialization);
      draft.initialization = yield* parseGraph(cursor, messageOf(cursor, field, WEIGHTS.graph));
    }
    if (field.number === 2) {
      onlyOnce(cursor, field, draft.algorithm);
      draft.algorithm = yield* parseGraph(cursor, messageOf(cursor, field, WEIGHTS.graph));
    }
    if (field.number === 3) draft.initializationBinding.push(yield* parsePair(cursor, messageOf(cursor, field)));
    if (field.number === 4) draft.updateBinding.push(yield* parsePair(cursor, messageOf(cursor, field)));
  });
  return draft;
}

/** FunctionProto. */
function* parseFunction(cursor: Cursor, message: Extent): Reading<FunctionDraft> {
  const draft: FunctionDraft = {
    name: "",
    domain: "",
    overload: "",
    inputs: [],
    outputs: [],
    nodes: [],
    opsets: [],
    values: [],
    defaults: [],
  };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) draft.name = yield* readText(cursor, field);
    if (field.number === 4) draft.inputs.push(yield* readText(cursor, field));
    if (field.number === 5) draft.outputs.push(yield* readText(cursor, field));
    if (field.number === 7) draft.nodes.push(yield* parseNode(cursor, messageOf(cursor, field, WEIGHTS.node)));
    if (field.number === 9) draft.opsets.push(yield* parseOpset(cursor, messageOf(cursor, field)));
    if (field.number === 10) draft.domain = yield* readText(cursor, field);
    if (field.number === 11) draft.defaults.push(yield* parseAttribute(cursor, messageOf(cursor, field, WEIGHTS.attribute)));
    if (field.number === 12) draft.values.push(yield* parseValue(cursor, messageOf(cursor, field)));
    if (field.number === 13) draft.overload = yield* readText(cursor, field);
  });
  return draft;
}
