import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { ledgerOf } from "./ledger.mjs";
import { graphMatchOf, modelAt } from "./models.mjs";

const MIN_SHARE = 0.95;
/** Re-exports that kept the order of nodes, as python-onnx sees it, and few of their names. */
const PAIRS = [["silero_vad.v4.onnx", "silero_vad.v4-hotfix.onnx"]];

/** Counts the nodes that are matched with the one that stands in the same place. */
export async function checkAlignedNodes(folder, python = "/usr/bin/python3") {
  const { result, compare } = ledgerOf([]);
  const lines = [];
  for (const [base, head] of PAIRS) {
    const paths = [base, head].map((name) => join(folder, name));
    const script = join(import.meta.dirname, "aligned-nodes.py");
    const aligned = new Map(Object.entries(JSON.parse(execFileSync(python, [script, ...paths], { encoding: "utf8" }))));
    const models = await Promise.all(paths.map(modelAt));
    const { pairs } = await graphMatchOf(...models);
    const places = models.map(({ model }) => placesOf(model));
    let [right, renamed, total] = [0, 0, 0];
    for (const count of aligned.values()) total += count ?? 0;
    for (const pair of pairs) {
      const place = places[0].get(pair.base.graph.name);
      if (place !== places[1].get(pair.head.graph.name) || typeof aligned.get(place) !== "number") continue;
      for (const [from, to] of pair.nodes.pairs) {
        if (from !== to) continue;
        right++;
        if (pair.base.graph.nodes[from].name !== pair.head.graph.nodes[to].name) renamed++;
      }
    }
    const name = `${base} → ${head}`;
    lines.push(`${name}: ${right} of ${total} nodes matched correctly, ${renamed} of them under another name`);
    compare(name, "graphs in the same order", true, total > 0 && ![...aligned.values()].includes(null));
    compare(
      name,
      "nodes matched correctly",
      `at least ${100 * MIN_SHARE} %`,
      right >= MIN_SHARE * total ? `at least ${100 * MIN_SHARE} %` : right,
    );
  }
  return { ...result, files: 2 * PAIRS.length, lines };
}

/** Where each graph stands: the index of the node that holds it and the name of the attribute, from the main graph on. */
function placesOf({ graphs }) {
  const places = new Map([["main", "main"]]);
  for (const graph of graphs) {
    for (const [index, { attributes }] of graph.nodes.entries()) {
      for (const { name, value } of attributes) {
        if (value.kind === "graphs")
          for (const held of value.value) places.set(held, `${places.get(graph.name)}/${index}.${name}`);
      }
    }
  }
  return places;
}
