import { ArtifactError } from "../../errors.js";
import type { CodeReference } from "../../model/code.js";
import type { AnomalyKind } from "../../model/model.js";
import type { Tensor, TensorKind } from "../../model/tensor.js";
import type { Hdf5Content, Hdf5Dataset, Hdf5Group, Hdf5Target } from "../hdf5/read.js";
import type { LayerTensors } from "./graphs.js";
import { type Groups, groupsOf, layersIn } from "./groups.js";
import { outsideOf } from "./outside.js";
import { type Place, tensorOf } from "./tensor.js";
import { textsAt } from "./texts.js";

/** Takes down an oddity. `detail` is ours, `subject` the file's. */
export type Note = (kind: AnomalyKind, subject: string, detail: string) => void;

export interface Weights {
  readonly tensors: readonly Tensor[];
  readonly layers: LayerTensors;
  /** As files of Keras 3 have them, for those whose weights are in several. */
  readonly groups: Pick<Groups, "names" | "held">;
  /** Links and values that lead out of the file. */
  readonly code: readonly CodeReference[];
}

interface Draft {
  readonly name: string;
  readonly path: string;
  readonly dataset: Hdf5Dataset;
}

/** Every dataset of a file of weights as a tensor: those that layers list under the names that Keras gives them, the rest by path. */
export function weightsOf({ root }: Hdf5Content, place: Place, note: Note): Weights {
  const groups = groupsOf(root);
  const { datasets } = groups;
  const layers = layersIn([groups]);
  const listed = listedWeights(root, datasets, layers, note);
  const taken = new Set(listed.map(({ path }) => path));
  const rest = [...datasets].filter(([path]) => !taken.has(path)).map(([path, dataset]) => ({ name: path, path, dataset }));
  const tensors = [...listed, ...rest].map((draft) => tensorOf(draft, kindOf(draft), place));
  for (const tensor of tensors) {
    if (!Number.isSafeInteger(tensor.parameters)) {
      const problem = "A tensor declares more than 2^53 elements, which nothing can hold (as in CVE-2026-0897).";
      throw new ArtifactError("tensor-size-overflow", problem, { path: place.path });
    }
    if (tensor.dtype.startsWith("unknown(")) note("unknown-dtype", tensor.name, "its type is one that this reader does not know");
  }
  return { tensors, layers, groups, code: outsideOf(root, datasets) };
}

/** Weights in the order of `layer_names` and `weight_names`, which is the order in which Keras reads them back. */
function listedWeights(
  root: Hdf5Group,
  datasets: ReadonlyMap<string, Hdf5Dataset>,
  layers: Map<string, readonly string[]>,
  note: Note,
): readonly Draft[] {
  const namedIn = linksByName();
  const inner = namedIn(root, "model_weights");
  const [group, prefix] = inner?.kind === "group" ? [inner, "model_weights/"] : [root, ""];
  const names = new Set<string>();
  const paths = new Set<string>();
  const drafts: Draft[] = [];
  for (const layer of textsAt(group, "layer_names") ?? []) {
    const target = namedIn(group, layer);
    if (target?.kind !== "group") {
      note("index-mismatch", layer, "the list of layers names one that the file does not have");
      continue;
    }
    const own: string[] = [];
    for (const weight of textsAt(target, "weight_names") ?? []) {
      const path = `${prefix}${layer}/${weight}`;
      const dataset = datasets.get(path) ?? aliasAt(target, weight, datasets, namedIn);
      if (dataset === undefined) {
        note("index-mismatch", weight, "a layer lists a weight that the file does not have");
        continue;
      }
      const name = [weight, `${layer}/${weight}`, path].find((candidate) => !names.has(candidate));
      if (name === undefined || paths.has(path)) {
        note("duplicate-tensor", weight, "a layer lists the same weight twice");
        continue;
      }
      names.add(name);
      paths.add(path);
      own.push(name);
      drafts.push({ name, path, dataset });
    }
    layers.set(layer, own);
  }
  return drafts;
}

/** A weight whose name leads to a dataset that another name reached before: shared layers are written that way by hand. */
function aliasAt(
  group: Hdf5Group,
  path: string,
  datasets: ReadonlyMap<string, Hdf5Dataset>,
  namedIn: NamedIn,
): Hdf5Dataset | undefined {
  let target: Hdf5Target | undefined = group;
  for (const part of path.split("/")) {
    if (target?.kind !== "group") return undefined;
    target = namedIn(target, part);
  }
  return target?.kind === "known" ? datasets.get(target.path.slice(1)) : undefined;
}

type NamedIn = (group: Hdf5Group, name: string) => Hdf5Target | undefined;

/** Finds links by name, in time that does not grow with the square of a group and a list. */
function linksByName(): NamedIn {
  const known = new Map<Hdf5Group, ReadonlyMap<string, Hdf5Target>>();
  return (group, name) => {
    const links = known.get(group) ?? new Map(group.links.map((link) => [link.name, link.target]));
    known.set(group, links);
    return links.get(name);
  };
}

const TRAINING = /^(?:optimizer_weights|optimizer)\//;
// Statistics and the state of random generators: not trained.
const BUFFER =
  /(?:^|\/)(?:moving_mean|moving_variance|vector_u|seed_generator_state|total|count)(?::\d+)?$|\/(?:seed_generator|metrics)\//;

function kindOf({ path }: Draft): TensorKind {
  if (TRAINING.test(path)) return "training";
  return BUFFER.test(`/${path}`) ? "buffer" : "parameter";
}
