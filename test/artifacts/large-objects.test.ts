import { expect, test } from "vitest";
import { type LargeObjects, largeObjects } from "../../src/artifacts/large-objects.js";
import type { TransferLimits } from "../../src/bytes/http-budget.js";
import type { ByteSource } from "../../src/bytes/source.js";
import { md5Of, placeOf } from "../dvc.js";
import { startLfs } from "../lfs/server.js";
import { tree } from "./trees.js";

const BYTES = 60_000;
/** What stands at a path, different for each. */
const contentAt = (path: string) => Buffer.alloc(BYTES, path);
const base = tree({ ".dvc/config": "[core]\nremote = r\n['remote \"r\"']\nurl = http://dvc.example/store\n" });
const UNLIMITED = Number.POSITIVE_INFINITY;

/** Reads files of Git LFS and of DVC, each from its server. */
async function readers(limits: Partial<TransferLimits>) {
  const lfs = await startLfs();
  const inStore = new Map<string, Uint8Array>();
  const objects: LargeObjects = largeObjects({
    limits: { artifactBytes: UNLIMITED, runBytes: UNLIMITED, seconds: UNLIMITED, ...limits },
    lfsPlaces: async () => ({ stores: [], endpoints: [{ url: lfs.endpoint, credentials: [] }], advice: "" }),
    workingTree: undefined,
    http: {
      async fetch(url, options) {
        const content = inStore.get(url);
        if (content === undefined) return fetch(url, options);
        const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(new Headers(options.headers).get("range") ?? "") ?? [];
        const headers = { "content-range": `bytes ${first}-${last}/${BYTES}` };
        return new Response(Uint8Array.from(content.subarray(Number(first), Number(last) + 1)), { status: 206, headers });
      },
    },
  });
  const wholeOf = async (opened: Promise<ByteSource>) => {
    await using source = await opened;
    return (await source.read(0, source.size)).length;
  };
  const dvc = objects.dvc(base);
  return {
    inLfs(path: string, revision = "head") {
      const oid = lfs.add(contentAt(path));
      return wholeOf(objects.lfs.open({ oid, size: BYTES }, { path, revision }));
    },
    inDvc(path: string, revision = "head") {
      const md5 = md5Of(contentAt(path));
      inStore.set(`http://dvc.example/store/${placeOf(md5)}`, contentAt(path));
      return wholeOf(dvc({ md5, isLegacy: false }, { pointer: `${path}.dvc`, path, revision }));
    },
    [Symbol.asyncDispose]: () => objects[Symbol.asyncDispose](),
  };
}

test("Git LFS and DVC share the budget of a run", async () => {
  for (const order of [["inLfs", "inDvc"] as const, ["inDvc", "inLfs"] as const]) {
    await using read = await readers({ runBytes: 100_000 });
    expect(await read[order[0]]("a.onnx")).toBe(60_000);
    await expect(read[order[1]]("b.onnx")).rejects.toMatchObject({
      code: "budget",
      message: expect.stringMatching(/^b\.onnx .* 0\.10 MiB for one run/),
    });
  }
});

test.each([
  ["net.onnx", "net.onnx.data"],
  ["net.onnx", "net.onnx_data_3"],
  ["net.onnx", "net.weights"],
  ["net-00001-of-00002.safetensors", "net-00002-of-00002.safetensors"],
])("%s and %s share the budget of one side, also between Git LFS and DVC", async (first, second) => {
  await using read = await readers({ artifactBytes: 100_000 });
  await read.inLfs(`m/${first}`);
  for (const kind of ["inLfs", "inDvc"] as const)
    await expect(read[kind](`m/${second}`)).rejects.toMatchObject({
      code: "budget",
      message: expect.stringContaining("one side"),
    });
  // The other side, and another model, have their own.
  await read.inLfs(`m/${second}`, "base");
  await read.inDvc("m/other.onnx");
});
