import type { DvcTree } from "../artifacts/dvc-tree.js";
import { artifactFile } from "../artifacts/open.js";
import { type DeclaredBase, isAdapter, judgeAdapterBase, judgeBase } from "../diff/declared-base.js";
import type { KinshipThresholds } from "../diff/kinship/thresholds.js";
import { inspect } from "../formats/inspect.js";
import type { Model } from "../model/model.js";
import type { FindModel } from "./base-names.js";
import { compareValues, distinctBytes } from "./values.js";

export interface BaseOptions {
  /** Bytes of values that may be read of the model, and of its bases together. */
  readonly valueBytes: number;
  readonly thresholds: KinshipThresholds;
  readonly findModel: FindModel;
}

export interface CheckedBases {
  readonly bases: readonly DeclaredBase[];
  /** Bytes of the model's own values. */
  readonly ownValueBytes: number;
  /** Of the bases. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

/** A merge of more models than this would cost more than it tells. */
const MOST_BASES = 4;

/** Compares a model with those that it says it was made from, as far as they are in the repository and can be read. */
export async function checkBases(
  path: string,
  model: Model,
  tree: DvcTree,
  { valueBytes, thresholds, findModel }: BaseOptions,
  signal?: AbortSignal,
): Promise<CheckedBases> {
  const names = [...new Set(model.facts.filter(({ field }) => field === "base_model").map(({ value }) => value))];
  const own = new Set([path, ...model.files.map((file) => file.path)]);
  const checked = { bases: [] as DeclaredBase[], ownValueBytes: 0, bytesRead: 0, bytesTotal: 0 };
  let left = valueBytes;
  for (const name of names.slice(0, MOST_BASES)) {
    const found = await findModel(name, path, signal);
    if (found === undefined || own.has(found)) continue;
    const inspection = await inspect(artifactFile(tree, found, signal), {}, signal);
    if (inspection.status !== "read") continue;
    let readOfBase = 0;
    if (isAdapter(model)) {
      checked.bases.push({ name, path: found, ...judgeAdapterBase(inspection.model, model, thresholds.architecture) });
    } else if (left > 0) {
      const sides = [
        { model: inspection.model, tree },
        { model, tree },
      ] as const;
      const { values, match, bytesRead, failure } = await compareValues(...sides, { valueBytes: left, thresholds }, signal);
      left -= Math.max(bytesRead.base, bytesRead.head);
      readOfBase = bytesRead.base;
      checked.ownValueBytes += bytesRead.head;
      if (failure === undefined)
        checked.bases.push({ name, path: found, ...judgeBase(inspection.model, model, match.tensors, values) });
    }
    checked.bytesTotal += inspection.size;
    checked.bytesRead += distinctBytes(inspection, readOfBase);
  }
  return checked;
}
