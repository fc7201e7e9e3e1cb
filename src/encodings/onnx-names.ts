import { shortened } from "./unique-names.js";

/** The default operator domain has two spellings. */
export function domainOf(domain: string): string {
  return domain === "" ? "ai.onnx" : domain;
}

/** Functions of one name are told apart by their overload, in the nodes that call them as well: `Scaled:half`. */
export function overloadOf(operator: string, overload: string): string {
  return overload === "" ? operator : `${operator}:${overload}`;
}

/** What a node is called in the paths of its subgraphs and tensors: its name, or its operator and how many such came before. */
export type NodeNaming = (node: { readonly name: string; readonly operator: string }) => string;

export function nodeNaming(): NodeNaming {
  const unnamed = new Map<string, number>();
  return ({ name, operator }) => {
    if (name !== "") return shortened(name);
    const index = unnamed.get(operator) ?? 0;
    unnamed.set(operator, index + 1);
    return `${shortened(operator)}_${index}`;
  };
}
