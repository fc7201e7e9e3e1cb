import { type MappingNode, type Node, nodeText } from "../../encodings/node.js";
import type { Teller } from "./statement.js";

/** Modules that mlflow brings itself. A name that only begins like one, `mlflow_plugin`, is another package. */
const OWN_LOADER = /^mlflow(?:\.|$)/;
/** Endings of files, since a flavor may keep a folder under the same key. */
const MODEL_FILE =
  /\.(?:pkl|pickle|joblib|skops|cloudpickle|onnx|pt|pth|h5|keras|safetensors|xgb|ubj|lgb|cb|cbm|json|txt|pb|fst|pdparams|fastai)$/i;
/** Keys under which flavors keep the file that they load; https://mlflow.org/docs/latest/ml/model/#storage-format. */
const FILE_KEYS = ["pickled_model", "model_path", "python_model", "data", "model_data", "model_binary", "serialized_model"];

/** Keys of flavors that keep a folder in any case. */
const FOLDER_KEYS = ["saved_model_dir", "model_dir"];
/** A model has two or three flavors, with one or two of these keys. */
const MAX_LOADED = 50;

/** What the flavors import and run when the model is loaded, and the files that they load. */
export function tellLoaders(flavors: Node | undefined, teller: Teller): void {
  if (flavors?.kind !== "mapping") return;
  for (const { key: flavor, value } of flavors.entries) {
    if (value.kind === "mapping") tellFlavor(`flavors.${flavor}`, flavor, value, teller);
  }
}

/** Files and folders that the flavors name as the model, from the folder of the `MLmodel`. */
export function loadedBy(flavors: Node | undefined): readonly string[] {
  if (flavors?.kind !== "mapping") return [];
  const named = flavors.entries.flatMap(({ value }) =>
    value.kind === "mapping" ? value.entries.filter(({ key }) => FILE_KEYS.includes(key) || FOLDER_KEYS.includes(key)) : [],
  );
  const paths = named.flatMap(({ value }) =>
    value.kind === "text" ? [value.text.replace(/^\.\//, "").replace(/\/+$/, "")] : [],
  );
  return [...new Set(paths)].filter((path) => path !== "").slice(0, MAX_LOADED);
}

function tellFlavor(above: string, flavor: string, settings: MappingNode, teller: Teller): void {
  for (const { key, value, ...place } of settings.entries) {
    const name = `${above}.${key}`;
    if (value.kind === "null" || nodeText(value) === "") continue;
    if (key === "loader_module") tellModule(name, value, teller);
    // Each flavor repeats where the code is.
    else if (key === "code" || key === "code_path" || key === "code_paths") tellFolder(key, value, teller);
    else if (key === "model_code_path") tellScript(name, value, teller);
    else if (FILE_KEYS.includes(key) && value.kind === "text" && MODEL_FILE.test(value.text) && flavor !== "spark") {
      teller.file({ path: value.text.replace(/^\.\//, ""), key: name, ...place });
    }
  }
}

function tellModule(key: string, module: Node, teller: Teller): void {
  const text = nodeText(module);
  if (OWN_LOADER.test(text)) return;
  teller.code({
    kind: "foreign-code",
    name: `${key}: ${text}`,
    standing: "unverified",
    detail: "a module outside of mlflow that loads the model",
  });
}

function tellFolder(key: string, folder: Node, teller: Teller): void {
  for (const item of folder.kind === "list" ? folder.items : [folder]) {
    const path = nodeText(item).replace(/^\.\//, "").replace(/\/+$/, "");
    teller.code({
      kind: "foreign-code",
      name: `${key}: ${nodeText(item)}`,
      folder: path,
      standing: "unverified",
      detail: "put on the path of Python before the model is loaded",
    });
  }
}

/** Models from code, https://mlflow.org/docs/latest/ml/model/models-from-code/: the script is the model. */
function tellScript(key: string, script: Node, teller: Teller): void {
  const text = nodeText(script);
  // The path on the disk of whoever logged it; the folder has the file itself.
  const file = text.slice(Math.max(text.lastIndexOf("/"), text.lastIndexOf("\\")) + 1);
  teller.code({ kind: "foreign-code", name: `${key}: ${text}`, standing: "unverified", ...(file === "" ? {} : { file }) });
}
