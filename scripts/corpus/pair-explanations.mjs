const ONNX = (base, head) => `onnx/${base}.onnx → onnx/${head}.onnx`;
const HOTFIX = ONNX("silero_vad.v4", "silero_vad.v4-hotfix");
const IFLESS = ONNX("silero_vad_op18_ifless.first", "silero_vad_op18_ifless.fixed");
const QUANTIZE = ONNX("node_dynamicquantizelinear_expanded.old", "node_dynamicquantizelinear_expanded.new");
const SVM = "sklearn/mnist-svm.conda.2021.joblib → sklearn/mnist-svm.conda.2023.joblib";

/** Where `diff` and the truth of the pairs count different things, as looked up in the files with python-onnx. */
export const PAIR_EXPLANATIONS = [
  {
    file: HOTFIX,
    fact: "nodes whose attributes changed",
    reason: "The one attribute holds the branches of an If; changes inside a branch are reported for the branch's own nodes.",
  },
  {
    file: IFLESS,
    fact: "tensors: values changed",
    reason: "26 tensors of base have no values in the commit: they are unmeasured, not changed (6 + 26 = 32).",
  },
  {
    file: IFLESS,
    fact: "nodes changed",
    reason: "All 90 nodes have the same names, operators, wiring and attributes; only the stack traces in their metadata differ.",
  },
  {
    file: IFLESS,
    fact: "nodes whose attributes changed",
    reason: "The one attribute holds the branches of an If, where only stack traces in the metadata of nodes differ.",
  },
  {
    file: QUANTIZE,
    fact: "nodes changed",
    reason: "Values inside the graph have other names; operators, wiring and the two constants, 0 and 255, are the same.",
  },
  {
    file: QUANTIZE,
    fact: "nodes whose attributes changed",
    reason: "The two constants hold the same 0 and 255; head writes the empty name of the tensors out, base leaves it away.",
  },
  {
    file: ONNX("silero_model_micro_8k.2021-03", "silero_model_micro_8k.2021-04"),
    fact: "tensors: values moved to another name",
    reason: "The truth counts distinct contents (4, held by 13 tensors), the diff counts the tensors it followed.",
  },
  {
    file: ONNX("qonnx_branched_ch_last.v3", "qonnx_branched_ch_last.v4"),
    fact: "tensors: values moved to another name",
    reason: "The truth counts distinct contents (2, held by 8 tensors), the diff counts the tensors it followed.",
  },
  {
    file: ONNX("silero_vad_16k_op15.v6.2", "silero_vad_half"),
    fact: "inputs",
    reason: "The truth writes null for the shape of `sr`, which is a scalar: its shape is there, and empty.",
  },
  {
    file: SVM,
    fact: "parameters unchanged",
    reason: "scikit-learn could not load base, so that the truth has no arrays of it; head has two more, of 45 counts each.",
  },
  {
    file: SVM,
    fact: "producer changed",
    reason: "The truth of pairs has no producer of pickles; netron says scikit-learn v0.20.3 and v1.1.2 of the two files.",
  },
];
