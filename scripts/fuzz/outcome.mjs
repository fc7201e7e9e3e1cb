const { DEFAULT_BUDGET } = await import("../../build/bytes/budget.js");
const { memorySource } = await import("../../build/bytes/memory.js");
const { ArtifactError, SourceError } = await import("../../build/errors.js");

/** Fixtures have some kilobytes: whoever takes longer is caught in a loop. Coverage makes everything slower. */
const MAX_MILLISECONDS = 5_000;
/** A reader may look at a byte several times, and at the beginning of every file. */
const MAX_READ = 64;
const MAX_READ_BYTES = 4 * 1024 * 1024;

/** What is wrong with how a format took these bytes in place of one of its files; undefined when it is a model or an ArtifactError. */
export async function outcomeOf(format, files, path, bytes) {
  let read = 0;
  const counted = (content) => {
    const source = memorySource(content);
    return {
      size: source.size,
      async read(offset, length, signal) {
        read += length;
        return source.read(offset, length, signal);
      },
      async [Symbol.asyncDispose]() {},
    };
  };
  const artifact = {
    path,
    source: counted(bytes),
    async sibling(name) {
      const content = files.get(name);
      return content && { path: name, isFile: true, size: async () => content.length, open: async () => counted(content) };
    },
  };
  const start = performance.now();
  try {
    format.probe(bytes.subarray(0, 4096), bytes.length);
    const model = await format.read(artifact, DEFAULT_BUDGET);
    const outside = model.tensors.find(({ values }) => isOutside(values, path, bytes.length));
    if (outside !== undefined) return "a tensor lies outside of the file";
    JSON.stringify(model);
  } catch (error) {
    if (error instanceof SourceError) return `SourceError: ${error.message}`;
    if (!(error instanceof ArtifactError))
      return String(error?.stack ?? error)
        .split("\n")
        .slice(0, 3)
        .join(" ")
        .replaceAll(/file:\/\/\S*\/build\//g, "");
  }
  const milliseconds = performance.now() - start;
  if (milliseconds > MAX_MILLISECONDS) return "it takes longer than any file of this size should";
  if (read > Math.max(MAX_READ_BYTES, MAX_READ * bytes.length)) return "it reads many times what there is";
  return undefined;
}

function isOutside(values, path, size) {
  if (values.kind !== "stored" || values.path !== path) return false;
  return values.ranges.some(({ offset, length }) => !(offset >= 0 && length >= 0 && offset + length <= size));
}
