import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { EXAMPLES } from "./bundle.js";
import type { Files } from "./scene.js";

const FIXTURES = join(import.meta.dirname, "..", "fixtures");

export function fixture(path: string): Uint8Array {
  return readFileSync(join(FIXTURES, path));
}

/** The repository of the demo, and what its pull request changes. */
export const DEMO = { base: filesBelow(join(EXAMPLES, "demo", "base")), head: filesBelow(join(EXAMPLES, "demo", "head")) };

export interface SmallModel {
  /** Names and numbers, each a tensor of one dimension. */
  readonly tensors: readonly (readonly [name: string, values: readonly number[]])[];
  readonly metadata?: readonly (readonly [key: string, value: string])[];
}

/** https://huggingface.co/docs/safetensors: 8 bytes for the length of the header, the header in JSON, the values. */
export function safetensors({ tensors, metadata = [] }: SmallModel): Uint8Array {
  let end = 0;
  const entries = tensors.map(([name, values]) => {
    const start = end;
    end += values.length * 4;
    return `${JSON.stringify(name)}:{"dtype":"F32","shape":[${values.length}],"data_offsets":[${start},${end}]}`;
  });
  const pairs = metadata.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  const parts = [...(pairs.length === 0 ? [] : [`"__metadata__":{${pairs.join(",")}}`]), ...entries];
  const text = Buffer.from(`{${parts.join(",")}}`);
  const header = Buffer.concat([text, Buffer.alloc((8 - (text.length % 8)) % 8, " ")]);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([length, header, new Uint8Array(Float32Array.from(tensors.flatMap(([, values]) => values)).buffer)]);
}

function filesBelow(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(paths.map((path) => [path.split(sep).join("/"), readFileSync(join(folder, path))]));
}
