import { ArtifactError } from "../errors.js";
import { type JsonLimits, type JsonValue, readJson } from "./json.js";
import type { Node, NodeEntry, NodeProblem, Place, ReadNodes } from "./node.js";
import { quoted } from "./quoted.js";

/**
 * One JSON text with the place of everything in it. What is wrong with it is a problem, never thrown. Of a key that stands twice
 * both values are kept: which of them counts, readers do not agree on.
 */
export function readJsonNodes(bytes: Uint8Array, path: string, limits: JsonLimits): ReadNodes {
  const isMarked = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte);
  const start = isMarked ? BYTE_ORDER_MARK.length : 0;
  const mark = {
    line: 1,
    column: 1,
    message: "The file begins with a byte order mark, which readers of JSON refuse: remove it.",
  };
  const problems = isMarked ? [mark] : [];
  try {
    const { root } = readJson(bytes.subarray(start), { path, start, limits, repeatedKeys: "kept" });
    const repeated: NodeProblem[] = [];
    return { root: nodeOf(root, walker(bytes, start), repeated), problems: [...problems, ...repeated] };
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error;
    return { root: undefined, problems: [...problems, { ...walker(bytes, start)(error.offset ?? 0), message: error.message }] };
  }
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** The place of a byte; asked for one after the other, never backwards, so that all of them together cost one pass. */
function walker(bytes: Uint8Array, start: number): (offset: number) => Place {
  let [at, line, column] = [start, 1, 1];
  return (offset) => {
    for (const end = Math.min(offset, bytes.length); at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === 0x0a) [line, column] = [line + 1, 1];
      // Bytes that continue a character of UTF-8 take no place of their own.
      else if ((byte & 0xc0) !== 0x80) column += 1;
    }
    return { line, column };
  };
}

/** In the order of the file, as places are asked for in it. */
function nodeOf(value: JsonValue, placeOf: (offset: number) => Place, repeated: NodeProblem[]): Node {
  const place = placeOf(value.offset);
  switch (value.kind) {
    case "null":
      return { kind: "null", text: "", ...place };
    case "boolean":
      return { kind: "boolean", text: String(value.value), ...place };
    case "integer":
      return { kind: "number", text: String(value.value), ...place };
    case "number":
      return { kind: "number", text: value.text, ...place };
    case "string":
      return { kind: "text", text: value.value, ...place };
    case "array":
      return { kind: "list", items: value.items.map((item) => nodeOf(item, placeOf, repeated)), ...place };
    case "object": {
      const seen = new Set<string>();
      const entries = value.entries.map(({ key, offset, value: inner }): NodeEntry => {
        const at = placeOf(offset);
        if (seen.has(key))
          repeated.push({ ...at, message: `The key ${quoted(key)} stands here for the second time: remove one of the two.` });
        seen.add(key);
        return { key, ...at, value: nodeOf(inner, placeOf, repeated) };
      });
      return { kind: "mapping", entries, ...place };
    }
  }
}
