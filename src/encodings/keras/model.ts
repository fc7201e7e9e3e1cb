import type { ReadModel } from "../../model/model.js";
import type { JsonValue } from "../json.js";
import { type Container, codeOf } from "./code.js";
import { graphsOf, type LayerTensors } from "./graphs.js";
import { modelIn } from "./layers.js";
import { signatureOf } from "./signature.js";
import { trainingEntries } from "./training.js";

export interface Configurations {
  readonly model: JsonValue | undefined;
  readonly training: JsonValue | undefined;
  /** The part of the file that states `training`. */
  readonly source: string;
  readonly container: Container;
}

/** What the configurations say of a model. A model that is a class of its own has neither a graph nor a signature. */
export function describedBy(
  { model, training, source, container }: Configurations,
  layers: LayerTensors,
): Pick<ReadModel, "graphs" | "signatures" | "code" | "metadata"> {
  const draft = modelIn(model);
  return {
    graphs: draft === undefined ? [] : graphsOf(draft, layers),
    signatures: draft === undefined ? [] : [signatureOf(draft)],
    code: codeOf(
      [model, training].flatMap((one) => (one === undefined ? [] : [one])),
      container,
    ),
    metadata: trainingEntries(training, source),
  };
}
