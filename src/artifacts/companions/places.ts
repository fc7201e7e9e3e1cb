import type { CompanionKind } from "../../model/metadata.js";
import { folderOf, nameOf } from "../owners.js";
import { TOKENIZER_FILES } from "./tokenizer.js";

/** What is read of a companion, by its name. */
export type CompanionRole =
  | Exclude<CompanionKind, "dvc">
  | "generation"
  | "preprocessor"
  | "processor"
  | "requirements"
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
    ...FILES.map(([role, name]) => ({ role, paths: inFolders(name) })),
  ];
}

/** In the order in which their facts are told. */
const FILES: readonly (readonly [CompanionRole, string])[] = [
  ["config", "config.json"],
  ["generation", "generation_config.json"],
  ["preprocessor", "preprocessor_config.json"],
  ["processor", "processor_config.json"],
  ["adapter", "adapter_config.json"],
  ["tokenizer", "tokenizer_config.json"],
  ["template", "chat_template.jinja"],
  ["processor", "chat_template.json"],
  ...TOKENIZER_FILES.map((name) => ["vocabulary", name] as const),
  ["mlflow", "MLmodel"],
  ["requirements", "requirements.txt"],
];
const FILE_NAMES: ReadonlySet<string> = new Set(FILES.map(([, name]) => name));

/** True for names that a companion of some model could have. */
export function mayBeCompanion(path: string): boolean {
  return path.endsWith(".md") || path.endsWith(".metadata.yml") || FILE_NAMES.has(nameOf(path));
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
};
