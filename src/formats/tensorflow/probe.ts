import { isText, type PeekedField, peekFields } from "../../encodings/protobuf-peek.js";
import type { Certainty } from "../format.js";

// Wire types of https://protobuf.dev/programming-guides/encoding/
const [VARINT, LENGTH] = [0, 2];
const OPERATOR = /^[A-Za-z_.][A-Za-z0-9_.\\/>-]*$/;
// The schema has been 1 since 2016.
const LARGEST_SCHEMA_VERSION = 99;

export const KINDS = ["saved-model", "graph", "checkpoint"] as const;
export type Kind = (typeof KINDS)[number];

export function probeTensorflow(head: Uint8Array, size: number): Certainty {
  const certainties = KINDS.map((kind) => PROBES[kind](head, size));
  if (certainties.includes("certain")) return "certain";
  return certainties.includes("possible") ? "possible" : "no";
}

/** Which of the three files it is; the likeliest where nothing is certain. */
export function kindOf(head: Uint8Array, size: number): Kind {
  const isProbed = (certainty: Certainty) => KINDS.find((kind) => PROBES[kind](head, size) === certainty);
  return isProbed("certain") ?? isProbed("possible") ?? "saved-model";
}

const PROBES = { "saved-model": probeSavedModel, graph: probeGraph, checkpoint: probeCheckpoint } as const satisfies Record<
  Kind,
  (head: Uint8Array, size: number) => Certainty
>;

/** A small version, and messages that fill the file: other formats that begin with a version have more fields behind the first one. */
function probeSavedModel(head: Uint8Array, size: number): Certainty {
  const [version, ...graphs] = peekFields(head, 0, size);
  const [graph] = graphs;
  if (version?.number !== 1 || version.type !== VARINT || version.value < 1 || version.value > LARGEST_SCHEMA_VERSION)
    return "no";
  if (graph === undefined || graphs.some(({ number, type }) => number !== 2 || type !== LENGTH)) return "no";
  const fields = [...peekFields(head, graph.start, graph.end)];
  if (!fields.every(isMetaGraphField) || fields.length === 0) return "no";
  const isWhole = !graphs.some(({ isBroken }) => isBroken) && graphs.some(({ end }) => end >= size);
  return isWhole && fields.some((field) => isMetaInfo(head, field) || isGraph(head, field)) ? "certain" : "possible";
}

function isMetaGraphField({ number, type }: PeekedField): boolean {
  return number >= 1 && number <= 7 && type === LENGTH;
}

/** MetaInfoDef: a list of operators, or tags and the version that wrote it. */
function isMetaInfo(head: Uint8Array, { number, start, end }: PeekedField): boolean {
  if (number !== 1) return false;
  const fields = [...peekFields(head, start, end)];
  const list = fields.find((field) => field.number === 2);
  const [operator] = list === undefined ? [] : peekFields(head, list.start, list.end);
  const [name] = operator === undefined ? [] : peekFields(head, operator.start, operator.end);
  if (name !== undefined) return operator?.number === 1 && name.number === 1 && isOperator(head, name);
  return fields.some((field) => (field.number === 5 || field.number === 6) && field.type === LENGTH && isText(head, field));
}

function isGraph(head: Uint8Array, { number, start, end }: PeekedField): boolean {
  return number === 2 && [...peekFields(head, start, end)].some((field) => field.number === 1 && isNode(head, field));
}

/** GraphDef: nodes, then a library and versions. */
function probeGraph(head: Uint8Array, size: number): Certainty {
  const fields = [...peekFields(head, 0, size)];
  const fits = fields.every(({ number, type, isBroken }) => {
    return !isBroken && (number === 3 ? type === VARINT : number >= 1 && number <= 4 && type === LENGTH);
  });
  if (!fits || fields.length === 0) return "no";
  const nodes = fields.filter(({ number, end }) => number === 1 && end <= head.length);
  if (nodes.length > 0) return nodes.every((node) => isNode(head, node)) ? "certain" : "no";
  // The first node may be a large constant.
  const [first] = fields;
  return first?.number === 1 && isNode(head, first) ? "certain" : "no";
}

/** NodeDef: a name, an operator, inputs, and named attributes: all that is visible fits. */
function isNode(head: Uint8Array, { start, end }: PeekedField): boolean {
  const fields = [...peekFields(head, start, end)];
  const [name, operator] = [1, 2].map((number) => fields.find((field) => field.number === number));
  if (name === undefined || operator === undefined || !isOperator(head, operator)) return false;
  return fields.every((field) => {
    if (field.type !== LENGTH || field.number > 7) return false;
    if (field.number !== 5) return field.number >= 6 || isText(head, field);
    const [key] = peekFields(head, field.start, field.end);
    return !field.isBroken && (key === undefined || (key.number === 1 && key.type === LENGTH && isText(head, key)));
  });
}

function isOperator(head: Uint8Array, field: PeekedField): boolean {
  if (field.type !== LENGTH || field.isBroken || !isText(head, field)) return false;
  return OPERATOR.test(new TextDecoder().decode(head.subarray(field.start, field.end)));
}

// The end of a table: two block handles, padding and a magic number.
const FOOTER_BYTES = 48;

/** The first block, as it is or in the first literal of a Snappy stream. */
function probeCheckpoint(head: Uint8Array, size: number): Certainty {
  if (size < FOOTER_BYTES) return "no";
  return [0, literalAt(head)].some((start) => start !== undefined && isBundle(head.subarray(start))) ? "certain" : "no";
}

/** Where the first bytes of a Snappy stream stand: behind its length, and the length of the literal. */
function literalAt(head: Uint8Array): number | undefined {
  const at = head.subarray(0, LONGEST_SNAPPY_LENGTH_BYTES).findIndex((byte) => byte < 0x80) + 1;
  const tag = head[at] ?? 1;
  if (at === 0 || (tag & 3) !== 0) return undefined;
  return at + 1 + Math.max(0, (tag >> 2) - 59);
}

// Blocks have a few thousand bytes.
const LONGEST_SNAPPY_LENGTH_BYTES = 4;

/** The first entry of the table has no key, and the header of a checkpoint for its value; the second one shares nothing with it. */
function isBundle(head: Uint8Array): boolean {
  const [shared, unshared, length = 0] = head;
  if (shared !== 0 || unshared !== 0 || length === 0 || length > 0x7f) return false;
  const fields = [...peekFields(head, 3, 3 + length)];
  const fits = fields.every(({ number, type, isBroken }) => !isBroken && BUNDLE_HEADER.get(number) === type);
  if (!fits || fields.at(-1)?.end !== 3 + length) return false;
  const hasShards = fields.some(({ number, value }) => number === 1 && value >= 1);
  return hasShards && fields.some(({ number }) => number === 3) && head[3 + length] === 0;
}

const BUNDLE_HEADER: ReadonlyMap<number, number> = new Map([
  [1, VARINT],
  [2, VARINT],
  [3, LENGTH],
]);
