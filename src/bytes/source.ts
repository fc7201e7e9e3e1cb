/** Random access to the bytes of one file, wherever they are. Sources compose by wrapping. */
export interface ByteSource extends AsyncDisposable {
  /** Bytes in all; fixed for the life of the source. */
  readonly size: number;
  /** An open file whose first bytes are those of the source, for threads that read by themselves. Valid until it is disposed. */
  readonly descriptor?: number;
  /**
   * Exactly `length` bytes from `offset`, or a thrown SourceError; never fewer.
   * Asking beyond `size` is the caller's bug and throws a RangeError: readers check against `size` first.
   * The result may be a view of a shared buffer: do not write to it.
   */
  read(offset: number, length: number, signal?: AbortSignal): Promise<Uint8Array>;
}
