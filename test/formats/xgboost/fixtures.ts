import { readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "xgboost");

/** What XGBoost reads of a model. */
export interface TrueModel {
  readonly version: string;
  readonly features: readonly string[] | null;
  readonly types: readonly string[] | null;
  readonly columns: number;
  readonly objective: string;
  readonly booster: string;
  readonly attributes: Record<string, string>;
  readonly trees: readonly { readonly leaves: number; readonly depth: number }[];
  readonly arrays: readonly { readonly name: string; readonly dtype: string; readonly count: number; readonly sha256: string }[];
  /** Numbers of one prediction. */
  readonly width: number;
}

export const truth = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as Record<string, TrueModel>;

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

/** A model in JSON with one tree of these children; all else is what XGBoost asks for. */
export function modelOf(tree: Record<string, unknown>, trees = "1", depth = 0): string {
  const full = { left_children: [1, -1, -1], right_children: [2, -1, -1], split_conditions: [0.5, 1, 2], ...tree };
  const model = { gbtree_model_param: { num_trees: trees }, tree_info: [0], trees: [full] };
  const learner = {
    attributes: depth === 0 ? {} : JSON.parse(`${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`),
    feature_names: [],
    feature_types: [],
    gradient_booster: { model, name: "gbtree" },
    learner_model_param: { num_feature: "2" },
    objective: { name: "reg:squarederror" },
  };
  return JSON.stringify({ learner, version: [2, 0, 0] });
}
