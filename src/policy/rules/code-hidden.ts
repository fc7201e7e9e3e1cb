import { ours, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { named } from "../quantities.js";
import { defineRule } from "../rule.js";
import { modelsOf } from "../sides.js";

export const codeHidden = defineRule({
  id: "code/hidden",
  title: "The file holds something that its own directory does not show",
  severity: "error",
  scope: "artifact",
  why: "Archives whose directory and entries disagree, and streams that go on after their end or break off before it, are how payloads get past scanners: one program sees one file, the loader another. No writer in use makes such files.",
  fix: "Write the file anew with the library of its format. If the difference is still there, find out which program made it before anybody loads it.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const anomalies = modelsOf(comparison).head?.anomalies.filter(({ kind }) => kind === "hidden-content") ?? [];
    const details = [...new Set(anomalies.map(({ detail }) => detail))];
    for (const detail of details) {
      const subjects = anomalies.filter((anomaly) => anomaly.detail === detail).map(({ subject }) => subject);
      yield { message: say`${named("Part", [...new Set(subjects)])}: ${ours(detail)}.` };
    }
  },
});
