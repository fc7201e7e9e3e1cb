import type { Budget } from "../src/bytes/budget.js";
import type { ByteSource } from "../src/bytes/source.js";
import type { Format } from "../src/formats/format.js";
import type { ReadModel } from "../src/model/model.js";
import type { TensorValues } from "../src/model/tensor.js";

/** How a format took the file `main` of some. */
export interface Outcome {
  readonly kind: "model" | "refused" | "failed";
  /** What is wrong with a failure, which is neither a model nor an ArtifactError or contradicts the files. */
  readonly problem: string | undefined;
  readonly model: ReadModel | undefined;
  /** The other files that the reader asked for and got. */
  readonly opened: ReadonlySet<string>;
  /** Of all files together, a byte that is read twice counted twice. */
  readonly bytesRead: number;
  readonly milliseconds: number;
}

/**
 * Probes and reads one file, all in memory. Types alone are imported here, so that tests and the fuzzer, which runs what was built,
 * hold readers to the same.
 */
export async function outcomeOf(
  format: Format,
  files: ReadonlyMap<string, Uint8Array>,
  main: string,
  { budget, probeBytes }: { readonly budget: Budget; readonly probeBytes: number },
): Promise<Outcome> {
  const count = { bytesRead: 0 };
  const opened = new Set<string>();
  const bytes = files.get(main) ?? new Uint8Array();
  const artifact = {
    path: main,
    source: countedSource(bytes, count),
    async sibling(path: string) {
      const content = files.get(path);
      if (content === undefined) return undefined;
      if (path !== main) opened.add(path);
      return { path, isFile: true, size: async () => content.length, open: async () => countedSource(content, count) };
    },
  };
  const start = performance.now();
  const outcome = (kind: Outcome["kind"], problem?: string, model?: ReadModel): Outcome => {
    return { kind, problem, model, opened, bytesRead: count.bytesRead, milliseconds: performance.now() - start };
  };
  try {
    format.probe(bytes.subarray(0, probeBytes), bytes.length);
    const model = await format.read(artifact, budget);
    const end = outcome("model", undefined, model);
    const problem = contradictionOf(model, files);
    return problem === undefined ? end : { ...end, kind: "failed", problem };
  } catch (error) {
    if (!(error instanceof Error)) return outcome("failed", `it throws ${String(error)}`);
    if (error.name !== "ArtifactError") return outcome("failed", traceOf(error));
    const problem = misplacementOf(error, files);
    return outcome(problem === undefined ? "refused" : "failed", problem);
  }
}

function countedSource(bytes: Uint8Array, count: { bytesRead: number }): ByteSource {
  return {
    size: bytes.length,
    async read(offset, length) {
      const isInside = isCount(offset) && isCount(length) && offset + length <= bytes.length;
      if (!isInside) throw new RangeError(`read of ${length} bytes at ${offset} is outside of a file`);
      count.bytesRead += length;
      return bytes.subarray(offset, offset + length);
    },
    async [Symbol.asyncDispose]() {},
  };
}

/** What a model says that no file can hold. */
function contradictionOf(model: ReadModel, files: ReadonlyMap<string, Uint8Array>): string | undefined {
  for (const { parameters, bytes, shape, values } of model.tensors) {
    if (![parameters, bytes, ...shape].every(isCount)) return "a tensor has a size that is no count";
    if (isOutside(values, files)) return "a tensor lies outside of its file";
  }
  return undefined;
}

/** A refusal names a place that there is. */
function misplacementOf(error: Error & { path?: unknown; offset?: unknown }, files: ReadonlyMap<string, Uint8Array>) {
  const { path, offset } = error;
  if (typeof path !== "string") return `${error.message}: an error that names no file`;
  const size = files.get(path)?.length ?? 0;
  if (offset === undefined || (isCount(offset) && offset <= size)) return undefined;
  return `${error.message}: an error outside of its file`;
}

function isOutside(values: TensorValues, files: ReadonlyMap<string, Uint8Array>): boolean {
  if (values.kind !== "stored") return false;
  const size = files.get(values.path)?.length ?? 0;
  const isInside = ({ offset, length }: { offset: number; length: number }) =>
    isCount(offset) && isCount(length) && offset + length <= size;
  return !values.ranges.every(isInside) || (values.indices !== undefined && isOutside(values.indices, files));
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Without folders, so that one failure is one wherever it is found. */
function traceOf(error: Error): string {
  const lines = String(error.stack ?? error).split("\n");
  return lines
    .slice(0, 3)
    .join(" ")
    .replaceAll(/(file:\/\/)?\/\S*\/(build|src)\//g, "");
}
