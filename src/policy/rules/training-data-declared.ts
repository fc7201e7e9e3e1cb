import { z } from "zod";
import { listed, say } from "../message.js";
import { defineRule } from "../rule.js";
import { factsOf, statingOf, valuesOf } from "../stated.js";

export const trainingDataDeclared = defineRule({
  id: "training-data/declared",
  title: "Nobody can tell what the model was trained on",
  severity: "off",
  strict: "warning",
  scope: "artifact",
  why: "What a model knows, where it fails and who may object to it follows from its training data. The weights do not tell, so it has to be written down while somebody still knows. A file that was not read may state it, so nothing is said about it.",
  fix: "State the datasets under `datasets` in the model card or under `training: datasets` in the record of the model, and with `pinned` their versions or hashes too.",
  options: z.strictObject({
    pinned: z.boolean().default(false).describe("whether each dataset needs a version or a hash as well"),
  }),
  *evaluate(comparison, { pinned }) {
    const { base, head } = statingOf(comparison);
    // A file that was not read may state them, and their versions.
    if (head?.isWhole !== true) return;
    const datasets = valuesOf(factsOf(head, "training.datasets"));
    if (datasets.length === 0) {
      // That they went away is for training-data/changed to say.
      if (factsOf(base, "training.datasets").length === 0)
        yield { message: say`No training data is stated, in the file or beside it.` };
      return;
    }
    if (!pinned) return;
    const pins = [...factsOf(head, "training.dataset_version"), ...factsOf(head, "training.dataset_hash")];
    const known = new Set(pins.map(({ subject }) => subject?.toLowerCase()));
    const loose = datasets.filter((dataset) => !known.has(dataset.toLowerCase()));
    if (loose.length > 0) yield { message: say`Neither a version nor a hash is stated of ${listed(loose)}.` };
  },
});
