import { type FailedInspection, type Inspection, statedOf } from "../formats/inspection.js";
import { uncoveredEntries } from "../metadata/covered.js";
import type { Companion, Fact, MetadataEntry } from "../model/metadata.js";
import { type ModelSummary, parameterCountOf } from "../model/summary.js";
import type { ModelHashes } from "../review/file-hashes.js";
import { modelCardOf } from "./cyclonedx-card.js";
import { type DataComponents, MAX_VERSION_UNITS, type References } from "./cyclonedx-data.js";
import { type BomObject, bomObject, bomText, pathAddress, property, webAddress } from "./cyclonedx-json.js";
import { licencesOf } from "./cyclonedx-licences.js";
import { nodesOf } from "./sides.js";
import { type Stated, statedIn } from "./stated.js";

/** What the components of one document share. */
export interface BomParts {
  readonly refs: References;
  readonly data: DataComponents;
}

export interface ModelComponent {
  readonly ref: string;
  readonly component: BomObject;
  /** References of its data sets. */
  readonly datasets: readonly string[];
}

/** One model as a component. One that could not be read says so, and has what files beside it state. */
export function modelComponent(
  inspection: Inspection<ModelSummary>,
  hashes: ModelHashes,
  { refs, data }: BomParts,
): ModelComponent {
  const { path } = inspection;
  const ref = refs(`model:${path}`);
  const model = inspection.status === "read" ? inspection.model : undefined;
  const { facts = [], metadata = [], companions = [] } = statedOf(inspection) ?? {};
  const stated = statedIn(facts);
  const datasets = data.add(stated);
  const files = model?.files ?? [];
  const parts = files.length > 1 ? files.map((file) => filePart(file, ref, hashes, refs)) : [];
  const component = bomObject({
    type: "machine-learning-model",
    "bom-ref": ref,
    authors: stated.all("authors").map((name) => ({ name: bomText(name) })),
    publisher: textOf(stated.first("organization")),
    name: bomText(stated.first("name") ?? fileName(path)),
    version: textOf(stated.first("version"), MAX_VERSION_UNITS),
    description: textOf(stated.first("description")),
    hashes: parts.length === 0 ? fileHashes(files[0]?.path ?? path, hashes) : [],
    licenses: licencesOf(stated.all("license"), addressOf(stated, "license_link")),
    pedigree: pedigreeOf(stated),
    externalReferences: externalReferences(companions, stated),
    components: parts,
    modelCard: modelCardOf(model?.signatures ?? [], stated, datasets),
    tags: stated.all("tags").map((tag) => bomText(tag)),
    // Last: what found no other place.
    properties: [
      property("path", path),
      ...hashes.unknown.map((file) => property(`not-hashed:${file.path}`, file.reason)),
      ...(inspection.status === "read" ? structureOf(inspection.model) : problemOf(inspection)),
      ...restOf(metadata, facts, stated),
    ],
  });
  return { ref, component, datasets };
}

function problemOf({ format, status, error }: FailedInspection): readonly BomObject[] {
  const proven = format === null ? [] : [property("format", format)];
  return [...proven, property("status", status), property("error", error.code)];
}

function fileName(path: string): string {
  return bomText(path.slice(path.lastIndexOf("/") + 1)) || "(empty)";
}

function fileHashes(path: string, { known }: ModelHashes): readonly BomObject[] {
  return known.filter((file) => file.path === path).map(({ algorithm, digest }) => ({ alg: algorithm, content: digest }));
}

/** A model of several files has its digests there: of the whole there is none. */
function filePart(
  { path, role, size }: ModelSummary["files"][number],
  model: string,
  hashes: ModelHashes,
  refs: References,
): BomObject {
  return bomObject({
    type: "file",
    "bom-ref": refs(`${model} ${path}`),
    name: bomText(path) || "(empty)",
    hashes: fileHashes(path, hashes),
    properties: [property("role", role), property("size", size === null ? "missing" : String(size))],
  });
}

function pedigreeOf(stated: Stated): BomObject {
  const ancestors = stated.all("base_model").map((name) =>
    bomObject({
      type: "machine-learning-model",
      name: bomText(name),
      version: textOf(stated.of("base_model_version", name), MAX_VERSION_UNITS),
    }),
  );
  return bomObject({ ancestors, notes: textOf(stated.first("base_model_relation")) });
}

function externalReferences(companions: readonly Companion[], stated: Stated): readonly BomObject[] {
  const web = [
    { url: addressOf(stated, "homepage"), type: "website" },
    { url: addressOf(stated, "repository"), type: "vcs" },
    { url: addressOf(stated, "citation"), type: "documentation" },
  ];
  const cards = companions
    .filter(({ kind }) => kind === "card")
    .map(({ path }) => ({ url: pathAddress(path), type: "model-card" }));
  return [...web.flatMap(({ url, type }) => (url === undefined ? [] : [{ url, type }])), ...cards];
}

/** The first address on the web among what is stated; what is none stays for the properties. */
function addressOf(stated: Stated, field: "homepage" | "repository" | "citation" | "license_link"): string | undefined {
  return stated.firstOf(field, webAddress);
}

function structureOf(model: ModelSummary): readonly BomObject[] {
  const { format, formatVersion, producer, requirements, totals, files, code } = model;
  return [
    property("format", format),
    property("format-version", formatVersion),
    ...(producer === undefined ? [] : [property("producer", `${producer.name} ${producer.version}`.trim())]),
    ...requirements.map(({ name, version }) => property(`requires:${name}`, String(version))),
    property("parameters", String(parameterCountOf(model))),
    property("tensors", String(totals.tensors)),
    property("tensor-bytes", String(totals.bytes)),
    property("file-bytes", String(files.reduce((sum, { size }) => sum + (size ?? 0), 0))),
    ...(model.graphs.length === 0 ? [] : [property("nodes", String(nodesOf(model)))]),
    ...code.map(({ kind, name }) => property(`code:${kind}`, name)),
  ];
}

/** Facts without a place of their own, under the names of the catalogue, and entries that no fact has. */
function restOf(metadata: readonly MetadataEntry[], facts: readonly Fact[], stated: Stated): readonly BomObject[] {
  return [
    ...stated.rest().map(({ field, subject, value }) => property(subject === undefined ? field : `${field}:${subject}`, value)),
    ...uncoveredEntries(metadata, facts).map(({ key, value, source }) => property(`metadata:${source}:${key}`, value)),
  ];
}

function textOf(text: string | undefined, atMost?: number): string | undefined {
  return text === undefined ? undefined : bomText(text, atMost);
}
