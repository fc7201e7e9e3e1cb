import { z } from "zod";
import { ABSURD_MAGNITUDE, type AilingTensor, magnitudeOf, newSymptomsOf } from "../../diff/health.js";
import { joined, type Message, ours, say } from "../message.js";
import { defineRule } from "../rule.js";

export const degenerate = defineRule({
  id: "weights/degenerate",
  title: "A large tensor holds one number alone or absurdly large ones",
  severity: "warning",
  scope: "artifact",
  why: "A weight matrix of nothing but zeros was never initialised or was lost on the way; numbers such as 1e37 are what was left in the memory that a loader allocated and never filled. Such a model loads without a word. Looked at are floating-point tensors of 1,024 elements and more; constant vectors of a new model are left alone, because fresh biases and scales are constant, and so are masks of zeros and one number.",
  fix: "Load the checkpoint again with every key matched and none newly initialised, and look at the tensors that are named.",
  options: z.strictObject({
    max: z
      .number()
      .min(ABSURD_MAGNITUDE, "Write 1000000 or more: trained weights are smaller.")
      .default(ABSURD_MAGNITUDE)
      .describe("the largest magnitude that a weight may have"),
  }),
  *evaluate({ health }, { max }) {
    const clauses = (health?.ailing ?? []).flatMap((one) => [...clausesOf(one, max)]);
    if (clauses.length > 0) yield { message: say`${joined(clauses)}.` };
  },
});

function* clausesOf(one: AilingTensor, max: number): Iterable<Message> {
  const { tensor, share, head, base } = one;
  const symptoms = newSymptomsOf(one, max);
  const read = ours(share < 1 ? " where it was read" : "");
  const isMatrix = tensor.shape.filter((size) => size > 1).length > 1;
  if (symptoms.includes("constant") && (base !== undefined || isMatrix))
    yield head.max === 0
      ? say`${tensor.name} is all zero${read}`
      : say`${tensor.name} is ${numberOf(head.max ?? 0)} everywhere${read}`;
  if (symptoms.includes("absurd")) yield say`${tensor.name} holds numbers up to ${numberOf(magnitudeOf(head))}`;
}

function numberOf(value: number): Message {
  return ours(String(Number(value.toPrecision(3))));
}
