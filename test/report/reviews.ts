import type { Change, TensorLabel } from "../../src/diff/change.js";
import type { Comparison } from "../../src/diff/comparison.js";
import type { FailedInspection, Inspection } from "../../src/formats/inspection.js";
import { embeddedFacts } from "../../src/metadata/embedded.js";
import type { MetadataEntry } from "../../src/model/metadata.js";
import type { Value } from "../../src/model/signature.js";
import { type ModelSummary, type TensorSummary, totalsOf } from "../../src/model/summary.js";
import type { Finding, Severity } from "../../src/policy/finding.js";
import { type Message, say } from "../../src/policy/message.js";
import type { RuleFacts } from "../../src/report/finding-groups.js";
import type { Review } from "../../src/review/review.js";

/** Rules as the registry would describe them; only the texts matter here. */
export const RULE_FACTS: readonly RuleFacts[] = [
  {
    id: "signature/input-removed",
    title: "An input disappeared.",
    why: "Callers that feed it by name fail at the first call.",
    fix: "Keep the name, or release the model under a new path or major version.",
  },
  {
    id: "signature/input-added-required",
    title: "A new input has no default.",
    why: "Callers that were right yesterday do not feed it.",
    fix: "Give it an initializer as default, or release a new major version.",
  },
  {
    id: "runtime/opset-raised",
    title: "The model needs a newer runtime.",
    why: "Runtimes in the field that only know the older operator set refuse to load the file.",
    fix: "Export for the operator set your oldest runtime supports, or raise that requirement deliberately.",
  },
  {
    id: "complete/external-missing",
    title: "Tensors are in a file that is not in the commit.",
    why: "Nobody who checks this commit out can load the model.",
    fix: "Commit the file beside the model, or export with the weights embedded.",
  },
  {
    id: "name/content-mismatch",
    title: "The name promises what the content does not hold.",
    why: "People and scripts choose a file by its name.",
    fix: "Rename the file, or export it again as its name says.",
  },
];

export function value(name: string, dtype: string, shape: Value["shape"], required = true): Value {
  return { name, kind: "tensor", dtype, shape, required };
}

export function tensor(name: string, shape: readonly number[], kind: TensorSummary["kind"] = "initializer"): TensorSummary {
  const parameters = shape.reduce((product, size) => product * size, 1);
  return { name, kind, dtype: "float32", shape, parameters, bytes: parameters * 4 };
}

export function labelOf({ name, kind, dtype, shape, parameters }: TensorSummary): TensorLabel {
  return { name, kind, dtype, shape, parameters };
}

interface Parts {
  readonly format?: string;
  readonly inputs?: readonly Value[];
  readonly outputs?: readonly Value[];
  readonly tensors?: readonly TensorSummary[];
  readonly operators?: readonly (readonly [string, number])[];
  readonly opset?: number;
  readonly ir?: number;
  readonly metadata?: readonly MetadataEntry[];
  readonly absences?: ModelSummary["absences"];
  readonly producer?: ModelSummary["producer"];
}

export function model(parts: Parts): ModelSummary {
  const { format = "onnx", inputs = [], outputs = [], tensors = [], operators = [], opset = 16, ir = 8 } = parts;
  const counts = operators.map(([type, count]) => ({ domain: "ai.onnx", type, count }));
  const isGraph = counts.length > 0;
  return {
    format,
    formatVersion: format === "onnx" ? String(ir) : "1",
    ...(parts.producer === undefined ? {} : { producer: parts.producer }),
    requirements: isGraph
      ? [
          { name: "ir", version: ir },
          { name: "opset ai.onnx", version: opset },
        ]
      : [],
    signatures: isGraph ? [{ name: "main", inputs, outputs }] : [],
    graphs: isGraph
      ? [{ name: "main", role: "main", nodeCount: counts.reduce((sum, { count }) => sum + count, 0), operators: counts }]
      : [],
    tensors,
    totals: totalsOf(tensors),
    metadata: parts.metadata ?? [],
    facts: embeddedFacts(parts.metadata ?? []),
    companions: [],
    code: [],
    files: [],
    absences: parts.absences ?? [],
    anomalies: [],
  };
}

