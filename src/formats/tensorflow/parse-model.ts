import type { Cursor, Extent, Reading } from "../../bytes/cursor.js";
import { type Field, readMessage } from "../../encodings/protobuf.js";
import { onlyOnce } from "../../encodings/protobuf-once.js";
import { integerOf, messageOf, readText } from "../../encodings/protobuf-values.js";
import { type MetaGraphDraft, type SignatureDraft, type TensorInfoDraft, WEIGHTS } from "./drafts.js";
import { lambdasIn } from "./lambdas.js";
import { parseGraph } from "./parse-graph.js";
import { parseShape } from "./parse-tensor.js";

export interface SavedModelDraft {
  schemaVersion: number;
  metaGraphs: MetaGraphDraft[];
}

/** SavedModel of tensorflow/core/protobuf/saved_model.proto: the whole file. */
export function* parseSavedModel(cursor: Cursor): Reading<SavedModelDraft> {
  const draft: SavedModelDraft = { schemaVersion: 0, metaGraphs: [] };
  yield* readMessage(cursor, { start: 0, end: cursor.size }, function* (field) {
    if (field.number === 1) draft.schemaVersion = integerOf(cursor, field);
    if (field.number === 2) draft.metaGraphs.push(yield* parseMetaGraph(cursor, messageOf(cursor, field, WEIGHTS.graph)));
  });
  return draft;
}

/** MetaGraphDef of tensorflow/core/protobuf/meta_graph.proto. */
function* parseMetaGraph(cursor: Cursor, message: Extent): Reading<MetaGraphDraft> {
  const draft: MetaGraphDraft = {
    metaGraphVersion: "",
    tags: [],
    tensorflowVersion: "",
    tensorflowGitVersion: "",
    graph: undefined,
    signatures: [],
    assets: [],
    lambdas: 0,
  };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) yield* parseMetaInfo(cursor, messageOf(cursor, field), draft);
    if (field.number === 2) {
      onlyOnce(cursor, field, draft.graph);
      draft.graph = yield* parseGraph(cursor, messageOf(cursor, field, WEIGHTS.graph));
    }
    if (field.number === 5) draft.signatures.push(yield* parseSignature(cursor, messageOf(cursor, field, WEIGHTS.node)));
    if (field.number === 6) draft.assets.push(yield* parseAsset(cursor, messageOf(cursor, field)));
    if (field.number === 7) draft.lambdas += yield* parseObjects(cursor, messageOf(cursor, field));
  });
  draft.signatures = draft.signatures.sort(byName);
  return draft;
}

/** MetaInfoDef. The list of operators that it holds as well states nothing that the nodes do not. */
function* parseMetaInfo(cursor: Cursor, message: Extent, draft: MetaGraphDraft): Reading<void> {
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) draft.metaGraphVersion = yield* readText(cursor, field);
    if (field.number === 4) draft.tags.push(yield* readText(cursor, field));
    if (field.number === 5) draft.tensorflowVersion = yield* readText(cursor, field);
    if (field.number === 6) draft.tensorflowGitVersion = yield* readText(cursor, field);
  });
}

/** An entry of the map from names to SignatureDef. */
function* parseSignature(cursor: Cursor, message: Extent): Reading<SignatureDraft> {
  const draft: SignatureDraft = { name: "", method: "", inputs: [], outputs: [] };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) draft.name = yield* readText(cursor, field);
    if (field.number !== 2) return;
    yield* readMessage(cursor, messageOf(cursor, field), function* (inner) {
      if (inner.number === 1) draft.inputs.push(yield* parseTensorInfo(cursor, inner));
      if (inner.number === 2) draft.outputs.push(yield* parseTensorInfo(cursor, inner));
      if (inner.number === 3) draft.method = yield* readText(cursor, inner);
    });
  });
  // Maps have no order of their own, and TensorFlow calls by name.
  return { ...draft, inputs: draft.inputs.sort(byName), outputs: draft.outputs.sort(byName) };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

/** An entry of the map from names to TensorInfo. */
function* parseTensorInfo(cursor: Cursor, entry: Field): Reading<TensorInfoDraft> {
  // A shape that is left out is that of a scalar: an unknown one says so.
  const draft: TensorInfoDraft = { name: "", kind: "tensor", tensor: "", dtype: 0, shape: [] };
  yield* readMessage(cursor, messageOf(cursor, entry), function* (field) {
    if (field.number === 1) draft.name = yield* readText(cursor, field);
    if (field.number !== 2) return;
    yield* readMessage(cursor, messageOf(cursor, field), function* (inner) {
      if (inner.number === 1) draft.tensor = yield* readText(cursor, inner);
      if (inner.number === 2) draft.dtype = integerOf(cursor, inner);
      if (inner.number === 3) draft.shape = yield* parseShape(cursor, messageOf(cursor, inner));
      if (inner.number === 4) draft.kind = "sparse-tensor";
      if (inner.number === 5) draft.kind = "opaque";
    });
  });
  return draft;
}

/** AssetFileDef. */
function* parseAsset(cursor: Cursor, message: Extent): Reading<string> {
  let name = "";
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 2) name = yield* readText(cursor, field);
  });
  return name;
}

/** SavedObjectGraph: of its objects only those that users made state something in words. */
function* parseObjects(cursor: Cursor, message: Extent): Reading<number> {
  let lambdas = 0;
  yield* readMessage(cursor, message, function* (object) {
    if (object.number !== 1) return;
    yield* readMessage(cursor, messageOf(cursor, object), function* (field) {
      // SavedObject.user_object
      if (field.number !== 4) return;
      yield* readMessage(cursor, messageOf(cursor, field), function* (inner) {
        if (inner.number === 3) lambdas += lambdasIn(yield* readText(cursor, inner));
      });
    });
  });
  return lambdas;
}
