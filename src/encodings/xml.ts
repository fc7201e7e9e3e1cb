import { ArtifactError } from "../errors.js";

/** What stands in a document, in order. Text is what is between tags, without the white space around it. */
export type XmlEvent =
  | { readonly kind: "open"; readonly name: string; readonly attributes: XmlAttributes; readonly offset: number }
  | { readonly kind: "close"; readonly name: string; readonly offset: number }
  | { readonly kind: "text"; readonly text: string; readonly offset: number };

export type XmlAttributes = ReadonlyMap<string, string>;

export interface XmlLimits {
  /** Elements inside each other. */
  readonly depth: number;
  /** Elements, attributes and texts in all. */
  readonly entries: number;
}

// Names of elements and attributes of model files stay below 60.
const LONGEST_NAME_BYTES = 255;
// Layers have up to 30.
const MOST_ATTRIBUTES = 256;

const [LESS, GREATER, SLASH, EXCLAMATION, QUESTION, EQUALS] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f, 0x3d];
const DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Reads a document of elements, attributes and text: UTF-8, without document types, and without entities but the five that XML itself
 * defines. Throws ArtifactError with a code that begins with `xml-` and the byte offset of the fault.
 */
export function* readXml(bytes: Uint8Array, path: string, limits: XmlLimits): Generator<XmlEvent, void> {
  const reading: Reading = { bytes, path, at: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0 };
  const open: string[] = [];
  let left = limits.entries;
  let isDone = false;
  const spend = (count: number): void => {
    left -= count;
    if (left < 0) throw fault(reading, "xml-too-many-entries", `the document has more than ${limits.entries} items`);
  };
  while (reading.at < bytes.length) {
    const offset = reading.at;
    if (bytes[offset] !== LESS) {
      const text = textOf(reading);
      if (text === "") continue;
      if (open.length === 0) throw fault(reading, "xml-syntax", "text stands outside of every element", offset);
      spend(1);
      yield { kind: "text", text, offset };
      continue;
    }
    const next = bytes[offset + 1];
    if (next === QUESTION) skipThrough(reading, "?>");
    else if (next === EXCLAMATION) skipDeclaration(reading);
    else if (next === SLASH) {
      reading.at += 2;
      const name = nameOf(reading);
      skipSpace(reading);
      expect(reading, GREATER);
      if (open.pop() !== name) throw fault(reading, "xml-syntax", "an element ends that is not the innermost open one", offset);
      isDone = open.length === 0;
      yield { kind: "close", name, offset };
    } else {
      if (isDone) throw fault(reading, "xml-syntax", "the document goes on after its element has ended");
      reading.at += 1;
      const name = nameOf(reading);
      const attributes = attributesOf(reading);
      spend(1 + attributes.size);
      const isEmpty = bytes[reading.at] === SLASH;
      if (isEmpty) reading.at += 1;
      expect(reading, GREATER);
      if (open.length >= limits.depth)
        throw fault(reading, "xml-too-deep", `elements are nested more than ${limits.depth} deep`, offset);
      yield { kind: "open", name, attributes, offset };
      if (isEmpty) {
        isDone = open.length === 0;
        yield { kind: "close", name, offset };
      } else open.push(name);
    }
  }
  if (!isDone) throw fault(reading, "xml-truncated", "the document ends inside of an element");
}

interface Reading {
  readonly bytes: Uint8Array;
  readonly path: string;
  at: number;
}

function fault({ path, at }: Reading, code: string, problem: string, offset = at): ArtifactError {
  return new ArtifactError(code, `Not readable as XML at byte ${offset}: ${problem}.`, { path, offset });
}

function attributesOf(reading: Reading): Map<string, string> {
  const attributes = new Map<string, string>();
  for (;;) {
    const before = reading.at;
    skipSpace(reading);
    const byte = reading.bytes[reading.at];
    if (byte === GREATER || byte === SLASH) return attributes;
    if (byte === undefined) throw fault(reading, "xml-truncated", "the document ends inside of a tag");
    if (reading.at === before) throw fault(reading, "xml-syntax", "no white space stands before an attribute");
    const offset = reading.at;
    const name = nameOf(reading);
    skipSpace(reading);
    expect(reading, EQUALS);
    skipSpace(reading);
    if (attributes.has(name)) throw fault(reading, "xml-duplicate-attribute", "an element has the same attribute twice", offset);
    if (attributes.size === MOST_ATTRIBUTES) {
      throw fault(reading, "xml-too-many-attributes", `an element has more than ${MOST_ATTRIBUTES} attributes`, offset);
    }
    attributes.set(name, quotedOf(reading));
  }
}

