import { TYPES } from "./types.js";

type RecordClass = new () => object;

/** The engine tells values of one type from those of another by their class. */
const CLASSES: ReadonlyMap<string, RecordClass> = new Map(TYPES.map(({ name }) => [name, class {}]));

export function classOf(type: string): RecordClass {
  const found = CLASSES.get(type);
  if (found === undefined) throw new RangeError(`no type ${type}`);
  return found;
}

/** A value of a type of `TYPES`. The keys are ours: no name of a file becomes one. */
export function recordOf(type: string, members: object): object {
  return Object.assign(new (classOf(type))(), members);
}
