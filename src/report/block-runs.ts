import type { TensorChange } from "../diff/change.js";
import type { TensorKinshipKind } from "../diff/kinship/tensor.js";
import { driftOf, squaresOf } from "./drift.js";
import type { TensorGroup } from "./tensor-groups.js";

/** Blocks whose relative changes differ by less than this factor are told together. */
const ALIKE = 1.5;

/**
 * Groups whose values changed, largest change first, repeated blocks that follow each other and were changed alike told as one:
 * `blocks.0…11.*`. Others stay as they are.
 */
export function foldedBlocks(groups: readonly TensorGroup[]): readonly TensorGroup[] {
  const numbered = groups.map((group, place) => ({ group, place, block: blockOf(group.label), moved: movedOf(group) }));
  const byNumber = [...numbered].sort((a, b) => (a.block?.number ?? -1) - (b.block?.number ?? -1));
  const runs = new Map<string, Run[]>();
  for (const { group, place, block, moved } of byNumber) {
    const key = block === undefined ? `${place}` : JSON.stringify([block.before, block.after]);
    const known = runs.get(key) ?? [];
    runs.set(key, known);
    const run = known.at(-1);
    if (run !== undefined && block?.number === (run.last ?? -2) + 1 && isAlike(run.moved, moved)) {
      run.groups.push(group);
      run.moved = together(run.moved, moved);
      run.last = block.number;
    } else known.push({ groups: [group], moved, place, block, last: block?.number });
  }
  const told = [...runs.values()].flat().sort((a, b) => relativeOf(b.moved) - relativeOf(a.moved) || a.place - b.place);
  return told.map(joined);
}

interface Run {
  /** Joined when all are known: a run may have a hundred thousand. */
  readonly groups: [TensorGroup, ...TensorGroup[]];
  moved: Moved;
  readonly place: number;
  readonly block: Block | undefined;
  last: number | undefined;
}

function joined({ groups, block, last }: Run): TensorGroup {
  const [first, ...others] = groups;
  if (block === undefined || others.length === 0) return first;
  const label = `${block.before}${block.number}…${last}${block.after}`;
  const changes = groups.flatMap((group) => group.changes);
  return { ...first, label, changes, parameters: groups.reduce((sum, { parameters }) => sum + parameters, 0) };
}

interface Block {
  readonly before: string;
  readonly number: number;
  readonly after: string;
}

const NUMBER = /^(.*?[./_]|)(\d+)([./].*)$/;

function blockOf(label: string | null): Block | undefined {
  const [, before, number, after] = NUMBER.exec(label ?? "") ?? [];
  return before === undefined || number === undefined || after === undefined
    ? undefined
    : { before, number: Number(number), after };
}

/** How far the tensors of some groups moved in all, and what is said of the largest. */
interface Moved {
  readonly kind: TensorKinshipKind | undefined;
  readonly largest: number;
  readonly difference: number;
  readonly norm: number;
}

function movedOf({ changes }: TensorGroup): Moved {
  const ofValues = changes.filter(isOfValues);
  const largest = ofValues.reduce((most, { head }) => Math.max(most, head.parameters), 0);
  return { kind: driftOf(ofValues)?.kind, largest, ...squaresOf(ofValues.flatMap(({ measure }) => measure ?? [])) };
}

function together(a: Moved, b: Moved): Moved {
  const { kind, largest } = b.largest > a.largest ? b : a;
  return { kind, largest, difference: a.difference + b.difference, norm: a.norm + b.norm };
}

function isAlike(a: Moved, b: Moved): boolean {
  if (a.kind !== b.kind) return false;
  const [less, more] = [relativeOf(a), relativeOf(b)].sort((x, y) => x - y);
  return (more ?? 0) <= ALIKE * (less ?? 0);
}

function relativeOf({ difference, norm }: Moved): number {
  return norm > 0 ? Math.sqrt(difference / norm) : 0;
}

export function isOfValues(change: TensorChange): change is Extract<TensorChange, { kind: "tensor-values-changed" }> {
  return change.kind === "tensor-values-changed";
}
