import { uncoveredEntries } from "../metadata/covered.js";
import type { Companion, Fact, MetadataEntry, Stated } from "../model/metadata.js";
import type { Change, MetadataChange } from "./change.js";
import { factChanges } from "./fact-changes.js";

/** Which differences say nothing, such as those of timestamps. */
export interface IgnoredMetadata {
  fact(fact: Fact): boolean;
  entry(key: string): boolean;
}

export const NOTHING_IGNORED: IgnoredMetadata = { fact: () => false, entry: () => false };

export interface MetadataDifference {
  readonly changes: readonly Change[];
  /** Differences that are not told. */
  readonly ignored: number;
}

/** Facts field by field, all else key by key. What a source says stays what it says when the source moves with its model. */
export function metadataChanges(base: Stated, head: Stated, ignored: IgnoredMetadata = NOTHING_IGNORED): MetadataDifference {
  const placeOf = movedSources(base.companions, head.companions);
  const before = base.facts.map((fact) => moved(fact, placeOf));
  const [isTold, isIgnored] = [(fact: Fact) => !ignored.fact(fact), (fact: Fact) => ignored.fact(fact)];
  const facts = factChanges(before.filter(isTold), head.facts.filter(isTold));
  const entries = entryChanges(
    uncoveredEntries(base.metadata, base.facts).map((entry) => moved(entry, placeOf)),
    uncoveredEntries(head.metadata, head.facts),
  );
  const told = entries.filter(({ key }) => !ignored.entry(key));
  const untold = factChanges(before.filter(isIgnored), head.facts.filter(isIgnored)).length + entries.length - told.length;
  return { changes: [...facts, ...told], ignored: untold };
}

/** Where the companions of base are at head, when each side has one of a kind, or of a kind and name, under another path. */
function movedSources(base: readonly Companion[], head: readonly Companion[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const one of base) {
    const isOfItsKind = ({ kind }: Companion) => kind === one.kind;
    const isItsFile = (companion: Companion) => isOfItsKind(companion) && nameOf(companion) === nameOf(one);
    const other = [isOfItsKind, isItsFile].flatMap((isLike) => {
      const [here, there] = [base.filter(isLike), head.filter(isLike)];
      return here.length === 1 && there.length === 1 ? there : [];
    })[0];
    if (other !== undefined && other.path !== one.path) places.set(one.path, other.path);
  }
  return places;
}

function nameOf({ path }: Companion): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function moved<T extends { readonly source: string }>(one: T, placeOf: ReadonlyMap<string, string>): T {
  const source = placeOf.get(one.source);
  return source === undefined ? one : { ...one, source };
}

/** Key by key within each source; a repeated key is compared as the list of its values and told as their lines. */
function entryChanges(base: readonly MetadataEntry[], head: readonly MetadataEntry[]): readonly MetadataChange[] {
  const [before, after] = [entriesByKey(base), entriesByKey(head)];
  const names = [...before.keys(), ...[...after.keys()].filter((name) => !before.has(name))];
  return names.flatMap((name): MetadataChange[] => {
    const [lost, gained] = [before.get(name), after.get(name)];
    if (lost !== undefined && gained !== undefined) {
      if (isSameList(lost.values, gained.values)) return [];
      const { key, source } = lost;
      return [{ kind: "metadata-changed", key, source, base: lost.values.join("\n"), head: gained.values.join("\n") }];
    }
    if (lost !== undefined) {
      return [{ kind: "metadata-removed", key: lost.key, source: lost.source, base: lost.values.join("\n") }];
    }
    if (gained === undefined) return [];
    return [{ kind: "metadata-added", key: gained.key, source: gained.source, head: gained.values.join("\n") }];
  });
}

interface Entry {
  readonly key: string;
  readonly source: string;
  readonly values: string[];
}

function entriesByKey(entries: readonly MetadataEntry[]): ReadonlyMap<string, Entry> {
  const byKey = new Map<string, Entry>();
  for (const { source, key, value } of entries) {
    const name = `${source}\0${key}`;
    const known = byKey.get(name);
    if (known === undefined) byKey.set(name, { key, source, values: [value] });
    else known.values.push(value);
  }
  return byKey;
}

function isSameList(base: readonly string[], head: readonly string[]): boolean {
  return base.length === head.length && base.every((value, index) => value === head[index]);
}