function quotedOf(reading: Reading): string {
  const { bytes } = reading;
  const quote = bytes[reading.at];
  if (quote !== 0x22 && quote !== 0x27) throw fault(reading, "xml-syntax", "an attribute has no quoted value");
  const start = reading.at + 1;
  const end = bytes.indexOf(quote, start);
  if (end < 0) throw fault(reading, "xml-truncated", "the document ends inside of an attribute");
  reading.at = end + 1;
  const text = decoded(reading, start, end);
  if (text.includes("<")) throw fault(reading, "xml-syntax", "an attribute holds a `<`, which stands as `&lt;`", start);
  return text.includes("&") ? plain(reading, text, start) : text;
}

/** Text up to the next tag, without white space around it. */
function textOf(reading: Reading): string {
  const start = reading.at;
  const end = reading.bytes.indexOf(LESS, start);
  reading.at = end < 0 ? reading.bytes.length : end;
  const text = decoded(reading, start, reading.at).trim();
  return text.includes("&") ? plain(reading, text, start) : text;
}

function decoded(reading: Reading, start: number, end: number): string {
  try {
    return DECODER.decode(reading.bytes.subarray(start, end));
  } catch {
    throw fault(reading, "xml-invalid-utf8", "not valid UTF-8", start);
  }
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);
// Of a character by its number: `&#10;`, `&#x1F600;`.
const CHARACTER = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/;

function plain(reading: Reading, text: string, start: number): string {
  return text.replace(/&([^;&]{0,12})(;?)/g, (_, name: string, end: string) => {
    const [, hex, decimal] = CHARACTER.exec(name) ?? [];
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
    const character = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
    const value = end === ";" ? (ENTITIES.get(name) ?? character) : undefined;
    if (value === undefined) throw fault(reading, "xml-entity", "an entity is none of the five that XML defines", start);
    return value;
  });
}

function nameOf(reading: Reading): string {
  const { bytes } = reading;
  const start = reading.at;
  while (isNameByte(bytes[reading.at] ?? 0) && reading.at - start <= LONGEST_NAME_BYTES) reading.at += 1;
  const length = reading.at - start;
  if (length === 0 || length > LONGEST_NAME_BYTES) throw fault(reading, "xml-syntax", "no name stands where one must", start);
  return String.fromCharCode(...bytes.subarray(start, reading.at));
}

/** Letters, digits and `-.:_`: names of model files are ASCII. */
function isNameByte(byte: number): boolean {
  return (
    (byte >= 0x61 && byte <= 0x7a) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x2d && byte <= 0x3a && byte !== SLASH) ||
    byte === 0x5f
  );
}

/** Comments are skipped; document types could define entities and name other files. */
function skipDeclaration(reading: Reading): void {
  const head = String.fromCharCode(...reading.bytes.subarray(reading.at, reading.at + 9));
  if (head.startsWith("<!--")) skipThrough(reading, "-->");
  else if (head === "<![CDATA[")
    throw fault(reading, "xml-cdata", "a section of plain characters stands here, which no model needs");
  else throw fault(reading, "xml-document-type", "a document type is declared, and such documents are not read");
}

function skipThrough(reading: Reading, end: string): void {
  const { bytes } = reading;
  const [first = 0, ...rest] = Array.from(end, (character) => character.charCodeAt(0));
  for (let at = bytes.indexOf(first, reading.at + 2); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (rest.some((byte, index) => bytes[at + 1 + index] !== byte)) continue;
    reading.at = at + end.length;
    return;
  }
  throw fault(reading, "xml-truncated", "a comment or an instruction has no end");
}

function skipSpace(reading: Reading): void {
  for (let byte = reading.bytes[reading.at]; byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d; ) {
    reading.at += 1;
    byte = reading.bytes[reading.at];
  }
}

function expect(reading: Reading, byte: number): void {
  if (reading.at >= reading.bytes.length) throw fault(reading, "xml-truncated", "the document ends inside of a tag");
  if (reading.bytes[reading.at] !== byte)
    throw fault(reading, "xml-syntax", `no \`${String.fromCharCode(byte)}\` stands where one must`);
  reading.at += 1;
}
