import type { FieldId } from "../model/fields.js";
import type { Fact, MetadataEntry } from "../model/metadata.js";
import { KEYS, type Key, type Notation } from "./keys.js";
import { classesIn, countIn, digestIn, fileTypeName, membersIn, namesIn, wordsIn } from "./written.js";

// What is longer stays an entry: nobody compares it in a table.
const MAX_VALUE_CHARACTERS = 100_000;

/** What the entries of a model file mean. An entry whose key is not known has no fact and stays an entry. */
export function embeddedFacts(entries: readonly MetadataEntry[]): readonly Fact[] {
  const spellings = new Set(entries.map(({ key }) => key.toLowerCase()));
  // Two keys that only its exporter writes together tell it from others that use one of its words.
  const isUltralytics = spellings.has("names") && spellings.has("stride");
  const known = new Map(KEYS.filter(({ notation }) => notation !== "ultralytics" || isUltralytics).map((key) => [key.key, key]));
  const numbered = numberedNames(entries);
  return entries.flatMap((entry): readonly Fact[] => {
    const { key, value } = entry;
    if (value.trim() === "" || value.length > MAX_VALUE_CHARACTERS) return [];
    const found = known.get(key.toLowerCase());
    return found === undefined ? patternFacts(entry, numbered) : factsOf(entry, found);
  });
}

function factsOf(entry: MetadataEntry, { field, writing, subject }: Key): readonly Fact[] {
  const fact = (value: string): Fact => factOf(entry, field, value, subject);
  const { value } = entry;
  switch (writing) {
    case "list":
      return membersIn(value).map(fact);
    case "words":
      return wordsIn(value).map(fact);
    case "labels":
      return classesIn(value).map(fact);
    case "names":
      return namesIn(value).map(fact);
    case "file-type":
      return [fact(fileTypeName(value.trim()))];
    case "table":
      // Other tokens may be as many.
      return [
        ...countIn(value).map(fact),
        ...digestIn(value).map((digest) => factOf(entry, "tokenizer.files", digest, "tokens")),
      ];
    case "digest":
      return digestIn(value).map(fact);
    case "value":
      return [fact(value.trim())];
  }
}

function factOf({ key, source, line }: MetadataEntry, field: FieldId, value: string, subject: string | undefined): Fact {
  const place = { source, key, ...(line === undefined ? {} : { line }) };
  return subject === undefined ? { field, value, ...place } : { field, subject, value, ...place };
}

const NUMBERED = /^general\.(base_model|dataset)\.(\d{1,3})\.(name|version|url|repo_url)$/;

/** GGUF counts base models and datasets: `general.dataset.0.version` belongs to `general.dataset.0.name`. */
function numberedNames(entries: readonly MetadataEntry[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({ key, value }) => {
      const [, kind, index, part] = NUMBERED.exec(key) ?? [];
      return part === "name" ? [[`${kind}.${index}`, value.trim()] as const] : [];
    }),
  );
}

const NUMBERED_FIELDS: ReadonlyMap<string, FieldId> = new Map([
  ["base_model.name", "base_model"],
  ["base_model.version", "base_model_version"],
  ["dataset.name", "training.datasets"],
  ["dataset.version", "training.dataset_version"],
  ["dataset.url", "training.dataset_location"],
  ["dataset.repo_url", "training.dataset_location"],
]);

/** Keys with a part that is free, which `KEYS` cannot list; `N` counts from 0. */
export const FREE_KEYS: readonly Pick<Key, "key" | "field" | "notation">[] = [
  { key: "*.context_length", field: "context_length", notation: "gguf" },
  ...[...NUMBERED_FIELDS].map(([part, field]) => {
    return { key: `general.${part.replace(".", ".N.")}`, field, notation: "gguf" } as const;
  }),
  { key: "params.*", field: "training.hyperparameters", notation: "sklearn" },
  { key: "parameters.*", field: "training.hyperparameters", notation: "generic" },
];

/** What an estimator of scikit-learn was set to, named as its `get_params` does: `params.clf__C`. */
const SETTING = /^params\.(\w{1,200})$/;

/** What trainers of PyTorch put beside the weights: settings of a run, or the arguments of its script. */
const TRAINER_SETTING = /^(?:hyper_parameters|hparams|args)\.([A-Za-z_][\w.-]{0,60})$/;
const TRAINER_KEYS: ReadonlyMap<string, readonly [FieldId, subject: string]> = new Map([
  ["epoch", ["training.hyperparameters", "epoch"]],
  ["global_step", ["training.hyperparameters", "global_step"]],
  ["pytorch-lightning_version", ["library_version", "pytorch-lightning"]],
]);

/** Keys of checkpoints: words that other files use for other things. */
function trainerFacts(entry: MetadataEntry): readonly Fact[] {
  const { key, value } = entry;
  const [, setting] = TRAINER_SETTING.exec(key) ?? [];
  if (setting !== undefined) return [factOf(entry, "training.hyperparameters", value.trim(), setting)];
  const [field, subject] = TRAINER_KEYS.get(key) ?? [];
  return field === undefined ? [] : [factOf(entry, field, value.trim(), subject)];
}

function patternFacts(entry: MetadataEntry, names: ReadonlyMap<string, string>): readonly Fact[] {
  const { key, value, source } = entry;
  if (source === "data.pkl") return trainerFacts(entry);
  if (/^[a-z0-9_-]{1,60}\.context_length$/.test(key)) return [factOf(entry, "context_length", value.trim(), undefined)];
  const parameter = /^parameters\.([A-Za-z0-9_.]{1,60})$/.exec(key)?.[1];
  if (parameter !== undefined) return [factOf(entry, "training.hyperparameters", value.trim(), parameter)];
  const [, setting] = SETTING.exec(key) ?? [];
  if (setting !== undefined) return [factOf(entry, "training.hyperparameters", value.trim(), setting)];
  const [, kind, index, part] = NUMBERED.exec(key) ?? [];
  const field = NUMBERED_FIELDS.get(`${kind}.${part}`);
  if (field === undefined) return [];
  const name = names.get(`${kind}.${index}`);
  if (part === "name") return [factOf(entry, field, value.trim(), undefined)];
  return name === undefined ? [] : [factOf(entry, field, value.trim(), name)];
}

/** Conventions that a set of keys follows, for a hint about where to write a fact. */
export function notationOf(entries: readonly MetadataEntry[]): Notation {
  const found = KEYS.find(({ key, notation }) => notation !== "generic" && entries.some((entry) => entry.key === key));
  return found?.notation ?? "generic";
}
