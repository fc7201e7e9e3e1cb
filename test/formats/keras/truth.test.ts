import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { unpackedElements } from "../../../src/weights/unpacked.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
import { fixture, formatOf, read, truth } from "./fixtures.js";

describe.each(SOURCE_KINDS)("Keras models from $name", ({ open }) => {
  it.each(Object.entries(truth.read))("%s have the tensors that were written", async (name, expected) => {
    const artifact = await openArtifact(new Map([[name, fixture(name)]]), name, open);
    await using source = artifact.source;
    const model = await formatOf(name).read(artifact, DEFAULT_BUDGET);
    expect(model.format).toBe(expected.format);
    expect(model.files).toEqual([{ path: name, role: "main", size: source.size }]);
    const facts = model.tensors.map(({ name: tensor, dtype, shape, kind }) => ({ name: tensor, dtype, shape, kind }));
    expect(facts).toEqual(expected.tensors.map(({ name: tensor, dtype, shape, kind }) => ({ name: tensor, dtype, shape, kind })));
    for (const [index, tensor] of model.tensors.entries()) {
      const sha256 = expected.tensors[index]?.sha256;
      if (tensor.values.kind !== "stored") {
        expect(sha256, tensor.name).toBe(null);
        continue;
      }
      const bytes = await unpackedElements(tensor, tensor.values, source);
      expect(
        createHash("sha256")
          .update(bytes ?? new Uint8Array())
          .digest("hex"),
        tensor.name,
      ).toBe(sha256);
    }
  });
});

describe("Keras models", () => {
  it("state their version, what trained them, and nothing that only lays them out", async () => {
    const model = await read("sequential.h5");
    expect(model.producer).toEqual({ name: "keras", version: "2.11.0" });
    expect(model.metadata.map(({ key, value, source }) => [key, value, source])).toEqual([
      ["keras_version", "2.11.0", "attributes"],
      ["backend", "tensorflow", "attributes"],
      ["optimizer", "Adam", "training_config"],
      ["optimizer.learning_rate", "0.001", "training_config"],
      ["optimizer.beta_1", "0.9", "training_config"],
      ["loss", "sparse_categorical_crossentropy", "training_config"],
      ["metrics", "sparse_accuracy", "training_config"],
    ]);
    expect(model.anomalies).toEqual([]);
    expect(model.code).toEqual([]);
  });

  it("of version 3 state the same, and when they were saved", async () => {
    const model = await read("functional.keras");
    expect(model.metadata.map(({ key, value, source }) => [key, value, source])).toEqual([
      ["keras_version", "3.5.0", "metadata.json"],
      ["date_saved", "2024-09-01@12:00:00", "metadata.json"],
      ["optimizer", "AdamW", "compile_config"],
      ["optimizer.learning_rate", "0.0001", "compile_config"],
      ["optimizer.weight_decay", "0.004", "compile_config"],
      ["loss", "MeanSquaredError", "compile_config"],
      ["metrics", "mae, accuracy", "compile_config"],
    ]);
    expect(model.anomalies).toEqual([]);
    expect(model.code).toEqual([]);
  });

  it("are the same whether their archive is packed or not, but for where values stand", async () => {
    const [stored, packed] = [await read("functional.keras"), await read("packed.keras")];
    const bare = (model: typeof stored) => ({
      ...model,
      files: [],
      tensors: model.tensors.map((tensor) => ({ ...tensor, values: null })),
    });
    expect(bare(packed)).toEqual(bare(stored));
  });

  it("in HDF5 of either layout are the same model", async () => {
    const [earliest, latest] = [await read("sequential.h5"), await read("sequential-latest.h5")];
    expect(latest.graphs).toEqual(earliest.graphs);
    expect(latest.signatures).toEqual(earliest.signatures);
    expect([earliest.formatVersion, latest.formatVersion]).toEqual(["0", "3"]);
  });
});
