import type { DvcTree } from "../artifacts/dvc-tree.js";
import { inventoryOf } from "../artifacts/inventory.js";
import { mapConcurrently } from "../bytes/concurrency.js";
import type { RecordStatus } from "../diff/comparison.js";
import { licenceNames } from "../metadata/licences.js";
import type { FieldId } from "../model/fields.js";
import type { Fact } from "../model/metadata.js";
import { parameterCountOf, summaryOf } from "../model/summary.js";
import { inspectAt } from "./inspect-at.js";
import { type Lineage, lineageOf } from "./lineage.js";
import { recordStateOf } from "./record.js";

/** Every model of a repository, and what was made from what. Plain data. */
export interface Catalog {
  readonly schemaVersion: 1;
  /** Sorted by path. */
  readonly models: readonly CatalogEntry[];
  readonly lineage: Lineage;
}

export type CatalogEntry = ReadEntry | UnreadEntry;

interface AnyEntry {
  /** From the root of the repository. */
  readonly path: string;
  /** The format the content proves; null when none does. */
  readonly format: string | null;
}

/** What is stated about where a model comes from. */
interface Origin {
  readonly name?: string;
  /** Once each, as SPDX spells those that it knows. */
  readonly licenses: readonly string[];
  readonly baseModels: readonly string[];
  /** `finetune`, `adapter`, `merge` or `quantized`, as it is stated. */
  readonly relation?: string;
  readonly datasets: readonly string[];
}

export interface ReadEntry extends AnyEntry, Origin {
  readonly status: "read";
  readonly parameters: number;
  /** Of all files. */
  readonly size: number;
  readonly record: RecordStatus;
}

/** What files beside it state is known of a model all the same; absent where those could not be had either. */
export interface UnreadEntry extends AnyEntry, Partial<Origin> {
  readonly status: "unreadable" | "unavailable" | "ambiguous";
  readonly error: { readonly code: string; readonly message: string };
}

/** Reading waits for disks more than it computes; memory grows with each model in flight. */
const MODELS_AT_ONCE = 4;
/** Of one model, for the state of its record: as much as a review reads. The same everywhere, so that the answer is. */
const DIGESTED_BYTES = 2 * 1024 ** 3;

export interface CatalogOptions {
  readonly isSelected: (path: string) => boolean;
  /** Told after each model, for a progress line. */
  readonly onProgress?: (done: number, total: number) => void;
}

export async function catalogOf(tree: DvcTree, options: CatalogOptions, signal?: AbortSignal): Promise<Catalog> {
  const { models, unlisted } = await inventoryOf(tree, options.isSelected, signal);
  let done = 0;
  const entries = await mapConcurrently(models, MODELS_AT_ONCE, async ({ path, isHint }) => {
    const entry = await entryAt(tree, path, signal);
    options.onProgress?.(++done, models.length);
    const isModel = !isHint || entry.format !== null || entry.status !== "unreadable";
    return isModel ? [entry] : [];
  });
  const folders = unlisted.map(
    ({ path, reason }): UnreadEntry => ({
      path,
      format: null,
      status: "unavailable",
      error: { code: "folder-unlisted", message: reason },
    }),
  );
  const inOrder = (all: readonly CatalogEntry[]) => [...all].sort((a, b) => (a.path < b.path ? -1 : 1));
  // Nobody knows which models a folder without a list holds: it is none in the lineage.
  return { schemaVersion: 1, models: inOrder([...entries.flat(), ...folders]), lineage: lineageOf(inOrder(entries.flat())) };
}

async function entryAt(tree: DvcTree, path: string, signal?: AbortSignal): Promise<CatalogEntry> {
  const inspection = await inspectAt(tree, path, signal);
  if (inspection.status !== "read") {
    const { format, status, error, facts } = inspection;
    const origin = facts === undefined ? {} : originOf(facts);
    return { path, format, status, ...origin, error: { code: error.code, message: error.message } };
  }
  const { model, format, size } = inspection;
  const { state } = await recordStateOf({ path, model, tree }, { budgetBytes: DIGESTED_BYTES }, signal);
  const parameters = parameterCountOf(summaryOf(model));
  return { path, format, status: "read", ...originOf(model.facts), parameters, size, record: state.status };
}

function originOf(facts: readonly Fact[]): Origin {
  const [name] = valuesOf(facts, "name");
  const [relation] = valuesOf(facts, "base_model_relation");
  return {
    ...(name === undefined ? {} : { name }),
    licenses: licenceNames(valuesOf(facts, "license")),
    baseModels: valuesOf(facts, "base_model"),
    ...(relation === undefined ? {} : { relation }),
    datasets: valuesOf(facts, "training.datasets"),
  };
}

/** What any source states of a field, once each. */
function valuesOf(facts: readonly Fact[], field: FieldId): readonly string[] {
  return [...new Set(facts.filter((fact) => fact.field === field).map(({ value }) => value))];
}
