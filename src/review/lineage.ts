import type { CatalogEntry } from "./catalog.js";

/** What was made from what, as the models state it. */
export interface Lineage {
  /** Models of the repository by their path, others by the name that they are called. */
  readonly nodes: readonly LineageNode[];
  /** By position in `nodes`. */
  readonly edges: readonly LineageEdge[];
}

export interface LineageNode {
  readonly kind: "model" | "other";
  readonly name: string;
}

export interface LineageEdge {
  readonly from: number;
  readonly to: number;
  readonly relation?: string;
}

/** Base models and the models that name them; a model that is in no relation is no node. */
export function lineageOf(models: readonly CatalogEntry[]): Lineage {
  const resolve = nameResolver(models);
  const nodes: LineageNode[] = [];
  const places = new Map<string, number>();
  const placeOf = (node: LineageNode) => {
    const key = `${node.kind} ${node.name}`;
    const place = places.get(key) ?? nodes.push(node) - 1;
    places.set(key, place);
    return place;
  };
  const edges: LineageEdge[] = [];
  for (const { path, baseModels = [], relation } of models) {
    const to: LineageNode = { kind: "model", name: path };
    for (const name of baseModels) {
      const base = resolve(name);
      if (base === path) continue;
      const from: LineageNode = base === undefined ? { kind: "other", name } : { kind: "model", name: base };
      edges.push({ from: placeOf(from), to: placeOf(to), ...(relation === undefined ? {} : { relation }) });
    }
  }
  return { nodes, edges };
}

/** The path of the one model that a name can stand for; undefined when there is none or are several. */
export function nameResolver(models: readonly Pick<CatalogEntry, "path" | "name">[]): (name: string) => string | undefined {
  const paths = new Map<string, string | null>();
  for (const { path, name } of models) {
    const file = path.slice(path.lastIndexOf("/") + 1);
    const names = new Set([withoutEnding(path), file, withoutEnding(file), ...(name === undefined ? [] : [name])]);
    for (const alias of names) paths.set(alias, paths.has(alias) ? null : path);
  }
  // A path is exact, whatever another model calls itself.
  for (const { path } of models) paths.set(path, path);
  return (name) => paths.get(name.replace(/^\.\//, "")) ?? undefined;
}

function withoutEnding(path: string): string {
  return path.replace(/(\.safetensors\.index\.json|\.[^./]+)$/, "");
}
