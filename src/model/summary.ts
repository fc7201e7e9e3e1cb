import type { CodeReference } from "./code.js";
import type { Compute } from "./compute.js";
import type { Graph, GraphRole } from "./graph.js";
import type { Companion, Fact, MetadataEntry } from "./metadata.js";
import type { Anomaly, Model, ModelFile, Requirement } from "./model.js";
import type { Signature } from "./signature.js";
import type { AbsenceReason, Tensor, TensorKind } from "./tensor.js";

/** A model without its nodes and byte positions: what rules judge, reports show and JSON carries. */
export interface ModelSummary {
  readonly format: string;
  readonly formatVersion: string;
  readonly producer?: { readonly name: string; readonly version: string };
  readonly requirements: readonly Requirement[];
  readonly signatures: readonly Signature[];
  readonly graphs: readonly GraphSummary[];
  readonly tensors: readonly TensorSummary[];
  readonly totals: Totals;
  readonly metadata: readonly MetadataEntry[];
  readonly facts: readonly Fact[];
  readonly companions: readonly Companion[];
  readonly code: readonly CodeReference[];
  readonly files: readonly ModelFile[];
  /** Tensors whose values are not where the model says, grouped by file and reason. */
  readonly absences: readonly Absence[];
  readonly anomalies: readonly Anomaly[];
  /** Of one run; absent where the format holds no graph, or nobody counted. */
  readonly compute?: Compute;
}

export interface GraphSummary {
  readonly name: string;
  readonly role: GraphRole;
  readonly nodeCount: number;
  /** Sorted by domain, then type. */
  readonly operators: readonly OperatorCount[];
}

export interface OperatorCount {
  readonly domain: string;
  readonly type: string;
  readonly count: number;
}

export type TensorSummary = Pick<Tensor, "name" | "kind" | "dtype" | "shape" | "parameters" | "bytes">;

export interface Total {
  readonly tensors: number;
  readonly parameters: number;
  /** Of the elements, once decoded. */
  readonly bytes: number;
}

/** Over all kinds of tensors, and by kind; kinds without a tensor are left out. */
export interface Totals extends Total {
  readonly byKind: readonly (Total & { readonly kind: TensorKind })[];
}

export interface Absence {
  readonly path: string;
  readonly reason: AbsenceReason;
  /** Of the first tensor concerned; our words. */
  readonly detail: string;
  readonly tensors: number;
  /** Bytes that these tensors need. */
  readonly bytes: number;
}

export function summaryOf(model: Model): ModelSummary {
  return {
    format: model.format,
    formatVersion: model.formatVersion,
    ...(model.producer === undefined ? {} : { producer: model.producer }),
    requirements: model.requirements,
    signatures: model.signatures,
    graphs: model.graphs.map(graphSummaryOf),
    tensors: model.tensors.map(({ name, kind, dtype, shape, parameters, bytes }) => ({
      name,
      kind,
      dtype,
      shape,
      parameters,
      bytes,
    })),
    totals: totalsOf(model.tensors),
    metadata: model.metadata,
    facts: model.facts,
    companions: model.companions,
    code: model.code,
    files: model.files,
    absences: absencesOf(model.tensors),
    anomalies: model.anomalies,
  };
}

function graphSummaryOf(graph: Graph): GraphSummary {
  return { name: graph.name, role: graph.role, nodeCount: graph.nodes.length, operators: operatorsOf([graph]) };
}

/** Counts nodes by operator over these graphs: sorted by domain, then type. */
export function operatorsOf(graphs: readonly Graph[]): readonly OperatorCount[] {
  const domains = new Map<string, Map<string, number>>();
  for (const { domain, operator } of graphs.flatMap(({ nodes }) => nodes)) {
    const types = domains.get(domain) ?? new Map<string, number>();
    domains.set(domain, types.set(operator, (types.get(operator) ?? 0) + 1));
  }
  return sorted(domains).flatMap(([domain, types]) => sorted(types).map(([type, count]) => ({ domain, type, count })));
}

function sorted<T>(entries: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Parameters as people count them: the elements of all tensors but those that are an attribute, a setting of an operator. */
export function parameterCountOf({ totals: { parameters, byKind } }: ModelSummary): number {
  return parameters - (byKind.find(({ kind }) => kind === "attribute")?.parameters ?? 0);
}

export function totalsOf(tensors: readonly TensorSummary[]): Totals {
  const byKind = new Map<TensorKind, Total>();
  for (const tensor of tensors) byKind.set(tensor.kind, plus(byKind.get(tensor.kind) ?? NOTHING, tensor));
  const kinds = [...byKind.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, total]) => ({ kind, ...total }));
  return { ...tensors.reduce(plus, NOTHING), byKind: kinds };
}

const NOTHING: Total = { tensors: 0, parameters: 0, bytes: 0 };

function plus(total: Total, tensor: TensorSummary): Total {
  return { tensors: total.tensors + 1, parameters: total.parameters + tensor.parameters, bytes: total.bytes + tensor.bytes };
}

function absencesOf(tensors: readonly Tensor[]): readonly Absence[] {
  const groups = new Map<string, Absence>();
  for (const { values, bytes } of tensors) {
    if (values.kind !== "absent") continue;
    const key = `${values.path}\0${values.reason}`;
    const group = groups.get(key) ?? { path: values.path, reason: values.reason, detail: values.detail, tensors: 0, bytes: 0 };
    groups.set(key, { ...group, tensors: group.tensors + 1, bytes: group.bytes + bytes });
  }
  return [...groups.values()];
}
