import {
  Composer,
  type CST,
  type Document,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  Parser,
  visit,
  type YAMLMap,
} from "yaml";
import type { PolicyProblem } from "../errors.js";

export type Position = Pick<PolicyProblem, "line" | "column">;
export type DocumentPath = readonly PropertyKey[];

/** A YAML text that is sound as YAML, with the place of everything in it. */
export interface PolicyDocument {
  readonly value: Readonly<Record<string, unknown>>;
  /** Where the value at a path stands, or the nearest thing that contains it. */
  positionOf(path: DocumentPath): Position;
  /** Where a key of the mapping at a path stands. */
  positionOfKey(path: DocumentPath, key: string): Position;
}

export type ParsedDocument =
  | { readonly kind: "sound"; readonly document: PolicyDocument }
  | { readonly kind: "broken"; readonly problems: readonly PolicyProblem[] };

const START: Position = { line: 1, column: 1 };

// A long policy has a few hundred lines.
const MAX_POLICY_BYTES = 256 * 1024;
// The deepest place of a policy is a list in a rule's options; YAML is composed by recursion, which has an end.
const MAX_DEPTH = 32;
// Looking for duplicate keys takes the square of this.
const MAX_ENTRIES = 2_000;

const MINIMAL = "A policy that says the least is `version: 1`.";

/** YAML 1.2 without what a policy has no use for and readers stumble over: anchors, tags, directives, control characters. */
export function parseDocument(text: string): ParsedDocument {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (source.length > MAX_POLICY_BYTES || new TextEncoder().encode(source).length > MAX_POLICY_BYTES) {
    return broken([{ ...START, message: `The policy is larger than ${MAX_POLICY_BYTES} bytes.` }]);
  }
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(source)];
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, source.length));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const unusable = [...controlCharacters(source), ...excesses(tokens)];
  if (unusable.length > 0) return broken(unusable.map(({ offset, message }) => ({ ...place(offset), message })));
  const composer = new Composer({ version: "1.2", strict: true, uniqueKeys: true, stringKeys: true, prettyErrors: false });
  const [document, ...others] = composer.compose(tokens, true, source.length);
  if (document === undefined) return broken([{ ...START, message: `The policy is empty. ${MINIMAL}` }]);
  const faults = [...syntaxFaults(document), ...unwantedFeatures(document)];
  for (const other of others)
    faults.push({ offset: other.range[0], message: "A policy is one YAML document: remove the second one." });
  if (faults.length > 0) return broken(faults.map(({ offset, message }) => ({ ...place(offset), message })));
  return rootOf(document, place);
}

interface Fault {
  readonly offset: number;
  readonly message: string;
}

function broken(problems: readonly PolicyProblem[]): ParsedDocument {
  return { kind: "broken", problems };
}

function* controlCharacters(source: string): Iterable<Fault> {
  const match = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]|\r(?!\n)/.exec(source);
  if (match === null) return;
  const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  yield { offset: match.index, message: `The policy holds a control character (U+${code}). Remove it.` };
}

/** Walks the tokens without recursion, before anything does so with. */
function* excesses(tokens: readonly CST.Token[]): Iterable<Fault> {
  const waiting: { readonly token: CST.Token; readonly depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > MAX_DEPTH) {
      yield { offset: token.offset, message: `The policy is nested more than ${MAX_DEPTH} levels deep.` };
      return;
    }
    if (token.type === "document" && token.value !== undefined) waiting.push({ token: token.value, depth });
    if (!("items" in token)) continue;
    if (token.items.length > MAX_ENTRIES) {
      yield { offset: token.offset, message: `This list or mapping has more than ${MAX_ENTRIES} entries.` };
      return;
    }
    for (const { key, value } of token.items) {
      if (key != null) waiting.push({ token: key, depth: depth + 1 });
      if (value !== undefined) waiting.push({ token: value, depth: depth + 1 });
    }
  }
}

function syntaxFaults(document: Document.Parsed): Fault[] {
  return [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    offset: pos[0],
    message: message.endsWith(".") ? message : `${message}.`,
  }));
}

function unwantedFeatures(document: Document.Parsed): Fault[] {
  const faults: Fault[] = [];
  const { explicit, version } = document.directives.yaml;
  if (explicit === true && version !== "1.2") {
    faults.push({
      offset: 0,
      message: `A policy is YAML 1.2: remove the line %YAML ${version}, which gives words such as off another meaning.`,
    });
  }
  const note = (node: Node, message: string) => faults.push({ offset: node.range?.[0] ?? 0, message });
  visit(document, {
    Alias: (_, node) => void note(node, "A policy has no aliases: write the value again."),
    Value: (_, node) => {
      if (node.anchor !== undefined) note(node, "A policy has no anchors: write the value where it is needed.");
      if (node.tag?.startsWith("tag:yaml.org,2002:") === false)
        note(node, "A policy has no tags: remove the word that starts with `!`.");
    },
    // In JavaScript this key means something else than other keys do.
    Pair: (_, { key }) => {
      if (isScalar(key) && key.value === "__proto__")
        faults.push({ offset: key.range?.[0] ?? 0, message: 'Unknown key "__proto__".' });
    },
  });
  return faults;
}

function rootOf(document: Document.Parsed, place: (offset: number) => Position): ParsedDocument {
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return broken([{ ...START, message: `The policy is empty. ${MINIMAL}` }]);
  }
  if (!isMap(contents)) {
    return broken([{ ...place(contents.range[0]), message: `A policy is a mapping of keys to values. ${MINIMAL}` }]);
  }
  const value = document.toJS({ maxAliasCount: 0 }) as Readonly<Record<string, unknown>>;
  const root: YAMLMap = contents;
  const positionOf = (path: DocumentPath): Position => place(offsetOf(root, path));
  return {
    kind: "sound",
    document: {
      value,
      positionOf,
      positionOfKey(path, key) {
        const mapping = path.length === 0 ? root : root.getIn(path, true);
        const pair = isMap(mapping)
          ? mapping.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
          : undefined;
        return isPair(pair) && isScalar(pair.key) ? place(pair.key.range?.[0] ?? 0) : positionOf(path);
      },
    },
  };
}

/** Of the value at a path, or of the last thing on the way that exists. */
function offsetOf(root: YAMLMap, path: DocumentPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = root.getIn(path.slice(0, length), true);
    if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)) return Number(node.range[0]);
  }
  return root.range?.[0] ?? 0;
}
