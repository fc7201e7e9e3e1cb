import { readdirSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import {
  FIRST_WINDOW_BYTES,
  type HttpAddress,
  httpSource,
  JUMP_WINDOW_BYTES,
  LARGEST_WINDOW_BYTES,
} from "../../src/bytes/http.js";
import { type TransferBudget, type TransferLimits, transferBudget } from "../../src/bytes/http-budget.js";
import type { ByteSource } from "../../src/bytes/source.js";
import { type TemporaryStore, temporaryStore } from "../../src/bytes/temporary.js";
import { type FakeLfs, type LfsBehaviour, startLfs } from "../lfs/server.js";
import { temporaryFolder } from "../repository.js";

const MEBIBYTE = 1024 ** 2;
const UNLIMITED: TransferLimits = {
  artifactBytes: Number.POSITIVE_INFINITY,
  runBytes: Number.POSITIVE_INFINITY,
  seconds: Number.POSITIVE_INFINITY,
};

interface Opened {
  readonly source: ByteSource;
  readonly lfs: FakeLfs;
  readonly bytes: Uint8Array;
  readonly folder: string;
  readonly budget: TransferBudget;
  /** How often a new address was asked for, and why. */
  readonly asked: (HttpAddress | undefined)[];
}

const stores: TemporaryStore[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store[Symbol.asyncDispose]();
});

/** A file of `size` bytes on a server. */
async function opened(size: number, behaviour: Partial<LfsBehaviour> = {}, limits = UNLIMITED): Promise<Opened> {
  const bytes = new Uint8Array(size);
  for (let index = 0; index < size; index += 1) bytes[index] = (index * 31 + (index >> 8)) % 251;
  const lfs = await startLfs(behaviour);
  const oid = lfs.add(bytes);
  const folder = temporaryFolder();
  const store = temporaryStore({ temporaryDirectory: folder, memoryBlobBytes: 1000 });
  stores.push(store);
  const budget = transferBudget(limits);
  const asked: (HttpAddress | undefined)[] = [];
  let address: HttpAddress | undefined;
  const source = httpSource(
    {
      name: "a.onnx",
      size,
      async address(refused) {
        if (address === undefined || refused === address) {
          asked.push(refused);
          address = {
            url: `${lfs.endpoint}/objects/${oid}?key=${size}-${asked.length}-${lfs.url}`,
            credentials: [["authorization", "secret"]],
          };
        }
        return address;
      },
    },
    { http: { pauseMs: 1, stallMs: 200 }, allowance: budget.allowance("a", "a.onnx"), store },
  );
  return { source, lfs, bytes, folder, budget, asked };
}

function expectBytes(actual: Uint8Array, expected: Uint8Array): void {
  expect(Buffer.compare(actual, expected)).toBe(0);
}

const rangesOf = ({ lfs }: Opened) => lfs.downloads().map(({ range }) => range);

