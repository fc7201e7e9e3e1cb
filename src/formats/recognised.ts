/** A model format that is known by sight and not read yet. Its files are named in the review and never pass for examined. */
export interface RecognisedFormat {
  readonly id: string;
  readonly title: string;
  /** Names that promise the format. */
  readonly paths: readonly string[];
  /**
   * Names that models of this format share with other files: such a file counts only when `isContent` agrees.
   * Endings of ordinary text (.json, .xml, .txt) are left out: every changed one would have to be opened.
   */
  readonly hints: readonly string[];
  /** From the first PROBE_BYTES bytes. */
  isContent(head: Uint8Array): boolean;
}

export const RECOGNISED: readonly RecognisedFormat[] = [
  recognised("gguf", "GGUF", ["*.gguf"], ["*.bin"], startsWith("GGUF")),
  recognised("keras", "Keras", ["*.keras"], [], never),
  recognised("hdf5", "HDF5 (Keras weights)", [], ["*.h5", "*.hdf5", "*.keras"], startsWith("\x89HDF\r\n\x1a\n")),
  recognised("tflite", "TensorFlow Lite", ["*.tflite"], ["*.bin", "*.lite"], startsWith("TFL3", 4)),
  recognised("savedmodel", "TensorFlow SavedModel", ["saved_model.pb"], [], never),
  recognised("executorch", "ExecuTorch", ["*.pte"], [], startsWith("ET12", 4)),
  recognised("ort", "ONNX Runtime", ["*.ort"], [], startsWith("ORTM", 4)),
  recognised("coreml", "Core ML", ["*.mlmodel"], [], never),
  recognised("catboost", "CatBoost", ["*.cbm"], ["*.bin"], startsWith("CBM1")),
  recognised("lightgbm", "LightGBM", [], ["*.lgb", "*.model", "*.bst"], startsWith("tree\nversion=")),
  recognised("xgboost", "XGBoost", ["*.ubj"], ["*.bst", "*.model"], (head) =>
    /^\{"?L?[\s\S]{0,8}learner/.test(latin1(head.subarray(0, 64))),
  ),
  recognised("paddle", "PaddlePaddle", ["*.pdmodel", "*.pdiparams"], [], never),
  recognised("pickle", "Python pickle", ["*.joblib"], ["*.pkl", "*.pickle"], isPickle),
];

function recognised(
  id: string,
  title: string,
  names: readonly string[],
  hints: readonly string[],
  isContent: (head: Uint8Array) => boolean,
): RecognisedFormat {
  const anywhere = (name: string) => `**/${name}`;
  return { id, title, paths: names.map(anywhere), hints: hints.map(anywhere), isContent };
}

function never(): boolean {
  return false;
}

function startsWith(text: string, offset = 0): (head: Uint8Array) => boolean {
  return (head) => latin1(head.subarray(offset, offset + text.length)) === text;
}

/** Protocol 2 to 5 begins with its version; older ones have no mark and stay unrecognised. */
function isPickle(head: Uint8Array): boolean {
  return head[0] === 0x80 && (head[1] ?? 0) >= 2 && (head[1] ?? 0) <= 5;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
