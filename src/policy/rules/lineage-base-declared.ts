import { z } from "zod";
import { NOTHING_IGNORED } from "../../diff/metadata.js";
import type { ModelSummary } from "../../model/summary.js";
import { type Message, say } from "../message.js";
import { defineRule } from "../rule.js";
import { modelsOf } from "../sides.js";
import { comparableOf, factsOf, placed } from "../stated.js";

const MODELS = ["adapters", "derived", "all"] as const;
/** Tensors of low-rank adapters, as PEFT, kohya and diffusers name them. */
const ADAPTER_TENSOR = /(?:^|[._])lora_(?:A|B|a|b|up|down|embedding_[AB])(?:[._]|$)/;
/** A path on somebody's disk: nobody else has it. */
const LOCAL_PATH = /^(?:\/|~[\\/]|\.\.?[\\/]|[A-Za-z]:[\\/]|file:)/;

export const baseDeclared = defineRule({
  id: "lineage/base-declared",
  title: "Nobody can tell which model this one was made from",
  severity: "warning",
  strict: "error",
  scope: "artifact",
  why: "An adapter is useless without exactly the base it was trained on. A model that was made from another one inherits its licence, its data and its faults, and only if the base is named can they be looked up. A file that was not read may name its base: of it only a name that is wrong or gone from beside it is told.",
  fix: "State `base_model` in the model card, the record, or the configuration of the adapter: as `organisation/name`, with its version where it has one.",
  options: z.strictObject({
    models: z
      .enum(MODELS, `Write ${MODELS.join(", ")}.`)
      .default("derived")
      .describe("which models need a base: adapters; derived, which are also those that say they were made from another; all"),
  }),
  *evaluate(comparison, { models }, ignored) {
    const { head } = comparableOf(comparison, NOTHING_IGNORED);
    if (head === undefined) return;
    const stated = factsOf(head, "base_model");
    if (stated.length > 0) {
      const found = new Set(comparison.declaredBases?.map(({ name }) => name));
      if (stated.every(({ value }) => LOCAL_PATH.test(value) && !found.has(value)))
        yield { message: say`Base model ${placed(stated)} is a path on somebody's disk.` };
      return;
    }
    const before = factsOf(comparableOf(comparison, ignored).base, "base_model");
    const { head: model } = modelsOf(comparison);
    if (before.length > 0) yield { message: say`Base model ${placed(before)} is no longer stated.` };
    // A file that was not read may name one.
    else if (model === undefined) return;
    else if (models === "all") yield { message: say`No base model is stated.` };
    else {
      const reason = adapterReason(model) ?? (models === "derived" ? derivedReason(model) : undefined);
      if (reason !== undefined) yield { message: say`${reason}, and no base model is stated.` };
    }
  },
});

function adapterReason(head: ModelSummary): Message | undefined {
  const [type] = factsOf(head, "adapter.type");
  if (type !== undefined) return say`The model is an adapter, ${placed([type])}`;
  const companion = head.companions.find(({ kind }) => kind === "adapter");
  if (companion !== undefined) return say`The model is an adapter by ${companion.path}`;
  const tensor = head.tensors.find(({ name }) => ADAPTER_TENSOR.test(name));
  return tensor === undefined ? undefined : say`The model holds tensors of an adapter, such as ${tensor.name}`;
}

function derivedReason(head: ModelSummary): Message | undefined {
  const [relation] = factsOf(head, "base_model_relation");
  return relation === undefined ? undefined : say`The model says how it was made from another one, ${placed([relation])}`;
}
