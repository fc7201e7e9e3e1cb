import type { Shape, Signature, Value } from "../../model/signature.js";
import { dtypeIn, shapeIn, valueAt } from "./config.js";
import { valueName } from "./graphs.js";
import { INPUT_CLASS, type LayerDraft, type ModelDraft } from "./layers.js";
import { outputShape } from "./shapes.js";

// What a layer that names no type has, in every version of Keras so far.
const DEFAULT_DTYPE = "float32";

/** What the model takes and gives. Shapes of outputs are worked out as far as its layers are of the usual kinds. */
export function signatureOf(model: ModelDraft): Signature {
  const layers = new Map(model.layers.map((layer) => [layer.name, layer]));
  const shapes = new Map<string, Shape>();
  const inputs = model.inputs.map((reference): Value => {
    // A Sequential model without an input layer takes what its first layer says.
    const layer = layers.get(reference.layer) ?? model.layers[0];
    const shape = inputShapeOf(layer) ?? shapeIn(model.inputShape) ?? null;
    shapes.set(valueName(reference), shape);
    return valueNamed(valueName(reference), layer, shape);
  });
  for (const layer of model.layers) {
    if (layer.className === INPUT_CLASS) continue;
    for (const [call, { inputs: taken }] of layer.calls.entries()) {
      const shape = outputShape(
        layer,
        taken.map((one) => shapes.get(valueName(one)) ?? null),
      );
      shapes.set(valueName({ layer: layer.name, call, output: 0 }), shape);
    }
  }
  const outputs = model.outputs.map((reference) => {
    return valueNamed(valueName(reference), layers.get(reference.layer), shapes.get(valueName(reference)) ?? null);
  });
  return { name: "main", inputs, outputs };
}

function valueNamed(name: string, layer: LayerDraft | undefined, shape: Shape): Value {
  return { name, kind: "tensor", dtype: dtypeIn(layer?.config) ?? DEFAULT_DTYPE, shape, required: true };
}

function inputShapeOf(layer: LayerDraft | undefined): Shape | undefined {
  const { config } = layer ?? {};
  for (const key of ["batch_input_shape", "batch_shape"]) {
    const shape = shapeIn(valueAt(config, key));
    if (shape !== undefined) return shape;
  }
  return undefined;
}
