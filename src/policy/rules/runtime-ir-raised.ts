import { say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";
import { changesOf } from "../sides.js";

export const irRaised = defineRule({
  id: "runtime/ir-raised",
  title: "The model is written in a newer version of its file format",
  severity: "warning",
  scope: "artifact",
  why: "Runtimes refuse files of an IR version newer than the one they were built for, whatever operators the model uses. A newer exporter raises it without being asked.",
  fix: "Write the model with the IR version of the base, or check that every runtime that loads it is new enough.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    for (const { name, base, head } of changesOf(comparison, "requirement-changed")) {
      if (name !== "ir" || base === null || head === null || head <= base) continue;
      yield { message: say`IR version raised from ${base} to ${head}.` };
    }
  },
});
