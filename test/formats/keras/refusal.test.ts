import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { ArtifactError, SourceError } from "../../../src/errors.js";
import type { ReadModel } from "../../../src/model/model.js";
import { flakySource } from "../../sources.js";
import { fixture, formatOf, read } from "./fixtures.js";

describe("Keras models", () => {
  it("with a configuration nested 100,000 deep are refused", async () => {
    const text = fixtureText("functional.keras");
    const deep = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;
    expect(await outcomeOf("functional.keras", archiveOf(deep))).toMatchObject({ code: "json-too-deep" });
    expect(text).toContain("metadata.json");
  });

  it("with a key twice in their configuration are refused: two readers would see two models", async () => {
    const outcome = await outcomeOf(
      "functional.keras",
      archiveOf(`{"class_name":"Sequential","class_name":"Lambda","config":{}}`),
    );
    expect(outcome).toMatchObject({ name: "ArtifactError", code: "json-duplicate-key" });
  });

  it("may say NaN and Infinity, as Python does, and not inside of texts only", async () => {
    const config = `{"class_name":"Sequential","config":{"name":"NaN","layers":[{"class_name":"ReLU","config":{"name":"r","max_value":Infinity,"x":-Infinity,"y":[NaN]}}]}}`;
    const model = await read("functional.keras", archiveOf(config));
    expect(model.graphs[0]?.title).toBe("NaN");
    expect(model.graphs[0]?.nodes[0]?.attributes).toEqual([
      { name: "max_value", value: { kind: "string", value: "Infinity" } },
      { name: "x", value: { kind: "string", value: "-Infinity" } },
      { name: "y", value: { kind: "strings", value: ["NaN"] } },
    ]);
  });

  it("without a configuration are refused", async () => {
    const outcome = await outcomeOf("functional.keras", archiveOf("{}", "other.json"));
    expect(outcome).toMatchObject({ name: "ArtifactError", code: "no-config" });
  });

  it("that go on after their end, or end as an archive as well, hide something", async () => {
    const name = "misnamed.keras";
    const longer = joined(fixture(name), archiveOf("{}"));
    const model = await read(name, longer);
    expect(model.anomalies.map(({ kind, detail }) => [kind, detail])).toEqual([
      ["hidden-content", "the file goes on after the end that it states"],
      ["hidden-content", "an HDF5 file that also ends as an archive: Keras loads the archive"],
    ]);
  });

  it("whose bytes are lost are not at fault", async () => {
    for (const name of ["sequential.h5", "functional.keras"]) {
      for (let limit = 0; limit < 3000; limit += 500) {
        const source = flakySource(memorySource(fixture(name)), limit);
        const reading = formatOf(name).read({ path: name, source, sibling: async () => undefined }, DEFAULT_BUDGET);
        await expect(reading).rejects.toBeInstanceOf(SourceError);
      }
    }
  });

  it("are not read on once it is told to stop", async () => {
    for (const name of ["sequential.h5", "functional.keras"]) {
      const artifact = { path: name, source: memorySource(fixture(name)), sibling: async () => undefined };
      const reading = formatOf(name).read(artifact, DEFAULT_BUDGET, AbortSignal.abort());
      await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    }
  });
});

async function outcomeOf(name: string, bytes: Uint8Array, source = memorySource(bytes)): Promise<ReadModel | ArtifactError> {
  try {
    return await formatOf(name).read({ path: name, source, sibling: async () => undefined }, DEFAULT_BUDGET);
  } catch (error) {
    if (error instanceof ArtifactError) return error;
    throw error;
  }
}

function fixtureText(name: string): string {
  return String.fromCharCode(...fixture(name).subarray(0, 200));
}

/** An archive of one stored entry. */
function archiveOf(text: string, name = "config.json"): Uint8Array {
  const [content, label] = [new TextEncoder().encode(text), new TextEncoder().encode(name)];
  const header = (signature: number, directory: boolean): Uint8Array => {
    const bytes = new Uint8Array(directory ? 46 : 30);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, signature, true);
    const at = directory ? 16 : 14;
    view.setUint32(at, crcOf(content), true);
    view.setUint32(at + 4, content.length, true);
    view.setUint32(at + 8, content.length, true);
    view.setUint16(at + 12, label.length, true);
    return bytes;
  };
  const body = joined(header(0x04034b50, false), label, content);
  const directory = joined(header(0x02014b50, true), label);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, 1, true);
  view.setUint16(10, 1, true);
  view.setUint32(12, directory.length, true);
  view.setUint32(16, body.length, true);
  return joined(body, directory, end);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ ((crc & 1) === 0 ? 0 : 0xedb88320);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
