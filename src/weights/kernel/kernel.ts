import { KERNEL_CODE } from "./code.js";

/** The compiled kernel with a memory of its own. Not shared: every thread has one. */
export interface Kernel {
  readonly memory: WebAssembly.Memory;
  readonly exports: KernelExports;
}

/** What measure.as.ts exports; pointers and counts as it documents them. */
export interface KernelExports {
  reset(): void;
  measure(
    codeX: number,
    x: number,
    tableX: number,
    codeY: number,
    y: number,
    tableY: number,
    count: number,
    block: number,
    every: number,
    relative: number,
    absolute: number,
    normalX: number,
    normalY: number,
  ): void;
}

/** Pages of 64 KiB: the kernel's own blocks, a chunk of each side, then the codebooks of vectors.as.ts. */
export const KERNEL_PAGES = 16;

let compiled: Promise<WebAssembly.Module> | undefined;

/** Compiled once for all threads: the engine optimises a module while it runs, and starts anew with each one that is compiled. */
export function compiledKernel(): Promise<WebAssembly.Module> {
  compiled ??= WebAssembly.compile(Buffer.from(KERNEL_CODE.join(""), "base64"));
  return compiled;
}

export function kernelOf(module: WebAssembly.Module): Kernel {
  const memory = new WebAssembly.Memory({ initial: KERNEL_PAGES });
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return { memory, exports: exports as unknown as KernelExports };
}
