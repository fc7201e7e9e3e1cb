import type { ByteSource } from "./source.js";

/** What stands at a path. Links and submodules are listed so that they can be named, and never followed. */
export const ENTRY_KINDS = ["file", "symlink", "submodule"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface TreeEntry {
  /** From the tree's root, `/` between segments, no leading slash; bytes that are not UTF-8 become U+FFFD. */
  readonly path: string;
  readonly kind: EntryKind;
  /** Content id: equal ids mean equal bytes. In git trees the blob's object id. */
  readonly id: string;
  /** The permission that git keeps. It is no part of the content: a file that gains it has not changed for us. */
  readonly isExecutable?: true;
}

/** The files of one revision. The same commit gives the same answers whichever tree reads it. */
export interface Tree extends AsyncDisposable {
  /** The commit's full object id, or `working tree`. */
  readonly revision: string;
  /** Every entry, sorted by path in code-unit order: complete, or an error. */
  list(signal?: AbortSignal): Promise<readonly TreeEntry[]>;
  /** The entries below a folder, sorted, where a list of everything would cost far more. Without it, those of the list. */
  listBelow?(folder: string, signal?: AbortSignal): Promise<readonly TreeEntry[]>;
  /** The entry at exactly this path, or undefined. */
  find(path: string, signal?: AbortSignal): Promise<TreeEntry | undefined>;
  /** Bytes of a file's content without reading it. */
  sizeOf(entry: TreeEntry, signal?: AbortSignal): Promise<number>;
  /** Opens an entry of kind `file`; the caller disposes the source. */
  open(entry: TreeEntry, signal?: AbortSignal): Promise<ByteSource>;
  /**
   * Content id of a file's bytes where its entry stands for bytes that are kept elsewhere: they can be equal though the entries differ.
   * Reads no more than the entry. Without it, the entry's id.
   */
  contentOf?(entry: TreeEntry, signal?: AbortSignal): Promise<string>;
}
