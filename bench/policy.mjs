import { registerHooks } from "node:module";
import { median } from "./measure.mjs";

registerHooks({
  resolve(specifier, context, next) {
    const isOurs = specifier.startsWith(".") && context.parentURL?.endsWith(".ts");
    return next(isOurs ? specifier.replace(/\.js$/, ".ts") : specifier, context);
  },
});

const COUNTS = [10, 100, 1_000, 10_000];
const JUDGED = 1_000;
const MAX_MILLISECONDS = 1_000;
const MIN_RULES = 50;
// Ten times as many models may cost ten times as much and a little more for the memory that they take.
const MAX_GROWTH = 20;
const TENSORS = 20;

const POLICY = `version: 1
extends: strict
rules:
  license/allowed: { severity: error, allow: [MIT, Apache-2.0] }
  license/missing: error
  metadata/required: { severity: error, fields: [license, base_model, training.datasets] }
  metrics/required: { severity: warning, metrics: [accuracy] }
  size/bytes: { severity: error, max: 1 GB, growth: 10% }
  size/parameters: { severity: error, max: 100M, growth: 10% }
  training-data/allowed: { severity: error, allow: ["data-*"] }
  weights/frozen: { severity: error, tensors: ["backbone.*"] }
overrides:
${Array.from({ length: 10 }, (_, index) => `  - { paths: ["models/${index}/**"], rules: { signature/order-changed: note } }\n`).join("")}
custom:
  - { id: team/no-float64, severity: warning, when: 'head.tensors.exists(t, t.dtype == "float64")', message: m }
  - { id: team/licence, severity: note, when: 'metadata.license.size() == 0', message: m }
  - { id: team/name, severity: note, when: '!path.matches("^models/[0-9]+/")', message: m }
waivers:
${Array.from({ length: 10 }, (_, index) => `  - { rule: license/missing, paths: ["models/${index}/**"], reason: r, until: 2030-01-01 }\n`).join("")}`;

/** What it costs to judge many comparisons, in this process, on one core. */
export async function policyCost() {
  const { evaluate } = await import("../src/policy/evaluate.ts");
  const { parsePolicy } = await import("../src/policy/file.ts");
  const policy = parsePolicy(POLICY, "bench");
  const rules = policy.rules.filter(({ severity }) => severity !== "off").length + policy.custom.length;
  const judge = (comparisons) => {
    const start = performance.now();
    const findings = evaluate({ policy, comparisons, orphans: [], unlisted: [], today: "2027-01-01" });
    return { milliseconds: performance.now() - start, findings: findings.length };
  };
  judge(Array.from({ length: 200 }, (_, index) => comparisonOf(index)));
  const times = new Map();
  const rows = COUNTS.map((count) => {
    const comparisons = Array.from({ length: count }, (_, index) => comparisonOf(index));
    const runs = Array.from({ length: 5 }, () => judge(comparisons));
    const milliseconds = median(runs.map((run) => run.milliseconds));
    times.set(count, milliseconds);
    const value = `${milliseconds.toFixed(1)} ms, ${runs[0]?.findings} findings`;
    const measured = `${count.toLocaleString("en")} models × ${rules} rules`;
    if (count !== JUDGED) return { measured, value };
    return { measured, value, limit: `${MAX_MILLISECONDS} ms`, isMet: milliseconds < MAX_MILLISECONDS };
  });
  const growth = times.get(10_000) / times.get(1_000);
  return [
    ...rows,
    { measured: "rules that are on", value: String(rules), limit: `at least ${MIN_RULES}`, isMet: rules >= MIN_RULES },
    {
      measured: "growth, 10,000 to 1,000 models",
      value: `${growth.toFixed(1)} ×`,
      limit: `${MAX_GROWTH} ×`,
      isMet: growth < MAX_GROWTH,
    },
  ];
}

/** A retrained model whose interface, licence, data and metrics changed. */
function comparisonOf(index) {
  const path = `models/${index % 100}/net-${index}.onnx`;
  const [before, after] = [inspectionOf(path, "MIT", "0.91"), inspectionOf(path, "Apache-2.0", "0.89")];
  const side = (inspection, field) => inspection.model.facts.filter((fact) => fact.field === field);
  const changed = (field, difference, subject = {}) => ({
    kind: "fact-changed",
    field,
    ...subject,
    base: side(before, field),
    head: side(after, field),
    difference,
  });
  const label = (position) => ({
    name: `layer.${position}.weight`,
    kind: "initializer",
    dtype: "float32",
    shape: [10],
    parameters: 10,
  });
  return {
    path,
    change: "modified",
    base: before,
    head: after,
    changes: [
      ...Array.from({ length: TENSORS }, (_, position) => ({
        kind: "tensor-values-changed",
        base: label(position),
        head: label(position),
      })),
      changed("license", { kind: "licence", relation: "different" }),
      changed("metrics", { kind: "metric", base: 0.91, head: 0.89, better: "more" }, { subject: "accuracy" }),
    ],
    tensors: { identical: 0, changed: TENSORS, unmeasured: 0 },
    twins: [],
    siblings: [],
  };
}

function inspectionOf(path, licence, accuracy) {
  const value = (name) => ({ name, kind: "tensor", dtype: "float32", shape: ["batch", 10], required: true });
  const tensors = Array.from({ length: TENSORS }, (_, position) => ({
    name: `layer.${position}.weight`,
    kind: "initializer",
    dtype: "float32",
    shape: [10],
    parameters: 10,
    bytes: 40,
  }));
  const place = { source: "README.md", key: "k", line: 1 };
  const model = {
    format: "onnx",
    formatVersion: "8",
    producer: { name: "pytorch", version: "2.1" },
    requirements: [{ name: "opset ai.onnx", version: 17 }],
    signatures: [{ name: "main", inputs: [value("x")], outputs: [value("y")] }],
    graphs: [{ name: "main", role: "main", nodeCount: 20, operators: [{ domain: "ai.onnx", type: "Gemm", count: 20 }] }],
    tensors,
    totals: {
      tensors: TENSORS,
      parameters: 200,
      bytes: 800,
      byKind: [{ kind: "initializer", tensors: TENSORS, parameters: 200, bytes: 800 }],
    },
    metadata: [{ key: "license", value: licence, source: "README.md", line: 1 }],
    facts: [
      { field: "license", value: licence, ...place },
      { field: "base_model", value: "net", ...place },
      { field: "training.datasets", value: "data-1", ...place },
      { field: "metrics", subject: "accuracy", value: accuracy, ...place },
      ...Array.from({ length: 10 }, (_, label) => ({ field: "labels", value: `class ${label}`, ...place })),
    ],
    companions: [{ path: "README.md", kind: "card", problems: [] }],
    code: [],
    files: [{ path, role: "main", size: 1_000 }],
    absences: [],
    anomalies: [],
  };
  return { path, format: "onnx", promised: "onnx", size: 1_000, bytesRead: 100, status: "read", model };
}
