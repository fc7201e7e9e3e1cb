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

/** Key by key within each source; a repeated key is compared as the list of its values. */
export function metadataChanges(base: Model, head: Model): Change[] {
  const [before, after] = [valuesByKey(base.metadata), valuesByKey(head.metadata)];
  return namesOf(before, after).flatMap((name): Change[] => {
    const [lost, gained] = [before.get(name), after.get(name)];
    if (lost !== undefined && gained !== undefined) {
      if (lost.value === gained.value) return [];
      return [{ kind: "metadata-changed", key: lost.key, source: lost.source, base: lost.value, head: gained.value }];
    }
    if (lost !== undefined) return [{ kind: "metadata-removed", key: lost.key, source: lost.source, base: lost.value }];
    return gained === undefined ? [] : [{ kind: "metadata-added", key: gained.key, source: gained.source, head: gained.value }];
  });
}

function valuesByKey(entries: readonly MetadataEntry[]): Map<string, MetadataEntry> {
  const values = new Map<string, MetadataEntry>();
  for (const entry of entries) {
    const name = `${entry.source}\0${entry.key}`;
    const earlier = values.get(name);
    values.set(name, earlier === undefined ? entry : { ...entry, value: `${earlier.value}\n${entry.value}` });
  }
  return values;
}

/** Keys of both, in the order of base, then what head adds. */
function namesOf(base: ReadonlyMap<string, unknown>, head: ReadonlyMap<string, unknown>): readonly string[] {
  return [...base.keys(), ...[...head.keys()].filter((name) => !base.has(name))];
}
