import { type MappingNode, type Node, nodeText, valueAt } from "../../encodings/node.js";
import { readYamlNodes } from "../../encodings/yaml-nodes.js";
import { embeddedFacts } from "../../metadata/embedded.js";
import { textOf } from "./content.js";
import { type CompanionKey, tellKeys } from "./keys.js";
import { loadedBy, tellLoaders } from "./mlflow-loaders.js";
import { type SchemaSignature, signatureIn } from "./mlflow-signature.js";
import { type Statement, statementOf, type Teller } from "./statement.js";

/** Signatures of wide tables are the largest part, and are one text. */
const LIMITS = { depth: 32, entries: 10_000, values: 100_000 };

/** An `MLmodel`: https://mlflow.org/docs/latest/ml/model/#mlmodel-file. */
export function readMlflow(path: string, bytes: Uint8Array): Statement {
  const { text, problems } = textOf(bytes);
  const read = readYamlNodes(text, { noun: "MLmodel file", limits: LIMITS });
  let signature: SchemaSignature | undefined;
  const statement = statementOf(path, { ...read, problems: [...problems, ...read.problems] }, "MLmodel file", (root, teller) => {
    signature = signatureIn(root, teller);
    tellFlavors(valueAt(root, "flavors"), teller);
    tellLoaders(valueAt(root, "flavors"), teller);
    tellKeys(MLFLOW_KEYS, root, teller);
    tellMetadata(valueAt(root, "metadata"), teller);
  });
  const flavors = read.root === undefined ? undefined : valueAt(read.root, "flavors");
  return { ...statement, ...(signature === undefined ? {} : { signature, loaded: loadedBy(flavors) }) };
}

export const MLFLOW_KEYS: readonly CompanionKey[] = [
  { key: "run_id", field: "training.run" },
  { key: "utc_time_created", field: "training.date" },
  { key: "mlflow_version", field: "library_version", subject: "mlflow" },
];

const VERSION = "_version";

/** Of each flavor, whose name stands for the asterisk. */
export const FLAVOR_KEYS: readonly CompanionKey[] = [
  { key: "flavors.*", field: "library" },
  { key: "flavors.*.task", field: "task" },
  { key: `flavors.*.*${VERSION}`, field: "library_version" },
];

/** A flavor is a library that loads the model; `python_function` wraps any other. Versions stand under keys of each flavor's own. */
function tellFlavors(flavors: Node | undefined, teller: Teller): void {
  if (flavors === undefined || flavors.kind === "null") return;
  if (flavors.kind !== "mapping") {
    teller.problem(flavors, "`flavors` is a mapping of libraries to their settings.");
    return;
  }
  for (const { key: flavor, value, ...place } of flavors.entries) {
    const key = `flavors.${flavor}`;
    if (value.kind !== "mapping" && value.kind !== "null") teller.problem(value, `\`${key}\` is a mapping of keys to values.`);
    const settings: MappingNode["entries"] = value.kind === "mapping" ? value.entries : [];
    const versions = settings.filter((entry) => entry.key.endsWith(VERSION) && entry.key !== VERSION);
    for (const { key: name, value: version } of versions) {
      teller.text("library_version", version, `${key}.${name}`, name.slice(0, -VERSION.length));
    }
    if (flavor === "python_function") continue;
    teller.name("library", flavor, place, key);
    teller.text("task", valueAt(value, "task"), `${key}.task`);
  }
}

/** Free keys, which mean what they mean inside of a model file. */
function tellMetadata(metadata: Node | undefined, teller: Teller): void {
  if (metadata?.kind !== "mapping") return;
  for (const { key, value } of metadata.entries) {
    for (const fact of embeddedFacts([{ key, value: nodeText(value), source: "" }])) {
      teller.derived(fact.field, fact.value, value, `metadata.${key}`, fact.subject);
    }
  }
}
