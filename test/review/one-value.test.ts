import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../src/bytes/budget.js";
import type { Format } from "../../src/formats/format.js";
import { FORMATS } from "../../src/formats/index.js";
import { mayBeModel, promisedFormat } from "../../src/formats/names.js";
import type { Tensor } from "../../src/model/tensor.js";
import { presetAlone } from "../../src/review/policy.js";
import { review } from "../../src/review/run.js";
import { tree } from "../artifacts/trees.js";
import { openArtifact } from "../sources.js";

const FIXTURES = join(import.meta.dirname, "..", "fixtures");

/** A text is only looked at where its name hints at a model. */
const PREFIXES = new Map([["lightgbm", "lgb_"]]);
/** Of Orbax all arrays that a tree names are packed: test/formats/orbax/truth.test.ts compares what comes out of them. */
const PLAIN = FORMATS.filter(({ id }) => id !== "orbax");

/** The files of a format's fixtures, by path, as they would lie in a repository. */
function filesOf(id: string): ReadonlyMap<string, Uint8Array> {
  const folder = join(FIXTURES, id);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  const files = names.filter((name) => statSync(join(folder, name)).isFile()).sort();
  return new Map(files.map((name) => [`${PREFIXES.get(id) ?? ""}${name}`, new Uint8Array(readFileSync(join(folder, name)))]));
}

/** A number that stands in the file as it is, and where one byte of it is: of text a digit. */
function placeIn({ values, dtype }: Tensor, files: ReadonlyMap<string, Uint8Array>): { path: string; at: number } | undefined {
  if (values.kind !== "stored" || values.packing !== undefined || !/^(float(16|32|64)|u?int\d+)$/.test(dtype)) return undefined;
  const [range] = values.ranges;
  const bytes = files.get(values.path);
  if (range === undefined || bytes === undefined || range.length === 0) return undefined;
  if (values.encoding === "elements") return { path: values.path, at: range.offset };
  const digit = bytes.subarray(range.offset, range.offset + range.length).findIndex((one) => one >= 0x31 && one <= 0x39);
  return values.encoding === "numerals" && digit >= 0 ? { path: values.path, at: range.offset + digit } : undefined;
}

function covers({ values }: Tensor, { path, at }: { path: string; at: number }): boolean {
  const ranges = values.kind === "stored" && values.path === path ? values.ranges : [];
  return ranges.some(({ offset, length }) => offset <= at && at < offset + length);
}

/** The first model of the format that has such a number, and the tensors it is in: views share their storage. */
async function chosen(format: Format, files: ReadonlyMap<string, Uint8Array>) {
  for (const [main, bytes] of files) {
    if (promisedFormat(main) === null && !mayBeModel(main)) continue;
    if (format.probe(bytes.subarray(0, 65_536), bytes.length) !== "certain") continue;
    const model = await format.read(await openArtifact(files, main), DEFAULT_BUDGET).catch(() => undefined);
    for (const tensor of model?.tensors ?? []) {
      const place = placeIn(tensor, files);
      if (place !== undefined)
        return { names: (model?.tensors ?? []).filter((one) => covers(one, place)).map(({ name }) => name), ...place };
    }
  }
  throw new Error(`No fixture of ${format.id} has a number that stands in it as it is.`);
}

describe("one bit of one number", () => {
  it.each(PLAIN.map((format) => [format.id, format] as const))("of a model of %s is seen, and only there", async (id, format) => {
    const files = filesOf(id);
    const { names, path, at } = await chosen(format, files);
    const changed = Uint8Array.from(files.get(path) ?? []);
    changed[at] = (changed[at] ?? 0) ^ 1;
    const revision = { name: "x", commit: null };
    const { comparisons } = await review({
      base: { tree: tree(Object.fromEntries(files)), revision },
      head: { tree: tree(Object.fromEntries([...files, [path, changed]])), revision },
      policy: presetAlone(),
      version: "1.2.3",
    });
    const moved = comparisons.flatMap(({ changes }) =>
      changes.flatMap((change) => (change.kind === "tensor-values-changed" ? [change.head.name] : [])),
    );
    expect([...new Set(moved)].sort()).toEqual(names.sort());
  });
});
