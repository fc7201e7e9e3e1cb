import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import type { ByteSource } from "../../../src/bytes/source.js";
import { catboost } from "../../../src/formats/catboost/index.js";
import { countingSource, sparseSource } from "../../sources.js";
import { fixture, placeOf, withNumber } from "./fixtures.js";

// What builders of the fixtures wrote, and a few pages around.
const MOST_BYTES = 64 * 1024;
const LARGE = 2 ** 28;

const u32 = (...numbers: readonly number[]) => [...new Uint8Array(new Uint32Array(numbers).buffer)];
/** How many trees there are, and how many nodes in each list of them: before the lists themselves. */
const SYMMETRIC = fixture("symmetric.cbm");
const TREES = placeOf(SYMMETRIC, u32(2, 2, 1));
const BRANCHING = fixture("branching.cbm");
const SIZES = placeOf(BRANCHING, u32(2, 4, 1)) + 4;
const STEPS = placeOf(BRANCHING, [1, 0, 2, 0, 0, 0, 2, 0]) - 4;
const LEAF_IDS = placeOf(BRANCHING, u32(0xffffffff, 0, 6, 3, 9)) - 4;

/** A file of 256 MiB, nearly all of which is its core: zeros where the fixture has nothing. */
function enlarged(bytes: Uint8Array, numbers: readonly (readonly [at: number, value: number])[]): ByteSource {
  const changed = [[4, LARGE - 8] as const, ...numbers].reduce((copy, [at, value]) => withNumber(copy, at, value), bytes);
  return sparseSource(changed, LARGE);
}

describe("catboost refuses before it reads", () => {
  it("more trees than memory has room for", async () => {
    expect(await codeOf(enlarged(SYMMETRIC, [[TREES, 20_000_000]]))).toBe("too-many-entries");
  });

  it("a list of nodes that is not as long as the others", async () => {
    expect(await codeOf(enlarged(BRANCHING, [[STEPS, 30_000_000]]))).toBe("catboost-malformed");
    expect(await codeOf(enlarged(BRANCHING, [[LEAF_IDS, 30_000_000]]))).toBe("catboost-malformed");
  });

  it("a tree larger than CatBoost grows one", async () => {
    const splits = splitsOf(BRANCHING);
    const lists = [splits, STEPS, LEAF_IDS].map((at) => [at, 10_000_000] as const);
    expect(await codeOf(enlarged(BRANCHING, [...lists, [SIZES, 2_000_000]]))).toBe("catboost-malformed");
  });
});

describe("catboost refuses", () => {
  it.each([
    ["kept", 1_000, "read"],
    ["refused", 60_000, "too-much-text"],
  ] as const)("one long text that many pairs share: %s", async (_, pairs, code) => {
    expect(await codeOf(memorySource(sharedText(SYMMETRIC, pairs, 1_000)), SYMMETRIC.length + 4 * pairs + 3_000)).toBe(code);
  });
});

/** The number of splits, by the fields of the tables that lead there. */
function splitsOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer);
  const trees = fieldOf(view, 8 + view.getUint32(8, true), 1);
  const splits = fieldOf(view, trees + view.getUint32(trees, true), 1);
  return splits + view.getUint32(splits, true);
}

/** Where a field of a table stands. */
function fieldOf(view: DataView, table: number, id: number): number {
  const vtable = table - view.getInt32(table, true);
  return table + view.getUint16(vtable + 4 + 2 * id, true);
}

/** A model whose pairs are one, over and over, with a key of so many characters. What follows the core is left as it is. */
function sharedText(bytes: Uint8Array, pairs: number, characters: number): Uint8Array {
  const view = new DataView(bytes.buffer);
  const core = 8 + view.getUint32(4, true);
  const start = core + (-core & 3);
  const pair = start + 4 + 4 * pairs + 8;
  const text = pair + 8;
  const end = text + 4 + characters + (4 - (characters % 4));
  const grown = new Uint8Array(end + bytes.length - core);
  grown.set(bytes.subarray(0, core));
  grown.set(bytes.subarray(core), end);
  const target = new DataView(grown.buffer);
  const info = fieldOf(view, 8 + view.getUint32(8, true), 2);
  target.setUint32(4, end - 8, true);
  target.setUint32(info, start - info, true);
  target.setUint32(start, pairs, true);
  for (let at = start + 4; at < start + 4 + 4 * pairs; at += 4) target.setUint32(at, pair - at, true);
  // The description of the pair stands before it: six bytes, of which the last two are where its key is told.
  for (const [index, value] of [6, 8, 4].entries()) target.setUint16(pair - 8 + 2 * index, value, true);
  target.setInt32(pair, 8, true);
  target.setUint32(pair + 4, text - pair - 4, true);
  target.setUint32(text, characters, true);
  grown.fill(0x61, text + 4, text + 4 + characters);
  return grown;
}

async function codeOf(source: ByteSource, most = MOST_BYTES): Promise<string> {
  const counting = countingSource(source);
  const artifact = { path: "a.cbm", source: counting.source, sibling: async () => undefined };
  const code = await catboost.read(artifact, DEFAULT_BUDGET).then(
    () => "read",
    (error) => error.code,
  );
  expect(counting.bytesRead()).toBeLessThan(most);
  return code;
}
