import { listed, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { agreeing, counted } from "../quantities.js";
import { defineRule } from "../rule.js";
import { modelsOf } from "../sides.js";

export const pathTraversal = defineRule({
  id: "path/traversal",
  title: "The model refers to a file outside of its own folder",
  severity: "error",
  scope: "artifact",
  why: "A loader that follows such a path reads any file of the machine it runs on and takes the bytes for weights. CVE-2022-25882 and CVE-2024-27318 are this in ONNX.",
  fix: "Keep external data beside the model and refer to it by its plain file name.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const unsafe = (modelsOf(comparison).head?.absences ?? []).filter(({ reason }) => reason === "unsafe-path");
    if (unsafe.length === 0) return;
    const tensors = unsafe.reduce((sum, absence) => sum + absence.tensors, 0);
    const paths = [...new Set(unsafe.map(({ path }) => path))];
    yield {
      message: say`${counted(tensors, "tensor")} ${agreeing(tensors, "refers", "refer")} to ${agreeing(paths.length, "an unsafe path", "unsafe paths")}: ${listed(paths)}.`,
    };
  },
});
