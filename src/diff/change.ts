import type { MetricDirection } from "../metadata/metrics.js";
import type { CodeReference } from "../model/code.js";
import type { FieldId } from "../model/fields.js";
import type { Fact } from "../model/metadata.js";
import type { Dimension, Shape, Value } from "../model/signature.js";
import type { DType, TensorKind } from "../model/tensor.js";
import type { TensorKinship } from "./kinship/tensor.js";
import type { Measure } from "./measure.js";

export type { MetricDirection };

/** A fact about two models. No opinion: severity belongs to policy. */
export type Change =
  | FormatChange
  | ProducerChange
  | RequirementChange
  | SignatureChange
  | InterfaceChange
  | GraphChange
  | CodeChange
  | TensorChange
  | FactChange
  | MetadataChange;
export type ChangeKind = Change["kind"];

export interface FormatChange {
  readonly kind: "format-changed";
  readonly base: string;
  readonly head: string;
}

export interface ProducerChange {
  readonly kind: "producer-changed";
  readonly base: string | null;
  readonly head: string | null;
}

/** What a runtime must support; null where a side does not ask for it. */
export interface RequirementChange {
  readonly kind: "requirement-changed";
  readonly name: string;
  readonly base: number | null;
  readonly head: number | null;
}

export interface SignatureChange {
  readonly kind: "signature-added" | "signature-removed";
  readonly signature: string;
  readonly compatibility: Compatibility;
}

/** Whether a caller that was right before is still right, judged from names, types and shapes alone. */
export const COMPATIBILITIES = ["compatible", "breaking"] as const;
export type Compatibility = (typeof COMPATIBILITIES)[number];
export type Side = "input" | "output";

interface OfInterface {
  readonly signature: string;
  readonly side: Side;
  readonly compatibility: Compatibility;
}

export type InterfaceChange = OfInterface &
  (
    | { readonly kind: "value-added"; readonly value: Value; readonly position: number }
    | { readonly kind: "value-removed"; readonly value: Value; readonly position: number }
    | { readonly kind: "value-renamed"; readonly base: string; readonly head: string }
    /** Names that both sides have, in the order of each. */
    | { readonly kind: "values-reordered"; readonly base: readonly string[]; readonly head: readonly string[] }
    | { readonly kind: "value-dtype-changed"; readonly name: string; readonly base: string; readonly head: string }
    | { readonly kind: "value-requirement-changed"; readonly name: string; readonly required: boolean }
    /** Also when one side does not know its rank. */
    | { readonly kind: "value-rank-changed"; readonly name: string; readonly base: Shape; readonly head: Shape }
    | {
        readonly kind: "dimension-changed";
        readonly name: string;
        /** Counted from 0. */
        readonly axis: number;
        readonly base: Dimension;
        readonly head: Dimension;
        readonly effect: DimensionEffect;
      }
  );

/** `resized`: two fixed sizes. `widened`: fixed to dynamic. `narrowed`: dynamic to fixed. `relabelled`: another symbolic name. */
export const DIMENSION_EFFECTS = ["resized", "widened", "narrowed", "relabelled"] as const;
export type DimensionEffect = (typeof DIMENSION_EFFECTS)[number];

export type GraphChange =
  | { readonly kind: "graph-added" | "graph-removed"; readonly graph: string; readonly nodes: number }
  /** How many nodes of an operator there are, over every graph. */
  | {
      readonly kind: "operator-count-changed";
      readonly domain: string;
      readonly operator: string;
      readonly base: number;
      readonly head: number;
    }
  /** A function or a main graph that was found under another name. */
  | { readonly kind: "graph-renamed"; readonly base: string; readonly head: string }
  | {
      readonly kind: "node-added" | "node-removed";
      readonly graph: string;
      readonly node: NodeLabel;
      /** Nodes of one graph that came or went at one place share a number: they hang together, or feed the same input. */
      readonly site?: number;
    }
  /**
   * The same node elsewhere: in another graph, recognised by its weights, or among other neighbours, none of which is what it was.
   * Instead of its wiring; `from` is a graph of base.
   */
  | {
      readonly kind: "node-moved";
      readonly from: string;
      readonly graph: string;
      readonly base: NodeLabel;
      readonly head: NodeLabel;
    }
  | { readonly kind: "node-renamed"; readonly graph: string; readonly base: NodeLabel; readonly head: NodeLabel }
  | {
      readonly kind: "node-changed";
      readonly graph: string;
      readonly node: NodeLabel;
      readonly attributes: readonly AttributeChange[];
      readonly wiring: readonly WiringChange[];
    };

