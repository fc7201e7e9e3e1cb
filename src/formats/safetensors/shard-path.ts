// Control characters, and what Windows reads as a separator.
const FORBIDDEN = /[\p{Cc}\\]/u;
const DRIVE = /^[A-Za-z]:/;
// The longest path that Linux opens.
const MAX_PATH_CHARACTERS = 4096;

/** The path from the tree's root of a shard, named from the folder of its index; undefined where the name could lead elsewhere. */
export function shardPathOf(indexPath: string, name: string): string | undefined {
  const segments = name.split("/");
  const isUnsafe =
    name.length > MAX_PATH_CHARACTERS ||
    FORBIDDEN.test(name) ||
    DRIVE.test(name) ||
    segments.some((segment) => segment === "" || segment === "." || segment === "..");
  return isUnsafe ? undefined : indexPath.slice(0, indexPath.lastIndexOf("/") + 1) + name;
}
