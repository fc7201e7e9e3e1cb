/** The three questions of a reviewer, in the order of a report. */
export const SECTIONS = ["structure", "parameters", "training"] as const;
export type SectionId = (typeof SECTIONS)[number];

/**
 * How values of a field are written and compared. `text`: as a whole. `prose`: line by line. `number`: as numbers. `licence`: as
 * SPDX expressions. `set` and `sequence`: member by member, without and with an order. `setting`: one value for each subject.
 * `metric`: one number for each subject, of which more or less may be better.
 */
export const FIELD_KINDS = ["text", "prose", "number", "licence", "set", "sequence", "setting", "metric"] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export interface Field {
  readonly id: string;
  /** For people, in a table. */
  readonly title: string;
  readonly section: SectionId;
  readonly kind: FieldKind;
  /** What it says about the model, in a sentence without a full stop. */
  readonly meaning: string;
  /** Every source that states it means the same one thing, so that sources which differ contradict each other. */
  readonly isSingle?: true;
  /** Changes with every export or upload and says nothing about the model. */
  readonly isVolatile?: true;
}

const single = { isSingle: true } as const;

/** Everything that is known by one name wherever it stands. Sorted as a report shows it. */
export const FIELDS = [
  { id: "task", title: "Task", section: "structure", kind: "text", meaning: "what the model does, such as image-classification" },
  { id: "library", title: "Library", section: "structure", kind: "text", meaning: "what loads it" },
  {
    id: "library_version",
    title: "Library version",
    section: "structure",
    kind: "setting",
    meaning: "by library or requirement",
  },
  {
    id: "architecture",
    title: "Architecture",
    section: "structure",
    kind: "text",
    meaning: "the family of networks it belongs to",
  },
  {
    id: "labels",
    title: "Labels",
    section: "structure",
    kind: "sequence",
    ...single,
    meaning: "classes, in the order of the output",
  },
  {
    id: "features",
    title: "Features",
    section: "structure",
    kind: "sequence",
    ...single,
    meaning: "columns, in the order of the input",
  },
  {
    id: "preprocessing",
    title: "Preprocessing",
    section: "structure",
    kind: "setting",
    meaning: "what an input goes through first",
  },
  { id: "context_length", title: "Context length", section: "structure", kind: "number", ...single, meaning: "tokens at most" },
  { id: "tokenizer.type", title: "Tokenizer", section: "structure", kind: "text", meaning: "its class or model" },
  {
    id: "tokenizer.vocabulary_size",
    title: "Vocabulary",
    section: "structure",
    kind: "number",
    ...single,
    meaning: "number of tokens",
  },
  {
    id: "tokenizer.max_length",
    title: "Longest input",
    section: "structure",
    kind: "number",
    meaning: "tokens the tokenizer lets through",
  },
  {
    id: "tokenizer.special_tokens",
    title: "Special token",
    section: "structure",
    kind: "setting",
    meaning: "by role: text or id",
  },
  {
    id: "tokenizer.chat_template",
    title: "Chat template",
    section: "structure",
    kind: "prose",
    ...single,
    meaning: "how a conversation becomes text",
  },
  {
    id: "tokenizer.files",
    title: "Tokenizer file",
    section: "structure",
    kind: "setting",
    meaning: "by name: id of its content",
  },
  {
    id: "generation",
    title: "Generation setting",
    section: "structure",
    kind: "setting",
    meaning: "by name: how text is generated unless the caller says otherwise",
  },
  {
    id: "dtype",
    title: "Declared type",
    section: "parameters",
    kind: "text",
    meaning: "the element type that a configuration names",
  },
  { id: "quantization", title: "Quantisation", section: "parameters", kind: "text", meaning: "the scheme of the stored weights" },
  { id: "adapter.type", title: "Adapter", section: "parameters", kind: "text", meaning: "the method, such as LORA" },
  {
    id: "adapter.rank",
    title: "Adapter rank",
    section: "parameters",
    kind: "number",
    ...single,
    meaning: "of its low-rank matrices",
  },
  {
    id: "adapter.alpha",
    title: "Adapter alpha",
    section: "parameters",
    kind: "number",
    ...single,
    meaning: "the scale of its update",
  },
  {
    id: "adapter.rank_pattern",
    title: "Adapter rank of",
    section: "parameters",
    kind: "setting",
    meaning: "by module or pattern: a rank of its own",
  },
  {
    id: "adapter.alpha_pattern",
    title: "Adapter alpha of",
    section: "parameters",
    kind: "setting",
    meaning: "by module or pattern: a scale of its own",
  },
  {
    id: "adapter.settings",
    title: "Adapter setting",
    section: "parameters",
    kind: "setting",
    meaning: "by name: how its matrices are put to the weights of the base",
  },
  {
    id: "adapter.whole_modules",
    title: "Whole modules",
    section: "parameters",
    kind: "set",
    meaning: "modules that the adapter replaces instead of changing them",
  },
  { id: "adapter.targets", title: "Adapter targets", section: "parameters", kind: "set", meaning: "the modules it changes" },
  { id: "name", title: "Name", section: "training", kind: "text", meaning: "what people call it" },
  { id: "version", title: "Version", section: "training", kind: "text", ...single, meaning: "of the model, not of a tool" },
  { id: "description", title: "Description", section: "training", kind: "prose", meaning: "what it is, in sentences" },
  { id: "license", title: "Licence", section: "training", kind: "licence", ...single, meaning: "under which it may be used" },
  { id: "license_link", title: "Licence text", section: "training", kind: "text", meaning: "where the licence can be read" },
  { id: "authors", title: "Authors", section: "training", kind: "set", meaning: "who made it" },
  { id: "organization", title: "Organisation", section: "training", kind: "text", meaning: "who published it" },
  { id: "homepage", title: "Homepage", section: "training", kind: "text", meaning: "where to read on" },
  { id: "repository", title: "Repository", section: "training", kind: "text", meaning: "where its source is" },
  { id: "citation", title: "Citation", section: "training", kind: "prose", meaning: "DOI or reference" },
  { id: "languages", title: "Languages", section: "training", kind: "set", meaning: "of its input and output" },
  { id: "tags", title: "Tags", section: "training", kind: "set", meaning: "free keywords" },
  { id: "intended_use", title: "Intended use", section: "training", kind: "prose", meaning: "what it is for" },
  { id: "limitations", title: "Limitations", section: "training", kind: "prose", meaning: "what it is not for" },
  { id: "base_model", title: "Base model", section: "training", kind: "set", ...single, meaning: "what it was adapted from" },
  {
    id: "base_model_relation",
    title: "Relation to the base",
    section: "training",
    kind: "text",
    ...single,
    meaning: "finetune, adapter, merge or quantized",
  },
  {
    id: "base_model_version",
    title: "Base model version",
    section: "training",
    kind: "setting",
    meaning: "by base model: version or hash",
  },
  { id: "new_version", title: "Newer version", section: "training", kind: "text", meaning: "the model that replaces it" },
  { id: "training.datasets", title: "Datasets", section: "training", kind: "set", meaning: "what it was trained on" },
  { id: "training.dataset_version", title: "Dataset version", section: "training", kind: "setting", meaning: "by dataset" },
  {
    id: "training.dataset_hash",
    title: "Dataset hash",
    section: "training",
    kind: "setting",
    meaning: "by dataset: algorithm and digest",
  },
  {
    id: "training.dataset_location",
    title: "Dataset location",
    section: "training",
    kind: "setting",
    meaning: "by dataset: where it is kept",
  },
  { id: "training.hyperparameters", title: "Hyper-parameter", section: "training", kind: "setting", meaning: "by name" },
  { id: "training.code", title: "Training code", section: "training", kind: "setting", meaning: "by file: hash" },
  { id: "training.command", title: "Command", section: "training", kind: "text", meaning: "what was run to make it" },
  {
    id: "training.commit",
    title: "Training commit",
    section: "training",
    kind: "text",
    meaning: "the revision of the code that made it",
  },
  {
    id: "training.run",
    title: "Training run",
    section: "training",
    kind: "text",
    isVolatile: true,
    meaning: "id of the run in a tracker",
  },
  {
    id: "training.date",
    title: "Training date",
    section: "training",
    kind: "text",
    isVolatile: true,
    meaning: "when it was made",
  },
  {
    id: "metrics",
    title: "Metric",
    section: "training",
    kind: "metric",
    meaning: "by metric, dataset and split: `accuracy on imagenet (test)`",
  },
  {
    id: "emissions",
    title: "Emissions",
    section: "training",
    kind: "text",
    meaning: "CO2 equivalents of the training, with their unit",
  },
] as const satisfies readonly Field[];

export type FieldId = (typeof FIELDS)[number]["id"];

const BY_ID: ReadonlyMap<string, Field> = new Map(FIELDS.map((field) => [field.id, field]));

/** The field of this id; a RangeError for one that is not in the catalogue. */
export function fieldOf(id: FieldId): Field {
  const field = BY_ID.get(id);
  if (field === undefined) throw new RangeError(`no field ${id}`);
  return field;
}

export function isFieldId(text: string): text is FieldId {
  return BY_ID.has(text);
}
