import { numberIn } from "../metadata/numbers.js";
import type { Fact } from "../model/metadata.js";
import type { ModelSummary } from "../model/summary.js";
import { factsOf } from "./stated.js";

/** A module of the base that an adapter changes by two low-rank matrices. */
export interface AdaptedModule {
  /** As in the base model, without the wrapper of PEFT. */
  readonly name: string;
  /** The rows of its `lora_A`. */
  readonly rank: number;
}

export interface DeclaredRank {
  readonly rank: number;
  /** That states it. */
  readonly fact: Fact;
}

/** An adapter of which it is certain what its configuration says about its tensors. */
export interface Adapter {
  readonly modules: readonly AdaptedModule[];
  /** Several where a pattern is an expression that may or may not mean the module; none where nothing is stated. */
  declared(module: string): readonly DeclaredRank[];
  /** The modules that the configuration lists by name; undefined where it gives an expression, or says `all-linear`. */
  readonly targets?: readonly Fact[];
}

/** `base_model.model.` is the wrapper of PEFT, and `default` the name of the adapter, which older files hold too. */
const MATRIX_A = /^(?:base_model\.model\.)?(.+)\.lora_(?:embedding_)?A(?:\.default)?(?:\.weight)?$/;
/** Words, numbers and the points between them mean what they say; anything else is an expression. */
const PLAIN_NAME = /^[\w.]+$/;

/**
 * Undefined for what is no LoRA adapter of PEFT, or one of a kind whose shapes follow other rules: AdaLoRA prunes ranks, and matrices
 * of `target_parameters` hold those of all experts. https://huggingface.co/docs/peft/package_reference/lora.
 */
export function adapterOf(model: ModelSummary | undefined): Adapter | undefined {
  if (model === undefined) return undefined;
  const types = factsOf(model, "adapter.type");
  const source = model.companions.find(({ kind }) => kind === "adapter")?.path;
  const isLora = types.length === 1 && types[0]?.value.toUpperCase() === "LORA" && types[0].source === source;
  if (!isLora || isOtherwiseShaped(model)) return undefined;
  const own = (field: Fact["field"]) => factsOf(model, field).filter((fact) => fact.source === source);
  const modules = model.tensors.flatMap(({ name, shape }): readonly AdaptedModule[] => {
    const module = MATRIX_A.exec(name)?.[1];
    const rank = shape.length >= 2 ? shape[0] : undefined;
    return module === undefined || rank === undefined ? [] : [{ name: module, rank }];
  });
  const targets = own("adapter.targets");
  const isListed = targets.length > 0 && targets.every(({ key }) => key.startsWith("target_modules["));
  return {
    modules,
    declared: declaredRanks(own("adapter.rank"), own("adapter.rank_pattern")),
    ...(isListed ? { targets } : {}),
  };
}

function isOtherwiseShaped(model: ModelSummary): boolean {
  return factsOf(model, "adapter.settings").some(({ subject, value }) => subject === "target_parameters" && value !== "[]");
}

/** Searches for the best rank of each layer try a dozen; with more nothing is told. */
const MAX_RANKS = 64;

function declaredRanks(ranks: readonly Fact[], patterns: readonly Fact[]): Adapter["declared"] {
  const general = ranks.flatMap(rankIn).slice(0, 1);
  if (!patterns.every(({ subject = "" }) => PLAIN_NAME.test(subject))) {
    const any = new Map(patterns.flatMap(rankIn).map((one) => [one.rank, one]));
    const ranks = any.size > MAX_RANKS ? [] : [...general, ...any.values()];
    return () => ranks;
  }
  const byName = new Map<string, DeclaredRank>();
  for (const fact of patterns) for (const rank of rankIn(fact)) byName.set(fact.subject ?? "", rank);
  return (module) => {
    // Of several patterns that mean a module releases of PEFT have taken different ones.
    const own = namesOf(module).flatMap((name) => byName.get(name) ?? []);
    return own.length > 0 ? own : general;
  };
}

function rankIn(fact: Fact): readonly DeclaredRank[] {
  const rank = numberIn(fact.value)?.value;
  return rank === undefined ? [] : [{ rank, fact }];
}

/** Modules are at most a dozen deep. */
const MAX_DEPTH = 64;

/** Names that mean a module, as PEFT matches them: its path, and each end of it. */
export function namesOf(module: string): readonly string[] {
  const names = [module];
  for (let at = module.indexOf("."); at >= 0 && names.length < MAX_DEPTH; at = module.indexOf(".", at + 1)) {
    names.push(module.slice(at + 1));
  }
  return names;
}