export function read(path: string, summary: ModelSummary, size = summary.totals.bytes + 4_096): Inspection<ModelSummary> {
  return { path, format: summary.format, promised: summary.format, size, bytesRead: 4_096, status: "read", model: summary };
}

export function failed(
  path: string,
  status: FailedInspection["status"],
  code: string,
  message: string,
  size = 1_000,
): FailedInspection {
  return { path, format: null, promised: null, size, bytesRead: 0, status, error: { code, message } };
}

export function compared(
  path: string,
  change: Comparison["change"],
  base: Inspection<ModelSummary> | undefined,
  head: Inspection<ModelSummary> | undefined,
  rest: Partial<Comparison> = {},
): Comparison {
  return {
    path,
    change,
    ...(base === undefined ? {} : { base }),
    ...(head === undefined ? {} : { head }),
    changes: [],
    tensors: { identical: 0, changed: 0, unmeasured: 0 },
    twins: [],
    siblings: [],
    ...rest,
  };
}

export function finding(rule: string, severity: Severity, path: string, message: Message, waiver?: Finding["waiver"]): Finding {
  return { rule, severity, path, message, ...(waiver === undefined ? {} : { waiver }) };
}

export function review(
  comparisons: readonly Comparison[],
  findings: readonly Finding[] = [],
  rest: Partial<Review> = {},
): Review {
  const count = (severity: Severity): number =>
    findings.filter((one) => one.severity === severity && one.waiver === undefined).length;
  const examined = comparisons.filter(({ base, head }) =>
    [base, head].every((side) => side === undefined || side.status === "read"),
  );
  return {
    schemaVersion: 1,
    tool: { name: "model-review", version: "0.1.0" },
    base: { name: "main", commit: "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d" },
    head: { name: "improve", commit: "5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f80" },
    policy: { path: ".github/model-review.yml", preset: "recommended", commit: "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d" },
    verdict: count("error") > 0 ? "fail" : count("warning") > 0 ? "warn" : "pass",
    counts: {
      models: comparisons.length,
      errors: count("error"),
      warnings: count("warning"),
      notes: count("note"),
      waived: findings.filter(({ waiver }) => waiver !== undefined).length,
    },
    comparisons,
    findings,
    coverage: {
      examined: examined.length,
      changed: comparisons.length,
      bytesRead: comparisons.length * 8_192,
      bytesTotal: comparisons.reduce((sum, { base, head }) => sum + (base?.size ?? 0) + (head?.size ?? 0), 0),
      changedFiles: comparisons.length + 3,
      leftOut: 0,
    },
    ...rest,
  };
}

const LAYERS = [0, 1, 2].flatMap((layer) => [
  tensor(`encoder.${layer}.conv.weight`, [128, 128, 3]),
  tensor(`encoder.${layer}.conv.bias`, [128]),
  tensor(`encoder.${layer}.norm.weight`, [128]),
]);
const STFT = tensor("stft.forward_basis_buffer", [258, 1, 256], "constant");
const OPERATORS = [
  ["Add", 12],
  ["Conv", 6],
  ["If", 2],
  ["LSTM", 1],
  ["Relu", 6],
  ["Sigmoid", 1],
] as const;

