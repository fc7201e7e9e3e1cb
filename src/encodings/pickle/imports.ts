import { MAX_IMPORTS } from "./limits.js";
import type { PickleGlobal, PickleValue } from "./value.js";

/** What is done with a global, beyond importing it. */
export const IMPORT_USES = [
  /** Called with arguments: REDUCE, INST, OBJ. */
  "called",
  /** Its `__new__` is called, and its `__init__` is not: NEWOBJ, NEWOBJ_EX, `copyreg._reconstructor`. */
  "constructed",
  /** Its object is given a state, through `__setstate__` if it has one: BUILD. */
  "built",
  /** It is changed itself: BUILD, SETITEM or APPEND on a module's function, class or variable. */
  "altered",
  /** Its object is given items, by calling its methods: SETITEM, APPEND, ADDITEMS. */
  "filled",
  /** It keeps a harmless function, and calls it when it is called itself: `functools.partial`. */
  "keeping",
  /** Its object is given a state that holds Python code, and runs it. */
  "scripted",
] as const;
export type ImportUse = (typeof IMPORT_USES)[number];

/** A global that loading the pickle imports. */
export interface PickleImport {
  /** As the pickle spells them. Undefined when they cannot be told before the pickle runs. */
  readonly module: string | undefined;
  readonly name: string | undefined;
  /** How often it is imported, and how often called or constructed. */
  readonly count: number;
  readonly calls: number;
  readonly uses: readonly ImportUse[];
}

/** Collects the imports of one pickle. */
export interface ImportLedger {
  /** False when there are more names than are kept. */
  add(module: string | undefined, name: string | undefined): boolean;
  /** Notes a use of a value, if it is a global. */
  use(value: PickleValue, use: ImportUse): void;
  list(): readonly PickleImport[];
}

export function importLedger(): ImportLedger {
  const entries = new Map<
    string,
    { global: Pick<PickleGlobal, "module" | "name">; count: number; calls: number; uses: Set<ImportUse> }
  >();
  return {
    add(module, name) {
      const key = keyOf(module, name);
      const entry = entries.get(key);
      if (entry !== undefined) entry.count++;
      else if (entries.size >= MAX_IMPORTS) return false;
      else entries.set(key, { global: { module, name }, count: 1, calls: 0, uses: new Set() });
      return true;
    },
    use(value, use) {
      if (value.kind !== "global") return;
      const entry = entries.get(keyOf(value.module, value.name));
      if (entry === undefined) return;
      entry.uses.add(use);
      if (use === "called" || use === "constructed") entry.calls++;
    },
    list: () =>
      [...entries.values()].map(({ global: { module, name }, count, calls, uses }) => ({
        module,
        name,
        count,
        calls,
        uses: [...uses].sort(),
      })),
  };
}

/** Imports of several pickles as if they were of one. */
export function mergedImports(lists: readonly (readonly PickleImport[])[]): readonly PickleImport[] {
  const merged = new Map<string, PickleImport>();
  for (const entry of lists.flat()) {
    const key = keyOf(entry.module, entry.name);
    const other = merged.get(key);
    if (other === undefined) merged.set(key, entry);
    else {
      const uses = [...new Set([...other.uses, ...entry.uses])].sort();
      merged.set(key, { ...entry, count: other.count + entry.count, calls: other.calls + entry.calls, uses });
    }
  }
  return [...merged.values()];
}

/** Whether loading calls it, or something of it. */
export function isCalled({ uses }: PickleImport): boolean {
  return uses.length > 0;
}

function keyOf(module: string | undefined, name: string | undefined): string {
  return JSON.stringify([module ?? null, name ?? null]);
}
