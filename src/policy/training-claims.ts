import type { FieldId } from "../model/fields.js";

/** What a model states anew when it was trained again: its version, what it was made from, by which run, and how good it is. */
export const TRAINING_CLAIMS = [
  "version",
  "base_model",
  "base_model_relation",
  "base_model_version",
  "training.datasets",
  "training.dataset_version",
  "training.dataset_hash",
  "training.dataset_location",
  "training.hyperparameters",
  "training.code",
  "training.command",
  "training.commit",
  "training.run",
  "training.date",
  "metrics",
] as const satisfies readonly FieldId[];
