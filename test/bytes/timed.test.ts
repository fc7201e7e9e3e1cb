import { describe, expect, it } from "vitest";
import { memorySource } from "../../src/bytes/memory.js";
import { stopwatch, timedSource } from "../../src/bytes/timed.js";
import type { OpenArtifact } from "../../src/formats/format.js";
import { inspect } from "../../src/formats/inspect.js";
import { model } from "../diff/models.js";

describe("the time of a reader", () => {
  it("is what passes between its reads, not what it waits for bytes, one after the other or at once", async () => {
    let now = 0;
    const bytes = memorySource(new Uint8Array(8));
    // Each read takes 1,000 ms, whoever else waits.
    const slow = {
      ...bytes,
      async read(offset: number, length: number) {
        await Promise.resolve();
        now += 1000;
        return bytes.read(offset, length);
      },
    };
    const source = timedSource(
      slow,
      stopwatch(100, "m.bin", () => now),
    );
    await source.read(0, 1);
    now += 40;
    await Promise.all([source.read(0, 1), source.read(1, 1), source.read(2, 1)]);
    now += 60;
    await source.read(0, 1);
    now += 1;
    await expect(source.read(0, 1)).rejects.toMatchObject({ name: "ArtifactError", code: "too-slow", path: "m.bin" });
  });

  it("ends with an error of the file, also where its parts are what is read on and on", async () => {
    const source = () => memorySource(Uint8Array.of(1));
    const part = { path: "m.part", isFile: true, size: async () => 1, open: async () => source() };
    const file = { path: "m.bin", open: async () => source(), sibling: async () => part };
    for (const isOfPart of [false, true]) {
      const endless = {
        id: "endless",
        title: "Endless",
        paths: [],
        probe: () => "certain" as const,
        async read({ source: main, sibling }: OpenArtifact) {
          const one = isOfPart ? await (await sibling("m.part"))?.open() : main;
          for (let count = 0; count < 1e9; count++) await one?.read(0, 1);
          return model({ format: "endless" });
        },
      };
      const inspection = await inspect(file, { formats: [endless], milliseconds: 50 });
      expect(inspection).toMatchObject({ status: "unreadable", error: { code: "too-slow" } });
    }
  });
});
