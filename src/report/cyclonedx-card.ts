import type { Signature, Value } from "../model/signature.js";
import { type BomObject, bomObject, bomText, property } from "./cyclonedx-json.js";
import { typeOf } from "./figures.js";
import type { Stated } from "./stated.js";

/** What CycloneDX calls a model card: the part of a component that only models have. */
export function modelCardOf(signatures: readonly Signature[], stated: Stated, datasets: readonly string[]): BomObject {
  const emissions = stated.all("emissions").map((value) => property("emissions", value));
  const isOne = signatures.length === 1;
  return bomObject({
    modelParameters: bomObject({
      task: textOf(stated.first("task")),
      ...architectureOf(stated),
      datasets: datasets.map((ref) => ({ ref })),
      inputs: signatures.flatMap(({ name, inputs }) => inputs.map((value) => formatOf(value, isOne ? "" : `${name}/`))),
      outputs: signatures.flatMap(({ name, outputs }) => outputs.map((value) => formatOf(value, isOne ? "" : `${name}/`))),
    }),
    quantitativeAnalysis: bomObject({
      performanceMetrics: stated.facts("metrics").map(({ subject = "", value }) => metricOf(subject, value)),
    }),
    considerations: bomObject({
      useCases: stated.all("intended_use").map((text) => bomText(text)),
      technicalLimitations: stated.all("limitations").map((text) => bomText(text)),
      environmentalConsiderations: bomObject({ properties: emissions }),
    }),
  });
}

/** A configuration names a class of its library, `LlamaForCausalLM`, beside the family, `llama`. */
function architectureOf(stated: Stated) {
  const [one, another] = stated.facts("architecture", 2);
  const isClass = (key: string | undefined) => key !== undefined && /^architectures?(\[|$)/.test(key);
  const [family, specific] = isClass(one?.key) && !isClass(another?.key) ? [another, one] : [one, another];
  return { architectureFamily: textOf(family?.value), modelArchitecture: textOf(specific?.value) };
}

/** `images: float32[batch, 3, 224, 224]`; with the signature's name where there are several. */
function formatOf(value: Value, place: string): BomObject {
  return { format: bomText(`${place}${value.name}: ${typeOf(value)}`) };
}

/** `accuracy on imagenet-1k (test)` is a type and a slice. */
function metricOf(subject: string, value: string): BomObject {
  const at = subject.indexOf(" on ");
  const [type, slice] = at === -1 ? [subject, undefined] : [subject.slice(0, at), subject.slice(at + " on ".length)];
  return bomObject({ type: textOf(type), value: bomText(value), slice: textOf(slice) });
}

function textOf(text: string | undefined): string | undefined {
  return text === undefined || text === "" ? undefined : bomText(text);
}
