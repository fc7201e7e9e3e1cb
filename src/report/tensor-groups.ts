import type { TensorChange, TensorLabel } from "../diff/change.js";
import { foldedBlocks } from "./block-runs.js";

/** Tensors of one layer with which the same happened; a lone tensor is a group of one. */
export interface TensorGroup {
  readonly kind: TensorChange["kind"];
  /** A tensor's name, or a prefix that ends with `*`; null for those that share none. */
  readonly label: string | null;
  readonly changes: readonly TensorChange[];
  readonly parameters: number;
}

const ORDER = [
  "tensor-removed",
  "tensor-added",
  "tensor-reshaped",
  "tensor-retyped",
  "tensor-values-changed",
  "tensor-renamed",
] as const satisfies readonly TensorChange["kind"][];

// Layers of real networks nest this deep; deeper names are shown under their eighth part.
const MAX_DEPTH = 8;

/** Groups by the deepest layer that keeps each kind of change within `atMost` lines. */
export function groupsOf(changes: readonly TensorChange[], atMost: number): readonly TensorGroup[] {
  return ORDER.flatMap((kind) =>
    groupsOfKind(
      kind,
      changes.filter((change) => change.kind === kind),
      atMost,
    ),
  );
}

export function tensorOf(change: TensorChange): TensorLabel {
  return "tensor" in change ? change.tensor : change.head;
}

function groupsOfKind(kind: TensorChange["kind"], changes: readonly TensorChange[], atMost: number): readonly TensorGroup[] {
  if (changes.length <= atMost) return changes.map((change) => groupOf(kind, tensorOf(change).name, [change]));
  if (kind === "tensor-values-changed") {
    const blocks = blocksOf(changes, atMost);
    if (blocks !== undefined) return blocks;
  }
  let layers = layersOf(changes, MAX_DEPTH);
  for (let depth = MAX_DEPTH - 1; depth > 0 && layers.size > atMost; depth -= 1) layers = layersOf(changes, depth);
  const groups = [...layers].map(([prefix, members]) => labelled(kind, prefix === "" ? null : `${prefix}*`, members));
  if (groups.length <= atMost) return groups;
  const largest = new Set([...groups].sort((a, b) => b.changes.length - a.changes.length).slice(0, Math.max(atMost - 1, 0)));
  const rest = groups.filter((group) => !largest.has(group)).flatMap((group) => group.changes);
  return [...groups.filter((group) => largest.has(group)), groupOf(kind, null, rest)];
}

/** The deepest layers whose runs of blocks fit; undefined when none do. */
function blocksOf(changes: readonly TensorChange[], atMost: number): readonly TensorGroup[] | undefined {
  for (let depth = MAX_DEPTH; depth > 1; depth -= 1) {
    const groups = [...layersOf(changes, depth)].map(([prefix, members]) => {
      return labelled("tensor-values-changed", prefix === "" ? null : `${prefix}*`, members);
    });
    const folded = foldedBlocks(groups);
    if (folded.length <= atMost) return folded;
  }
  return undefined;
}

function layersOf(changes: readonly TensorChange[], depth: number): ReadonlyMap<string, readonly TensorChange[]> {
  const layers = new Map<string, TensorChange[]>();
  for (const change of changes) {
    const prefix = prefixOf(tensorOf(change).name, depth);
    const layer = layers.get(prefix);
    if (layer === undefined) layers.set(prefix, [change]);
    else layer.push(change);
  }
  return layers;
}

function labelled(kind: TensorChange["kind"], label: string | null, members: readonly TensorChange[]): TensorGroup {
  const [only] = members;
  return groupOf(kind, only !== undefined && members.length === 1 ? tensorOf(only).name : label, members);
}

function groupOf(kind: TensorChange["kind"], label: string | null, changes: readonly TensorChange[]): TensorGroup {
  return { kind, label, changes, parameters: changes.reduce((sum, change) => sum + tensorOf(change).parameters, 0) };
}

/** The first `depth` parts of `encoder.0.attention.weight`, never the last one: `encoder.0.`; empty when there is but one part. */
function prefixOf(name: string, depth: number): string {
  let end = -1;
  for (let part = 0; part < depth; part += 1) {
    const next = nextSeparator(name, end + 1);
    if (next === -1) break;
    end = next;
  }
  return name.slice(0, end + 1);
}

function nextSeparator(name: string, from: number): number {
  const [dot, slash] = [name.indexOf(".", from), name.indexOf("/", from)];
  return dot === -1 || slash === -1 ? Math.max(dot, slash) : Math.min(dot, slash);
}
