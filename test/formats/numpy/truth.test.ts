import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { numpy } from "../../../src/formats/numpy/index.js";
import { unpackedElements } from "../../../src/weights/unpacked.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
import { changesBetween } from "../measured.js";
import { arrayOf, fixture, headerOf, truth } from "./fixtures.js";

describe.each(SOURCE_KINDS)("numpy from $name", ({ open }) => {
  it.each(Object.entries(truth))("reads %s as NumPy does", async (name, expected) => {
    const artifact = await openArtifact(new Map([[name, fixture(name)]]), name, open);
    await using source = artifact.source;
    const model = await numpy.read(artifact, DEFAULT_BUDGET);
    expect(model).toMatchObject({ format: "numpy", formatVersion: expected.version, signatures: [], graphs: [] });
    expect(model.files).toEqual([{ path: name, role: "main", size: source.size }]);
    expect(model.metadata.map(({ key, value }) => [key, value])).toEqual(expected.metadata ?? []);
    expect(model.tensors.map(({ name, dtype, shape, parameters, bytes }) => ({ name, dtype, shape, parameters, bytes }))).toEqual(
      expected.tensors.map(({ name, dtype, shape, parameters, bytes }) => ({ name, dtype, shape, parameters, bytes })),
    );
    for (const [index, tensor] of model.tensors.entries()) {
      const { values } = tensor;
      if (values.kind !== "stored") {
        expect(tensor.bytes).toBe(0);
        continue;
      }
      const range = values.ranges[0] ?? { offset: 0, length: 0 };
      // Elements without a width of their own are digested as they stand; packed ones of that kind are left out here.
      const isOpaque = ["string", "object", "record"].includes(tensor.dtype) || tensor.dtype.startsWith("unknown");
      if (isOpaque && values.packing !== undefined) continue;
      const bytes = isOpaque
        ? await source.read(range.offset, range.length)
        : ((await unpackedElements(tensor, values, source)) ?? new Uint8Array());
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(expected.tensors[index]?.sha256);
    }
  });
});

describe("numpy", () => {
  it("tells what loading an array of objects imports, and of nothing else", async () => {
    for (const [name, { objects = [], imports = [] }] of Object.entries(truth)) {
      const { code } = await numpy.read(await openArtifact(new Map([[name, fixture(name)]]), name), DEFAULT_BUDGET);
      const names = ["numpy.core.multiarray._reconstruct", "numpy.dtype", "numpy.ndarray"];
      expect(code.map((one) => [one.kind, one.name, one.standing]).sort(), name).toEqual(
        (objects.length === 0 ? imports : names).map((one) => ["pickle-import", one, "known"]),
      );
    }
  });

  const pairs = Object.entries(truth).flatMap(([name, { changes = [] }]) =>
    changes.map((change) => [name, change.tensor, change] as const),
  );

  it.each(pairs)("%s: changes of `%s` are measured as numpy does", async (name, tensor, change) => {
    const measured = (await changesBetween(numpy, fixture(change.base), fixture(name))).get(tensor);
    expect(measured?.changed).toBe(change.changed);
    expect(measured?.largest).toBeCloseTo(change.largest, 12);
    expect(measured?.relative).toBeCloseTo(change.relative, 12);
  });

  it("tells a payload among the objects, packed or not", async () => {
    const payload = new TextEncoder().encode("cposix\nsystem\n(S'id'\ntR.");
    const bytes = new Uint8Array([...arrayOf(headerOf("'|O'", "(1,)")), ...payload]);
    const model = await numpy.read(await openArtifact(new Map([["a.npy", bytes]]), "a.npy"), DEFAULT_BUDGET);
    expect(model.code).toMatchObject([{ kind: "pickle-import", name: "posix.system", standing: "dangerous", isCalled: true }]);
    const broken = await numpy.read(await openArtifact(new Map([["a.npy", bytes.subarray(0, -1)]]), "a.npy"), DEFAULT_BUDGET);
    expect(broken.code.map(({ kind, standing }) => [kind, standing])).toEqual([
      ["pickle-import", "dangerous"],
      ["embedded-code", "unverified"],
    ]);
    const followed = new Uint8Array([...bytes, ...payload]);
    const behind = await numpy.read(await openArtifact(new Map([["a.npy", followed]]), "a.npy"), DEFAULT_BUDGET);
    expect(behind.anomalies).toMatchObject([{ kind: "hidden-content" }]);
  });

  it("finds nothing odd in what NumPy writes", async () => {
    for (const name of Object.keys(truth)) {
      const { anomalies } = await numpy.read(await openArtifact(new Map([[name, fixture(name)]]), name), DEFAULT_BUDGET);
      expect(anomalies, name).toEqual([]);
    }
  });

  it("yields plain data that survives JSON", async () => {
    for (const name of Object.keys(truth)) {
      const model = await numpy.read(await openArtifact(new Map([[name, fixture(name)]]), name), DEFAULT_BUDGET);
      expect(JSON.parse(JSON.stringify(model)), name).toEqual(model);
    }
  });
});
