import type { Inspection } from "../formats/inspection.js";
import type { ModelSummary } from "../model/summary.js";
import { type Message, ours, say } from "./message.js";
import { percentText } from "./quantities.js";

interface Precision {
  /** As people write it in a name; the first one is how we call it. */
  readonly words: readonly string[];
  readonly dtypes: readonly string[];
  /** The share of the parameters, from 0 to 1, that must have one of these dtypes for the name to be right. */
  readonly atLeast: number;
}

const QUANTISED_DTYPES = ["int8", "uint8"];
const PRECISIONS: readonly Precision[] = [
  { words: ["fp32", "float32"], dtypes: ["float32"], atLeast: 0.5 },
  { words: ["fp16", "float16"], dtypes: ["float16"], atLeast: 0.5 },
  { words: ["bf16", "bfloat16"], dtypes: ["bfloat16"], atLeast: 0.5 },
  { words: ["half"], dtypes: ["float16", "bfloat16"], atLeast: 0.5 },
  // Quantisation may leave embeddings and the last layer alone, or keep float weights between quantise and dequantise
  // nodes; only a model without a single 8-bit tensor is not quantised at all.
  { words: ["int8"], dtypes: QUANTISED_DTYPES, atLeast: 0 },
];
/** These say that several precisions are meant, or that weights are stored in another type than the one named. */
const MIXED = /^(amp|mixed|qat|qdq|ptq|quant\w*|dynamic|static|awq|gptq|[qwiu](int)?[248]\w*|to|from|vs|and)$/;
/** `first_half` is a part, not a precision. */
const PARTS = /^(first|second|1st|2nd|upper|lower|top|bottom|left|right|front|back|one|other)$/;
/** What models keep their weights in; shapes, indices and masks say nothing about precision. */
const WEIGHT_DTYPES = /^(float|bfloat|int8$|uint8$|int4$|uint4$|int2$|uint2$)/;
// Below 7 nothing exports any more, and names like op1 mean something else; 40 is far beyond the newest opset.
const OPSETS_IN_NAMES = { from: 7, to: 40 };

/** What the name of an artifact says and its content denies, as sentences. */
export function* contradictionsOf(inspection: Inspection<ModelSummary>): Iterable<Message> {
  const { format, promised } = inspection;
  if (format !== null && promised !== null && promised !== format)
    yield say`The name promises ${promised}, the content is ${format}.`;
  if (inspection.status !== "read") return;
  const words = wordsOf(inspection.path);
  yield* opsetContradictions(words, inspection.model);
  yield* precisionContradictions(words, inspection.model);
}

interface PathWords {
  readonly file: readonly string[];
  readonly folder: readonly string[];
}

function wordsOf(path: string): PathWords {
  const segments = path.toLowerCase().split("/");
  const split = (text: string | undefined) => (text ?? "").split(/[-_.\s]+/).filter((word) => word !== "");
  return { file: split(segments.at(-1)), folder: split(segments.at(-2)) };
}

function* opsetContradictions({ file, folder }: PathWords, model: ModelSummary): Iterable<Message> {
  const opset = model.requirements.find(({ name }) => name === "opset ai.onnx")?.version;
  const inFile = opsetsIn(file);
  const named = inFile.length > 0 ? inFile : opsetsIn(folder);
  const [first] = named;
  if (opset === undefined || first === undefined || named.includes(opset)) return;
  yield say`The name says opset ${first}, the model declares ${opset}.`;
}

/** `op13`, `opset13` and `opset_13`. */
function opsetsIn(words: readonly string[]): readonly number[] {
  return words.flatMap((word, index) => {
    const digits =
      /^op(?:set)?v?(\d{1,2})$/.exec(word)?.[1] ?? (words[index - 1] === "opset" ? /^\d{1,2}$/.exec(word)?.[0] : undefined);
    const opset = Number(digits);
    return digits !== undefined && opset >= OPSETS_IN_NAMES.from && opset <= OPSETS_IN_NAMES.to ? [opset] : [];
  });
}

function* precisionContradictions({ file, folder }: PathWords, model: ModelSummary): Iterable<Message> {
  if ([...file, ...folder].some((word) => MIXED.test(word))) return;
  const inFile = precisionsIn(file);
  const named = inFile.length > 0 ? inFile : precisionsIn(folder.filter((word) => word !== "half"));
  const [first] = named;
  const most = sharesOf(model)[0];
  if (first === undefined || most === undefined) return;
  if (named.some((precision) => keeps(precision, model))) return;
  yield say`The name says ${first.word}, ${ours(percentText(Math.floor(most.share * 100)))} of the weights are ${most.dtype}.`;
}

function precisionsIn(words: readonly string[]): readonly (Precision & { readonly word: string })[] {
  return words.flatMap((word, index) => {
    if (word === "half" && PARTS.test(words[index - 1] ?? "")) return [];
    const precision = PRECISIONS.find((candidate) => candidate.words.includes(word));
    return precision === undefined ? [] : [{ ...precision, word }];
  });
}

function keeps({ dtypes, atLeast }: Precision, model: ModelSummary): boolean {
  const shares = sharesOf(model).filter(({ dtype }) => dtypes.includes(dtype));
  return shares.length > 0 && shares.reduce((sum, { share }) => sum + share, 0) >= atLeast;
}

/** Weights by dtype, the largest share first. */
function sharesOf({ tensors }: ModelSummary): readonly { readonly dtype: string; readonly share: number }[] {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { dtype, parameters } of tensors) {
    if (!WEIGHT_DTYPES.test(dtype) || parameters === 0) continue;
    counts.set(dtype, (counts.get(dtype) ?? 0) + parameters);
    total += parameters;
  }
  return [...counts]
    .map(([dtype, count]) => ({ dtype, share: count / total }))
    .sort((a, b) => b.share - a.share || (a.dtype < b.dtype ? -1 : 1));
}
