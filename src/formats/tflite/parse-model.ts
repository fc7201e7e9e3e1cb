import type { Reading } from "../../bytes/cursor.js";
import {
  byteCountOf,
  bytesOf,
  damaged,
  type FlatBuffer,
  int8Of,
  int32Of,
  positionsOf,
  rootOf,
  type Table,
  tableAt,
  tablesOf,
  textOf,
  uint32Of,
} from "../../encodings/flatbuffers.js";
import type { ByteRange } from "../../model/tensor.js";
import { rangeBehind } from "./behind.js";
import type { AliasDraft, CodeDraft, ExternalDraft, ModelDraft, SignatureDraft } from "./drafts.js";
import { CUSTOM_CODE, operatorOf } from "./operators.js";
import { parseGraph } from "./parse-graph.js";

/** Ids of fields of the schema's tables. */
const MODEL = {
  version: 0,
  codes: 1,
  graphs: 2,
  description: 3,
  buffers: 4,
  metadata: 6,
  signatures: 7,
  groups: 8,
  externals: 9,
};
const CODE = { deprecated: 0, name: 1, builtin: 3 };
const BUFFER = { data: 0, offset: 1, size: 2 };
const SIGNATURE = { inputs: 0, outputs: 1, key: 2, graph: 4 };
const EXTERNAL = { id: 0, group: 1, offset: 2, length: 3 };

// Before version 3 tensors held their values themselves; version 3 has grown by fields that older readers skip.
const READ_VERSION = 3;
// Tables become objects with texts and lists of their own.
const ENTRIES_PER_TABLE = 4;

export function* parseModel(buffer: FlatBuffer): Reading<ModelDraft> {
  const root = yield* rootOf(buffer);
  const version = uint32Of(root, MODEL.version);
  if (version !== READ_VERSION) {
    const problem = `The schema's version is ${version}, and version ${READ_VERSION} is read`;
    throw buffer.pages.refusal("unsupported-version", `${problem}: convert the model again.`, root.position);
  }
  const codes = yield* tablesOf(root, MODEL.codes, ENTRIES_PER_TABLE, codeOf);
  const buffers = yield* tablesOf(root, MODEL.buffers, 1, bufferOf);
  const graphs = yield* tablesOf(root, MODEL.graphs, ENTRIES_PER_TABLE, parseGraph);
  if (graphs.length === 0) {
    const advice = "this is no TensorFlow Lite model, or an empty one; convert it again.";
    throw buffer.pages.refusal("no-graph", `The file holds no subgraph: ${advice}`, root.position);
  }
  return {
    version,
    description: (yield* textOf(root, MODEL.description)) ?? "",
    codes,
    graphs,
    buffers,
    metadata: yield* tablesOf(root, MODEL.metadata, ENTRIES_PER_TABLE, function* (table) {
      return { name: (yield* textOf(table, 0)) ?? "", buffer: uint32Of(table, 1) };
    }),
    signatures: yield* tablesOf(root, MODEL.signatures, ENTRIES_PER_TABLE, signatureOf),
    groups: yield* tablesOf(root, MODEL.groups, ENTRIES_PER_TABLE, function* (table) {
      return (yield* textOf(table, 0)) ?? "";
    }),
    externals: yield* externalsOf(root),
  };
}

/** Codes above 127 have a field of their own; whoever writes neither means the first operator. */
function* codeOf(table: Table): Reading<CodeDraft> {
  const code = Math.max(int8Of(table, CODE.deprecated), int32Of(table, CODE.builtin));
  const name = yield* textOf(table, CODE.name);
  const isCustom = code === CUSTOM_CODE;
  return { operator: isCustom ? (name ?? "") : operatorOf(code), isCustom };
}

/** Values stand in the flatbuffer, or in files beyond 2 GB behind it. */
function* bufferOf(table: Table): Reading<ByteRange | undefined> {
  const inside = yield* bytesOf(table, BUFFER.data);
  if (inside !== undefined && inside.length > 0) return inside;
  return rangeBehind(table, BUFFER.offset, BUFFER.size);
}

function* signatureOf(table: Table): Reading<SignatureDraft> {
  return {
    key: (yield* textOf(table, SIGNATURE.key)) ?? "",
    graph: uint32Of(table, SIGNATURE.graph),
    inputs: yield* tablesOf(table, SIGNATURE.inputs, ENTRIES_PER_TABLE, aliasOf),
    outputs: yield* tablesOf(table, SIGNATURE.outputs, ENTRIES_PER_TABLE, aliasOf),
  };
}

function* aliasOf(table: Table): Reading<AliasDraft> {
  return { name: (yield* textOf(table, 0)) ?? "", tensor: uint32Of(table, 1) };
}

function* externalsOf(root: Table): Reading<ReadonlyMap<number, ExternalDraft>> {
  const externals = new Map<number, ExternalDraft>();
  for (const position of yield* positionsOf(root, MODEL.externals)) {
    const table = yield* tableAt(root.buffer, position);
    const id = uint32Of(table, EXTERNAL.id);
    if (externals.has(id)) throw damaged(root.buffer, "Two external buffers have one id", table.position);
    externals.set(id, {
      group: uint32Of(table, EXTERNAL.group),
      offset: byteCountOf(table, EXTERNAL.offset),
      length: byteCountOf(table, EXTERNAL.length),
    });
  }
  return externals;
}
