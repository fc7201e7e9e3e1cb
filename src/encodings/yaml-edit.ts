import { CST, type Document, isMap, isScalar, type Pair, Parser, parseDocument, YAMLMap } from "yaml";
import { parseYaml, type YamlOptions, type YamlPosition, type YamlProblem } from "./yaml.js";
import { hasUnseen, isSameValue, keyNode, nodeOf, pairsText, STYLE, spelledOut, type YamlValue } from "./yaml-write.js";

/** A value and the keys that lead to it; mappings on the way that are not there are made. */
export type YamlEdit = readonly [path: readonly string[], value: YamlValue];

/** One mapping that can be written again with some of its pairs set, and everything else as somebody wrote it. */
export interface EditableYaml {
  readonly text: string;
  /** Mappings as `Map`, numbers and booleans as such. */
  readonly value: ReadonlyMap<string, unknown>;
  positionOfKey(key: string): YamlPosition;
  /** Pairs that are new stand before the key `before`, or last. Undefined when the rest could not be kept as it is. */
  withValues(edits: readonly YamlEdit[], before?: string): string | undefined;
}

export type ParsedEditable =
  | { readonly kind: "sound"; readonly document: EditableYaml }
  | { readonly kind: "broken"; readonly problems: readonly YamlProblem[] };

/** Refuses what `parseYaml` refuses. */
export function editableYaml(text: string, options: Omit<YamlOptions, "values">): ParsedEditable {
  const parsed = parseYaml(text, { ...options, values: "mapped" });
  if (parsed.kind === "broken") return parsed;
  const value = parsed.document.value instanceof Map ? parsed.document.value : new Map<string, unknown>();
  return {
    kind: "sound",
    document: {
      text,
      value,
      positionOfKey: (key) => parsed.document.positionOfKey([], key),
      withValues(edits, before) {
        const expected = edits.reduce(set, value);
        return [spliced, rewritten]
          .map((edit) => edit(text, edits, before))
          .find((edited) => edited !== undefined && isSameValue(valuesIn(edited), expected));
      },
    },
  };
}

const READING = { version: "1.2", schema: "core", stringKeys: true, prettyErrors: false, logLevel: "silent" } as const;

function valuesIn(text: string): ReadonlyMap<string, unknown> {
  const document = parseDocument(text, READING);
  const value: unknown = document.errors.length > 0 ? undefined : document.toJS({ mapAsMap: true, maxAliasCount: 0 });
  return value instanceof Map ? value : new Map();
}

function set(value: ReadonlyMap<string, unknown>, [[key = "", ...rest], edit]: YamlEdit): ReadonlyMap<string, unknown> {
  const inner = value.get(key);
  return new Map(value).set(key, rest.length === 0 ? edit : set(inner instanceof Map ? inner : new Map(), [rest, edit]));
}

/** Only the pairs concerned are written; all other tokens are put together again as they were. Undefined for a mapping in braces. */
function spliced(text: string, edits: readonly YamlEdit[], before: string | undefined): string | undefined {
  const source = text.endsWith("\n") ? text : `${text}\n`;
  const tokens = [...new Parser().parse(source)];
  const map = tokens.find(({ type }) => type === "document");
  const document = parseDocument(source, READING);
  if (map?.type !== "document" || map.value?.type !== "block-map" || map.value.indent !== 0 || !isMap(document.contents))
    return undefined;
  const { items } = map.value;
  // Tokens and contents hold the same pairs in one order.
  const paired = items.filter(({ key, sep }) => key != null || sep !== undefined);
  const places = new Map(document.contents.items.map((pair, at) => [keyOf(pair), paired[at]]));
  apply(document, edits);
  const touched = new Set(edits.map(([[key]]) => key));
  const added: typeof items = [];
  for (const pair of document.contents.items) {
    if (!touched.has(keyOf(pair))) continue;
    const item = itemOf(pair, source.includes("\r\n") ? "\r\n" : "\n");
    const place = places.get(keyOf(pair));
    if (item === undefined) return undefined;
    if (place === undefined) added.push(item);
    else {
      const rest = trailingLines(CST.stringify(place));
      Object.assign(place, { ...item, start: place.start.filter(({ type }) => type !== "explicit-key-ind") });
      if (rest !== "")
        items.splice(items.indexOf(place) + 1, 0, { start: [{ type: "comment", offset: -1, indent: 0, source: rest }] });
    }
  }
  const next = before === undefined ? undefined : places.get(before);
  items.splice(next === undefined ? items.length : items.indexOf(next), 0, ...added);
  return tokens.map((token) => CST.stringify(token)).join("");
}

/** Comments and blank lines below a value that belong to no value: they begin at the start of a line. */
function trailingLines(text: string): string {
  const lines = text.split(/(?<=\n)/);
  const last = lines.findLastIndex((line) => !/^(#|\r?\n)/.test(line));
  return lines.slice(last + 1).join("");
}

/** The tokens of one pair, written anew. The comment above it belongs to the place it stands in. */
function itemOf(pair: Pair, lineEnd: string): CST.BlockMap["items"][number] | undefined {
  if (isScalar(pair.key)) {
    pair.key.commentBefore = null;
    pair.key.spaceBefore = false;
  }
  const text = pairsText([pair]).replaceAll("\n", lineEnd);
  const [token] = [...new Parser().parse(text)];
  return token?.type === "document" && token.value?.type === "block-map" ? token.value.items[0] : undefined;
}

/** The whole text in the writer's own style: values and comments stay, blanks may not. */
function rewritten(text: string, edits: readonly YamlEdit[]): string | undefined {
  const document = parseDocument(text, READING);
  if (!isMap(document.contents)) return undefined;
  document.contents.flow = false;
  apply(document, edits);
  const edited = document.toString(STYLE);
  return hasUnseen(text) ? edited : spelledOut(edited);
}

function apply(document: Document.Parsed, edits: readonly YamlEdit[]): void {
  for (const [path, value] of edits) {
    let map: YAMLMap | undefined = isMap(document.contents) ? (document.contents as YAMLMap) : undefined;
    for (const key of path.slice(0, -1)) {
      const inner: unknown = map?.get(key, true);
      if (isMap(inner)) map = inner as YAMLMap;
      else {
        const made = new YAMLMap();
        map?.set(keyed(map, key), made);
        map = made;
      }
    }
    map?.set(keyed(map, path.at(-1) ?? ""), nodeOf(value, map.flow === true));
  }
}

/** A key that is there keeps its notation. */
function keyed(map: YAMLMap | undefined, key: string): unknown {
  return map?.items.find((pair) => keyOf(pair) === key)?.key ?? keyNode(key);
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : "";
}
