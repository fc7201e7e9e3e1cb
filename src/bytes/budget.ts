/** What reading one artifact may cost. Readers have tighter, format-specific limits of their own. */
export interface Budget {
  /** Bytes read from sources for structure, tensor values excluded. */
  readonly structureBytes: number;
  /** Items kept in memory: nodes, tensors, attributes, metadata entries, dimensions. */
  readonly entries: number;
  /** Messages or values inside each other. */
  readonly depth: number;
}

export const DEFAULT_BUDGET: Budget = {
  // The largest real headers (a 300-billion-parameter shard index, a 2 GB ONNX with 100,000 nodes) stay below a quarter of this.
  structureBytes: 256 * 1024 * 1024,
  // Each costs about 100 bytes once decoded: bounds memory near 500 MB in the worst case.
  entries: 5_000_000,
  // Subgraphs inside subgraphs: exporters stay below 10.
  depth: 64,
};
