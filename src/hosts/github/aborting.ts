/** The `request` option that ends a request with its caller. */
export function abortedBy(signal: AbortSignal | undefined): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}
