import { isText, type PeekedField, peekFields } from "../../encodings/protobuf-peek.js";
import type { Certainty } from "../format.js";

// Wire types of https://protobuf.dev/programming-guides/encoding/
const VARINT = 0;
const LENGTH = 2;

/** ModelProto: the wire type of each field. Number 26 and above are left to newer versions. */
const MODEL_FIELDS: ReadonlyMap<number, number> = new Map([
  [1, VARINT],
  [2, LENGTH],
  [3, LENGTH],
  [4, LENGTH],
  [5, VARINT],
  [6, LENGTH],
  [7, LENGTH],
  [8, LENGTH],
  [14, LENGTH],
  [20, LENGTH],
  [25, LENGTH],
  [26, LENGTH],
]);
const TEXT_FIELDS: ReadonlySet<number> = new Set([2, 3, 4, 6]);
const GRAPH_FIELDS: ReadonlySet<number> = new Set([1, 2, 5, 10, 11, 12, 13, 14, 15, 16]);
const FUNCTION_FIELDS: ReadonlySet<number> = new Set([1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
// Version 14 was current in 2026; what claims more than this is some other format's number.
const LARGEST_IR_VERSION = 999;

/**
 * A version and a graph, functions or opsets prove the format. Other formats also begin with a small number and a message
 * (TensorFlow, Core ML): none has text where ONNX has text, and a graph where ONNX has it.
 */
export function probeOnnx(head: Uint8Array): Certainty {
  let hasVersion = false;
  const contents = new Set<Certainty>();
  let isDoubtful = false;
  for (const field of peekFields(head, 0, Number.POSITIVE_INFINITY)) {
    const type = MODEL_FIELDS.get(field.number);
    if (type !== undefined && type !== field.type) return "no";
    // Unknown fields and control characters are legal, and what no exporter writes.
    if (type === undefined || field.isBroken || (TEXT_FIELDS.has(field.number) && !isText(head, field))) isDoubtful = true;
    if (field.number === 1) hasVersion = field.value >= 1 && field.value <= LARGEST_IR_VERSION;
    contents.add(contentOf(head, field));
  }
  if (contents.has("possible")) isDoubtful = true;
  if (hasVersion && contents.has("certain") && !isDoubtful) return "certain";
  // Text that begins with a colon looks like the start of a graph: without a version, half a likeness is none.
  return contents.has("certain") || (hasVersion && contents.has("possible")) ? "possible" : "no";
}

/** How far a field shows a graph, functions or opsets. */
function contentOf(head: Uint8Array, field: PeekedField): Certainty {
  if (field.number === 7) return messageCertainty(head, field, GRAPH_FIELDS);
  if (field.number === 25) return messageCertainty(head, field, FUNCTION_FIELDS);
  return field.number === 8 && isOpset(head, field) ? "certain" : "no";
}

/** `certain` when all that is visible of a message are submessages and texts with these numbers, `possible` when the first is. */
function messageCertainty(head: Uint8Array, message: PeekedField, numbers: ReadonlySet<number>): Certainty {
  const fits = [...peekFields(head, message.start, message.end)].map((field) => {
    return !field.isBroken && field.type === LENGTH && numbers.has(field.number);
  });
  if (fits[0] !== true) return "no";
  return fits.every(Boolean) ? "certain" : "possible";
}

/** OperatorSetIdProto: a domain, maybe left out, and a version. */
function isOpset(head: Uint8Array, message: PeekedField): boolean {
  const fields = [...peekFields(head, message.start, message.end)];
  const isDomain = (field: PeekedField) => field.number === 1 && field.type === LENGTH && isText(head, field);
  const isVersion = (field: PeekedField) => field.number === 2 && field.type === VARINT && field.value > 0;
  return message.end <= head.length && fields.some(isVersion) && fields.every((field) => isDomain(field) || isVersion(field));
}