describe("ranges", () => {
  test("gives any part, and costs one request for the beginning", async () => {
    const file = await opened(MEBIBYTE);
    const { source, bytes } = file;
    expectBytes(await source.read(0, 4096), bytes.subarray(0, 4096));
    expectBytes(await source.read(0, 8), bytes.subarray(0, 8));
    expectBytes(await source.read(8, 60_000), bytes.subarray(8, 60_008));
    expect(rangesOf(file)).toEqual([`bytes=0-${FIRST_WINDOW_BYTES - 1}`]);
    expect(file.lfs.bytesSent).toBe(FIRST_WINDOW_BYTES);
    await expect(source.read(0, MEBIBYTE + 1)).rejects.toThrow(RangeError);
    expect(await source.read(5, 0)).toEqual(new Uint8Array(0));
  });

  test("fetches little after a jump, more while reading on, and nothing twice", async () => {
    const file = await opened(32 * MEBIBYTE);
    const { source, bytes, lfs } = file;
    await source.read(0, 100);
    expectBytes(await source.read(10_000_000, 100), bytes.subarray(10_000_000, 10_000_100));
    expect(lfs.bytesSent).toBe(FIRST_WINDOW_BYTES + JUMP_WINDOW_BYTES);
    // The beginning is still there.
    await source.read(20, 100);
    expect(lfs.downloads()).toHaveLength(2);

    const start = lfs.bytesSent;
    for (let offset = 10_000_000; offset < 30_000_000; offset += 1000)
      expectBytes(await source.read(offset, 1000), bytes.subarray(offset, offset + 1000));
    // 20 MB in windows of 16 KiB, 32 KiB and so on up to the largest.
    expect(lfs.downloads().length - 2).toBeLessThanOrEqual(11);
    expect(lfs.bytesSent - start).toBeLessThanOrEqual(20_000_000 + LARGEST_WINDOW_BYTES);
  });

  test("answers reads that come at the same time", async () => {
    const { source, bytes } = await opened(MEBIBYTE);
    const offsets = Array.from({ length: 50 }, (_, index) => (index * 7919 * 13) % (MEBIBYTE - 5000));
    const parts = await Promise.all(offsets.map((offset) => source.read(offset, 5000)));
    for (const [index, part] of parts.entries()) expectBytes(part, bytes.subarray(offsets[index], (offsets[index] ?? 0) + 5000));
  });

  test("sends credentials to their own host alone", async () => {
    const other = await startLfs();
    const file = await opened(MEBIBYTE, { redirect: other.url });
    other.objects.set([...file.lfs.objects.keys()][0] ?? "", file.bytes);
    expectBytes(await file.source.read(5000, 100), file.bytes.subarray(5000, 5100));
    expect(file.lfs.downloads().map(({ authorization }) => authorization)).toEqual(["secret"]);
    expect(other.downloads().map(({ authorization, range }) => [authorization, range])).toEqual([
      [undefined, "bytes=5000-13191"],
    ]);
  });

  test("follows no redirects without end", async () => {
    const file = await opened(MEBIBYTE);
    file.lfs.behaviour.redirect = file.lfs.url;
    await expect(file.source.read(0, 1)).rejects.toMatchObject({ name: "SourceError", code: "http-redirect" });
    expect(file.lfs.downloads()).toHaveLength(6);
    file.lfs.behaviour.redirect = "ftp://example.com";
    await expect(file.source.read(0, 1)).rejects.toMatchObject({ code: "http-redirect" });
  });

  test.each([
    ["another start", { "content-range": "bytes 1-65536/1048576" }],
    ["another end", { "content-range": "bytes 0-65534/1048576" }],
    ["another size", { "content-range": "bytes 0-65535/1048577" }],
    ["an unknown size", { "content-range": "bytes 0-65535/*" }],
  ])("refuses %s", async (_, headers) => {
    const { source } = await opened(MEBIBYTE, { faults: [{ kind: "headers", headers }] });
    await expect(source.read(0, 10)).rejects.toMatchObject({ name: "SourceError", code: "http-range" });
  });

  test("refuses bytes in another encoding", async () => {
    const { source } = await opened(MEBIBYTE, { faults: [{ kind: "headers", headers: { "content-encoding": "br" } }] });
    await expect(source.read(0, 10)).rejects.toMatchObject({ code: "http-encoding" });
  });

  test.each([true, false])("refuses a file that changes while it is read, with ranges: %s", async (ranges) => {
    let version = 0;
    const { source } = await opened(4 * MEBIBYTE, { ranges, etag: () => `"${version}"` });
    await source.read(0, 10);
    version = 1;
    await expect(source.read(3_000_000, 10)).rejects.toMatchObject({ name: "SourceError", code: "http-changed" });
  });

  test("asks for the version that it began with, unless its tag is a weak one", async () => {
    for (const [etag, sent] of [
      ['"7"', '"7"'],
      ['W/"7"', undefined],
      [undefined, undefined],
    ] as const) {
      const file = await opened(4 * MEBIBYTE, { etag: () => etag });
      await file.source.read(0, 10);
      await file.source.read(3_000_000, 10);
      expect(file.lfs.downloads().map(({ headers }) => headers["if-range"])).toEqual([undefined, sent]);
    }
  });

  test("says that the file is shorter than expected", async () => {
    const file = await opened(MEBIBYTE);
    for (const oid of file.lfs.objects.keys()) file.lfs.objects.set(oid, new Uint8Array(1000));
    await expect(file.source.read(500_000, 10)).rejects.toMatchObject({ name: "SourceError", code: "http-range" });
    await expect(file.source.read(500_000, 10)).rejects.toThrow("a.onnx: has fewer than 1048576 bytes at 127.0.0.1");
  });
});