/** One path, another interface: the breaking change a reviewer must not miss. */
export const BREAKING: Review = (() => {
  const path = "files/silero_vad.onnx";
  const base = model({
    opset: 13,
    ir: 6,
    producer: { name: "pytorch", version: "1.9" },
    inputs: [value("input", "float32", [1, "sequence"]), value("h0", "float32", [2, 1, 64]), value("c0", "float32", [2, 1, 64])],
    outputs: [value("output", "float32", [1, 2, 1]), value("hn", "float32", [2, 1, 64]), value("cn", "float32", [2, 1, 64])],
    tensors: [...LAYERS, tensor("decoder.weight", [2, 64])],
    operators: [
      ["Add", 8],
      ["Conv", 6],
      ["Relu", 6],
      ["Softmax", 1],
    ],
  });
  const head = model({
    opset: 16,
    ir: 8,
    producer: { name: "pytorch", version: "1.12.1" },
    inputs: [value("input", "float32", ["batch", "sequence"]), value("sr", "int64", []), value("h", "float32", [2, "batch", 64])],
    outputs: [
      value("output", "float32", ["batch", 1]),
      value("hn", "float32", [2, "batch", 64]),
      value("cn", "float32", [2, "batch", 64]),
    ],
    tensors: [...LAYERS, STFT, tensor("decoder.weight", [1, 64])],
    operators: OPERATORS,
    metadata: [{ key: "license", value: "MIT", source: "metadata_props" }],
  });
  const of = { signature: "main", side: "input", compatibility: "breaking" } as const;
  const out = { signature: "main", side: "output", compatibility: "breaking" } as const;
  const changes: Change[] = [
    { kind: "producer-changed", base: "pytorch 1.9", head: "pytorch 1.12.1" },
    { kind: "requirement-changed", name: "ir", base: 6, head: 8 },
    { kind: "requirement-changed", name: "opset ai.onnx", base: 13, head: 16 },
    { kind: "value-removed", ...of, value: value("h0", "float32", [2, 1, 64]), position: 1 },
    { kind: "value-removed", ...of, value: value("c0", "float32", [2, 1, 64]), position: 2 },
    { kind: "value-added", ...of, value: value("sr", "int64", []), position: 1 },
    { kind: "value-added", ...of, value: value("h", "float32", [2, "batch", 64]), position: 2 },
    {
      kind: "dimension-changed",
      ...of,
      compatibility: "compatible",
      name: "input",
      axis: 0,
      base: 1,
      head: "batch",
      effect: "widened",
    },
    { kind: "value-rank-changed", ...out, name: "output", base: [1, 2, 1], head: ["batch", 1] },
    {
      kind: "dimension-changed",
      ...out,
      compatibility: "compatible",
      name: "hn",
      axis: 1,
      base: 1,
      head: "batch",
      effect: "widened",
    },
    { kind: "operator-count-changed", domain: "ai.onnx", operator: "Add", base: 8, head: 12 },
    { kind: "operator-count-changed", domain: "ai.onnx", operator: "If", base: 0, head: 2 },
    { kind: "operator-count-changed", domain: "ai.onnx", operator: "LSTM", base: 0, head: 1 },
    { kind: "operator-count-changed", domain: "ai.onnx", operator: "Sigmoid", base: 0, head: 1 },
    { kind: "operator-count-changed", domain: "ai.onnx", operator: "Softmax", base: 1, head: 0 },
    ...[0, 1, 2, 3].map(
      (index): Change => ({
        kind: "node-added",
        graph: "main",
        node: { name: `Add_${index + 20}`, domain: "ai.onnx", operator: "Add" },
      }),
    ),
    { kind: "node-removed", graph: "main", node: { name: "Softmax_20", domain: "ai.onnx", operator: "Softmax" } },
    {
      kind: "node-changed",
      graph: "main",
      node: { name: "Conv_3", domain: "ai.onnx", operator: "Conv" },
      attributes: [{ name: "strides", base: "[1]", head: "[2]" }],
      wiring: [{ input: 0, base: "Relu_2", head: "Concat_2" }],
    },
    { kind: "tensor-added", tensor: labelOf(STFT) },
    {
      kind: "tensor-reshaped",
      base: labelOf(tensor("decoder.weight", [2, 64])),
      head: labelOf(tensor("decoder.weight", [1, 64])),
    },
    ...LAYERS.map(
      (one): Change => ({ kind: "tensor-values-changed", base: labelOf(one), head: labelOf(one), kinship: { kind: "changed" } }),
    ),
    { kind: "metadata-added", key: "license", source: "metadata_props", head: "MIT" },
  ];
  const jit = failed(
    "files/silero_vad.jit",
    "unreadable",
    "unsupported-format",
    "this version does not read PyTorch files",
    1_439_299,
  );
  return review(
    [
      compared("files/silero_vad.jit", "modified", jit, { ...jit, size: 1_532_011 }),
      compared(path, "modified", read(path, base, 1_210_400), read(path, head, 2_194_000), {
        changes,
        tensors: { identical: 0, changed: 9, unmeasured: 0 },
      }),
    ],
    [
      finding("signature/input-removed", "error", path, say`Inputs ${"h0"} and ${"c0"} were removed.`),
      finding("signature/input-added-required", "error", path, say`Inputs ${"sr"} and ${"h"} are new and have no default.`),
      finding("runtime/opset-raised", "warning", path, say`The operator set rose from 13 to 16.`),
    ],
  );
})();

