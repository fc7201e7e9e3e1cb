import { Composer, type Document, isAlias, isMap, isScalar, isSeq, LineCounter, Parser, type YAMLMap } from "yaml";
import type { MappingNode, Node, NodeEntry, NodeProblem, Place, ReadNodes } from "./node.js";
import { controlCharacters, oversizeIn, type TokenLimits } from "./yaml-tokens.js";

export interface YamlNodeOptions {
  /** What the text is, in messages: `model card`. */
  readonly noun: string;
  readonly limits: TokenLimits & {
    /** Values in all, with what aliases repeat. */
    readonly values: number;
  };
  /** The line of the file at which the text begins, counted from 1. */
  readonly startLine?: number;
}

/**
 * One YAML 1.2 text that people wrote for other readers: aliases are followed, tags are not, and what is wrong costs only itself.
 * After a fault of syntax nobody knows what was meant: the entries before it are kept. The caller bounds the bytes and removes a
 * byte order mark.
 */
export function readYamlNodes(text: string, { noun, limits, startLine = 1 }: YamlNodeOptions): ReadNodes {
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(line, 1) + startLine - 1, column: Math.max(col, 1) };
  };
  const problems: NodeProblem[] = [];
  const complain = (offset: number, message: string) => problems.push({ ...placeOf(offset), message });
  const oversize = oversizeIn(tokens, noun, limits);
  if (oversize !== undefined) {
    complain(oversize.offset, oversize.message);
    return { root: undefined, problems };
  }
  for (const { offset, message } of controlCharacters(text, noun)) complain(offset, message);
  const [document, second] = new Composer(OPTIONS).compose(tokens, true, text.length);
  if (second !== undefined) complain(second.range[0], `A ${noun} is one YAML document: the second one is not read.`);
  const contents = document?.contents;
  if (document === undefined || contents === null || contents === undefined) return { root: undefined, problems };
  const fault = faultIn(document, complain);
  if (isScalar(contents) && contents.value === null) return { root: undefined, problems };
  const walk = { placeOf, complain, limits, left: limits.values, top: 0, anchors: new Map<string, unknown>() };
  if (!isMap(contents)) {
    if (fault !== undefined) return { root: undefined, problems };
    return { root: nodeOf(contents, 0, contents.range[0], walk), problems };
  }
  return { root: mappingOf(contents, 0, contents.range?.[0] ?? 0, walk, fault), problems };
}

// Looking for duplicate keys is done here, and not by comparing each with each.
const OPTIONS = { version: "1.2", schema: "core", strict: true, uniqueKeys: false, prettyErrors: false } as const;

/** Reports what the parser found; the offset of the first fault of syntax. */
function faultIn({ errors, warnings }: Document.Parsed, complain: Walk["complain"]): number | undefined {
  for (const { pos, message } of [...errors, ...warnings]) complain(pos[0], message.endsWith(".") ? message : `${message}.`);
  const offsets = errors.filter(({ code }) => code !== "TAG_RESOLVE_FAILED").map(({ pos }) => pos[0]);
  return offsets.length === 0 ? undefined : Math.min(...offsets);
}

interface Walk {
  readonly placeOf: (offset: number) => Place;
  readonly complain: (offset: number, message: string) => void;
  readonly limits: YamlNodeOptions["limits"];
  /** Values that may still be made; negative once that was said. */
  left: number;
  /** Of the entry of the root that is being read: what aliases repeat may stand anywhere before it. */
  top: number;
  /** What was named so far. */
  readonly anchors: Map<string, unknown>;
}

/** Undefined for what cannot be had, which is then a problem. `offset` is where the value is used. */
function nodeOf(value: unknown, depth: number, offset: number, walk: Walk): Node | undefined {
  if (walk.left <= 0) {
    if (walk.left === 0) {
      walk.complain(
        walk.top,
        `There are more than ${walk.limits.values} values, with what aliases repeat: the rest is not read.`,
      );
    }
    walk.left = -1;
    return undefined;
  }
  walk.left -= 1;
  if (isAlias(value)) return aliased(value.source, depth, value.range?.[0] ?? offset, walk);
  if (isScalar(value)) {
    if (value.anchor !== undefined) walk.anchors.set(value.anchor, value);
    return scalarOf(value.value, value.source, walk.placeOf(offset));
  }
  if (!isMap(value) && !isSeq(value)) return { kind: "null", text: "", ...walk.placeOf(offset) };
  if (depth > walk.limits.depth) {
    walk.complain(offset, `Values are nested more than ${walk.limits.depth} levels deep, or contain themselves.`);
    return undefined;
  }
  if (value.anchor !== undefined) walk.anchors.set(value.anchor, value);
  if (isMap(value)) return mappingOf(value, depth, offset, walk);
  const items = value.items.flatMap((item) => nodeOf(item, depth + 1, offsetOf(item) ?? offset, walk) ?? []);
  return { kind: "list", items, ...walk.placeOf(offset) };
}

function aliased(name: string, depth: number, offset: number, walk: Walk): Node | undefined {
  const target = walk.anchors.get(name);
  if (target !== undefined) return nodeOf(target, depth + 1, offset, walk);
  walk.complain(offset, "This alias refers to nothing that stands before it.");
  return undefined;
}

function scalarOf(value: unknown, source: string | undefined, place: Place): Node {
  switch (typeof value) {
    case "string":
      return { kind: "text", text: value, ...place };
    case "number":
      return { kind: "number", text: source ?? String(value), ...place };
    case "boolean":
      return { kind: "boolean", text: source ?? String(value), ...place };
    default:
      return { kind: "null", text: "", ...place };
  }
}

/** Entries up to the one in which the text is at `fault`. */
function mappingOf(mapping: YAMLMap, depth: number, offset: number, walk: Walk, fault?: number): MappingNode {
  const entries: NodeEntry[] = [];
  const seen = new Set<string>();
  for (const [index, { key, value }] of mapping.items.entries()) {
    const at = offsetOf(key) ?? offset;
    const next = mapping.items[index + 1];
    if (fault !== undefined && (next === undefined || (offsetOf(next.key) ?? 0) > fault)) break;
    if (depth === 0) walk.top = at;
    if (!isScalar(key)) {
      walk.complain(at, "A key must be plain text.");
      continue;
    }
    const name = typeof key.value === "string" ? key.value : (key.source ?? "");
    if (seen.has(name)) walk.complain(at, "This key stands here for the second time: remove one of the two.");
    if (name === "<<") walk.complain(at, "What `<<` refers to is not merged: write its entries here.");
    seen.add(name);
    const node = nodeOf(value, depth + 1, offsetOf(value) ?? at, walk);
    if (node !== undefined) entries.push({ key: name, ...walk.placeOf(at), value: node });
  }
  return { kind: "mapping", entries, ...walk.placeOf(offset) };
}

function offsetOf(node: unknown): number | undefined {
  if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range)) return undefined;
  return Number(node.range[0]);
}
