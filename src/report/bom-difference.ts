import type { ArtifactChange, Comparison } from "../diff/comparison.js";
import { type Inspection, statedOf } from "../formats/inspection.js";
import { besideOf } from "../metadata/beside.js";
import { licenceNames } from "../metadata/licences.js";
import type { FieldId } from "../model/fields.js";
import type { Fact } from "../model/metadata.js";
import type { ModelSummary } from "../model/summary.js";
import type { HashesByModel } from "../review/file-hashes.js";
import type { Review, Revision } from "../review/review.js";
import type { ReportOptions } from "./reporter.js";
import { type Stated, statedIn } from "./stated.js";

/** Of `bom-diff.json`; docs/bom.md describes it. */
const SCHEMA_VERSION = 1;

/** What an inventory of models asks about each of them, in the order of a report. */
export const BOM_ASPECTS = [
  // Of what could not be read: unreadable, unavailable or ambiguous.
  "status",
  "name",
  "version",
  "licences",
  "hashes",
  "datasets",
  "parents",
  "authors",
  "publisher",
  "task",
  "metrics",
] as const;
export type BomAspect = (typeof BOM_ASPECTS)[number];

export interface BomDifference {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly base: Revision;
  readonly head: Revision;
  /** One for each changed model, sorted by path. */
  readonly components: readonly ComponentDifference[];
}

export interface ComponentDifference {
  readonly path: string;
  readonly change: ArtifactChange;
  /** Where a renamed model was. */
  readonly from?: string;
  /** Only what differs; of an added or a removed model all that is stated. */
  readonly aspects: readonly AspectDifference[];
}

/** Statements that one side alone has, as plain text. */
export interface AspectDifference {
  readonly aspect: BomAspect;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** How the BOM of head differs from that of base. */
export function bomDifferenceOf({ base, head, comparisons }: Review, { hashes }: ReportOptions): BomDifference {
  const components = comparisons.map((comparison) => differenceOf(comparison, hashes?.base, hashes?.head));
  return { schemaVersion: SCHEMA_VERSION, base, head, components };
}

export function bomDifferenceJson(difference: BomDifference): string {
  return `${JSON.stringify(difference, undefined, 2)}\n`;
}

function differenceOf(
  { path, change, from, base, head }: Comparison,
  hashesAtBase: HashesByModel | undefined,
  hashesAtHead: HashesByModel | undefined,
): ComponentDifference {
  const [factsBefore, factsAfter] = comparableFacts(base, head);
  const before = base === undefined ? NOTHING : statementsOf(base, factsBefore, hashesAtBase);
  const after = head === undefined ? NOTHING : statementsOf(head, factsAfter, hashesAtHead);
  const aspects = BOM_ASPECTS.flatMap((aspect): AspectDifference[] => {
    const [removed, added] = [without(before[aspect], after[aspect]), without(after[aspect], before[aspect])];
    return removed.length + added.length === 0 ? [] : [{ aspect, removed, added }];
  });
  return { path, change, ...(from === undefined ? {} : { from: from.path }), aspects };
}

function without(statements: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return statements.filter((statement) => !known.has(statement));
}

type Side = Comparison["base"];
type Statements = Readonly<Record<BomAspect, readonly string[]>>;

const NOTHING: Statements = {
  status: [],
  name: [],
  version: [],
  licences: [],
  hashes: [],
  datasets: [],
  parents: [],
  authors: [],
  publisher: [],
  task: [],
  metrics: [],
};

/**
 * What is known of both sides alike: of one that was not read only what stands beside it, so that the rest of the other one is neither
 * removed nor added.
 */
function comparableFacts(base: Side, head: Side): readonly [before: readonly Fact[], after: readonly Fact[]] {
  const [before, after] = [statedOf(base), statedOf(head)];
  if (base === undefined || head === undefined) return [before?.facts ?? [], after?.facts ?? []];
  if (before === undefined || after === undefined) return [[], []];
  const isWhole = base.status === "read" && head.status === "read";
  return isWhole ? [before.facts, after.facts] : [besideOf(before).facts, besideOf(after).facts];
}

function statementsOf(
  inspection: Inspection<ModelSummary>,
  facts: readonly Fact[],
  hashes: HashesByModel | undefined,
): Statements {
  const digests = digestsOf(inspection, hashes);
  const stated = statedIn(facts);
  return {
    status: inspection.status === "read" ? [] : [inspection.status],
    name: stated.all("name"),
    version: stated.all("version"),
    licences: licenceNames(stated.all("license")),
    hashes: digests,
    datasets: stated.all("training.datasets").map((name) => datasetOf(name, stated)),
    parents: stated.all("base_model").map((name) => withVersion(name, stated.of("base_model_version", name))),
    authors: stated.all("authors"),
    publisher: stated.all("organization"),
    task: stated.all("task"),
    metrics: subjectsOf("metrics", stated),
  };
}

/** Files by their place in the model, so that a model which moved has the digests it had. */
function digestsOf(inspection: Inspection<ModelSummary>, hashes: HashesByModel | undefined): readonly string[] {
  const { known = [], unknown = [] } = hashes?.get(inspection.path) ?? {};
  const main = (inspection.status === "read" ? inspection.model.files[0]?.path : undefined) ?? inspection.path;
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const place = (file: string) => (file === main ? "" : ` ${file.startsWith(folder) ? file.slice(folder.length) : file}`);
  return [
    ...known.map((file) => `${file.algorithm} ${file.digest}${place(file.path)}`),
    ...unknown.map((file) => `not hashed, ${file.reason}${place(file.path)}`),
  ];
}

function datasetOf(name: string, stated: Stated): string {
  const version = withVersion(name, stated.of("training.dataset_version", name));
  const digest = stated.of("training.dataset_hash", name);
  return digest === undefined ? version : `${version} (${digest})`;
}

function withVersion(name: string, version: string | undefined): string {
  return version === undefined ? name : `${name} ${version}`;
}

function subjectsOf(field: FieldId, stated: Stated): readonly string[] {
  return stated.facts(field).map(({ subject = "", value }) => `${subject} ${value}`.trim());
}
