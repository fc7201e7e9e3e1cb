import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../src/bytes/budget.js";
import { type Reading, readThrough } from "../../src/bytes/cursor.js";
import { memorySource } from "../../src/bytes/memory.js";
import { pagesOf } from "../../src/bytes/pages.js";
import {
  boolOf,
  byteCountOf,
  bytesOf,
  type FlatBuffer,
  float32Of,
  float32sOf,
  float64Of,
  has,
  identifierOf,
  int8Of,
  int32Of,
  int32sOf,
  int64Of,
  positionsOf,
  rootOf,
  tableOf,
  tablesOf,
  textOf,
  textsOf,
  uint8Of,
  uint32Of,
} from "../../src/encodings/flatbuffers.js";

// Assembled by hand after https://flatbuffers.dev/internals/: a root table at 32 with its vtable at 8.
const ROOT = 32;
const VTABLE = 8;
// A twelfth of what is allowed, so that a slow machine is done as well.
const SMALL_BUDGET = { ...DEFAULT_BUDGET, entries: 400_000 };

describe("a flatbuffer", () => {
  it("gives fields by their ids, and what is left out as the schema says", async () => {
    const { run, view } = built([4, 0, 8, 16, 5]);
    view.setInt32(ROOT + 4, -2, true);
    view.setBigInt64(ROOT + 8, -3n, true);
    view.setFloat64(ROOT + 16, 0.5, true);
    const root = await run(rootOf);
    expect([int32Of(root, 0), int64Of(root, 2), float64Of(root, 3)]).toEqual([-2, -3n, 0.5]);
    expect([int8Of(root, 4), uint8Of(root, 4), boolOf(root, 4)]).toEqual([-1, 255, true]);
    expect([has(root, 0), has(root, 1), has(root, 9)]).toEqual([true, false, false]);
    expect([int32Of(root, 1, 7), uint32Of(root, 9, 8), float32Of(root, 9, 1), boolOf(root, 9, true)]).toEqual([7, 8, 1, true]);
    expect(() => byteCountOf(root, 2)).toThrow(expect.objectContaining({ code: "malformed-flatbuffer" }));
    expect(byteCountOf(root, 9)).toBe(0);
  });

  it("gives texts, lists and tables", async () => {
    const { run, view, bytes } = built([4, 8, 12, 16]);
    refer(view, ROOT + 4, 64);
    view.setUint32(64, 3, true);
    bytes.set([0x68, 0xc3, 0xb6, 0], 68);
    refer(view, ROOT + 8, 80);
    view.setUint32(80, 2, true);
    view.setInt32(84, -5, true);
    view.setFloat32(88, 1.5, true);
    refer(view, ROOT + 12, 96);
    view.setUint32(96, 2, true);
    refer(view, 100, 112);
    refer(view, 104, 112);
    view.setUint32(112, 2, true);
    bytes.set([0x68, 0x69, 0], 116);
    refer(view, ROOT + 16, ROOT + 20);
    view.setInt32(ROOT + 20, ROOT + 20 - VTABLE, true);
    const root = await run(rootOf);
    expect(await run(() => textOf(root, 0))).toBe("hö");
    expect((await run(() => int32sOf(root, 1)))?.[0]).toBe(-5);
    expect((await run(() => float32sOf(root, 1)))?.[1]).toBe(1.5);
    expect(await run(() => textsOf(root, 2))).toEqual(["hi", "hi"]);
    expect(await run(() => bytesOf(root, 0))).toEqual({ offset: 68, length: 3 });
    expect((await run(() => tableOf(root, 3)))?.position).toBe(ROOT + 20);
    expect(await run(() => textOf(root, 8))).toBeUndefined();
    expect(await run(() => textsOf(root, 8))).toEqual([]);
  });

  it("gives fields behind the stated end of a table, as builders in Python leave them", async () => {
    const { run, view } = built([4]);
    view.setUint16(VTABLE + 2, 8, true);
    view.setBigInt64(ROOT + 4, 5n, true);
    expect(int64Of(await run(rootOf), 0)).toBe(5n);
  });

  it.each([
    ["of fewer bytes than a root takes", () => [0, 0, 0, 0]],
    ["whose root leads out of it", ({ view }: Built) => view.setUint32(0, 256, true)],
    ["whose root leads to itself", ({ view }: Built) => view.setUint32(0, 0, true)],
    ["whose vtable lies before it", ({ view }: Built) => view.setInt32(ROOT, 64, true)],
    ["whose vtable lies behind it", ({ view }: Built) => view.setInt32(ROOT, -250, true)],
    ["whose vtable is too short", ({ view }: Built) => view.setUint16(VTABLE, 2, true)],
    ["whose vtable has half a field", ({ view }: Built) => view.setUint16(VTABLE, 7, true)],
    ["whose vtable goes on behind it", ({ view }: Built) => view.setUint16(VTABLE, 65_534, true)],
    ["whose table is too short", ({ view }: Built) => view.setUint16(VTABLE + 2, 3, true)],
    ["whose table goes on behind it", ({ view }: Built) => view.setUint16(VTABLE + 2, 65_535, true)],
    ["with a field outside of it", ({ view }: Built) => view.setUint16(VTABLE + 4, 222, true)],
    ["with a field where the vtable's place stands", ({ view }: Built) => view.setUint16(VTABLE + 4, 3, true)],
    ["with a text that leads back", ({ view }: Built) => view.setUint32(ROOT + 4, 0, true)],
    ["with a text behind it", ({ view }: Built) => view.setUint32(ROOT + 4, 4000, true)],
    ["with a text longer than the rest", ({ view }: Built) => view.setUint32(64, 190, true)],
    ["with a text of 4 GB", ({ view }: Built) => view.setUint32(64, 0xffff_ffff, true)],
    ["with a text that does not end", ({ bytes }: Built) => bytes.fill(1, 68, 100)],
  ])("%s is refused", async (_, damage) => {
    const one = built([4]);
    refer(one.view, ROOT + 4, 64);
    one.view.setUint32(64, 3, true);
    const whole = damage(one);
    const { run } = Array.isArray(whole) ? opened(Uint8Array.from(whole)) : one;
    const reading = run(function* (buffer): Reading<unknown> {
      return yield* textOf(yield* rootOf(buffer), 0);
    });
    await expect(reading).rejects.toMatchObject({ name: "ArtifactError", code: "malformed-flatbuffer" });
  });

  it("that says the same long text a million times costs no more than the budget", async () => {
    const size = 5_000_000;
    const bytes = new Uint8Array(size);
    const view = new DataView(bytes.buffer);
    header(view, [4]);
    const count = 1_000_000;
    refer(view, ROOT + 4, 64);
    view.setUint32(64, count, true);
    const text = 68 + 4 * count;
    for (let index = 0; index < count; index++) refer(view, 68 + 4 * index, text);
    view.setUint32(text, size - text - 5, true);
    const { run } = opened(bytes, SMALL_BUDGET);
    const root = await run(rootOf);
    const start = performance.now();
    await expect(run(() => textsOf(root, 0))).rejects.toMatchObject({ code: "too-many-entries" });
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("whose one table is told a million times costs no more than the budget", async () => {
    const count = 1_000_000;
    const bytes = new Uint8Array(128 + 4 * count);
    const view = new DataView(bytes.buffer);
    header(view, [4]);
    refer(view, ROOT + 4, 64);
    view.setUint32(64, count, true);
    const table = 68 + 4 * count;
    view.setInt32(table, table - VTABLE, true);
    for (let index = 0; index < count; index++) refer(view, 68 + 4 * index, table);
    const { run } = opened(bytes, SMALL_BUDGET);
    const root = await run(rootOf);
    expect(await run(() => positionsOf(root, 0))).toHaveLength(count);
    const reading = run(() => tablesOf(root, 0, 8, (one) => textOf(one, 8)));
    await expect(reading).rejects.toMatchObject({ code: "too-many-entries" });
  });

  it("is known by the four characters behind its root's place", async () => {
    const { run, bytes } = built([]);
    bytes.set([0x54, 0x46, 0x4c, 0x33], 4);
    expect(await run(identifierOf)).toBe("TFL3");
    expect(await opened(new Uint8Array(6)).run(identifierOf)).toBe("");
  });
});

interface Built {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  run<T>(reading: (buffer: FlatBuffer) => Reading<T>): Promise<T>;
}

/** 256 bytes, 0xff where nothing is written, with a root table of 28 bytes whose fields stand at these places. */
function built(places: readonly number[]): Built {
  const bytes = new Uint8Array(256).fill(0xff);
  header(new DataView(bytes.buffer), places);
  return opened(bytes);
}

function header(view: DataView, places: readonly number[]): void {
  view.setUint32(0, ROOT, true);
  view.setUint16(VTABLE, 4 + 2 * places.length, true);
  view.setUint16(VTABLE + 2, 28, true);
  for (const [field, place] of places.entries()) view.setUint16(VTABLE + 4 + 2 * field, place, true);
  view.setInt32(ROOT, ROOT - VTABLE, true);
}

function refer(view: DataView, from: number, to: number): void {
  view.setUint32(from, to - from, true);
}

function opened(bytes: Uint8Array, budget = DEFAULT_BUDGET): Built {
  const source = memorySource(bytes);
  const buffer = { pages: pagesOf("a", bytes.length, budget), extent: { start: 0, end: bytes.length } };
  return { bytes, view: new DataView(bytes.buffer), run: (reading) => readThrough(source, reading(buffer)) };
}
