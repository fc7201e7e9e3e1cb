/** One fact a file states about its model, as it stands there. Keys may repeat; unknown keys are kept. */
export interface MetadataEntry {
  readonly key: string;
  readonly value: string;
  /** Where in the file it stands: `metadata_props`, `__metadata__`, `doc_string`. */
  readonly source: string;
}
