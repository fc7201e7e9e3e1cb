import type { CodeReference } from "../../model/code.js";
import { codeOf } from "../code.js";
import { joined, type Message, ours, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";

/** Formats of weights that run nothing themselves. */
const WEIGHTS_ALONE = ["safetensors", "gguf"];
const ADVICE =
  "The weights are not what is dangerous: a template or a file beside them is. A chat template is text: take out what is more than formatting. Code that a configuration names is not to be loaded before you know where it comes from.";

export const codeDangerous = defineRule({
  id: "code/dangerous",
  title: "Loading the model can run commands or reach files and the network",
  severity: "error",
  scope: "artifact",
  why: "Whoever loads the file runs what is in it, with their own rights: on a laptop, in a training cluster, in production. Weights need nothing of the kind.",
  fix: "Do not load the file. Ask where it comes from, and have the weights written anew, as safetensors, from a source you trust. Where a file beside the weights asks for it, take it out there.",
  fixFor: Object.fromEntries(WEIGHTS_ALONE.map((format) => [format, ADVICE])),
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const dangerous = codeOf(comparison).filter(({ standing }) => standing === "dangerous");
    if (dangerous.length === 0) return;
    yield { message: say`Loading it ${joined(dangerous.map(effectOf), ", ")}.` };
  },
});

function effectOf({ kind, name, isCalled, detail }: CodeReference): Message {
  const verb = kind === "pickle-import" ? (isCalled === true ? "calls" : "imports") : "meets";
  return detail === undefined ? say`${ours(verb)} ${name}` : say`${ours(verb)} ${name} (${ours(detail)})`;
}
