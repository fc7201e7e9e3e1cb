import { DEFAULT_BUDGET } from "../../build/bytes/budget.js";
import { memorySource } from "../../build/bytes/memory.js";
import { ArtifactError, SourceError } from "../../build/errors.js";
import { PROBE_BYTES } from "../../build/formats/format.js";

/** Fixtures have some kilobytes: whoever takes longer is caught in a loop. Coverage makes everything slower. */
const MAX_MILLISECONDS = 5_000;
/** A reader may look at a byte several times, and at the beginning of every file. */
const MAX_READ = 64;
const MAX_READ_BYTES = 4 * 1024 * 1024;

/** Names that are joined from parts can make a model of a small file larger than memory. */
const MAX_MODEL_RATIO = 256;
const MAX_MODEL_CHARACTERS = 16 * 1024 * 1024;

/**
 * Reads the file `main` of these files. `problem`: what is wrong with how the format took it, undefined when it ends in a model or an
 * ArtifactError. `opened`: the other files that it asked for and got.
 */
export async function outcomeOf(format, files, main) {
  let read = 0;
  const opened = new Set();
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
    path: main,
    source: counted(files.get(main)),
    async sibling(name) {
      const content = files.get(name);
      if (content === undefined) return undefined;
      if (name !== main) opened.add(name);
      return { path: name, isFile: true, size: async () => content.length, open: async () => counted(content) };
    },
  };
  const start = performance.now();
  const problem = await problemOf(format, artifact, files);
  const milliseconds = performance.now() - start;
  const size = [main, ...opened].reduce((sum, name) => sum + files.get(name).length, 0);
  if (problem !== undefined) return { problem, opened };
  if (milliseconds > MAX_MILLISECONDS) return { problem: "it takes longer than any file of this size should", opened };
  if (read > Math.max(MAX_READ_BYTES, MAX_READ * size)) return { problem: "it reads many times what there is", opened };
  return { problem: undefined, opened };
}

async function problemOf(format, { path, ...artifact }, files) {
  const bytes = files.get(path);
  try {
    format.probe(bytes.subarray(0, PROBE_BYTES), bytes.length);
    const model = await format.read({ path, ...artifact }, DEFAULT_BUDGET);
    for (const { parameters, bytes: size, shape, values } of model.tensors) {
      if (![parameters, size, ...shape].every(isCount)) return "a tensor has a size that is no count";
      if (isOutside(values, files)) return "a tensor lies outside of its file";
    }
    if (JSON.stringify(model).length > Math.max(MAX_MODEL_CHARACTERS, MAX_MODEL_RATIO * bytes.length))
      return "the model is many times as large as the file";
    return undefined;
  } catch (error) {
    if (error instanceof ArtifactError) return undefined;
    if (error instanceof SourceError) return `SourceError: ${error.message}`;
    return String(error?.stack ?? error)
      .split("\n")
      .slice(0, 3)
      .join(" ")
      .replaceAll(/file:\/\/\S*\/build\//g, "");
  }
}

function isCount(value) {
  return Number.isSafeInteger(value) && value >= 0;
}

function isOutside(values, files) {
  if (values.kind !== "stored") return false;
  const size = files.get(values.path)?.length ?? 0;
  const isInside = ({ offset, length }) => isCount(offset) && isCount(length) && offset + length <= size;
  return !values.ranges.every(isInside) || (values.indices !== undefined && isOutside(values.indices, files));
}
