import { Composer, type Document, isMap, isPair, isScalar, LineCounter, Parser, type YAMLMap } from "yaml";
import type { PolicyProblem } from "../errors.js";
import { type Fault, tokenFaults } from "./tokens.js";

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

const MINIMAL = "A policy that says the least is `version: 1`.";

/** YAML 1.2 without what a policy has no use for and readers stumble over: anchors, tags, other versions, control characters. */
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
  const unusable = tokenFaults(source, tokens);
  if (unusable.length > 0) return broken(unusable.map(({ offset, message }) => ({ ...place(offset), message })));
  const composer = new Composer({ version: "1.2", strict: true, uniqueKeys: true, stringKeys: true, prettyErrors: false });
  const [document] = composer.compose(tokens, true, source.length);
  if (document === undefined) return broken([{ ...START, message: `The policy is empty. ${MINIMAL}` }]);
  const faults = [...syntaxFaults(document), ...directiveFaults(document)];
  if (faults.length > 0) return broken(faults.map(({ offset, message }) => ({ ...place(offset), message })));
  return rootOf(document, place);
}

function broken(problems: readonly PolicyProblem[]): ParsedDocument {
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

function directiveFaults({ directives }: Document.Parsed): Fault[] {
  const { explicit, version } = directives.yaml;
  if (explicit !== true || version === "1.2") return [];
  const message = `A policy is YAML 1.2: remove the line %YAML ${version}, which gives words such as off another meaning.`;
  return [{ offset: 0, message }];
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
