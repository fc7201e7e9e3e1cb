import type { TensorChange } from "../diff/change.js";
import { foldedBlocks } from "./block-runs.js";
import { byMove, movedOf, tensorOf } from "./tensor-moves.js";

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

function groupsOfKind(kind: TensorChange["kind"], changes: readonly TensorChange[], atMost: number): readonly TensorGroup[] {
  if (changes.length <= atMost) {
    return layerByLayer(foldedBlocks(changes.map((change) => groupOf(kind, tensorOf(change).name, [change]))));
  }
  for (let depth = MAX_DEPTH; depth > 1; depth -= 1) {
    const blocks = foldedBlocks(groupsAt(kind, changes, depth));
    if (blocks.length <= atMost) return othersLast(blocks);
  }
  const groups = foldedBlocks(groupsAt(kind, changes, 1));
  if (groups.length <= atMost) return othersLast(groups);
  const largest = new Set(groups.toSorted((a, b) => b.changes.length - a.changes.length).slice(0, Math.max(atMost - 1, 0)));
  const rest = groups.filter((group) => !largest.has(group) || group.label === null).flatMap((group) => group.changes);
  return [...groups.filter((group) => largest.has(group) && group.label !== null), groupOf(kind, null, rest)];
}

function groupsAt(kind: TensorChange["kind"], changes: readonly TensorChange[], depth: number): readonly TensorGroup[] {
  return [...layersOf(changes, depth)].map(([prefix, members]) => labelled(kind, prefix === "" ? null : `${prefix}*`, members));
}

/** Largest change first; what stands in one layer stays together, its largest tensor first. */
function layerByLayer(groups: readonly TensorGroup[]): readonly TensorGroup[] {
  const layers = new Map<string, TensorGroup[]>();
  for (const group of groups) {
    const layer = prefixOf(group.label ?? "", MAX_DEPTH);
    const members = layers.get(layer);
    if (members === undefined) layers.set(layer, [group]);
    else members.push(group);
  }
  return [...layers.values()]
    .map((members) => ({ members, moved: movedOf(members.flatMap(({ changes }) => changes)) }))
    .sort((a, b) => byMove(a.moved, b.moved))
    .flatMap(({ members }) => members.toSorted((a, b) => b.parameters - a.parameters));
}

function othersLast(groups: readonly TensorGroup[]): readonly TensorGroup[] {
  return [...groups.filter(({ label }) => label !== null), ...groups.filter(({ label }) => label === null)];
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
