import { dtypeIn, valueAt } from "./config.js";
import type { LayerDraft } from "./layers.js";
import { outputMode } from "./shapes.js";

// What a layer that names no type has, in every version of Keras so far.
export const DEFAULT_DTYPE = "float32";
/** As other formats say it of a value whose type no file states. */
const UNKNOWN = "unknown";

/** Layers that give numbers of words or bins, by the type of these; whatever type their own settings name. */
const NUMBERING: ReadonlyMap<string, string> = new Map([
  ["StringLookup", "int64"],
  ["IntegerLookup", "int64"],
  ["TextVectorization", "int64"],
  ["Hashing", "int64"],
  ["HashedCrossing", "int64"],
  ["Discretization", "int32"],
]);

/** Operations of `keras.ops` that give another type than they take. */
const CONVERTING =
  /^(?:Cast|View|Arg\w+|Equal|NotEqual|Greater\w*|Less\w*|Logical\w*|Is\w+|Any|All|OneHot|MultiHot|Digitize|SearchSorted|CountNonzero|Nonzero|TopK|Unravel\w*|Shape|Real|Imag|Angle|FFT\w*|RFFT|STFT|ISTFT|Bincount)$/;

/** The type of what a layer gives, by its settings and the types of what it takes. */
export function outputDtype({ className, module, config }: LayerDraft, inputs: readonly (string | undefined)[]): string {
  const numbers = NUMBERING.get(className);
  if (numbers !== undefined && outputMode(config) === "int") {
    const isInverse = valueAt(config, "invert");
    return isInverse?.kind === "boolean" && isInverse.value ? inverseOf(className) : numbers;
  }
  const own = dtypeIn(config);
  if (own !== undefined || module?.startsWith("keras.src.ops.") !== true) return own ?? DEFAULT_DTYPE;
  const [first] = inputs;
  const isAlike = first !== undefined && inputs.every((dtype) => dtype === first);
  return isAlike && !CONVERTING.test(className) ? first : UNKNOWN;
}

function inverseOf(className: string): string {
  return className === "StringLookup" ? "string" : "int64";
}
