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
  const runs: { group: TensorGroup; last: Block | undefined; first: Block | undefined }[] = [];
  const sorted = [...groups].sort((a, b) => orderOf(a) - orderOf(b));
  for (const group of sorted) {
    const block = blockOf(group.label);
    const run = runs.at(-1);
    if (
      run !== undefined &&
      block !== undefined &&
      run.last !== undefined &&
      isNext(run.last, block) &&
      isAlike(run.group, group)
    ) {
      const changes = [...run.group.changes, ...group.changes];
      const label = `${block.before}${run.first?.number ?? 0}…${block.number}${block.after}`;
      run.group = { ...group, label, changes, parameters: run.group.parameters + group.parameters };
      run.last = block;
    } else runs.push({ group, first: block, last: block });
  }
  return runs.map(({ group }) => group).sort((a, b) => relativeOf(b) - relativeOf(a));
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

function isNext(last: Block, next: Block): boolean {
  return last.before === next.before && last.after === next.after && next.number === last.number + 1;
}

function orderOf({ label }: TensorGroup): number {
  return blockOf(label)?.number ?? -1;
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