describe("a server without ranges", () => {
  test("is read from the start without taking all of it", async () => {
    const { source, bytes, lfs, folder } = await opened(32 * MEBIBYTE, { ranges: false });
    expectBytes(await source.read(0, 4096), bytes.subarray(0, 4096));
    expectBytes(await source.read(10_000, 4096), bytes.subarray(10_000, 14_096));
    expect(lfs.downloads()).toHaveLength(1);
    // What the sockets of both sides hold.
    expect(lfs.bytesSent).toBeLessThan(16 * MEBIBYTE);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("is asked once for everything when more is wanted", async () => {
    const { source, bytes, lfs, folder } = await opened(4 * MEBIBYTE, { ranges: false });
    await source.read(0, 4096);
    expectBytes(await source.read(4_000_000, 4096), bytes.subarray(4_000_000, 4_004_096));
    expectBytes(await source.read(1_000_000, 4096), bytes.subarray(1_000_000, 1_004_096));
    expect(lfs.downloads().map(({ range }) => range)).toEqual(["bytes=0-65535", undefined]);
    expect(readdirSync(folder)).toHaveLength(1);
    await source[Symbol.asyncDispose]();
  });

  test("is refused where the length is another", async () => {
    const file = await opened(MEBIBYTE, { ranges: false });
    for (const oid of file.lfs.objects.keys()) file.lfs.objects.set(oid, new Uint8Array(1000));
    await expect(file.source.read(0, 10)).rejects.toMatchObject({ name: "SourceError", code: "http-length" });
  });
});

describe("what may pass", () => {
  test.each([
    [
      "a busy server",
      [
        { kind: "status", status: 503 },
        { kind: "status", status: 500 },
        { kind: "status", status: 429 },
      ],
    ],
    ["a lost connection", [{ kind: "drop" }, { kind: "cut" }, { kind: "drop" }]],
    ["a server that hangs", [{ kind: "hang" }, { kind: "stall" }]],
  ] as const)("is tried again: %s", async (_, faults) => {
    const { source, bytes, lfs } = await opened(MEBIBYTE, { faults: [...faults] });
    expectBytes(await source.read(0, 50_000), bytes.subarray(0, 50_000));
    expect(lfs.downloads()).toHaveLength(faults.length + 1);
  });

  test.each([
    [{ kind: "status", status: 502 }, "http-busy", "answers 502"],
    [{ kind: "drop" }, "http-network", "cannot be reached or broke off"],
    [{ kind: "hang" }, "http-stalled", "sent nothing for 0.2 s"],
  ] as const)("is given up after a few attempts: %o", async (fault, code, said) => {
    const { source, lfs } = await opened(MEBIBYTE, { faults: [fault, fault, fault, fault] });
    const failure = await source.read(0, 10).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "SourceError", code, message: expect.stringContaining(said) });
    expect(String(failure)).not.toMatch(/secret|key=/);
    expect(lfs.downloads()).toHaveLength(4);
    await expect(source.read(0, 10)).resolves.toHaveLength(10);
  });

  test("is not tried again at once when the server asks for a long pause", async () => {
    const faults = [{ kind: "status", status: 429, headers: { "retry-after": "3600" } }] as const;
    const { source, lfs } = await opened(MEBIBYTE, { faults: [...faults] });
    await expect(source.read(0, 10)).rejects.toMatchObject({ code: "http-busy" });
    expect(lfs.downloads()).toHaveLength(1);
  });

  test("is not what a plain refusal is", async () => {
    const { source, lfs } = await opened(MEBIBYTE, { faults: [{ kind: "status", status: 404 }] });
    await expect(source.read(0, 10)).rejects.toMatchObject({ name: "SourceError", code: "http-missing" });
    expect(lfs.downloads()).toHaveLength(1);
  });

  test("ends with its caller", async () => {
    const { source, lfs } = await opened(MEBIBYTE, { faults: [{ kind: "hang" }] });
    const controller = new AbortController();
    const reading = source.read(0, 10, controller.signal);
    const reason = new Error("cancelled");
    setTimeout(() => controller.abort(reason), 20);
    await expect(reading).rejects.toBe(reason);
    expect(lfs.downloads()).toHaveLength(1);
  });
});

