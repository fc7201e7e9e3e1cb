import { Composer, type Document, isMap, isPair, isScalar, LineCounter, Parser, type YAMLMap } from "yaml";
import { type Fault, type TokenLimits, tokenFaults } from "./yaml-tokens.js";

/** Lines and columns count from 1. */
export interface YamlPosition {
  readonly line: number;
  readonly column: number;
}

export interface YamlProblem extends YamlPosition {
  readonly message: string;
}

export type YamlPath = readonly PropertyKey[];

/** A YAML text that is sound, with the place of everything in it. */
export interface YamlDocument {
  /** Mappings as plain objects for a schema to check, or as `Map` where keys are anybody's. */
  readonly value: unknown;
  /** Where the value at a path stands, or the nearest thing that contains it. */
  positionOf(path: YamlPath): YamlPosition;
  /** Where a key of the mapping at a path stands. */
  positionOfKey(path: YamlPath, key: string): YamlPosition;
  /** Where a character of the text at a path stands, however the text is quoted, folded or indented. */
  positionInText(path: YamlPath, offset: number): YamlPosition;
}

export type ParsedYaml =
  | { readonly kind: "sound"; readonly document: YamlDocument }
  | { readonly kind: "broken"; readonly problems: readonly YamlProblem[] };

export interface YamlOptions {
  /** What the text is, in messages: `policy`. */
  readonly noun: string;
  /** The least that a text of this sort says; ends the message about an empty one. */
  readonly minimal?: string;
  readonly limits: TokenLimits & { readonly bytes: number };
  /** `typed`: numbers, booleans and plain objects. `text`: every scalar as it is spelled, mappings as `Map`. */
  readonly values: "typed" | "text";
}

const START: YamlPosition = { line: 1, column: 1 };

/** One mapping in YAML 1.2, without what readers stumble over: anchors, tags, other versions, control characters, keys that repeat. */
export function parseYaml(text: string, { noun, minimal = "", limits, values }: YamlOptions): ParsedYaml {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (source.length > limits.bytes || new TextEncoder().encode(source).length > limits.bytes) {
    return broken([{ ...START, message: `The ${noun} is larger than ${limits.bytes} bytes.` }]);
  }
  const empty = { ...START, message: `The ${noun} is empty.${minimal}` };
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(source)];
  const place = (offset: number): YamlPosition => {
    const { line, col } = lines.linePos(Math.min(offset, source.length));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const unusable = tokenFaults(source, tokens, noun, limits);
  if (unusable.length > 0) return broken(unusable.map(({ offset, message }) => ({ ...place(offset), message })));
  const [document] = new Composer({
    version: "1.2",
    schema: values === "text" ? "failsafe" : "core",
    strict: true,
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
  }).compose(tokens, true, source.length);
  if (document === undefined) return broken([empty]);
  const faults = [...syntaxFaults(document), ...directiveFaults(document, noun)];
  if (faults.length > 0) return broken(faults.map(({ offset, message }) => ({ ...place(offset), message })));
  const { contents } = document;
  if (contents === null || (isScalar(contents) && (contents.value === null || contents.source === ""))) return broken([empty]);
  if (!isMap(contents)) {
    return broken([{ ...place(contents.range[0]), message: `A ${noun} is a mapping of keys to values.${minimal}` }]);
  }
  const value: unknown = document.toJS({ maxAliasCount: 0, mapAsMap: values === "text" });
  return { kind: "sound", document: { value, ...positionsIn(contents, source, place) } };
}

function broken(problems: readonly YamlProblem[]): ParsedYaml {
  return { kind: "broken", problems };
}

/** Where the parser speaks of itself. */
const SYNTAX_ADVICE = new Map<string, string>([
  ["DUPLICATE_KEY", "This key stands here for the second time: remove one of the two."],
  ["NON_STRING_KEY", "A key must be plain text."],
]);

function syntaxFaults(document: Document.Parsed): Fault[] {
  return [...document.errors, ...document.warnings].map(({ code, pos, message }) => ({
    offset: pos[0],
    message: SYNTAX_ADVICE.get(code) ?? (message.endsWith(".") ? message : `${message}.`),
  }));
}

function directiveFaults({ directives }: Document.Parsed, noun: string): Fault[] {
  const { explicit, version } = directives.yaml;
  if (explicit !== true || version === "1.2") return [];
  const message = `A ${noun} is YAML 1.2: remove the line %YAML ${version}, which gives words such as off another meaning.`;
  return [{ offset: 0, message }];
}

function positionsIn(root: YAMLMap, source: string, place: (offset: number) => YamlPosition): Omit<YamlDocument, "value"> {
  const positionOf = (path: YamlPath): YamlPosition => place(offsetOf(root, path));
  return {
    positionOf,
    positionInText(path, offset) {
      const node = root.getIn(path, true);
      if (!isScalar(node) || typeof node.value !== "string" || node.range == null) return positionOf(path);
      const isBlock = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
      const start = isBlock ? source.indexOf("\n", node.range[0]) + 1 : node.range[0];
      return place(start + spelledOffset(source.slice(start, node.range[1]), node.value, offset));
    },
    positionOfKey(path, key) {
      const mapping = path.length === 0 ? root : root.getIn(path, true);
      const pair = isMap(mapping)
        ? mapping.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
        : undefined;
      return isPair(pair) && isScalar(pair.key) ? place(pair.key.range?.[0] ?? 0) : positionOf(path);
    },
  };
}

/**
 * Where the character at `offset` of a text stands in the way it is spelled: what is only there in the spelling, such as quotes,
 * backslashes and indentation, is passed over.
 */
function spelledOffset(spelling: string, text: string, offset: number): number {
  let at = 0;
  for (let index = 0; index < offset && at < spelling.length; index += 1) {
    const next = seek(spelling, text.charAt(index), at);
    // An escape such as \n is spelled in other characters: the next one is found again.
    if (next >= 0) at = next + 1;
  }
  const next = seek(spelling, text.charAt(offset), at);
  return next < 0 ? at : next;
}

function seek(spelling: string, character: string, from: number): number {
  if (character === "") return from;
  if (!/\s/.test(character)) return spelling.indexOf(character, from);
  const found = spelling.slice(from).search(/\s/);
  return found < 0 ? -1 : from + found;
}

/** Of the value at a path, or of the last thing on the way that exists. */
function offsetOf(root: YAMLMap, path: YamlPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = root.getIn(path.slice(0, length), true);
    if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)) return Number(node.range[0]);
  }
  return root.range?.[0] ?? 0;
}
