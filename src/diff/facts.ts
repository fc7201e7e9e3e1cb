import type { MetadataEntry } from "../model/metadata.js";
import type { Model } from "../model/model.js";
import type { Change } from "./change.js";

/** Format, producer, runtime requirements and code: what the header of a model says. */
export function headerChanges(base: Model, head: Model): Change[] {
  const changes: Change[] = [];
  if (base.format !== head.format) changes.push({ kind: "format-changed", base: base.format, head: head.format });
  const [producer, successor] = [producerOf(base), producerOf(head)];
  if (producer !== successor) changes.push({ kind: "producer-changed", base: producer, head: successor });
  return [...changes, ...requirementChanges(base, head), ...codeChanges(base, head)];
}

function producerOf({ producer }: Model): string | null {
  return producer === undefined ? null : `${producer.name} ${producer.version}`.trim();
}

function requirementChanges(base: Model, head: Model): Change[] {
  const versions = ({ requirements }: Model) => new Map(requirements.map(({ name, version }) => [name, version]));
  const [before, after] = [versions(base), versions(head)];
  return namesOf(before, after).flatMap((name): Change[] => {
    const [from, to] = [before.get(name) ?? null, after.get(name) ?? null];
    return from === to ? [] : [{ kind: "requirement-changed", name, base: from, head: to }];
  });
}

function codeChanges(base: Model, head: Model): Change[] {
  const references = ({ code }: Model) => new Map(code.map((reference) => [`${reference.kind}\0${reference.name}`, reference]));
  const [before, after] = [references(base), references(head)];
  return namesOf(before, after).flatMap((name): Change[] => {
    const [lost, gained] = [before.get(name), after.get(name)];
    if (lost !== undefined && gained === undefined) return [{ kind: "code-removed", code: lost }];
    if (lost === undefined && gained !== undefined) return [{ kind: "code-added", code: gained }];
    return [];
  });
}

/** Key by key within each source; a repeated key is compared as the list of its values and told as their lines. */
export function metadataChanges(base: Pick<Model, "metadata">, head: Pick<Model, "metadata">): Change[] {
  const [before, after] = [factsByKey(base.metadata), factsByKey(head.metadata)];
  return namesOf(before, after).flatMap((name): Change[] => {
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

interface Fact {
  readonly key: string;
  readonly source: string;
  readonly values: string[];
}

function factsByKey(entries: readonly MetadataEntry[]): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const { source, key, value } of entries) {
    const name = `${source}\0${key}`;
    const known = facts.get(name);
    if (known === undefined) facts.set(name, { key, source, values: [value] });
    else known.values.push(value);
  }
  return facts;
}

function isSameList(base: readonly string[], head: readonly string[]): boolean {
  return base.length === head.length && base.every((value, index) => value === head[index]);
}

/** Keys of both, in the order of base, then what head adds. */
function namesOf(base: ReadonlyMap<string, unknown>, head: ReadonlyMap<string, unknown>): readonly string[] {
  return [...base.keys(), ...[...head.keys()].filter((name) => !base.has(name))];
}
