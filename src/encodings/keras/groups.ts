import type { Tensor } from "../../model/tensor.js";
import type { Hdf5Dataset, Hdf5Group } from "../hdf5/read.js";
import { textsAt } from "./texts.js";

/** Datasets by their path without the leading slash, and what Keras 3 says of the groups that hold them. */
export interface Groups {
  readonly datasets: Map<string, Hdf5Dataset>;
  /** Names of layers, by the path of their group without `/vars`. */
  readonly names: Map<string, string>;
  /** Paths of datasets, by the path of the group that holds them without `/vars`. */
  readonly held: Map<string, readonly string[]>;
}

export function groupsOf(root: Hdf5Group): Groups {
  const groups: Groups = { datasets: new Map(), names: new Map(), held: new Map() };
  collect(root, "", groups);
  return groups;
}

const VARIABLES = /(?:^|\/)vars$/;

function collect(group: Hdf5Group, path: string, groups: Groups): void {
  const isVariables = VARIABLES.test(path);
  const owner = isVariables ? path.replace(VARIABLES, "") : path;
  const name = isVariables ? textsAt(group, "name")?.[0] : undefined;
  if (name !== undefined) groups.names.set(owner, name);
  const held: string[] = [];
  for (const { name: link, target } of group.links) {
    const inner = path === "" ? link : `${path}/${link}`;
    if (target.kind === "group") collect(target, inner, groups);
    if (target.kind !== "dataset") continue;
    groups.datasets.set(inner, target);
    held.push(inner);
  }
  if (isVariables && held.length > 0) groups.held.set(owner, held);
}

// No path ends so.
const AMBIGUOUS = "/";

/** Names of the tensors that belong to a layer, by the layer's name; of several files that hold one set of weights. */
export function layersIn(parts: readonly Pick<Groups, "names" | "held">[]): Map<string, readonly string[]> {
  const names = new Map(parts.flatMap((part) => [...part.names]));
  const owners = new Map<string, string>();
  const layers = new Map<string, string[]>();
  for (const [path, held] of parts.flatMap((part) => [...part.held])) {
    const owner = ownerOf(path);
    const layer = names.get(owner);
    if (layer === undefined) continue;
    const other = owners.get(layer) ?? owner;
    const known = layers.get(layer) ?? [];
    layers.set(layer, known);
    owners.set(layer, other === owner ? owner : AMBIGUOUS);
    // Two layers of one name, in models inside of each other, cannot be told apart: neither gets them.
    if (other === owner) for (const variable of held) known.push(variable);
    else known.length = 0;
  }
  return layers;
}

/** The layer of a model that a group is part of: `layers/attention` of `layers/attention/query`, which no graph names. */
function ownerOf(path: string): string {
  const segments = path.split("/");
  const last = segments.lastIndexOf("layers");
  return last < 0 || last + 2 > segments.length ? path : segments.slice(0, last + 2).join("/");
}

// Keras calls a group after the class of its layer, or after the attribute that holds it; a layer without a name of its own is called after its class.
const BATCH_NORMALISATION = /(?:^|\/)(?:sync_)?batch_normalization(?:_\d+)?$/;
const NORMALISATION = /(?:^|\/)normalization(?:_\d+)?$/;

/** Tensors, those that are not trained by their kind, as far as groups tell: Keras 3 numbers what a layer holds. Takes all files of a set. */
export function withStatistics(tensors: readonly Tensor[], parts: readonly Pick<Groups, "names" | "held">[]): readonly Tensor[] {
  const statistics = statisticsIn(parts);
  return tensors.map((tensor) => (statistics.has(tensor.name) ? { ...tensor, kind: "buffer" } : tensor));
}

function statisticsIn(parts: readonly Pick<Groups, "names" | "held">[]): ReadonlySet<string> {
  const names = new Map(parts.flatMap((part) => [...part.names]));
  const held = new Map<string, string[]>();
  for (const [path, variables] of parts.flatMap((part) => [...part.held])) {
    const known = held.get(path) ?? [];
    held.set(path, known);
    for (const variable of variables) known.push(variable);
  }
  const statistics = new Set<string>();
  for (const [path, variables] of held) {
    const is = (pattern: RegExp) => pattern.test(path) || pattern.test(names.get(path) ?? "");
    // Scale and offset come before moving mean and variance, and either may be left out.
    const found = is(NORMALISATION) ? variables : is(BATCH_NORMALISATION) ? variables.sort().slice(-2) : [];
    for (const one of found) statistics.add(one);
  }
  return statistics;
}
