import type { Cursor, Extent, Reading } from "../../bytes/cursor.js";
import { type Field, readMessage } from "../../encodings/protobuf.js";
import { messageOf, readText } from "../../encodings/protobuf-values.js";
import { type AttributeDraft, type GraphDraft, type NodeDraft, type ValueDraft, WEIGHTS } from "./drafts.js";
import { parseValue } from "./parse-value.js";

/** Program of https://github.com/apple/coremltools/blob/main/mlmodel/format/MIL.proto: a graph for each version of each function. */
export function* parseProgram(cursor: Cursor, message: Extent, graphs: GraphDraft[]): Reading<void> {
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 2) yield* parseFunction(cursor, messageOf(cursor, field, WEIGHTS.graph), graphs);
  });
  // A map has no order of its own; `main` is what a caller who names none gets.
  graphs.sort((a, b) => (a.name === "main" ? -1 : b.name === "main" ? 1 : a.name < b.name ? -1 : 1));
}

/** An entry of the map from names to Function. */
function* parseFunction(cursor: Cursor, message: Extent, graphs: GraphDraft[]): Reading<void> {
  let [name, opset] = ["", ""];
  const inputs: string[] = [];
  const blocks: { readonly opset: string; readonly graph: GraphDraft }[] = [];
  yield* readMessage(cursor, message, function* (entry) {
    if (entry.number === 1) name = yield* readText(cursor, entry);
    if (entry.number !== 2) return;
    yield* readMessage(cursor, messageOf(cursor, entry), function* (field) {
      if (field.number === 1) inputs.push(yield* parseNamed(cursor, field));
      if (field.number === 2) opset = yield* readText(cursor, field);
      if (field.number === 3) blocks.push(yield* parseSpecialization(cursor, messageOf(cursor, field)));
    });
  });
  for (const { opset: own, graph } of blocks) {
    const versioned = own === opset ? name : `${name}@${own}`;
    graphs.push({ ...graph, name: versioned, inputs: [...inputs, ...graph.inputs] });
  }
}

/** An entry of the map from operator sets to Block. */
function* parseSpecialization(cursor: Cursor, message: Extent): Reading<{ readonly opset: string; readonly graph: GraphDraft }> {
  let opset = "";
  let graph: GraphDraft = { name: "", inputs: [], outputs: [], nodes: [] };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) opset = yield* readText(cursor, field);
    if (field.number === 2) graph = yield* parseBlock(cursor, messageOf(cursor, field, WEIGHTS.graph));
  });
  return { opset, graph };
}

function* parseBlock(cursor: Cursor, message: Extent): Reading<GraphDraft> {
  const draft: GraphDraft = { name: "", inputs: [], outputs: [], nodes: [] };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) draft.inputs.push(yield* parseNamed(cursor, field));
    if (field.number === 2) draft.outputs.push(yield* readText(cursor, field));
    if (field.number === 3) draft.nodes.push(yield* parseOperation(cursor, messageOf(cursor, field, WEIGHTS.node)));
  });
  return draft;
}

/** NamedValueType, of which the graph states the type again where it matters. */
function* parseNamed(cursor: Cursor, named: Field): Reading<string> {
  let name = "";
  yield* readMessage(cursor, messageOf(cursor, named), function* (field) {
    if (field.number === 1) name = yield* readText(cursor, field);
  });
  return name;
}

interface Argument {
  readonly parameter: string;
  readonly bindings: readonly (string | ValueDraft)[];
}

/** Operation. Arguments go by the names of their parameters: they are sorted, and the names kept as an attribute. */
function* parseOperation(cursor: Cursor, message: Extent): Reading<NodeDraft> {
  const draft: NodeDraft = { name: "", operator: "", inputs: [], outputs: [], attributes: [], blocks: [] };
  const given: Argument[] = [];
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) draft.operator = yield* readText(cursor, field);
    if (field.number === 2) given.push(yield* parseArgument(cursor, messageOf(cursor, field)));
    if (field.number === 3) draft.outputs.push(yield* parseNamed(cursor, field));
    if (field.number === 4) draft.blocks.push(yield* parseBlock(cursor, messageOf(cursor, field, WEIGHTS.graph)));
    if (field.number === 5) draft.attributes.push(yield* parseAttribute(cursor, messageOf(cursor, field, WEIGHTS.attribute)));
  });
  const parameters: string[] = [];
  for (const { parameter, bindings } of given.sort(byParameter)) {
    for (const binding of bindings) {
      if (typeof binding !== "string") draft.attributes.push({ name: parameter, value: binding });
      else {
        parameters.push(parameter);
        draft.inputs.push(binding);
      }
    }
  }
  if (parameters.length > 0) draft.attributes.push({ name: "parameters", value: { kind: "strings", value: parameters } });
  const named = draft.attributes.find(({ name }) => name === "name")?.value;
  draft.name = named?.kind === "strings" ? (named.value[0] ?? "") : (draft.outputs[0] ?? "");
  draft.attributes = draft.attributes.filter(({ name }) => name !== "name").sort(byName);
  return draft;
}

function byParameter(a: Argument, b: Argument): number {
  return a.parameter < b.parameter ? -1 : a.parameter > b.parameter ? 1 : 0;
}

function byName(a: AttributeDraft, b: AttributeDraft): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** An entry of the map from parameters to Argument: names of values, or values. */
function* parseArgument(cursor: Cursor, message: Extent): Reading<Argument> {
  let parameter = "";
  const bindings: (string | ValueDraft)[] = [];
  yield* readMessage(cursor, message, function* (entry) {
    if (entry.number === 1) parameter = yield* readText(cursor, entry);
    if (entry.number !== 2) return;
    yield* readMessage(cursor, messageOf(cursor, entry), function* (field) {
      if (field.number !== 1) return;
      yield* readMessage(cursor, messageOf(cursor, field), function* (inner) {
        if (inner.number === 1) bindings.push(yield* readText(cursor, inner));
        if (inner.number === 2) bindings.push(yield* parseValue(cursor, messageOf(cursor, inner)));
      });
    });
  });
  return { parameter, bindings };
}

function* parseAttribute(cursor: Cursor, message: Extent): Reading<AttributeDraft> {
  let name = "";
  let value: ValueDraft = { kind: "ints", value: [] };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) name = yield* readText(cursor, field);
    if (field.number === 2) value = yield* parseValue(cursor, messageOf(cursor, field));
  });
  return { name, value };
}
