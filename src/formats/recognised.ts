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
  recognised("pytorch", "PyTorch", ["*.pt", "*.pth", "*.ckpt", "*.jit", "*.ptl"], ["*.bin", "*.model"], isTorch),
  recognised("torch-export", "PyTorch exported program", ["*.pt2"], [], never),
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

/** The number that legacy checkpoints begin with, as a pickled integer. */
const LEGACY_MAGIC = "\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19";

/** A pickle that begins with PyTorch's number, or a zip whose first member is the record that PyTorch writes first. */
function isTorch(head: Uint8Array): boolean {
  const text = latin1(head.subarray(0, 256));
  if (text.startsWith("\x80") && text.startsWith(LEGACY_MAGIC, 2)) return true;
  return (
    text.startsWith("PK\x03\x04") && /\/(data\.pkl|\.format_version|byteorder|version|constants\.pkl|code\/|\.data\/)/.test(text)
  );
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
