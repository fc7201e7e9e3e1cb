import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { afterAll, describe, expect, it } from "vitest";
import { dvcHttp } from "../../src/bytes/dvc-http.js";
import type { DvcObject } from "../../src/bytes/dvc-object.js";
import { TRANSFER_LIMITS, type TransferLimits, transferBudget } from "../../src/bytes/http-budget.js";
import { md5Of } from "../dvc.js";

const CONTENT = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251));
const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const stop of stops) await stop();
});

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  stops.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/object`;
}

/** Serves one range of `content`. */
function ranged(content: Uint8Array): RequestListener {
  return (asked, answer) => {
    const [, first = "", last = ""] = /^bytes=(\d+)-(\d+)$/.exec(asked.headers.range ?? "") ?? [];
    const [start, end] = [Number(first), Math.min(Number(last), content.length - 1)];
    if (start >= content.length) answer.writeHead(416, { "content-range": `bytes */${content.length}` }).end();
    else {
      const range = `bytes ${start}-${end}/${content.length}`;
      answer.writeHead(206, { "content-range": range }).end(content.subarray(start, end + 1));
    }
  };
}

function objectOf(content: Uint8Array): DvcObject {
  return { md5: md5Of(content), isLegacy: false };
}

/** Opens what is at the address as a file of a revision. */
function remote(limits: TransferLimits = TRANSFER_LIMITS) {
  const budget = transferBudget(limits);
  const web = dvcHttp({ budget, http: { pauseMs: 1 }, artifactOf: (path) => path.split(".")[0] ?? path });
  stops.push(async () => {
    await web[Symbol.asyncDispose]();
  });
  const open = (url: string, path = "net.onnx", revision = "head", content: Uint8Array = CONTENT) =>
    web.openUrl(url, objectOf(content), { pointer: `${path}.dvc`, path, revision });
  return { budget, open };
}

const opened = (url: string, content?: Uint8Array) => remote().open(url, "net.onnx", "head", content);

describe("a remote on the web", () => {
  it("is read by ranges, without credentials", async () => {
    const headers: Record<string, unknown>[] = [];
    const url = await serving((asked, answer) => {
      headers.push(asked.headers);
      ranged(CONTENT)(asked, answer);
    });
    await using source = await opened(url);
    expect(source.size).toBe(1000);
    expect(Buffer.from(await source.read(900, 100))).toEqual(CONTENT.subarray(900));
    expect(headers.length).toBeGreaterThan(1);
    expect(headers.filter((sent) => "authorization" in sent || "cookie" in sent)).toEqual([]);
  });

  it("may not know of ranges", async () => {
    await using source = await opened(
      await serving((_, answer) => answer.writeHead(200, { "content-length": 1000 }).end(CONTENT)),
    );
    expect(Buffer.from(await source.read(990, 10))).toEqual(CONTENT.subarray(990));
  });

  it("may hold an empty file", async () => {
    await using source = await opened(await serving(ranged(new Uint8Array())), new Uint8Array());
    expect(source.size).toBe(0);
  });

  it.each([
    [404, {}, "http-missing"],
    [401, { "www-authenticate": "Basic" }, "http-refused"],
    [403, {}, "http-refused"],
    [200, { "transfer-encoding": "chunked" }, "http-status"],
    [206, { "content-range": "bytes 0-0/*" }, "http-status"],
    [206, { "content-range": "bytes 5-5/1000" }, "http-status"],
    [204, {}, "http-status"],
  ])("that answers %d %j is refused", async (status, headers, code) => {
    const failure: unknown = await opened(await serving((_, answer) => answer.writeHead(status, headers).end())).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code });
  });

  it("is asked once for what is read twice, and is proven once all of it was read", async () => {
    const asked: (string | undefined)[] = [];
    const wrong = CONTENT.map((byte, index) => (index === 700 ? byte + 1 : byte));
    const url = await serving((request, answer) => {
      asked.push(request.headers.range);
      ranged(wrong)(request, answer);
    });
    const { open } = remote();
    await using structure = await open(url);
    await structure.read(0, 100);
    await structure[Symbol.asyncDispose]();
    await using values = await open(url);
    await expect(values.read(100, 900)).rejects.toMatchObject({ name: "SourceError", code: "dvc-mismatch" });
    expect(asked).toEqual(["bytes=0-0", "bytes=0-999"]);
  });

  it("without ranges has its bytes proven before any of the later ones is shown", async () => {
    const large = new Uint8Array(200_000).fill(1);
    const url = await serving((_, answer) => answer.writeHead(200, { "content-length": large.length }).end(large.with(5, 2)));
    await using source = await opened(url, large);
    await expect(source.read(150_000, 10)).rejects.toMatchObject({ name: "SourceError", code: "dvc-mismatch" });
  });

  it("gives to both files of one side of a model from the same budget, and names the file that it does not cover", async () => {
    const data = CONTENT.toReversed();
    const [model, weights] = [await serving(ranged(CONTENT)), await serving(ranged(data))];
    const { budget, open } = remote({ ...TRANSFER_LIMITS, artifactBytes: 1500 });
    await using first = await open(model, "net.onnx");
    await first.read(0, 1000);
    await using second = await open(weights, "net.data", "head", data);
    await expect(second.read(0, 1000)).rejects.toMatchObject({
      code: "budget",
      message: expect.stringMatching(/^net\.data \(DVC object [0-9a-f]{32}\): needs .*`dvc fetch`/),
    });
    await using base = await open(weights, "net.data", "base", data);
    await base.read(0, 1000);
    // The first byte of each tells its size.
    expect(budget.bytesFetched()).toBe(2003);
  });
});
