import type { Cursor, Extent, Reading } from "../../bytes/cursor.js";
import { readMessage } from "../../encodings/protobuf.js";
import { messageOf, readText } from "../../encodings/protobuf-values.js";
import { type AnnotationDraft, type GraphDraft, WEIGHTS } from "./drafts.js";
import { parseNode } from "./parse-node.js";
import { parsePair, parseSparse, parseTensor } from "./parse-tensor.js";
import { parseValue } from "./parse-type.js";

/** GraphProto. Nodes hold graphs again; the budget's depth ends that. */
export function* parseGraph(cursor: Cursor, message: Extent): Reading<GraphDraft> {
  const draft: GraphDraft = {
    name: "",
    documentation: "",
    nodes: [],
    initializers: [],
    sparseInitializers: [],
    inputs: [],
    outputs: [],
    values: [],
    annotations: [],
    metadata: [],
  };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) draft.nodes.push(yield* parseNode(cursor, messageOf(cursor, field, WEIGHTS.node)));
    if (field.number === 2) draft.name = yield* readText(cursor, field);
    if (field.number === 5) draft.initializers.push(yield* parseTensor(cursor, messageOf(cursor, field, WEIGHTS.tensor)));
    if (field.number === 10) draft.documentation = yield* readText(cursor, field);
    if (field.number === 11) draft.inputs.push(yield* parseValue(cursor, messageOf(cursor, field)));
    if (field.number === 12) draft.outputs.push(yield* parseValue(cursor, messageOf(cursor, field)));
    if (field.number === 13) draft.values.push(yield* parseValue(cursor, messageOf(cursor, field)));
    if (field.number === 14) draft.annotations.push(yield* parseAnnotation(cursor, messageOf(cursor, field)));
    if (field.number === 15) draft.sparseInitializers.push(yield* parseSparse(cursor, messageOf(cursor, field, WEIGHTS.tensor)));
    if (field.number === 16) draft.metadata.push(yield* parsePair(cursor, messageOf(cursor, field)));
  });
  return draft;
}

/** TensorAnnotation. */
function* parseAnnotation(cursor: Cursor, message: Extent): Reading<AnnotationDraft> {
  const draft: AnnotationDraft = { tensor: "", parameters: [] };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) draft.tensor = yield* readText(cursor, field);
    if (field.number === 2) draft.parameters.push(yield* parsePair(cursor, messageOf(cursor, field)));
  });
  return draft;
}
