import type { Comparison } from "../../diff/comparison.js";
import type { ModelKinship } from "../../diff/kinship/model.js";
import type { FieldId } from "../../model/fields.js";
import type { Fact } from "../../model/metadata.js";
import { joined, type Message, ours, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { agreeing, counted, grouped } from "../quantities.js";
import { defineRule } from "../rule.js";
import { factsOf, placeOf, statingOf } from "../stated.js";
import { TRAINING_CLAIMS } from "../training-claims.js";

/** Each of them can say that the weights are others now. */
const TELLING: readonly FieldId[] = [...TRAINING_CLAIMS, "name", "architecture", "description"];

/** What became of the weights, where they are others; of a part that was left alone nothing is claimed. */
function unrelatedText(kinship: ModelKinship | undefined): Message | undefined {
  if (kinship?.kind === "different-architecture") return say`Most tensors of the base have no counterpart`;
  if (kinship?.kind !== "retrained") return undefined;
  const all = kinship.shares.reduce((sum, { tensors }) => sum + tensors, 0);
  const unrelated = kinship.shares.find(({ kind }) => kind === "retrained")?.tensors ?? 0;
  if (unrelated === all) return say`The weights have nothing to do with those of the base`;
  const have = agreeing(unrelated, "has", "have");
  return say`${ours(grouped(unrelated))} of ${counted(all, "large tensor")} ${have} nothing to do with the base`;
}

export const retrainedSilently = defineRule({
  id: "weights/retrained-silently",
  title: "The weights are others and what is stated of them is as it was",
  severity: "warning",
  scope: "artifact",
  why: "A version, a dataset or a metric describes the weights it was written for. When the weights are replaced by unrelated ones and every such statement stays, it describes a model that is gone: nobody can tell which data the new one saw or how good it is. A model that states nothing of the kind is left to the rules that ask for it.",
  fix: "State the new version, training run, data and metrics in the model card, the record or the file, or restore the weights.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const unrelated = unrelatedText(comparison.kinship);
    if (unrelated === undefined) return;
    const stale = staleClaims(comparison);
    if (stale.length === 0) return;
    const clauses = stale.map((fact) => say`${fact.field} ${fact.value} (${placeOf(fact)})`);
    yield { message: say`${unrelated}, and what is stated of their training is as it was: ${joined(clauses, ", ", 3)}.` };
  },
});

/** What head states of its training, when all of that and what else could tell is the same at base; ignored or not. */
function staleClaims(comparison: Comparison): readonly Fact[] {
  const { base, head } = statingOf(comparison);
  if (base === undefined || head === undefined) return [];
  const isSame = TELLING.every((field) => spelled(factsOf(base, field)) === spelled(factsOf(head, field)));
  return isSame ? TRAINING_CLAIMS.flatMap((field) => factsOf(head, field)) : [];
}

/** Where it stands may have moved. */
function spelled(facts: readonly Fact[]): string {
  return JSON.stringify([...new Set(facts.map(({ subject = "", value }) => JSON.stringify([subject, value])))].sort());
}
