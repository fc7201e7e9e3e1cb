import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { reviewJson } from "../../src/report/json.js";
import { fixture, reviewedWith } from "./weights.js";
import { written } from "./written.js";

const schema = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "schema", "review.schema.json"), "utf8"));
const isReview = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false }).compile(schema);

const RULES = "{ weights/nan-inf: error, cross/format-drift: warning, lineage/base-mismatch: warning }";
const BASE = {
  "m/net.onnx": fixture("base.onnx"),
  "m/net.safetensors": fixture("base.safetensors"),
  "n/net.safetensors": fixture("adversarial-base.safetensors"),
};
const HEAD = {
  "m/net.onnx": fixture("base.onnx"),
  "m/net.safetensors": fixture("fine-tuned.safetensors"),
  "n/net.safetensors": fixture("adversarial-head.safetensors"),
  "o/net.safetensors": fixture("retrained.safetensors"),
  "o/README.md": "---\nbase_model: m/net.safetensors\n---\n",
};

describe("the JSON of what rules about weights need", () => {
  it.each([undefined, 4000])("follows the schema with a budget of %s bytes", async (valueBytes) => {
    const result = await reviewedWith(RULES, BASE, HEAD, valueBytes === undefined ? {} : { valueBytes });
    const document = JSON.parse(JSON.stringify(reviewJson(result)));
    expect(isReview(document), JSON.stringify(isReview.errors)).toBe(true);
    const [trained, broken, claiming] = document.comparisons;
    expect(trained.formatSiblings).toMatchObject([{ path: "m/net.onnx", isWhole: valueBytes === undefined }]);
    if (valueBytes === undefined) {
      expect(claiming.declaredBases).toMatchObject([{ path: "m/net.safetensors", verdict: "unrelated" }]);
      expect(broken.health.ailing.length).toBeGreaterThan(0);
      broken.health.ailing[0].head.nans = "many";
    } else {
      expect(broken.unmeasured.length).toBeGreaterThan(0);
      expect(broken.health.unread.tensors).toBeGreaterThan(0);
      broken.health.unread.tensors = 0;
    }
    expect(isReview(document)).toBe(false);
  });

  it("follows the schema where values are told to stand elsewhere, twice, in part or as zeros", async () => {
    const at = (seed: number) => Float32Array.from({ length: 4096 }, (_, index) => Math.sin(seed * 1000 + index ** 1.5));
    const [q, k, pruned] = [at(1), at(2), at(2).fill(0, 0, 640)].map(
      (values) => ({ dtype: "F32", shape: [64, 64], values }) as const,
    );
    const floats = Float32Array.from({ length: 1_000_000 }, (_, index) => 0.5 + (index % 1024) / 2048);
    const halves = Uint16Array.from({ length: 1_000_000 }, (_, index) => 0x3800 | (index % 1024));
    if (q === undefined || k === undefined || pruned === undefined) throw new Error("three matrices are made");
    const base = {
      "a.safetensors": written({ q, k, tied: q }),
      "b.safetensors": written({ w: { dtype: "F32", shape: [1000, 1000], values: floats } }),
      "c.safetensors": written({ k }),
    };
    const head = {
      "a.safetensors": written({ q: k, k: q }),
      "b.safetensors": written({ w: { dtype: "F16", shape: [1000, 1000], values: halves } }),
      "c.safetensors": written({ k: pruned }),
    };
    const document = JSON.parse(JSON.stringify(reviewJson(await reviewedWith("{}", base, head, { valueBytes: 2_000_000 }))));
    expect(isReview(document), JSON.stringify(isReview.errors)).toBe(true);
    const [exchanged, recast, zeroed] = document.comparisons;
    expect(exchanged.kinship.exchanged).toBe(2);
    expect(exchanged.changes).toContainEqual(expect.objectContaining({ kind: "tensor-removed", copyOf: expect.any(String) }));
    expect(recast.changes[0].kinship.share).toBeLessThan(1);
    expect(zeroed.changes[0].kinship.zeroRows).toEqual({ base: 0, head: 10, of: 64 });
    zeroed.changes[0].kinship.zeroRows.of = 0;
    expect(isReview(document)).toBe(false);
  });

  it("is the same each time", async () => {
    const texts = await Promise.all([1, 2].map(async () => JSON.stringify(reviewJson(await reviewedWith(RULES, BASE, HEAD)))));
    expect(texts[0]).toBe(texts[1]);
  });
});
