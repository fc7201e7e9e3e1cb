import { type AilingTensor, newSymptomsOf } from "../../diff/health.js";
import { joined, type Message, ours, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { counted, grouped } from "../quantities.js";
import { defineRule } from "../rule.js";

export const nanInf = defineRule({
  id: "weights/nan-inf",
  title: "Weights hold NaN or infinity",
  severity: "error",
  scope: "artifact",
  why: "A single NaN spreads through every later layer: the model loads, has the right size, and answers nothing but NaN. It comes from a training that diverged, from an overflow in a conversion to float16, or from a damaged file. What the base had already is not flagged, nor is a mask: infinities beside nothing but zeros.",
  fix: "Go back to a checkpoint before the loss became NaN, or convert to bfloat16 or with scaled values instead of float16.",
  options: NO_OPTIONS,
  *evaluate({ health, base }) {
    if (health === undefined) return;
    const broken = health.ailing.filter((one) =>
      newSymptomsOf(one).some((symptom) => symptom === "nan" || symptom === "infinity"),
    );
    if (broken.length === 0) return;
    const news = base === undefined ? "" : " that the base does not have";
    yield { message: say`NaN or infinity${ours(news)}: ${joined(broken.map(countsOf), ", ")}.` };
  },
});

function countsOf({ tensor, share, head: { elements, nans, infinities } }: AilingTensor): Message {
  const found = [
    ...(nans > 0 ? [`${grouped(nans)} NaN`] : []),
    ...(infinities > 0 ? [`${grouped(infinities)} infinite`] : []),
  ].join(" and ");
  const among = say`${ours(found)} of ${counted(elements, "number")}${ours(share < 1 ? " that were read" : "")}`;
  return say`${tensor.name} (${among})`;
}
