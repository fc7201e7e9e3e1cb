import type { CodeFile, CodeReference } from "../model/code.js";
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

/** Of one format only: a model that became ONNX does not need a higher operator set than before, it needs another runtime. */
function requirementChanges(base: Model, head: Model): Change[] {
  if (base.format !== head.format) return [];
  const versions = ({ requirements }: Model) => new Map(requirements.map(({ name, version }) => [name, version]));
  const [before, after] = [versions(base), versions(head)];
  return namesOf(before, after).flatMap((name): Change[] => {
    const [from, to] = [before.get(name) ?? null, after.get(name) ?? null];
    return from === to ? [] : [{ kind: "requirement-changed", name, base: from, head: to }];
  });
}

/** What would run now and did not before, and the reverse. */
export function codeChanges(base: Pick<Model, "code">, head: Pick<Model, "code">): Change[] {
  const references = ({ code }: Pick<Model, "code">) =>
    new Map(code.map((reference) => [`${reference.kind}\0${reference.name}`, reference]));
  const [before, after] = [references(base), references(head)];
  return namesOf(before, after).flatMap((name): Change[] => {
    const [lost, gained] = [before.get(name), after.get(name)];
    if (lost !== undefined && gained === undefined) return [{ kind: "code-removed", code: lost }];
    if (gained === undefined) return [];
    // What was only imported and is called now runs anew.
    const isNew = lost === undefined || (gained.isCalled === true && lost.isCalled === false);
    if (isNew) return [{ kind: "code-added", code: gained }];
    const files = differingFiles(lost, gained);
    return files.length === 0 ? [] : [{ kind: "code-changed", code: gained, files }];
  });
}

/** Paths at head, and at base of files that are gone. A file that moved with what names it is the same one. */
function differingFiles(base: CodeReference, head: CodeReference): readonly string[] {
  const [before, after] = [contentsOf(base), contentsOf(head)];
  const changed = [...after].flatMap(([place, { path, content }]) => (before.get(place)?.content === content ? [] : [path]));
  const gone = [...before].flatMap(([place, { path }]) => (after.has(place) ? [] : [path]));
  return [...changed, ...gone];
}

function contentsOf({ files = [], source = "" }: CodeReference): ReadonlyMap<string, CodeFile> {
  const folder = source.slice(0, source.lastIndexOf("/") + 1);
  return new Map(files.map((file) => [file.path.startsWith(folder) ? file.path.slice(folder.length) : file.path, file]));
}

/** Keys of both, in the order of base, then what head adds. */
function namesOf(base: ReadonlyMap<string, unknown>, head: ReadonlyMap<string, unknown>): readonly string[] {
  return [...base.keys(), ...[...head.keys()].filter((name) => !base.has(name))];
}
