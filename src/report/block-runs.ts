import type { TensorLabel } from "../diff/change.js";
import type { TensorGroup } from "./tensor-groups.js";
import { byMove, type Moved, movedOf, relativeOf, tensorOf } from "./tensor-moves.js";

/** Blocks whose relative changes differ by less than this factor are told together. */
const ALIKE = 1.5;

/**
 * Groups with the same kind of change, largest change first, repeated blocks that follow each other and were changed alike told as
 * one: `blocks.0…11.*`. Others stay as they are.
 */
export function foldedBlocks(groups: readonly TensorGroup[]): readonly TensorGroup[] {
  const numbered = groups.map((group, place) => ({ group, place, block: blockOf(group.label), moved: movedOf(group.changes) }));
  const byNumber = [...numbered].sort((a, b) => (a.block?.number ?? -1) - (b.block?.number ?? -1));
  const runs = new Map<string, Run[]>();
  for (const { group, place, block, moved } of byNumber) {
    const key = block === undefined ? `${place}` : JSON.stringify([block.before, block.after, shapeOf(group)]);
    const known = runs.get(key) ?? [];
    runs.set(key, known);
    const run = known.at(-1);
    if (run !== undefined && block?.number === (run.last ?? -2) + 1 && isAlike(run.moved, moved)) {
      run.groups.push(group);
      run.moved = together(run.moved, moved);
      run.last = block.number;
    } else known.push({ groups: [group], moved, place, block, last: block?.number });
  }
  const told = [...runs.values()].flat().sort((a, b) => byMove(a.moved, b.moved) || a.place - b.place);
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

/** Lone tensors of other shapes are no repeated block. */
function shapeOf({ label, changes }: TensorGroup): TensorLabel["shape"] | undefined {
  const [only] = changes;
  return only === undefined || changes.length > 1 || tensorOf(only).name !== label ? undefined : tensorOf(only).shape;
}

function together(a: Moved, b: Moved): Moved {
  const { kind, largest } = b.largest > a.largest ? b : a;
  const parameters = a.parameters + b.parameters;
  return { kind, largest, parameters, difference: a.difference + b.difference, norm: a.norm + b.norm };
}

function isAlike(a: Moved, b: Moved): boolean {
  if (a.kind !== b.kind) return false;
  const [less, more] = [relativeOf(a), relativeOf(b)].sort((x, y) => x - y);
  return (more ?? 0) <= ALIKE * (less ?? 0);
}
