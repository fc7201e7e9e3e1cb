/** A value of a JSON or YAML text as it is spelled there, with its place. Keys come from the file: they are never object keys. */
export type Node = ScalarNode | ListNode | MappingNode;

/** Lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface ScalarNode extends Place {
  readonly kind: "text" | "number" | "boolean" | "null";
  /** Text without its quotes, anything else as it is spelled. */
  readonly text: string;
}
export interface ListNode extends Place {
  readonly kind: "list";
  readonly items: readonly Node[];
}
export interface MappingNode extends Place {
  readonly kind: "mapping";
  /** In the order of the file. A key may stand twice, which is then a problem. */
  readonly entries: readonly NodeEntry[];
}
/** Its place is that of the key. */
export interface NodeEntry extends Place {
  readonly key: string;
  readonly value: Node;
}

/** What is wrong with a text, or with a part of it. */
export interface NodeProblem extends Place {
  readonly message: string;
}

export interface ReadNodes {
  /** Undefined where nothing of it can be read, or there is nothing. */
  readonly root: Node | undefined;
  readonly problems: readonly NodeProblem[];
}

/** Scalars as they are, lists and mappings as compact JSON in the order of the file. */
export function nodeText(node: Node): string {
  return node.kind === "list" || node.kind === "mapping" ? jsonOf(node) : node.text;
}

function jsonOf(node: Node): string {
  switch (node.kind) {
    case "text":
      return JSON.stringify(node.text);
    case "null":
      return "null";
    case "number":
    case "boolean":
      return node.text;
    case "list":
      return `[${node.items.map(jsonOf).join(",")}]`;
    case "mapping":
      return `{${node.entries.map(({ key, value }) => `${JSON.stringify(key)}:${jsonOf(value)}`).join(",")}}`;
  }
}

/** The value of a key, of several the first. Takes time in proportion to the entries. */
export function valueAt(node: Node | undefined, key: string): Node | undefined {
  return node?.kind === "mapping" ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}
