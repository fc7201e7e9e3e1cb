/**
 * What a reviewer of each pull request must be told, after its README and the ground truth of its files. `line`: one line of the
 * comment, as a reader sees it, holds all of these; `noLine`: none does; `review`: holds of the JSON. `explained` says why a number of
 * ours is another one than the README's.
 */
const READ = (path) => [
  {
    fact: `${path} is read`,
    review: ({ comparisons }) => comparisons.find((one) => one.path.endsWith(path))?.head?.status === "read",
  },
  { fact: "all was examined", review: ({ coverage }) => coverage.examined === coverage.changed },
  {
    fact: "loading it imports nothing but its own classes",
    review: ({ comparisons }) =>
      comparisons.find((one) => one.path.endsWith(path)).head.model.code.every(({ standing }) => standing === "known"),
  },
];

const changesOf = (review, path) => review.comparisons.find((one) => one.path.endsWith(path))?.changes ?? [];
const headOf = (review, path) => review.comparisons.find((one) => one.path.endsWith(path))?.head?.model;
const countOf = (changes, kind) => changes.filter((change) => kind.test(change.kind)).length;
const INTERFACE = /^(value|values|dimension|signature)-/;
const VARIANT = (opset) => ({
  fact: `the name op${opset} promises opset ${opset}, the file declares 16`,
  line: [`silero_vad_op${opset}.onnx`, new RegExp(`opset ${opset}\\b`), /\b16\b/],
});
const COPY = (name) => ({
  fact: `${name} is byte-identical to silero_vad.onnx`,
  line: [/new/, name, /byte-identical|same bytes/i, /silero_vad\.onnx/],
});
const RETRAINED = (path) => [
  { fact: `${path}: same graph, same size`, line: [/^\|/, path, /same graph/i, / MB \(=\)/] },
  {
    fact: `${path}: no node, operator, name, shape or interface changed`,
    review: (review) => changesOf(review, path).every(({ kind }) => kind === "tensor-values-changed"),
  },
  {
    fact: `${path}: every weight matrix changed, the STFT buffers did not`,
    review: (review) => {
      const changed = new Set(changesOf(review, path).map(({ head }) => head.name));
      const matrices = (headOf(review, path)?.tensors ?? []).filter(
        ({ dtype, shape }) => dtype === "float32" && shape.length >= 2,
      );
      return matrices.length > 5 && matrices.every(({ name }) => changed.has(name) !== /forward_basis_buffer/.test(name));
    },
  },
];

/** Of every review. */
export const COMMON_FACTS = [
  { fact: "the exit code says what the verdict says", review: ({ verdict }, code) => code === (verdict === "fail" ? 1 : 0) },
  {
    fact: "the headline says what the verdict says",
    review: ({ verdict }, _code, lines) => lines[0].includes({ pass: "✅", warn: "⚠️", fail: "❌" }[verdict]),
  },
];