describe("addresses that expire", () => {
  test.each([401, 403, 410])("are renewed when the server answers %i", async (refusal) => {
    const { source, bytes, lfs, asked } = await opened(4 * MEBIBYTE, { addressUses: 1, refusal });
    await source.read(0, 10);
    expectBytes(await source.read(3_000_000, 100), bytes.subarray(3_000_000, 3_000_100));
    expect(lfs.downloads()).toHaveLength(3);
    expect(asked).toEqual([undefined, expect.objectContaining({ url: expect.stringContaining("-1-") })]);
  });

  test("are renewed once, and then access is refused", async () => {
    const { source, lfs } = await opened(MEBIBYTE, { addressUses: 0, refusal: 401 });
    const failure = await source.read(0, 10).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "SourceError", code: "http-refused", message: expect.stringContaining("(401)") });
    expect(lfs.downloads()).toHaveLength(2);
  });
});

describe("a budget", () => {
  const limits = { ...UNLIMITED, artifactBytes: 200_000 };

  test("ends reading, and says what it was and for how much", async () => {
    const { source, lfs } = await opened(MEBIBYTE, {}, limits);
    await source.read(0, 10);
    await source.read(300_000, 120_000);
    const failure = await source.read(600_000, 50_000).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "SourceError", code: "budget" });
    expect(String(failure)).toContain("a.onnx: needs 0.05 MiB from a server, and the budget of 0.19 MiB for one side of a model");
    expect(lfs.bytesSent).toBeLessThanOrEqual(200_000);
    // What is there can still be read.
    await expect(source.read(0, 100)).resolves.toHaveLength(100);
  });

  test("narrows windows before it refuses what was asked for", async () => {
    const file = await opened(MEBIBYTE, {}, { ...UNLIMITED, artifactBytes: 5000 });
    await file.source.read(0, 4000);
    expect(rangesOf(file)).toEqual(["bytes=0-3999"]);
  });

  test("counts whole files as well as ranges", async () => {
    const { source, budget } = await opened(MEBIBYTE, { ranges: false });
    await source.read(0, 10);
    const beginning = budget.bytesFetched();
    expect(beginning).toBeGreaterThanOrEqual(FIRST_WINDOW_BYTES);
    await source.read(500_000, 10);
    expect(budget.bytesFetched()).toBe(beginning + MEBIBYTE);
  });

  test("refuses a whole file that it does not cover before it is sent", async () => {
    const { source, lfs } = await opened(MEBIBYTE, { ranges: false }, limits);
    await source.read(0, 10);
    await expect(source.read(500_000, 10)).rejects.toMatchObject({ code: "budget" });
    expect(lfs.downloads()).toHaveLength(1);
  });

  test("of time ends a transfer that goes on and on, which is not tried again", async () => {
    let [now, requests] = [0, 0];
    const fetch = async () => {
      requests += 1;
      const body = new ReadableStream({
        pull(controller) {
          now += 20_000;
          controller.enqueue(new Uint8Array(10));
        },
      });
      return new Response(body, { status: 206, headers: { "content-range": "bytes 0-9999/10000" } });
    };
    const address = async () => ({ url: "http://slow.example/a", credentials: [] });
    const allowance = transferBudget({ ...UNLIMITED, seconds: 60 }, () => now).allowance("a", "a.onnx");
    const store = temporaryStore();
    stores.push(store);
    const source = httpSource({ name: "a.onnx", size: 10_000, address }, { http: { fetch, pauseMs: 1 }, allowance, store });
    await expect(source.read(0, 10)).rejects.toMatchObject({ code: "budget", message: expect.stringContaining("60 seconds") });
    expect(requests).toBe(1);
    expect(now).toBeLessThanOrEqual(140_000);
  });
});
