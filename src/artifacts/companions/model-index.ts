import { type Node, nodeText, valueAt } from "../../encodings/node.js";
import type { Teller } from "./statement.js";

/** Results of `model-index`: one metric each, by its type, the dataset with its configuration, and the split. */
export function tellModelIndex(index: Node, teller: Teller): void {
  const seen = new Set<string>();
  for (const [model, modelKey] of itemsOf(index, "model-index", teller)) {
    for (const [result, resultKey] of itemsOf(valueAt(model, "results"), `${modelKey}.results`, teller)) {
      const dataset = valueAt(result, "dataset");
      require(valueAt(result, "task"), ["type"], `${resultKey}.task`, result, teller);
      require(dataset, ["type", "name"], `${resultKey}.dataset`, result, teller);
      const place = placeOf(dataset);
      for (const [metric, key] of itemsOf(valueAt(result, "metrics"), `${resultKey}.metrics`, teller)) {
        require(metric, ["type", "value"], key, metric, teller);
        const names = [valueAt(metric, "type"), valueAt(metric, "name")].flatMap(spelled);
        // Of two metrics of one type the second goes by the name that people read.
        const name = names.find((one) => !seen.has(`${one}${place}`)) ?? names[0];
        const value = valueAt(metric, "value");
        if (name === undefined || value === undefined) continue;
        seen.add(`${name}${place}`);
        teller.value("metrics", value, `${key}.value`, `${name}${place}`);
      }
    }
  }
}

/** ` on glue sst2 (validation)` */
function placeOf(dataset: Node | undefined): string {
  const [id] = [valueAt(dataset, "type"), valueAt(dataset, "name")].flatMap(spelled);
  if (id === undefined) return "";
  const [config] = spelled(valueAt(dataset, "config"));
  const [split] = spelled(valueAt(dataset, "split"));
  return ` on ${id}${config === undefined ? "" : ` ${config}`}${split === undefined ? "" : ` (${split})`}`;
}

function spelled(node: Node | undefined): readonly string[] {
  const text = node === undefined ? "" : nodeText(node).trim();
  return text === "" ? [] : [text];
}

function itemsOf(node: Node | undefined, key: string, teller: Teller): readonly (readonly [Node, string])[] {
  if (node === undefined || node.kind === "null") return [];
  if (node.kind !== "list") {
    teller.problem(node, `\`${key}\` is a list.`);
    return [];
  }
  return node.items.flatMap((item, index) => {
    if (item.kind === "mapping") return [[item, `${key}[${index}]`] as const];
    teller.problem(item, `\`${key}[${index}]\` is a mapping of keys to values.`);
    return [];
  });
}

/** What the Hub asks of a result: without it the whole card counts as invalid there. */
function require(node: Node | undefined, keys: readonly string[], name: string, within: Node, teller: Teller): void {
  for (const key of keys) {
    const value = valueAt(node, key);
    if (value === undefined || value.kind === "null") teller.problem(node ?? within, `\`${name}\` has no \`${key}\`.`);
  }
}
