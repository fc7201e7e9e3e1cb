import type { Reading } from "../../bytes/cursor.js";
import { damaged, type FlatBuffer, int64Of, rootOf, type Table, tableOf, tablesOf, textOf } from "../../encodings/flatbuffers.js";
import type { ModelDraft } from "./drafts.js";
import { parseGraph } from "./parse-graph.js";

/** Ids of fields of the schema's tables. */
const SESSION = { version: 0, model: 1 };
const MODEL = {
  irVersion: 0,
  opsets: 1,
  producerName: 2,
  producerVersion: 3,
  domain: 4,
  modelVersion: 5,
  documentation: 6,
  graph: 7,
  graphDocumentation: 8,
  metadata: 9,
};

export function* parseModel(buffer: FlatBuffer): Reading<ModelDraft> {
  const session = yield* rootOf(buffer);
  const model = yield* tableOf(session, SESSION.model);
  const graph = model && (yield* tableOf(model, MODEL.graph));
  if (model === undefined || graph === undefined) {
    const advice = "this is no model for ONNX Runtime, or an empty one; convert it again.";
    throw buffer.pages.refusal("no-graph", `The file holds no graph: ${advice}`, session.position);
  }
  const text = function* (field: number): Reading<string> {
    return (yield* textOf(model, field)) ?? "";
  };
  return {
    ortVersion: (yield* textOf(session, SESSION.version)) ?? "",
    irVersion: integerOf(model, MODEL.irVersion),
    opsets: yield* tablesOf(model, MODEL.opsets, 1, function* (table) {
      return { domain: (yield* textOf(table, 0)) ?? "", version: integerOf(table, 1) };
    }),
    producerName: yield* text(MODEL.producerName),
    producerVersion: yield* text(MODEL.producerVersion),
    domain: yield* text(MODEL.domain),
    modelVersion: int64Of(model, MODEL.modelVersion),
    documentation: yield* text(MODEL.documentation),
    graphDocumentation: yield* text(MODEL.graphDocumentation),
    metadata: yield* tablesOf(model, MODEL.metadata, 1, function* (table) {
      return { key: (yield* textOf(table, 0)) ?? "", value: (yield* textOf(table, 1)) ?? "" };
    }),
    graph: yield* parseGraph(graph, 1),
  };
}

/** A version, which must be exact as a number. */
function integerOf(table: Table, field: number): number {
  const value = Number(int64Of(table, field));
  if (Number.isSafeInteger(value)) return value;
  throw damaged(table.buffer, "A version is beyond 2^53", table.position);
}
