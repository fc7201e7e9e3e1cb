import type { JsonObject, JsonValue } from "../json.js";
import { dtypeIn, itemsAt, objectAt, shapeIn, textAt, valueAt } from "./config.js";

/** The output of one call of a layer. */
export interface Reference {
  readonly layer: string;
  readonly call: number;
  readonly output: number;
  /** As Keras 3 states them wherever a call takes the value. */
  readonly shape?: readonly (number | null)[];
  readonly dtype?: string;
}

/** One call of a layer: what it takes, and arguments that are no tensors, as JSON. */
export interface Call {
  readonly inputs: readonly Reference[];
  readonly settings: JsonValue | undefined;
}

export interface LayerDraft {
  readonly name: string;
  readonly className: string;
  /** Absent in configurations before Keras 3. */
  readonly module: string | undefined;
  readonly config: JsonObject | undefined;
  readonly calls: readonly Call[];
}

export interface ModelDraft {
  readonly className: string;
  readonly title: string;
  readonly layers: readonly LayerDraft[];
  readonly inputs: readonly Reference[];
  readonly outputs: readonly Reference[];
  /** Of a Sequential model whose first layer does not say what it takes. */
  readonly inputShape: JsonValue | undefined;
}

/** A model that is made of listed layers, Sequential or Functional; undefined for anything else. */
export function modelIn(value: JsonValue | undefined): ModelDraft | undefined {
  const className = textAt(value, "class_name");
  const config = valueAt(value, "config");
  // Sequential models of Keras 1 and early 2 are the list itself.
  const items = config?.kind === "array" ? config.items : itemsAt(config, "layers");
  if (className === undefined || items === undefined || !items.every(isLayer)) return undefined;
  const layers = items.map(layerOf);
  const title = textAt(config, "name") ?? "";
  const inputShape = valueAt(config, "build_input_shape") ?? valueAt(objectAt(value, "build_config"), "input_shape");
  // Only a functional model says how its layers are wired.
  if (valueAt(config, "output_layers") === undefined) return chained({ className, title, layers, inputShape });
  const inputs = referencesIn(valueAt(config, "input_layers"));
  const outputs = referencesIn(valueAt(config, "output_layers"));
  return { className, title, inputShape, ...countedFromZero({ layers, inputs, outputs }) };
}

type Wiring = Pick<ModelDraft, "layers" | "inputs" | "outputs">;

/** Before Keras 3 the calls of a model inside of a model count from 1: number 0 is the call that made it. */
function countedFromZero({ layers, inputs, outputs }: Wiring): Wiring {
  const calls = new Map(layers.map((layer) => [layer.name, layer.calls.length]));
  const taken = [...layers.flatMap((layer) => layer.calls.flatMap((call) => call.inputs)), ...outputs];
  const fromZero = new Set(taken.filter(({ call }) => call === 0).map(({ layer }) => layer));
  const beyond = taken.filter(({ layer, call }) => call === calls.get(layer) && !fromZero.has(layer));
  const shifted = new Set(beyond.map(({ layer }) => layer));
  if (shifted.size === 0) return { layers, inputs, outputs };
  const moved = (one: Reference): Reference => (shifted.has(one.layer) ? { ...one, call: one.call - 1 } : one);
  const rewired = layers.map((layer) => ({
    ...layer,
    calls: layer.calls.map((call) => ({ ...call, inputs: call.inputs.map(moved) })),
  }));
  return { layers: rewired, inputs: inputs.map(moved), outputs: outputs.map(moved) };
}

function isLayer(value: JsonValue): boolean {
  return textAt(value, "class_name") !== undefined;
}

/** A layer that another one holds, and calls itself. */
export function layerIn(value: JsonValue | undefined): LayerDraft | undefined {
  return value !== undefined && isLayer(value) ? { ...namedLayer(value), calls: [] } : undefined;
}

function layerOf(value: JsonValue): LayerDraft {
  const calls = (itemsAt(value, "inbound_nodes") ?? []).map((call) => ({
    inputs: referencesIn(call),
    settings: settingsIn(call),
  }));
  return { ...namedLayer(value), calls };
}

function namedLayer(value: JsonValue): Omit<LayerDraft, "calls"> {
  const config = objectAt(value, "config");
  return {
    name: textAt(value, "name") ?? textAt(config, "name") ?? "",
    className: textAt(value, "class_name") ?? "",
    module: textAt(value, "module"),
    config,
  };
}

export const INPUT_CLASS = "InputLayer";

/** Each layer takes what the one before it gives. */
function chained(model: Omit<ModelDraft, "inputs" | "outputs">): ModelDraft {
  const { layers } = model;
  const [first] = layers;
  const start = first?.className === INPUT_CLASS ? first.name : `${first?.name ?? ""}_input`;
  let previous: Reference = { layer: start, call: 0, output: 0 };
  const inputs = first === undefined ? [] : [previous];
  const wired = layers.map((layer): LayerDraft => {
    if (layer.className === INPUT_CLASS) return layer;
    const calls = [{ inputs: [previous], settings: undefined }];
    previous = { layer: layer.name, call: 0, output: 0 };
    return { ...layer, calls };
  });
  return { ...model, layers: wired, inputs, outputs: first === undefined ? [] : [previous] };
}

/** `["dense", 0, 0]` or the history of a tensor, at any depth, in the order of the text. */
export function referencesIn(value: JsonValue | undefined): readonly Reference[] {
  if (value?.kind === "array") {
    const reference = referenceOf(value.items);
    return reference === undefined
      ? value.items.flatMap(referencesIn)
      : [reference, ...value.items.slice(3).flatMap(referencesIn)];
  }
  if (value?.kind !== "object") return [];
  if (textAt(value, "class_name") === KERAS_TENSOR) return statedReferences(objectAt(value, "config"));
  return value.entries.flatMap((entry) => referencesIn(entry.value));
}

const KERAS_TENSOR = "__keras_tensor__";

function statedReferences(config: JsonObject | undefined): readonly Reference[] {
  const [shape, dtype] = [shapeIn(valueAt(config, "shape")), dtypeIn(config)];
  return referencesIn(valueAt(config, "keras_history")).map((one) => ({
    ...one,
    ...(shape === undefined ? {} : { shape }),
    ...(dtype === undefined ? {} : { dtype }),
  }));
}

function referenceOf([layer, call, output]: readonly JsonValue[]): Reference | undefined {
  if (layer?.kind !== "string" || call?.kind !== "integer" || output?.kind !== "integer") return undefined;
  return { layer: layer.value, call: call.value, output: output.value };
}

/** Keyword arguments of a call; those that name tensors are inputs already. */
function settingsIn(call: JsonValue): JsonValue | undefined {
  const found = call.kind === "object" ? valueAt(call, "kwargs") : lastObject(call);
  if (found?.kind !== "object") return undefined;
  const entries = found.entries.filter(({ value }) => value.kind !== "null" && referencesIn(value).length === 0);
  return entries.length === 0 ? undefined : { ...found, entries };
}

function lastObject(call: JsonValue): JsonValue | undefined {
  if (call.kind !== "array") return undefined;
  const isReference = referenceOf(call.items) !== undefined;
  const [only, ...more] = call.items;
  if (isReference) return call.items[3];
  return more.length === 0 && only !== undefined ? lastObject(only) : undefined;
}
