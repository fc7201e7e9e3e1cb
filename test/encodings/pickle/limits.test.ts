import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { Cursor, readThrough } from "../../../src/bytes/cursor.js";
import { MAX_MARKS, pickleEffort } from "../../../src/encodings/pickle/limits.js";
import { type Pickle, readPickle } from "../../../src/encodings/pickle/read.js";
import { countingSource, mutationsOf, prefixesOf, sparseSource } from "../../sources.js";
import { assembled, BYTES, NONE, PROTO, STOP, TUPLE1 } from "./assemble.js";
import { faultsOf, importsOf, pickleOf } from "./reading.js";

const folder = join(import.meta.dirname, "..", "..", "fixtures", "pickle", "values");
const NAMES = [0, 1, 2, 3, 4, 5].map((protocol) => `called.p${protocol}.pkl`);

describe("limits of pickles", () => {
  it("skips gigabytes by their length", async () => {
    const length = 8 * 2 ** 30;
    const head = assembled(PROTO(4), 0x8e, 0, 0, 0, 0, 2, 0, 0, 0);
    const counting = countingSource(sparseSource(head, head.length + length));
    const pickle = await read(counting.source);
    // Zeros stand where the next opcode should be, and zero is none.
    expect(pickle.faults).toMatchObject([{ kind: "truncated", offset: head.length + length }]);
    expect(counting.bytesRead()).toBeLessThan(5000);
  });

  it("refuses lengths beyond the file before it allocates", async () => {
    const huge = Array.from({ length: 8 }, () => 0x7f);
    for (const opcode of [0x8d, 0x8e, 0x96]) expect(await faultsOf(assembled(opcode, ...huge))).toEqual(["truncated"]);
  });

  it("bounds marks, and the depth of tuples costs nothing", async () => {
    expect(await faultsOf(assembled("(".repeat(MAX_MARKS + 1), STOP))).toEqual(["limit"]);
    const deep = assembled(NONE, ...Array.from({ length: 100_000 }, () => TUPLE1), STOP);
    expect((await pickleOf(deep)).faults).toEqual([]);
  });

  it("ends lists that contain themselves", async () => {
    const pickle = await pickleOf(assembled("]", "q", 0, "h", 0, "a", STOP));
    expect(pickle.value).toMatchObject({ kind: "list" });
  });

  it("tries as many byte strings as a file may have, and says where it stopped", async () => {
    const decoys = Array.from({ length: 10_001 }, () => assembled(BYTES(assembled(0x80, 4, 0xff)), "0"));
    expect(await faultsOf(assembled(...decoys, NONE, STOP))).toEqual(["limit"]);
  });

  it("bounds the values it keeps and the opcodes it runs", async () => {
    const bytes = new Uint8Array(9_000_000).fill("2".charCodeAt(0));
    bytes[0] = "N".charCodeAt(0);
    expect(await faultsOf(bytes)).toEqual(["limit"]);
    const turns = new Uint8Array(10_000_002);
    for (let at = 0; at < turns.length; at += 2) turns.set([0x28, 0x31], at);
    expect(await faultsOf(turns)).toEqual(["limit"]);
  }, 30_000);

  it("stays within the budget of the file, and tells what it saw", async () => {
    const payload = assembled("cos\nsystem\n(S'id'\ntR0", "I1\n0".repeat(100_000));
    const budget = { ...DEFAULT_BUDGET, structureBytes: 10_000 };
    const pickle = await read(sparseSource(payload, payload.length), budget);
    expect(pickle.faults).toMatchObject([{ kind: "limit" }]);
    expect(pickle.imports).toMatchObject([{ module: "os", name: "system" }]);
  });

  it("survives every prefix and 2,000 mutations in time", async () => {
    let cases = 0;
    const start = performance.now();
    for (const name of NAMES) {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      for (const prefix of prefixesOf(bytes, 400)) {
        expect(await faultsOf(prefix), `${name} cut to ${prefix.length}`).toContain("truncated");
        cases++;
      }
      for (const mutation of mutationsOf(bytes, 3, 400)) {
        await importsOf(mutation.bytes);
        cases++;
      }
    }
    expect(cases).toBeGreaterThan(2000);
    expect((performance.now() - start) / cases).toBeLessThan(10);
  });
});

async function read(source: ReturnType<typeof sparseSource>, budget = DEFAULT_BUDGET): Promise<Pickle> {
  const limits = { effort: pickleEffort(), budget };
  return readThrough(source, readPickle(new Cursor("a.pkl", source.size, budget), source.size, limits));
}
