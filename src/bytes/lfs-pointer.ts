/** What stands in a tree in the place of a large file. */
export interface LfsPointer {
  /** SHA-256 of the content, in hexadecimal digits. */
  readonly oid: string;
  /** Bytes of the content. */
  readonly size: number;
}

/** Pointers are shorter than this; see https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md. */
export const POINTER_LIMIT_BYTES = 1024;
const VERSION = "version https://git-lfs.github.com/spec/v1";

/**
 * The pointer that these bytes are, or undefined. As strict as the specification, so that nothing else is taken for one, except that
 * lines may end as git writes them on Windows. Lines of extensions and of keys to come are passed over.
 */
export function lfsPointerOf(bytes: Uint8Array): LfsPointer | undefined {
  if (bytes.length >= POINTER_LIMIT_BYTES) return undefined;
  const [version, ...lines] = new TextDecoder("utf-8", { ignoreBOM: true })
    .decode(bytes)
    .replace(/\r?\n$/, "")
    .split(/\r?\n/);
  if (version !== VERSION) return undefined;
  const values = new Map<string, string>();
  let previous = "";
  for (const line of lines) {
    const [, key, value] = /^([a-z0-9.-]+) ([^\p{Cc}\ufffd]+)$/u.exec(line) ?? [];
    if (key === undefined || value === undefined || key <= previous) return undefined;
    values.set(key, value);
    previous = key;
  }
  const [, oid] = /^sha256:([0-9a-f]{64})$/.exec(values.get("oid") ?? "") ?? [];
  const [size] = /^(?:0|[1-9]\d{0,14})$/.exec(values.get("size") ?? "") ?? [];
  return oid === undefined || size === undefined ? undefined : { oid, size: Number(size) };
}
