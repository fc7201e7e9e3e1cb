import type { Model } from "../model/model.js";
import type { Tensor } from "../model/tensor.js";
import { pairKinship } from "./kinship/models.js";
import type { TensorMatch } from "./match/tensors.js";
import type { Values } from "./values.js";

/** A model that head says it was made from, found in the repository and compared with it by their weights. */
export interface DeclaredBase {
  /** As head names it. */
  readonly name: string;
  /** Of the model that the name stands for, in the head revision. */
  readonly path: string;
  readonly verdict: BaseVerdict;
  /** Large tensors whose values could be compared, or the places that an adapter changes. */
  readonly compared: number;
  /** Of these, the ones that are related, or that the base has. */
  readonly related: number;
}

/**
 * `unrelated`: tensors were compared that hold most of the parameters, and none is related. `other-architecture`: most large tensors of the base have none of their size
 * in head, or most places of an adapter are not there. `unknown`: nothing could be compared.
 */
export const BASE_VERDICTS = ["related", "unrelated", "other-architecture", "unknown"] as const;
export type BaseVerdict = (typeof BASE_VERDICTS)[number];

type Judgement = Pick<DeclaredBase, "verdict" | "compared" | "related">;

/** Whether `head` can have come from `base` by training it on, quantising it, or merging it with others. */
export function judgeBase(base: Model, head: Model, match: TensorMatch, values: Values): Judgement {
  const { decidingElements, architecture } = values.thresholds;
  const isLarge = ({ parameters }: Tensor) => parameters >= decidingElements;
  const known = match.pairs
    .filter((pair) => isLarge(pair.base) && isLarge(pair.head))
    .map((pair) => ({ kind: pairKinship(pair, values).kind, parameters: pair.head.parameters }))
    .filter(({ kind }) => kind !== "unmeasured" && kind !== "changed");
  const related = known.filter(({ kind }) => kind !== "retrained").length;
  const counts = { compared: known.length, related };
  if (related > 0) return { verdict: "related", ...counts };
  const large = base.tensors.filter(isLarge);
  const least = Math.min(parametersOf(large), parametersOf(head.tensors.filter(isLarge)));
  if (least === 0) return { verdict: "unknown", ...counts };
  // Tensors under other names may be the related ones: a few namesakes that are not prove nothing.
  if (known.length > 0) return { verdict: parametersOf(known) >= architecture * least ? "unrelated" : "unknown", ...counts };
  return { verdict: sizedAlike(large, head.tensors) < architecture ? "other-architecture" : "unknown", ...counts };
}

function parametersOf(tensors: readonly Pick<Tensor, "parameters">[]): number {
  return tensors.reduce((sum, { parameters }) => sum + parameters, 0);
}

/** Share of the parameters of some tensors that have one of as many elements among others, each of which counts once. */
function sizedAlike(tensors: readonly Tensor[], others: readonly Tensor[]): number {
  const counts = new Map<number, number>();
  for (const { parameters } of others) counts.set(parameters, (counts.get(parameters) ?? 0) + 1);
  let [alike, all] = [0, 0];
  for (const { parameters } of tensors) {
    const left = counts.get(parameters) ?? 0;
    all += parameters;
    if (left === 0) continue;
    counts.set(parameters, left - 1);
    alike += parameters;
  }
  return alike / all;
}

/** `base_model.model.layers.0.q_proj.lora_A.default.weight`, as PEFT names the two factors of an update. */
const FACTOR = /^(?:base_model\.model\.)?(?<module>.+)\.lora_(?<factor>[AB])(?:\.[^.]+)?\.weight$/;

/** Whether a model holds nothing but factors of updates to another one. */
export function isAdapter({ tensors }: Model): boolean {
  return tensors.length > 0 && tensors.every(({ name }) => FACTOR.test(name));
}

/** Whether the places that an adapter changes are there in `base`, with the shapes that its factors multiply to. */
export function judgeAdapterBase(base: Model, adapter: Model, architecture: number): Judgement {
  const sizes = new Map<string, { A?: readonly number[]; B?: readonly number[] }>();
  for (const { name, shape } of adapter.tensors) {
    const { module = "", factor } = FACTOR.exec(name)?.groups ?? {};
    sizes.set(module, { ...sizes.get(module), [factor === "A" ? "A" : "B"]: shape });
  }
  const shapes = shapesBySuffix(base);
  const places = [...sizes].filter(([, { A, B }]) => A?.length === 2 && B?.length === 2);
  const related = places.filter(([module, { A, B }]) => {
    return shapes.get(moduleName(module))?.has(`${B?.[0]},${A?.[1]}`) === true;
  }).length;
  // Graph formats rename what they store: a module that is not found there says nothing.
  if (places.length === 0 || base.format === "onnx") return { verdict: "unknown", compared: 0, related: 0 };
  return { verdict: related / places.length < architecture ? "other-architecture" : "related", compared: places.length, related };
}

/** Shapes of the weights by the last two parts of their names: checkpoints differ in what stands before. */
function shapesBySuffix({ tensors }: Model): ReadonlyMap<string, ReadonlySet<string>> {
  const shapes = new Map<string, Set<string>>();
  for (const { name, shape } of tensors) {
    if (!name.endsWith(".weight")) continue;
    const module = moduleName(name.slice(0, -".weight".length));
    shapes.set(module, (shapes.get(module) ?? new Set()).add(shape.join()));
  }
  return shapes;
}

function moduleName(name: string): string {
  return name.split(".").slice(-2).join(".");
}