/** Every operator and tensor the same, other names: nothing to object to. */
export const REEXPORTED: Review = (() => {
  const path = "models/vad.onnx";
  const summary = model({
    inputs: [value("x", "float32", ["batch", 64])],
    outputs: [value("y", "float32", ["batch", 10])],
    tensors: LAYERS,
    operators: OPERATORS,
  });
  const changes = [...Array(26).keys()].map(
    (index): Change => ({
      kind: "node-renamed",
      graph: "main",
      base: { name: `Conv_${index}`, domain: "ai.onnx", operator: "Conv" },
      head: { name: `/encoder/Conv_${index}`, domain: "ai.onnx", operator: "Conv" },
    }),
  );
  return review([
    compared(path, "modified", read(path, summary), read(path, summary), {
      changes,
      tensors: { identical: 9, changed: 0, unmeasured: 0 },
    }),
  ]);
})();

/** New files: one that cannot load, one whose name lies, one that is a copy, a sibling; and one that moved, one that went. */
export const ARRIVALS: Review = (() => {
  const lost = "models/vad_op18_ifless.onnx";
  const absences = [
    { path: "models/temp_16.onnx.data", reason: "missing", detail: "The file is not in the tree.", tensors: 6, bytes: 2_181_648 },
  ] as const;
  const parts = {
    inputs: [value("input", "float32", [null, null])],
    outputs: [value("output", "float32", null)],
    tensors: LAYERS,
    operators: OPERATORS,
  };
  const whole = model(parts);
  const weights = model({ format: "safetensors", tensors: LAYERS.map((one) => ({ ...one, kind: "parameter" as const })) });
  return review(
    [
      compared("models/old.onnx", "removed", read("models/old.onnx", whole), undefined),
      compared("models/vad.onnx", "renamed", read("vad.onnx", whole), read("models/vad.onnx", whole), {
        from: { path: "vad.onnx", evidence: "same-bytes" },
      }),
      compared("models/vad.safetensors", "added", undefined, read("models/vad.safetensors", weights), {
        siblings: [{ path: "models/vad.onnx", shared: 9, identical: ["stft.weight"] }],
      }),
      compared("models/vad_op15.onnx", "added", undefined, read("models/vad_op15.onnx", whole), {
        twins: ["models/vad.onnx", "models/vad_op14.onnx"],
      }),
      compared(lost, "added", undefined, read(lost, model({ ...parts, absences }), 665_667)),
    ],
    [
      finding(
        "complete/external-missing",
        "error",
        lost,
        say`6 of 9 tensors (2.2 MB) are in ${"models/temp_16.onnx.data"}, which is not in the commit.`,
      ),
      finding("name/content-mismatch", "warning", "models/vad_op15.onnx", say`The name says operator set 15, the file needs 16.`),
      finding("name/content-mismatch", "warning", lost, say`The name says operator set 18, the file needs 16.`),
      finding("size/bytes", "error", "models/vad.safetensors", say`3.9 MB is more than 2 MB.`, {
        reason: "Agreed in the design review.",
        owner: "@org/ml",
        until: "2027-03-31",
      }),
    ],
    { policy: { path: null, preset: "recommended", commit: null } },
  );
})();

export const NOTHING: Review = review([], [], { policy: { path: null, preset: "recommended", commit: null } });
