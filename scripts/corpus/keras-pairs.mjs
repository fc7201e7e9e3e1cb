import { tensorFactsOf } from "./pair-tensors.mjs";

/** Facts of a pair of Keras models: the truth counts layers, and tensors without the optimizer's. */
export function* kerasPairFactsOf(diff, comparison) {
  const { base, head, changes } = comparison;
  yield ["status", ["read", "read"], [base?.status, head?.status]];
  if (base?.status !== "read" || head?.status !== "read") return;
  const [before, after] = [trained(base), trained(head)];
  yield ["bytes", diff.bytes, [base.size, head.size]];
  yield* tensorFactsOf(diff.tensors, { ...comparison, base: before, head: after });
  const graphs = [base.model, head.model].map((model) => model.graphs.length > 0);
  if (diff.has_model_config === undefined) yield ["graph is on both sides", true, graphs.every(Boolean)];
  else yield ["has a graph", diff.has_model_config, graphs];
  const classes = [base.model, head.model].map(layerClassesOf);
  if (diff.layers === undefined) yield ["layers unchanged", classes[0], classes[1]];
  else yield ["layers", diff.layers, classes];
  const versions = [base.model, head.model].map(({ producer }) => producer?.version ?? null);
  yield ["keras_version", diff.keras_version ?? [versions[0], versions[0]], versions];
  const producer = changes.find(({ kind }) => kind === "producer-changed");
  yield ["producer changed", diff.keras_version !== undefined, producer !== undefined];
}

function trained(inspection) {
  const model = { ...inspection.model, graphs: [], tensors: inspection.model.tensors.filter(({ kind }) => kind !== "training") };
  return { ...inspection, model };
}

/** Layers by class; inputs are layers to Keras, and no nodes to us. Null without a configuration. */
export function layerClassesOf(model) {
  if (model.graphs.length === 0) return null;
  const counts = new Map();
  for (const { type, count } of model.graphs.flatMap((graph) => graph.operators))
    counts.set(type, (counts.get(type) ?? 0) + count);
  const inputs = model.signatures[0]?.inputs.length ?? 0;
  if (inputs > 0) counts.set("InputLayer", inputs);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
