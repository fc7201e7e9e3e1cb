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
  recognised("catboost", "CatBoost", ["*.cbm"], ["*.bin"], startsWith("CBM1")),
  recognised("paddle", "PaddlePaddle", ["*.pdmodel", "*.pdiparams"], [], never),
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

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
