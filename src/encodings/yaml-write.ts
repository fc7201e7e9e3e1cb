import { Document, type Node, type Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";

/** A `Map` where keys are anybody's. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | ReadonlyMap<string, YamlValue>;

/** Nothing is folded: a line is one value, however long it is. */
export const STYLE = {
  lineWidth: 0,
  doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
  flowCollectionPadding: false,
} as const;

/** The text of these pairs, one below the other. Mappings within lists stand on one line each unless they hold mappings themselves. */
export function yamlText(values: ReadonlyMap<string, YamlValue>): string {
  return pairsText(mapNode(values, false).items);
}

/** The same of pairs that exist, with the comments within them. */
export function pairsText(pairs: readonly Pair[]): string {
  const map = new YAMLMap();
  map.items.push(...pairs);
  const document = new Document(undefined, { version: "1.2" });
  document.contents = map;
  return spelledOut(document.toString(STYLE));
}

export function nodeOf(value: YamlValue, isOneLine = false): Node {
  if (value instanceof Map) return mapNode(value, isOneLine);
  if (Array.isArray(value)) return listNode(value, isOneLine);
  return scalarNode(value as string | number | boolean | null);
}

export function keyNode(key: string): Scalar<string> {
  const node = new Scalar(key);
  if (UNSEEN.test(key)) node.type = "QUOTE_DOUBLE";
  return node;
}

function mapNode(value: ReadonlyMap<string, YamlValue>, isOneLine: boolean): YAMLMap {
  const node = new YAMLMap();
  node.flow = isOneLine;
  for (const [key, inner] of value) node.set(keyNode(key), nodeOf(inner, isOneLine));
  return node;
}

function listNode(value: readonly YamlValue[], isOneLine: boolean): YAMLSeq {
  const node = new YAMLSeq();
  const isOfScalars = value.every((member) => !(member instanceof Map) && !Array.isArray(member));
  node.flow = isOneLine || isOfScalars;
  for (const member of value) node.add(nodeOf(member, isOneLine || (member instanceof Map && !holdsMaps(member))));
  return node;
}

function holdsMaps(value: ReadonlyMap<string, YamlValue>): boolean {
  return [...value.values()].some(
    (inner) => inner instanceof Map || (Array.isArray(inner) && inner.some((member) => member instanceof Map)),
  );
}

function scalarNode(value: string | number | boolean | null): Scalar {
  const node = new Scalar(value);
  if (typeof value === "string" && UNSEEN.test(value)) node.type = "QUOTE_DOUBLE";
  return node;
}

/**
 * Characters that cannot be seen, that reorder their neighbours, or that our own reading refuses: a text that is to be committed shows
 * them as escapes. Line feeds have a notation of their own.
 */
const UNSEEN = new RegExp(
  [
    "[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f",
    "\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ue000-\\uf8ff\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffc\\ufffe\\uffff",
    "\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{10ffff}\\ud800-\\udfff]",
  ].join(""),
  "u",
);
const UNSEEN_EVERYWHERE = new RegExp(UNSEEN.source, "gu");

export function hasUnseen(text: string): boolean {
  return UNSEEN.test(text.replaceAll("\r\n", "\n"));
}

/** Such characters stand within double quotes alone, where an escape means the same. */
export function spelledOut(text: string): string {
  return text.replace(UNSEEN_EVERYWHERE, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
  });
}

/** Whatever the order of keys. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one instanceof Map) {
    if (!(other instanceof Map) || one.size !== other.size) return false;
    return [...one].every(([key, value]) => other.has(key) && isSameValue(value, other.get(key)));
  }
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((value, at) => isSameValue(value, other[at]));
  return Object.is(one, other);
}
