import type { Attribute, Graph, Node } from "../../model/graph.js";
import type { JsonValue } from "../json.js";
import { attributesOf, attributeValueOf } from "./attributes.js";
import { isOwnModule } from "./classes.js";
import { INPUT_CLASS, type LayerDraft, type ModelDraft, modelIn, type Reference } from "./layers.js";

/** Names of the tensors that belong to a layer, by the layer's name. */
export type LayerTensors = ReadonlyMap<string, readonly string[]>;

/** Classes that Keras's own modules define. */
export const KERAS_DOMAIN = "keras";

interface Planned {
  readonly name: string;
  readonly model: ModelDraft;
}

/** The model as `main`, then each model among its layers, level by level. */
export function graphsOf(model: ModelDraft, tensors: LayerTensors): readonly Graph[] {
  const planned: Planned[] = [{ name: "main", model }];
  const graphs: Graph[] = [];
  // A queue instead of a recursion: models inside of models join it while it is worked off.
  for (let next = planned[0]; next !== undefined; next = planned[graphs.length]) graphs.push(graphOf(next, planned, tensors));
  return graphs;
}

function graphOf({ name, model }: Planned, planned: Planned[], tensors: LayerTensors): Graph {
  const outputs: Outputs = { counts: outputCountsOf(model), left: MAX_MODEL_OUTPUTS };
  let repeatable = MAX_REPEATED;
  const nodes = model.layers
    .filter(({ className }) => className !== INPUT_CLASS)
    .flatMap((layer): readonly Node[] => {
      const graphAttributes = nestedModels(layer).map(([key, inner]) => {
        const path = `${name}/${layer.name}${key === "" ? "" : `.${key}`}`;
        planned.push({ name: path, model: inner });
        return { name: key === "" ? "model" : key, value: { kind: "graphs", value: [path] } as const };
      });
      const weights = tensors.get(layer.name) ?? [];
      const settings = [...graphAttributes, ...attributesOf(layer.config, (value) => modelIn(value) !== undefined)];
      return layer.calls.map(({ inputs, settings: given }, call) => {
        if (call > 0) repeatable -= settings.length + weights.length;
        const isTold = call === 0 || repeatable >= 0;
        return {
          name: callName(layer.name, call),
          domain: layer.module === undefined || isOwnModule(layer.module) ? KERAS_DOMAIN : layer.module,
          operator: layer.className,
          inputs: [...inputs.map(valueName), ...(isTold ? weights : [])],
          outputs: outputsOf(layer.name, call, outputs),
          attributes: [...(isTold ? settings : []), ...callAttributes(given)],
        };
      });
    });
  return {
    name,
    title: model.title,
    role: name === "main" ? "main" : "subgraph",
    inputs: model.inputs.map(valueName),
    outputs: model.outputs.map(valueName),
    nodes,
    values: [],
    quantisation: [],
  };
}

// Each call of a layer that is shared has the layer's settings and weights: of a thousand calls some tens of thousands. A small file
// of as many settings as calls would ask for the square of its size; its later calls go without.
const MAX_REPEATED = 1_000_000;

function callAttributes(given: JsonValue | undefined): readonly Attribute[] {
  if (given?.kind !== "object") return [];
  return given.entries.map(({ key, value }) => ({ name: `call.${key}`, value: attributeValueOf(value) }));
}

/** The layer itself where it is a model, and models that it wraps, by the setting that holds them. */
function nestedModels(layer: LayerDraft): readonly (readonly [key: string, model: ModelDraft])[] {
  const { className, config } = layer;
  if (config === undefined) return [];
  const whole: JsonValue = {
    kind: "object",
    offset: config.offset,
    entries: [
      { key: "class_name", offset: config.offset, value: { kind: "string", value: className, offset: config.offset } },
      { key: "config", offset: config.offset, value: config },
    ],
  };
  const own = modelIn(whole);
  const wrapped = config.entries.flatMap(({ key, value }) => {
    const inner = value.kind === "object" ? modelIn(value) : undefined;
    return inner === undefined ? [] : [[key, inner] as const];
  });
  return own === undefined ? wrapped : [["", own], ...wrapped];
}

/** `dense`, and `dense#1` for its second call. */
function callName(layer: string, call: number): string {
  return call === 0 ? layer : `${layer}#${call}`;
}

export function valueName({ layer, call, output }: Reference): string {
  return output === 0 ? callName(layer, call) : `${callName(layer, call)}:${output}`;
}

// A layer of more outputs than this is a number that somebody made up.
const MAX_OUTPUTS = 1000;
// Of all calls of one model, beyond the first of each: a few hundred states of recurrent layers.
const MAX_MODEL_OUTPUTS = 100_000;

interface Outputs {
  readonly counts: ReadonlyMap<string, number>;
  /** Outputs that may still be made up for what refers to them. */
  left: number;
}

/** How many outputs of each call anyone takes: configurations do not say how many there are. */
function outputCountsOf(model: ModelDraft): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const references = [...model.layers.flatMap(({ calls }) => calls.flatMap(({ inputs }) => inputs)), ...model.outputs];
  for (const { layer, call, output } of references) {
    const name = callName(layer, call);
    counts.set(name, Math.max(counts.get(name) ?? 1, Math.min(output, MAX_OUTPUTS) + 1));
  }
  return counts;
}

function outputsOf(layer: string, call: number, outputs: Outputs): readonly string[] {
  const count = Math.min(outputs.counts.get(callName(layer, call)) ?? 1, 1 + outputs.left);
  outputs.left -= count - 1;
  return Array.from({ length: count }, (_, output) => valueName({ layer, call, output }));
}
