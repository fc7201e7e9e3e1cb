import { say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { agreeing, named } from "../quantities.js";
import { defineRule } from "../rule.js";

export const signatureRemoved = defineRule({
  id: "signature/removed",
  title: "A signature was removed",
  severity: "error",
  scope: "artifact",
  why: "A signature is an entry point that programs call by its name. When it is gone, every such call fails at run time and nothing fails before.",
  fix: "Export the signature again, or release the model as a new major version under another path.",
  options: NO_OPTIONS,
  *evaluate({ changes }) {
    const names = changes.flatMap((change) => (change.kind === "signature-removed" ? [change.signature] : []));
    if (names.length === 0) return;
    yield { message: say`${named("Signature", names)} ${agreeing(names.length, "was", "were")} removed.` };
  },
});
