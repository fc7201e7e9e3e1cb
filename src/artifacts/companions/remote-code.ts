import type { MappingNode, Node } from "../../encodings/node.js";
import type { NamedCode, Teller } from "./statement.js";

/**
 * Classes that loaders import from beside the model or from another repository when they are told to trust it, by
 * https://huggingface.co/docs/transformers/custom_models. Parts of a configuration name classes of their own, which some loaders
 * import without being told: CVE-2025-66448.
 */
export function tellRemoteCode(root: MappingNode, teller: Teller, above = ""): void {
  for (const { key, value } of root.entries) {
    const name = `${above}${key}`;
    if (key === "auto_map") tellAutoMap(name, value, teller);
    else if (key === "custom_pipelines") tellPipelines(name, value, teller);
    else if (key === "trust_remote_code" && value.kind === "boolean" && value.text === "true") {
      teller.code({
        kind: "foreign-code",
        name,
        standing: "unverified",
        detail: "the loader is told to run whatever code comes with the model",
      });
    } else if (value.kind === "mapping") tellRemoteCode(value, teller, `${name}.`);
  }
}

/**
 * What transformers runs without being told to by a configuration, when the loader trusts the folder:
 * https://huggingface.co/docs/transformers/generation_strategies#custom-generation-methods.
 */
const UNNAMED_FILE = "custom_generate/generate.py";
export const UNNAMED_CODE: NamedCode = {
  kind: "foreign-code",
  name: UNNAMED_FILE,
  count: 1,
  standing: "unverified",
  detail: "takes the place of `generate`",
  file: UNNAMED_FILE,
};

/** `AutoModel` to `modeling_net.Net`; of tokenizers a list of two, without and with Rust, either of them null. */
function tellAutoMap(name: string, map: Node, teller: Teller): void {
  if (map.kind === "mapping") for (const { key, value } of map.entries) tellClass(`${name}.${key}`, value, teller);
  else tellClass(name, map, teller);
}

function tellPipelines(name: string, pipelines: Node, teller: Teller): void {
  if (pipelines.kind !== "mapping") return;
  for (const { key, value } of pipelines.entries) {
    const found = value.kind === "mapping" ? value.entries.filter((entry) => entry.key === "impl") : [];
    for (const { value: implementation } of found) tellClass(`${name}.${key}`, implementation, teller);
  }
}

function tellClass(key: string, node: Node, teller: Teller): void {
  if (node.kind === "list") for (const item of node.items) tellClass(key, item, teller);
  if (node.kind !== "text" || node.text.trim() === "") return;
  const named = { kind: "foreign-code", name: `${key}: ${node.text}`, standing: "unverified" } as const;
  if (node.text.includes("--")) {
    teller.code({ ...named, detail: "from another repository, whose owner can change it" });
    return;
  }
  const module = node.text.slice(0, Math.max(0, node.text.lastIndexOf(".")));
  teller.code(/^\w[\w.]*$/.test(module) ? { ...named, file: `${module.replaceAll(".", "/")}.py` } : named);
}
