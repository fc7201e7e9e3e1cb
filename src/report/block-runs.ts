import type { TensorChange } from "../diff/change.js";
import { driftOf } from "./drift.js";
import type { TensorGroup } from "./tensor-groups.js";

/** Blocks whose relative changes differ by less than this factor are told together. */
const ALIKE = 1.5;

/**
 * Groups whose values changed, largest change first, repeated blocks that follow each other and were changed alike told as one:
 * `blocks.0…11.*`. Others stay as they are.
 */
export function foldedBlocks(groups: readonly TensorGroup[]): readonly TensorGroup[] {
  const numbered = groups.map((group, place) => ({ group, place, block: blockOf(group.label) }));
  const byNumber = [...numbered].sort((a, b) => (a.block?.number ?? -1) - (b.block?.number ?? -1));
  const runs = new Map<string, Run[]>();
  for (const { group, place, block } of byNumber) {
    const key = block === undefined ? `${place}` : JSON.stringify([block.before, block.after]);
    const known = runs.get(key) ?? [];
    runs.set(key, known);
    const run = known.at(-1);
    if (run !== undefined && block?.number === (run.last ?? -2) + 1 && isAlike(run.group, group)) {
      run.group = joined(run, group, block);
      run.last = block.number;
    } else known.push({ group, place, first: block?.number, last: block?.number });
  }
  const told = [...runs.values()].flat().sort((a, b) => relativeOf(b.group) - relativeOf(a.group) || a.place - b.place);
  return told.map(({ group }) => group);
}

interface Run {
  group: TensorGroup;
  readonly place: number;
  readonly first: number | undefined;
  last: number | undefined;
}

function joined(run: Run, next: TensorGroup, { before, number, after }: Block): TensorGroup {
  const changes = [...run.group.changes, ...next.changes];
  const label = `${before}${run.first ?? 0}…${number}${after}`;
  return { ...next, label, changes, parameters: run.group.parameters + next.parameters };
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

function isAlike(a: TensorGroup, b: TensorGroup): boolean {
  const [first, second] = [driftOf(a.changes.filter(isOfValues)), driftOf(b.changes.filter(isOfValues))];
  if (first?.kind !== second?.kind) return false;
  const [less, more] = [relativeOf(a), relativeOf(b)].sort((x, y) => x - y);
  return (more ?? 0) <= ALIKE * (less ?? 0);
}

function relativeOf({ changes }: TensorGroup): number {
  return driftOf(changes.filter(isOfValues))?.relative ?? 0;
}

export function isOfValues(change: TensorChange): change is Extract<TensorChange, { kind: "tensor-values-changed" }> {
  return change.kind === "tensor-values-changed";
}
