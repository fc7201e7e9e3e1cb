/** What reading the pickles of one file may cost. Counts go over all of them, nested ones included. */
export interface PickleEffort {
  opcodes: number;
  values: number;
  keptBytes: number;
  pickles: number;
  candidates: number;
}

export function pickleEffort(): PickleEffort {
  return { opcodes: 0, values: 0, keptBytes: 0, pickles: 0, candidates: 0 };
}

// A pickled module of PyTorch takes about 30 opcodes a tensor, a forest of a thousand trees some hundred thousand in all.
export const MAX_OPCODES = 10_000_000;
// Each takes about 100 bytes of memory: bounds it near 400 MB.
export const MAX_VALUES = 4_000_000;
// Protocols 0 and 1 lay out whole tuples and lists before they take them; newer ones do so in batches of 1,000.
export const MAX_STACK_VALUES = 1_000_000;
// One for each tuple, list or dictionary that is being built: nesting, that is, where Python itself gives up near 1,000.
export const MAX_MARKS = 10_000;
// As many as the values that may be referred to.
export const MAX_MEMO_ENTRIES = 4_000_000;
// A vocabulary or a configuration in one string. Longer ones are weights written as text: their place is noted.
export const MAX_TEXT_BYTES = 1024 * 1024;
// Scalars, labels, short vectors. Longer byte strings are weights: their place is noted.
export const MAX_CONTENT_BYTES = 4096;
// All text and content that is kept of a file.
export const MAX_KEPT_BYTES = 64 * 1024 * 1024;
// Decimal and binary integers: PyTorch's magic number has 10 bytes, a seed of a random generator 16.
export const MAX_INTEGER_BYTES = 1024;
// The longest line of text that is looked through: an array of 8 million floats that protocol 0 wrote as text.
export const MAX_LINE_BYTES = 128 * 1024 * 1024;
// Names of modules and classes, with their package.
export const MAX_NAME_BYTES = 4096;
// Different names that one pickle imports: libraries of models have a few hundred.
export const MAX_IMPORTS = 10_000;
// Pickles one behind the other, or one in the bytes of another. PyTorch's legacy files have five.
export const MAX_PICKLES = 256;
// Texts and byte strings that begin as a pickle does and are tried as one. By chance one in 16,000 does.
export const MAX_CANDIDATES = 10_000;
// A pickle in the bytes of a pickle in the bytes of a pickle: nobody has reason for more.
export const MAX_NESTED_DEPTH = 4;
// A reader shows a few, and the first is the one that stops Python.
export const MAX_FAULTS = 64;
