import type { Cursor, Extent, Reading } from "../../bytes/cursor.js";
import { type Field, readMessage } from "../../encodings/protobuf.js";
import { onlyOnce } from "../../encodings/protobuf-once.js";
import { integerOf, messageOf, readText } from "../../encodings/protobuf-values.js";
import { type FunctionDraft, type GraphDraft, type NodeDraft, WEIGHTS } from "./drafts.js";
import { parseAttribute } from "./parse-attribute.js";

/** GraphDef of tensorflow/core/framework/graph.proto. */
export function* parseGraph(cursor: Cursor, message: Extent): Reading<GraphDraft> {
  const draft: GraphDraft = { nodes: [], functions: [], producer: 0, minConsumer: 0 };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) draft.nodes.push(yield* parseNode(cursor, messageOf(cursor, field, WEIGHTS.node)));
    if (field.number === 2) yield* parseLibrary(cursor, messageOf(cursor, field), draft.functions);
    if (field.number === 4) yield* parseVersions(cursor, messageOf(cursor, field), draft);
  });
  return draft;
}

/** VersionDef. */
function* parseVersions(cursor: Cursor, message: Extent, draft: GraphDraft): Reading<void> {
  yield* readMessage(cursor, message, (field) => {
    if (field.number === 1) draft.producer = integerOf(cursor, field);
    if (field.number === 2) draft.minConsumer = integerOf(cursor, field);
    return undefined;
  });
}

/** FunctionDefLibrary. */
function* parseLibrary(cursor: Cursor, message: Extent, functions: FunctionDraft[]): Reading<void> {
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) functions.push(yield* parseFunction(cursor, messageOf(cursor, field, WEIGHTS.graph)));
  });
}

/** FunctionDef. */
function* parseFunction(cursor: Cursor, message: Extent): Reading<FunctionDraft> {
  const draft: FunctionDraft = { name: "", inputs: [], outputs: [], returns: new Map(), nodes: [] };
  const signatures: Extent[] = [];
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) {
      onlyOnce(cursor, field, signatures[0]);
      signatures.push(field);
      yield* parseSignature(cursor, messageOf(cursor, field), draft);
    }
    if (field.number === 3) draft.nodes.push(yield* parseNode(cursor, messageOf(cursor, field, WEIGHTS.node)));
    if (field.number === 4) {
      const [name, value] = yield* parseReturn(cursor, messageOf(cursor, field));
      draft.returns.set(name, value);
    }
  });
  return draft;
}

/** OpDef: the function as an operator. */
function* parseSignature(cursor: Cursor, message: Extent, draft: FunctionDraft): Reading<void> {
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) draft.name = yield* readText(cursor, field);
    if (field.number === 2) draft.inputs.push(yield* parseArgument(cursor, field));
    if (field.number === 3) draft.outputs.push(yield* parseArgument(cursor, field));
  });
}

function* parseArgument(cursor: Cursor, argument: Field): Reading<string> {
  let name = "";
  yield* readMessage(cursor, messageOf(cursor, argument), function* (field) {
    if (field.number === 1) name = yield* readText(cursor, field);
  });
  return name;
}

function* parseReturn(cursor: Cursor, message: Extent): Reading<readonly [string, string]> {
  let [name, value] = ["", ""];
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) name = yield* readText(cursor, field);
    if (field.number === 2) value = yield* readText(cursor, field);
  });
  return [name, value];
}

/** NodeDef. The device and what helps debugging are left out: they say where a model was made, not what it computes. */
function* parseNode(cursor: Cursor, message: Extent): Reading<NodeDraft> {
  const draft: NodeDraft = { offset: message.start, name: "", operator: "", inputs: [], attributes: [] };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) draft.name = yield* readText(cursor, field);
    if (field.number === 2) draft.operator = yield* readText(cursor, field);
    if (field.number === 3) draft.inputs.push(yield* readText(cursor, field));
    if (field.number === 5) draft.attributes.push(yield* parseAttribute(cursor, messageOf(cursor, field, WEIGHTS.attribute)));
  });
  // A map has no order, and its writer none either: two exports of one model would differ.
  draft.attributes = draft.attributes.sort((a, b) => (a.name < b.name ? -1 : 1));
  return draft;
}
