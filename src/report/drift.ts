import type { TensorChange } from "../diff/change.js";
import type { TensorKinshipKind } from "../diff/kinship/tensor.js";
import type { Measure } from "../diff/measure.js";
import { kinshipOfLargest, squaresOf } from "./tensor-moves.js";

type ValuesChange = Extract<TensorChange, { kind: "tensor-values-changed" }>;

/** What happened to the values of some tensors: by the one that has most parameters, and how far they moved in all. */
export interface Drift {
  readonly kind: TensorKinshipKind;
  readonly rank?: number;
  /** ‖head − base‖ ÷ ‖base‖ over all that were measured; null when none was. */
  readonly relative: number | null;
  /** Least share of a tensor that was read. */
  readonly share: number;
  /** Half of a 95 % confidence interval of `relative`; absent where nothing was sampled, or a sample was too small to say. */
  readonly uncertainty?: number;
}

export function driftOf(changes: readonly ValuesChange[]): Drift | undefined {
  const kinship = kinshipOfLargest(changes);
  if (kinship === undefined) return undefined;
  const measures = changes.flatMap(({ measure }) => measure ?? []);
  const { kind, rank } = kinship;
  const share = measures.reduce((least, measure) => Math.min(least, measure.share), 1);
  const uncertainty = share < 1 ? uncertaintyOf(measures) : undefined;
  const told = { ...(rank === undefined ? {} : { rank }), ...(uncertainty === undefined ? {} : { uncertainty }) };
  return { kind, ...told, relative: relativeOf(measures), share };
}

/** Errors of independent samples, added as squares: of the squared change of each, then of the root over all. */
function uncertaintyOf(measures: readonly Measure[]): number | undefined {
  const { difference, norm } = squaresOf(measures);
  let squares = 0;
  for (const { relativeL2, uncertainty, base, share } of measures) {
    if (share === 1 || relativeL2 === null || base.norm === null) continue;
    if (uncertainty === null) return undefined;
    squares += (2 * relativeL2 * uncertainty * (base.norm ** 2 / share)) ** 2;
  }
  return difference > 0 ? Math.sqrt(squares) / (2 * Math.sqrt(difference * norm)) : undefined;
}

function relativeOf(measures: readonly Measure[]): number | null {
  const { difference, norm } = squaresOf(measures);
  return norm > 0 ? Math.sqrt(difference / norm) : null;
}

/** What a reader may call it. */
export const KINSHIP_WORDS = {
  identical: "identical",
  recast: "recast",
  noise: "rounding",
  permuted: "permuted",
  transposed: "transposed",
  rescaled: "rescaled",
  requantised: "requantised",
  "sparse-update": "sparse update",
  pruned: "pruned",
  "low-rank-update": "low-rank update",
  "fine-tuned": "fine-tuned",
  "heavily-changed": "heavily changed",
  retrained: "retrained",
  changed: "new values",
  unmeasured: "new values",
} satisfies Record<TensorKinshipKind, string>;

/** `▇▇▇▇▇▇▇▇▇▇ 1.4, unrelated`: the bar has a cell for each half power of ten from 0.0001 on, and is full where nothing is related. */
export function driftText({ kind, rank, relative, share, uncertainty }: Drift): string {
  if (relative === null || kind === "permuted" || kind === "transposed") return "";
  const cells = relative === 0 ? 0 : Math.round(2 * (Math.log10(relative) + 4.5) + 0.5);
  const filled = Math.max(0, Math.min(CELLS, cells));
  const about = share < 1 ? "about " : "";
  const within = uncertainty === undefined ? "" : ` ± ${rounded(uncertainty)}`;
  return `${FULL.repeat(filled)}${EMPTY.repeat(CELLS - filled)} ${about}${rounded(relative)}${within}${meaningOf(kind, rank)}`;
}

const CELLS = 10;
const FULL = "█";
const EMPTY = "░";

function meaningOf(kind: TensorKinshipKind, rank: number | undefined): string {
  if (kind === "retrained") return ", unrelated";
  if (kind === "low-rank-update") return `, rank ${rank ?? "?"}`;
  return kind === "fine-tuned" || kind === "heavily-changed" ? ", related" : "";
}

/** Two digits that count: `1.4`, `0.021`, `0.00034`. */
export function rounded(value: number): string {
  if (value >= 100) return String(Math.round(value));
  return value < 1e-6 ? value.toExponential(0) : value.toPrecision(2);
}
