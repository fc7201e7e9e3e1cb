import type { CompanionKind } from "../../model/metadata.js";
import { folderOf, foldersAbove, nameOf } from "../owners.js";
import { folderOfTemplate } from "./template-place.js";
import { TOKENIZER_FILES } from "./tokenizer.js";

/** What is read of a companion, by its name. */
export type CompanionRole =
  | Exclude<CompanionKind, "dvc">
  | "generation"
  | "preprocessor"
  | "processor"
  | "requirements"
  | "conda"
  | "environment"
  | "template"
  | "vocabulary";

export interface CompanionPlace {
  readonly role: CompanionRole;
  /** Of these the first that is there and is what its name says. */
  readonly paths: readonly string[];
}

/** Where the companions of a model may stand: beside it under its own name, in its folder, in the folder above. */
export function placesOf(model: string): readonly CompanionPlace[] {
  const folder = folderOf(model);
  const folders = folder === "" ? [""] : [folder, folderOf(folder)];
  const inFolders = (name: string) => folders.map((one) => (one === "" ? name : `${one}/${name}`));
  return [
    { role: "record", paths: [`${model}.metadata.yml`] },
    { role: "card", paths: [`${model}.md`, `${stemOf(model)}.md`, ...inFolders("README.md")] },
    ...FILES.filter(([role]) => OF_ANY.has(role) || !isTrainingState(model)).map(([role, name]) => ({
      role,
      paths: [...inFolders(name), ...componentPaths(role, name, folder)],
    })),
  ];
}

/** MLflow keeps the weights of transformers in `model`, and in `components` beside it what prepares their input. */
function componentPaths(role: CompanionRole, name: string, folder: string): readonly string[] {
  if (nameOf(folder) !== "model" || !["tokenizer", "template", "vocabulary"].includes(role)) return [];
  const above = folderOf(folder);
  return [`${above === "" ? "" : `${above}/`}components/tokenizer/${name}`];
}

/** What transformers and accelerate keep to go on with a training: configurations beside it describe the weights, and not these. */
const TRAINING_STATE =
  /^(?:training_args\.bin|(?:optimizer|scheduler|scaler|rng_state|random_states)(?:_\d+)*\.(?:pt|pth|bin|pkl))$/;

export function isTrainingState(path: string): boolean {
  return TRAINING_STATE.test(nameOf(path));
}

const OF_ANY: ReadonlySet<CompanionRole> = new Set<CompanionRole>(["mlflow", "requirements", "conda", "environment"]);

const TEMPLATE_NAME = "chat_template.jinja";

/** In the order in which their facts are told. */
const FILES: readonly (readonly [CompanionRole, string])[] = [
  ["config", "config.json"],
  ["generation", "generation_config.json"],
  ["preprocessor", "preprocessor_config.json"],
  ["processor", "processor_config.json"],
  ["adapter", "adapter_config.json"],
  ["tokenizer", "tokenizer_config.json"],
  ["template", TEMPLATE_NAME],
  ["processor", "chat_template.json"],
  ...TOKENIZER_FILES.map((name) => ["vocabulary", name] as const),
  ["mlflow", "MLmodel"],
  ["requirements", "requirements.txt"],
  ["conda", "conda.yaml"],
  ["environment", "python_env.yaml"],
];
const FILE_NAMES: ReadonlySet<string> = new Set(FILES.map(([, name]) => name));

/** The place of a companion that a changed file is, or stands at the side of; undefined when no model can have it. */
export function companionPlace(path: string): string | undefined {
  const folder = folderOfTemplate(path);
  if (folder !== undefined) return `${folder === "" ? "" : `${folder}/`}${TEMPLATE_NAME}`;
  return path.endsWith(".md") || path.endsWith(".metadata.yml") || FILE_NAMES.has(nameOf(path)) ? path : undefined;
}

/** Of these, some name a module in Python. */
const CONFIGURATIONS = FILES.flatMap(([role, name]) => (role !== "requirements" && name.endsWith("_config.json") ? [name] : []));
const NAMERS = ["config.json", ...CONFIGURATIONS];

/** Where the companions would stand that name this file as code that they need. */
export function namersOf(path: string): readonly string[] {
  const names = ["MLmodel", ...(path.endsWith(".py") ? NAMERS : [])];
  return foldersAbove(path).flatMap((folder) => names.map((name) => (folder === "" ? name : `${folder}/${name}`)));
}

function stemOf(model: string): string {
  return model.replace(/(\.safetensors\.index\.json|\.[^./]+)$/, "");
}

export const KIND_OF: Readonly<Record<CompanionRole, CompanionKind>> = {
  record: "record",
  card: "card",
  config: "config",
  generation: "config",
  preprocessor: "config",
  processor: "tokenizer",
  adapter: "adapter",
  tokenizer: "tokenizer",
  template: "tokenizer",
  vocabulary: "tokenizer",
  mlflow: "mlflow",
  requirements: "mlflow",
  conda: "mlflow",
  environment: "mlflow",
};