export const PULL_REQUEST_FACTS = {
  "silero-v3-to-v4": [
    { fact: "the interface breaks, in the overview", line: [/^\|/, "silero_vad.onnx", /breaking/i] },
    { fact: "inputs h0 and c0 are removed", line: [/\bh0\b.*\bc0\b/, /removed/] },
    { fact: "inputs sr, h and c are added without a default", line: [/\bsr\b/, /\bh\b/, /\bc\b/, /added/, /default/] },
    { fact: "input goes from [1, sequence] to [batch, sequence]", line: [/\binput\b/, "[1, sequence]", "[batch, sequence]"] },
    { fact: "output has another rank", line: [/\boutput\b/, /rank/i, "[1, 2, 1]", "[batch, 1]"] },
    { fact: "rank 3 became 2", line: [/\boutput\b/, /rank 3 → 2/] },
    { fact: "opset 13 became 16", line: [/opset|operator set/i, /\b13\b/, /\b16\b/] },
    { fact: "ir 6 became 8", line: [/\bir\b/i, /\b6\b/, /\b8\b/] },
    { fact: "the domains that are imported are named", line: ["ai.onnx.ml", "com.microsoft.nchwc", "org.pytorch.aten"] },
    {
      fact: "nine opset domains are imported",
      review: (review) => headOf(review, ".onnx").requirements.filter(({ name }) => name.startsWith("opset ")).length === 9,
    },
    { fact: "no custom operator is claimed", noLine: [/custom operator|custom-op/i] },
    { fact: "no custom operator is used", review: (review) => headOf(review, ".onnx").code.length === 0 },
    {
      fact: "248 of 250 nodes live in branches of If",
      review: (review) =>
        headOf(review, ".onnx").graphs.reduce((sum, { role, nodeCount }) => sum + (role === "subgraph" ? nodeCount : 0), 0) ===
        248,
    },
    ...READ("files/silero_vad.jit"),
  ],
  "silero-v4-to-v5": [
    {
      fact: "the moved file is paired with where it was",
      line: [/^\|/, " files/silero_vad.onnx", /moved|renamed/i, "src/silero_vad/files/silero_vad.onnx"],
    },
    {
      fact: "the two files are two comparisons, not four",
      review: ({ comparisons }) => comparisons.length === 2 && comparisons.every(({ change }) => change === "renamed"),
    },
    { fact: "inputs h and c are removed", line: [/inputs? h and c\b/i, /removed/] },
    { fact: "input state is added without a default", line: [/\bstate\b/, /added/, /default/] },
    { fact: "state is [2, ?, 128]", line: [/\bstate\b/, "[2, ?, 128]"] },
    { fact: "the interface breaks, in the overview", line: [/^\|/, "silero_vad.onnx", /breaking/i] },
    {
      fact: "there is no initializer: weights are Constant nodes inside branches",
      review: (review) => {
        const { tensors, totals } = headOf(review, ".onnx");
        const constants = tensors.filter(({ kind, name }) => kind === "constant" && name.startsWith("main/"));
        const held = constants.reduce((sum, { parameters }) => sum + parameters, 0);
        return !totals.byKind.some(({ kind }) => kind === "initializer") && held > 0.99 * totals.parameters;
      },
    },
    { fact: "Constant nodes are listed as new", line: [/\bConstant\b/, /\b0\b/, /\+\d+/] },
    ...READ("files/silero_vad.jit"),
  ],
  "silero-v4-hotfix": [
    { fact: "the interface did not change, in the overview", line: [/^\|/, "silero_vad.onnx", /unchanged/i] },
    { fact: "nothing is called breaking", noLine: [/^\|/, /breaking/i] },
    {
      fact: "no interface change, no operator count changed",
      review: (review) =>
        countOf(changesOf(review, ".onnx"), INTERFACE) + countOf(changesOf(review, ".onnx"), /^operator-/) === 0,
    },
    { fact: "it is a re-export, in the overview", line: [/^\|/, "silero_vad.onnx", /re-export/i] },
    { fact: "the operators are the same", line: [/same operators/i] },
    {
      fact: "236 of 250 node names are gone",
      review: ({ comparisons }) => {
        const changes = comparisons.find(({ path }) => path === "files/silero_vad.onnx").changes;
        const renamed = changes.filter(({ kind }) => kind === "node-renamed");
        const atHead = new Set(renamed.map(({ head }) => head.name));
        // A name that stands on another node now has changed its place and is not gone.
        return new Set(renamed.map(({ base }) => base.name).filter((name) => !atHead.has(name))).size === 236;
      },
    },
    { fact: "most of 250 nodes are said to be renamed", line: [/^\|/, /\b2\d\d of 250 nodes renamed\b/] },
    {
      fact: "parameters 390,845 → 445,117",
      line: [/parameters/, "390,845", "445,117"],
    },
    {
      fact: "parameters of initializers 390,845 → 445,117",
      review: ({ comparisons }) => {
        const { base, head } = comparisons.find(({ path }) => path.endsWith(".onnx"));
        const held = [base, head].map(({ model }) => model.totals.byKind.find(({ kind }) => kind === "initializer").parameters);
        return held.join() === "390845,445117";
      },
    },
    { fact: "54,272 parameters more, in the overview", line: [/^\|/, "silero_vad.onnx", "+54,272"] },
    {
      fact: "the STFT changed shape",
      line: ["model_8k.feature_extractor.forward_basis_buffer", "[130, 1, 128]", "[258, 1, 256]"],
    },
    { fact: "the first convolution changed shape", line: ["model_8k.first_layer.0.proj.weight", "[16, 130, 1]", "[16, 258, 1]"] },
    {
      fact: "only these two tensors changed shape under their names",
      review: (review) =>
        changesOf(review, ".onnx").filter(({ kind, base, head }) => kind === "tensor-reshaped" && base.name === head.name)
          .length === 2,
    },
    ...READ("files/silero_vad.jit"),
  ],
  "silero-v5-to-v6": [
    ...RETRAINED("silero_vad.onnx"),
    ...RETRAINED("silero_vad_16k_op15.onnx"),
    { fact: "the STFT buffers are named as identical", line: ["forward_basis_buffer", /identical|unchanged/i] },
    { fact: "the interface did not change", noLine: [/^\|/, /breaking/i] },
    ...READ("silero_vad.jit"),
    {
      fact: "the TorchScript file, which holds the same weights, says the same",
      line: [/^\|/, "silero_vad.jit", /retrained: same graph, 12 of 14/],
    },
  ],
  "silero-add-ifless": [
    {
      fact: "26 of 45 tensors are in a file that is not there",
      line: [/\b26 of 45\b/, "temp_16.onnx.data", /not in the commit/i],
    },
    { fact: "it needs 2,181,648 bytes", line: ["temp_16.onnx.data", /2,181,648|2\.2 MB/] },
    { fact: "the file cannot be loaded", line: [/cannot (be )?load/i] },
    {
      fact: "that is an error",
      review: ({ findings }) =>
        findings.some(({ rule, severity }) => rule === "complete/external-missing" && severity === "error"),
    },
    { fact: "the verdict is fail", review: ({ verdict }) => verdict === "fail" },
    {
      fact: "2,181,648 bytes exactly",
      review: (review) => headOf(review, "ifless.onnx").absences.reduce((sum, { bytes }) => sum + bytes, 0) === 2_181_648,
    },
  ],
  "silero-add-opset-variants": [
    ...["13", "14", "15"].map(VARIANT),
    ...["silero_vad_op14.onnx", "silero_vad_op15.onnx"].map(COPY),
    {
      fact: "op14 and op15 are copies of each other",
      line: [/same bytes|byte-identical/i, "silero_vad_op14.onnx", "silero_vad_op15.onnx"],
    },
    {
      fact: "op13 is a file of its own",
      review: ({ comparisons }) => comparisons.find(({ path }) => path.endsWith("op13.onnx")).twins.length === 0,
    },
  ],
  "silero-add-safetensors": [
    {
      fact: "it is compared with the file beside it, in the overview",
      line: [/^\|/, "silero_vad_16k.safetensors", "silero_vad_16k_op15.onnx", /identical/],
    },
    { fact: "the weights are not the same", line: [/^\|/, /\b1 of (\d+|them)\b/, /identical/, "silero_vad_16k_op15.onnx"] },
    {
      fact: "one tensor is identical, every other differs",
      review: ({ comparisons }) => comparisons[0].siblings.some(({ shared, identical }) => identical.length === 1 && shared > 1),
    },
    { fact: "the STFT buffer is named as the identical one", line: ["stft_conv.weight", "silero_vad_16k_op15.onnx", /only/] },
  ],
};
