import type { CodeReference } from "../../model/code.js";

type Gadget = Omit<CodeReference, "count" | "name">;

function gadget(kind: CodeReference["kind"], detail: string): Gadget {
  return { kind, standing: "dangerous", isCalled: true, detail };
}

/** Functions and classes of Keras that do more than compute when a configuration names them, by their last name. */
export const GADGETS: ReadonlyMap<string, Gadget> = new Map([
  ["get_file", gadget("outside-access", "downloads a file and may unpack it anywhere (CVE-2025-8747)")],
  ["enable_unsafe_deserialization", gadget("foreign-code", "switches safe mode off while the model is loaded (CVE-2025-9906)")],
  ["TorchModuleWrapper", gadget("embedded-code", "holds a pickled PyTorch module, which loading runs (CVE-2025-49655)")],
  ["TFSMLayer", gadget("outside-access", "loads a TensorFlow SavedModel from a path that the file names, and runs its graph")],
  ["load_model", gadget("outside-access", "loads another model from a path that the file names")],
  ["load_weights", gadget("outside-access", "loads other weights from a path that the file names")],
  ["load_img", gadget("outside-access", "reads any file that the model names")],
  ["save_img", gadget("outside-access", "writes any file that the model names")],
  ["save_model", gadget("outside-access", "writes any file that the model names")],
]);

/** Layers that read a vocabulary from a file when it is given as a text. */
export const READS_VOCABULARY: ReadonlySet<string> = new Set([
  "StringLookup",
  "IntegerLookup",
  "TextVectorization",
  "IndexLookup",
]);

const OUTSIDE = /(?:^|\.)(?:io\.|gfile\b|py_function$|numpy_function$|py_func$|load_op_library$|load_library$)/;
const OPERATIONS: ReadonlySet<string> = new Set(
  "ReadFile WriteFile PrintV2 SaveV2 RestoreV2 MergeV2Checkpoints PyFunc PyFuncStateless EagerPyFunc MatchingFiles".split(" "),
);

/** Our words for what a function of TensorFlow does beyond computing; undefined for any other. */
export function dangerousFunction(name: string): string | undefined {
  if (OPERATIONS.has(name.slice(name.lastIndexOf(".") + 1)) || OUTSIDE.test(name))
    return "an operation of TensorFlow that reads or writes files, or runs Python";
  return undefined;
}
