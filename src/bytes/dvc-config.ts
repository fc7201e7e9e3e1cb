/** What of a DVC configuration says where contents are. Values are as they stand there. */
export interface DvcConfig {
  /** The remote that is used where a pointer names none. */
  readonly remote?: string;
  readonly cacheDirectory?: string;
  readonly urls: ReadonlyMap<string, string>;
}

export const NO_DVC_CONFIG: DvcConfig = { urls: new Map() };

/** A configuration names a handful of remotes. */
export const MAX_CONFIG_BYTES = 64 * 1024;

/**
 * Reads a `.dvc/config`: sections in brackets, keys and values around `=`. What is not of that shape is passed over, as it cannot say
 * where anything is. See https://dvc.org/doc/user-guide/project-structure/configuration.
 */
export function dvcConfigOf(text: string): DvcConfig {
  const urls = new Map<string, string>();
  const found: { remote?: string; cacheDirectory?: string } = {};
  let section = "";
  for (const line of text.slice(0, MAX_CONFIG_BYTES).split(/\r?\n/)) {
    const heading = /^\s*\[(?<name>[^\]]*)\]\s*(#.*)?$/.exec(line)?.groups?.name;
    if (heading !== undefined) section = unquoted(heading.trim());
    const equals = line.indexOf("=");
    if (heading !== undefined || equals < 0 || /^\s*[#;]/.test(line)) continue;
    const [key, value] = [line.slice(0, equals).trim(), unquoted(line.slice(equals + 1).trim())];
    const name = /^remote "(?<name>.+)"$/.exec(section)?.groups?.name;
    if (section === "core" && key === "remote") found.remote = value;
    if (section === "cache" && key === "dir") found.cacheDirectory = value;
    if (name !== undefined && key === "url") urls.set(name, value);
  }
  return { ...found, urls };
}

/** `'remote "storage"'` → `remote "storage"`. */
function unquoted(text: string): string {
  const [first, last] = [text[0], text.at(-1)];
  return text.length >= 2 && first === last && (first === "'" || first === '"') ? text.slice(1, -1) : text;
}
