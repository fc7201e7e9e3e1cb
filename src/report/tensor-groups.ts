import type { TensorChange, TensorLabel } from "../diff/change.js";

/** Tensors of one layer with which the same happened; a lone tensor is a group of one. */
export interface TensorGroup {
  readonly kind: TensorChange["kind"];
  /** A tensor's name, or a prefix that ends with `*`. */
  readonly label: string;
  readonly changes: readonly TensorChange[];
  readonly parameters: number;
}

const ORDER = [
  "tensor-removed",
  "tensor-added",
  "tensor-reshaped",
  "tensor-retyped",
  "tensor-renamed",
  "tensor-values-changed",
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
  for (let depth = MAX_DEPTH; depth > 0; depth -= 1) {
    const groups = new Map<string, TensorChange[]>();
    for (const change of changes) {
      const label = prefixOf(tensorOf(change).name, depth);
      const group = groups.get(label);
      if (group === undefined) groups.set(label, [change]);
      else group.push(change);
    }
    if (groups.size <= atMost) return [...groups].map(([label, members]) => labelled(kind, label, members));
  }
  return [groupOf(kind, "*", changes)];
}

function labelled(kind: TensorChange["kind"], label: string, members: readonly TensorChange[]): TensorGroup {
  const [only] = members;
  return groupOf(kind, only !== undefined && members.length === 1 ? tensorOf(only).name : label, members);
}

function groupOf(kind: TensorChange["kind"], label: string, changes: readonly TensorChange[]): TensorGroup {
  return { kind, label, changes, parameters: changes.reduce((sum, change) => sum + tensorOf(change).parameters, 0) };
}

/** The first `depth` parts of `encoder.0.attention.weight`, never the last one: `encoder.0.*`. */
function prefixOf(name: string, depth: number): string {
  let end = -1;
  for (let part = 0; part < depth; part += 1) {
    const next = nextSeparator(name, end + 1);
    if (next === -1) break;
    end = next;
  }
  return end === -1 ? "*" : `${name.slice(0, end + 1)}*`;
}

function nextSeparator(name: string, from: number): number {
  const [dot, slash] = [name.indexOf(".", from), name.indexOf("/", from)];
  return dot === -1 || slash === -1 ? Math.max(dot, slash) : Math.min(dot, slash);
}
