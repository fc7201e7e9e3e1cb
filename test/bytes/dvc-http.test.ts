import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { afterAll, describe, expect, it } from "vitest";
import { dvcHttp } from "../../src/bytes/dvc-http.js";
import { transferBudget } from "../../src/bytes/http-budget.js";

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

async function opened(url: string) {
  const remote = dvcHttp({ budget: transferBudget(), http: { pauseMs: 1 } });
  stops.push(async () => {
    await remote[Symbol.asyncDispose]();
  });
  return remote.openUrl(url, "the object");
}

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
    await using source = await opened(await serving(ranged(new Uint8Array())));
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
});
