import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { reviewJson } from "../../src/report/json.js";
import { fixture, reviewedWith } from "./weights.js";

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

  it("is the same each time", async () => {
    const texts = await Promise.all([1, 2].map(async () => JSON.stringify(reviewJson(await reviewedWith(RULES, BASE, HEAD)))));
    expect(texts[0]).toBe(texts[1]);
  });
});
