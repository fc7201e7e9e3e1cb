import { createHash } from "node:crypto";
import type { ByteSource } from "../bytes/source.js";
import { compiledKernel, type Kernel, kernelOf } from "./kernel/kernel.js";
import type { Plan } from "./plan.js";
import { measureSegment, type Segment } from "./segment.js";
import type { Sums } from "./sums.js";

export type Sources = Readonly<Record<"x" | "y", ByteSource>>;

export interface Fetched {
  readonly sums: readonly Sums[];
  /** SHA-256 of what was read of each side. */
  readonly digests: Readonly<Record<"x" | "y", string>>;
}

/**
 * Measures from sources that only the main thread can read, segment by segment. What is fetched once is digested as well, so that
 * nobody has to fetch it again to compare it with other tensors.
 */
export async function fetchedMeasurer(): Promise<(plan: Plan, sources: Sources, signal?: AbortSignal) => Promise<Fetched>> {
  const kernel = kernelOf(await compiledKernel());
  return async ({ segments }, sources, signal) => {
    const hashes = { x: createHash("sha256"), y: createHash("sha256") };
    const sums: Sums[] = [];
    for (const segment of segments) {
      const x = await bytesOf(segment, "x", sources, signal);
      // A tensor that is measured alone stands at the same place of the same source on both sides.
      const isSame = sources.x === sources.y && segment.x.offset === segment.y.offset && segment.x.bits === segment.y.bits;
      const parts = { x, y: isSame ? x : await bytesOf(segment, "y", sources, signal) };
      hashes.x.update(parts.x);
      hashes.y.update(parts.y);
      sums.push(sumsOf(kernel, segment, parts));
    }
    return { sums, digests: { x: hashes.x.digest("hex"), y: hashes.y.digest("hex") } };
  };
}

function sumsOf(kernel: Kernel, segment: Segment, parts: Readonly<Record<"x" | "y", Uint8Array>>): Sums {
  return measureSegment(kernel, segment, (side, offset, target) => {
    const name = side === segment.x ? "x" : "y";
    const start = offset - segment[name].offset;
    target.set(parts[name].subarray(start, start + target.length));
  });
}

async function bytesOf(segment: Segment, name: "x" | "y", sources: Sources, signal?: AbortSignal): Promise<Uint8Array> {
  const { offset, bits } = segment[name];
  // Copied: the view may be gone when the other side is read from the same source.
  return new Uint8Array(await sources[name].read(offset, Math.ceil((segment.elements * bits) / 8), signal));
}
