// Compiles the loops that measure weights, src/weights/kernel/measure.as.ts, to WebAssembly, and writes them into
// src/weights/kernel/code.ts as base64, where neither the bundler nor a test needs to find a file. The same source gives the same
// bytes on every machine: test/weights/kernel.test.ts compiles it anew and compares.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import asc from "assemblyscript/asc";

const folder = join(import.meta.dirname, "../src/weights/kernel");
// Static data stands behind the two chunks of src/weights/segment.ts.
const OPTIONS = [
  "-O3",
  "--noAssert",
  "--runtime",
  "stub",
  "--enable",
  "simd",
  "--importMemory",
  "--initialMemory",
  "16",
  "--memoryBase",
  "655360",
];

/** The compiled kernel. Throws with what the compiler printed. */
export async function compileKernel() {
  const { error, binary } = await compile();
  if (error) throw new Error(error.message);
  return binary;
}

async function compile() {
  let binary;
  const writeFile = (name, contents) => {
    if (name.endsWith(".wasm")) binary = contents;
  };
  const result = await asc.main(["measure.as.ts", "--baseDir", folder, "--outFile", "measure.wasm", ...OPTIONS], { writeFile });
  return { ...result, binary };
}

if (process.argv[1] === import.meta.filename) {
  const base64 = Buffer.from(await compileKernel()).toString("base64");
  const lines = base64.match(/.{1,120}/g).map((line) => `  ${JSON.stringify(line)},`);
  writeFileSync(
    join(folder, "code.ts"),
    `/** measure.as.ts, compiled to WebAssembly by scripts/build-kernel.mjs: base64 in lines. */\nexport const KERNEL_CODE: readonly string[] = [\n${lines.join("\n")}\n];\n`,
  );
}