export interface NodeLabel {
  readonly name: string;
  readonly domain: string;
  readonly operator: string;
}

/** Values as short text; null where a side lacks the attribute. */
export interface AttributeChange {
  readonly name: string;
  readonly base: string | null;
  readonly head: string | null;
}

/** Another value arrives at an input; names as each side spells them, null where it has none. */
export interface WiringChange {
  readonly input: number;
  readonly base: string | null;
  readonly head: string | null;
}

export type CodeChange =
  | { readonly kind: "code-added" | "code-removed"; readonly code: CodeReference }
  /** Under the same name something else would run: `files` changed, came or went. */
  | { readonly kind: "code-changed"; readonly code: CodeReference; readonly files: readonly string[] };

/** A tensor without its position in a file. */
export interface TensorLabel {
  readonly name: string;
  readonly kind: TensorKind;
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly parameters: number;
}

/**
 * How two tensors of different names were recognised as one. `exchanged`: by their bytes, which now stand under a name that base had
 * for another tensor, so that what loads weights by name loads others.
 */
export const MATCH_EVIDENCE = ["name", "same-bytes", "exchanged", "same-place", "quantised"] as const;
export type MatchEvidence = (typeof MATCH_EVIDENCE)[number];

export type TensorChange =
  | {
      readonly kind: "tensor-added" | "tensor-removed";
      readonly tensor: TensorLabel;
      /** Another tensor of the same file with the same values, such as the embedding that an output layer is tied to. */
      readonly copyOf?: string;
    }
  | { readonly kind: "tensor-renamed"; readonly base: TensorLabel; readonly head: TensorLabel; readonly evidence: MatchEvidence }
  | {
      readonly kind: "tensor-reshaped" | "tensor-retyped";
      readonly base: TensorLabel;
      readonly head: TensorLabel;
      /** Of the values, where they were compared. */
      readonly kinship?: TensorKinship;
    }
  | {
      readonly kind: "tensor-values-changed";
      readonly base: TensorLabel;
      readonly head: TensorLabel;
      readonly kinship: TensorKinship;
      /** Absent where only digests were compared. */
      readonly measure?: Measure;
    };

/**
 * What is stated of one field, or of one subject of it, over all sources. `base` and `head` are the facts of each side, several where
 * several sources state it or the field has several members; one of them is empty when nothing was stated there.
 */
export interface FactChange {
  readonly kind: "fact-changed";
  readonly field: FieldId;
  readonly subject?: string;
  readonly base: readonly Fact[];
  readonly head: readonly Fact[];
  readonly difference: FactDifference;
}

export type FactDifference =
  | { readonly kind: "added" | "removed" }
  /** Another text, setting or number that is no number on both sides. */
  | { readonly kind: "replaced" }
  | { readonly kind: "number"; readonly base: number; readonly head: number }
  /** Members of a set or sequence; `reordered` when members that both sides have stand in another order, sequences only. */
  | {
      readonly kind: "members";
      readonly added: readonly string[];
      readonly removed: readonly string[];
      readonly reordered: boolean;
    }
  /** `respelled`: the same SPDX expression in other words. `different`: both are known and differ. `unknown`: one is no SPDX expression. */
  | { readonly kind: "licence"; readonly relation: "respelled" | "different" | "unknown" }
  | {
      readonly kind: "metric";
      readonly base: number;
      readonly head: number;
      readonly better: MetricDirection;
    }
  /** Lines that changed, each with some of its surroundings; `omitted` lines of the diff are left out at its end. */
  | { readonly kind: "lines"; readonly lines: readonly LineChange[]; readonly omitted: number };

export interface LineChange {
  /** `skipped` stands for lines that both sides have; its text is empty. */
  readonly kind: "added" | "removed" | "kept" | "skipped";
  /** Long lines are cut. */
  readonly text: string;
}

/** An entry whose key is not in the catalogue of fields. */
export type MetadataChange =
  | { readonly kind: "metadata-added"; readonly key: string; readonly source: string; readonly head: string }
  | { readonly kind: "metadata-removed"; readonly key: string; readonly source: string; readonly base: string }
  | {
      readonly kind: "metadata-changed";
      readonly key: string;
      readonly source: string;
      readonly base: string;
      readonly head: string;
    };
