import { expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { flax } from "../../../src/formats/flax/index.js";
import { countingSource, sparseSource } from "../../sources.js";

it("reading flax costs two small windows for an array of 1 GB", async () => {
  const values = 2 ** 30;
  const size = (bytes: number) => [bytes >>> 24, (bytes >>> 16) & 255, (bytes >>> 8) & 255, bytes & 255];
  const inner = [0x93, 0x91, 0xce, ...size(values), 0xa5, ...new TextEncoder().encode("uint8"), 0xc6, ...size(values)];
  const head = Uint8Array.from([0x81, 0xa1, 0x61, 0xc9, ...size(inner.length + values), 0x01, ...inner]);
  const counting = countingSource(sparseSource(head, head.length + values));
  const model = await flax.read({ path: "a.msgpack", source: counting.source, sibling: async () => undefined }, DEFAULT_BUDGET);
  expect(model.tensors).toMatchObject([
    { name: "a", bytes: values, values: { ranges: [{ offset: head.length, length: values }] } },
  ]);
  expect(counting.bytesRead()).toBeLessThanOrEqual(2 * 1024);
});
