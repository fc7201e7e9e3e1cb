import type { Shape, Signature, Value } from "../../model/signature.js";
import { dtypeIn, shapeIn, valueAt } from "./config.js";
import { valueName } from "./graphs.js";
import { INPUT_CLASS, type LayerDraft, type ModelDraft, type Reference } from "./layers.js";
import { DEFAULT_DTYPE, outputDtype } from "./output-dtypes.js";
import { outputShape } from "./shapes.js";

// Each takes time that grows with the layer's settings, of which a file can have as many as calls: later calls give what the next layer states.
const MAX_WORKED_OUT = 64;

interface ValueType {
  readonly dtype: string;
  readonly shape: Shape;
}

/** What the model takes and gives. What no call states is worked out, as far as its layers are of the usual kinds. */
export function signatureOf(model: ModelDraft): Signature {
  const layers = new Map(model.layers.map((layer) => [layer.name, layer]));
  const types = new Map<string, ValueType>();
  const inputs = model.inputs.map((reference): Value => {
    // A Sequential model without an input layer takes what its first layer says.
    const layer = layers.get(reference.layer) ?? model.layers[0];
    const shape = inputShapeOf(layer) ?? shapeIn(model.inputShape) ?? null;
    const type = { dtype: dtypeIn(layer?.config) ?? DEFAULT_DTYPE, shape };
    types.set(valueName(reference), type);
    return valueWith(reference, type);
  });
  for (const layer of model.layers) {
    if (layer.className === INPUT_CLASS) continue;
    let dtype = DEFAULT_DTYPE;
    for (const [call, { inputs: taken }] of layer.calls.entries()) {
      for (const one of taken) noteStated(one, types);
      const name = valueName({ layer: layer.name, call, output: 0 });
      if (call >= MAX_WORKED_OUT) {
        types.set(name, { dtype, shape: null });
        continue;
      }
      const found = taken.map((one) => types.get(valueName(one)));
      const shapes = found.map((type) => type?.shape ?? null);
      const dtypes = found.map((type) => type?.dtype);
      dtype = outputDtype(layer, dtypes);
      types.set(name, { dtype, shape: outputShape(layer, shapes) });
    }
  }
  const outputs = model.outputs.map((reference): Value => {
    const dtype = dtypeIn(layers.get(reference.layer)?.config) ?? DEFAULT_DTYPE;
    return valueWith(reference, types.get(valueName(reference)) ?? { dtype, shape: null });
  });
  return { name: "main", inputs, outputs };
}

/** Keras 3 says of each value that a call takes what it is. */
function noteStated(reference: Reference, types: Map<string, ValueType>): void {
  const { shape, dtype } = reference;
  if (shape === undefined && dtype === undefined) return;
  const known = types.get(valueName(reference));
  types.set(valueName(reference), { dtype: dtype ?? known?.dtype ?? DEFAULT_DTYPE, shape: shape ?? known?.shape ?? null });
}

function valueWith(reference: Reference, { dtype, shape }: ValueType): Value {
  return { name: valueName(reference), kind: "tensor", dtype, shape, required: true };
}

function inputShapeOf(layer: LayerDraft | undefined): Shape | undefined {
  const { config } = layer ?? {};
  for (const key of ["batch_input_shape", "batch_shape"]) {
    const shape = shapeIn(valueAt(config, key));
    if (shape !== undefined) return shape;
  }
  return undefined;
}
