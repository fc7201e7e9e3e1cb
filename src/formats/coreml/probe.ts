import { isText, type PeekedField, peekFields } from "../../encodings/protobuf-peek.js";
import type { Certainty } from "../format.js";

// Wire types of https://protobuf.dev/programming-guides/encoding/
const [VARINT, LENGTH] = [0, 2];
// Version 9 was current in 2025.
const LARGEST_VERSION = 99;
const DESCRIPTION_FIELDS: ReadonlySet<number> = new Set([1, 10, 11, 12, 13, 20, 21, 50, 100]);
const FEATURE_FIELDS: ReadonlySet<number> = new Set([1, 2, 3]);
// Model.proto numbers what a model may be from here on.
const FIRST_TYPE = 200;

export function probeCoreml(head: Uint8Array, size: number): Certainty {
  if (isManifest(head)) return probeManifest(head);
  const [version, description, ...more] = peekFields(head, 0, size);
  if (version?.number !== 1 || version.type !== VARINT || version.value < 1 || version.value > LARGEST_VERSION) return "no";
  if (description?.number !== 2 || description.type !== LENGTH || description.isBroken) return "no";
  if (more.some(({ number, isBroken }) => isBroken || (number < FIRST_TYPE && number !== 10))) return "no";
  const fields = [...peekFields(head, description.start, description.end)];
  if (!fields.every(({ number, type, isBroken }) => !isBroken && type === LENGTH && DESCRIPTION_FIELDS.has(number))) return "no";
  const features = fields.filter(({ number }) => number === 1 || number === 10 || number === 50);
  if (features.length === 0 || !features.every((feature) => isFeature(head, feature))) return "no";
  // What the model is stands behind its description: other formats of a version and a message end there.
  return description.end < size ? "certain" : "no";
}

/** FeatureDescription: a name, maybe a text, and a type that is a message with one small field number. */
function isFeature(head: Uint8Array, { start, end }: PeekedField): boolean {
  const fields = [...peekFields(head, start, end)];
  const [name] = fields;
  if (name?.number !== 1 || !fields.every(({ number, type }) => type === LENGTH && FEATURE_FIELDS.has(number))) return false;
  return fields.every((field) => field.number === 3 || isText(head, field));
}

/** The manifest of a package is JSON; no message of a model begins with a brace, which would be the end of a group. */
export function isManifest(head: Uint8Array): boolean {
  return head[0] === 0x7b;
}

function probeManifest(head: Uint8Array): Certainty {
  const text = new TextDecoder().decode(head);
  const isPackage = text.includes('"itemInfoEntries"') && text.includes('"com.apple.CoreML');
  return isPackage ? "certain" : "no";
}
