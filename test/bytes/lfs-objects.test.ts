import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { TRANSFER_LIMITS, type TransferLimits, transferBudget } from "../../src/bytes/http-budget.js";
import type { LfsObjects } from "../../src/bytes/lfs.js";
import type { LfsEndpoint } from "../../src/bytes/lfs-batch.js";
import { type LfsOptions, lfsObjects } from "../../src/bytes/lfs-objects.js";
import { type BatchAnswer, type FakeLfs, type LfsBehaviour, oidOf, startLfs } from "../lfs/server.js";
import { temporaryFolder } from "../repository.js";

const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 37) % 253);
const pointer = { oid: oidOf(bytes), size: bytes.length };
const place = { path: "models/a.onnx", revision: "head" };

const running: LfsObjects[] = [];
afterEach(async () => {
  for (const objects of running.splice(0)) await objects[Symbol.asyncDispose]();
});

interface Given extends Partial<Omit<LfsOptions, "budget" | "places">> {
  readonly stores?: readonly string[];
  readonly endpoints?: readonly LfsEndpoint[];
  readonly limits?: TransferLimits;
}

function objectsOf({ stores = [], endpoints = [], limits = TRANSFER_LIMITS, ...options }: Given): LfsObjects {
  const objects = lfsObjects({
    places: async () => ({ stores, endpoints, advice: "there is no remote." }),
    budget: transferBudget(limits),
    http: { pauseMs: 1, stallMs: 500 },
    ...options,
  });
  running.push(objects);
  return objects;
}

async function onServer(
  behaviour: Partial<LfsBehaviour> = {},
  options: Given = {},
): Promise<{ lfs: FakeLfs; objects: LfsObjects }> {
  const lfs = await startLfs(behaviour);
  lfs.add(bytes);
  return { lfs, objects: objectsOf({ endpoints: [{ url: lfs.endpoint, credentials: [] }], ...options }) };
}

function storeWith(oid: string, content: Uint8Array): string {
  const folder = temporaryFolder();
  const path = join(folder, oid.slice(0, 2), oid.slice(2, 4), oid);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return folder;
}

describe("the local store", () => {
  test("is asked first, and no server then", async () => {
    const { lfs, objects } = await onServer({}, { stores: [temporaryFolder(), storeWith(pointer.oid, bytes)] });
    await using source = await objects.open(pointer, place);
    expect(Buffer.compare(await source.read(0, source.size), bytes)).toBe(0);
    expect(lfs.requests).toEqual([]);
  });

  test("is passed over where the copy has another size", async () => {
    const lfs = await startLfs();
    lfs.add(bytes);
    const stores = [storeWith(pointer.oid, bytes.subarray(1))];
    const objects = objectsOf({ stores, endpoints: [{ url: lfs.endpoint, credentials: [] }] });
    await using source = await objects.open(pointer, place);
    expect(Buffer.compare(await source.read(1000, 10), bytes.subarray(1000, 1010))).toBe(0);
    expect(lfs.downloads()).toHaveLength(1);
  });

  test("is not believed: a whole read proves the bytes", async () => {
    const wrong = bytes.slice();
    wrong[200_000] = 255;
    const objects = objectsOf({ stores: [storeWith(pointer.oid, wrong)] });
    await using source = await objects.open(pointer, place);
    for (let offset = 0; offset + 1000 < source.size; offset += 1000) await source.read(offset, 1000);
    const failure = await source.read(source.size - 1000, 1000).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "SourceError", code: "lfs-mismatch" });
    expect(String(failure)).toContain(`models/a.onnx (LFS object ${pointer.oid})`);
    await expect(source.read(0, 10)).rejects.toMatchObject({ code: "lfs-mismatch" });
  });

  test("is all there is without a server", async () => {
    const failure = await objectsOf({})
      .open(pointer, place)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "SourceError", code: "lfs-missing" });
    expect(String(failure)).toContain(
      `models/a.onnx (LFS object ${pointer.oid}): is not in the local LFS store, and there is no remote.`,
    );
  });
});

describe("a server", () => {
  test("is asked for the object and then for parts of it", async () => {
    const { lfs, objects } = await onServer();
    await using source = await objects.open(pointer, place);
    expect(source.size).toBe(bytes.length);
    expect(Buffer.compare(await source.read(0, 100), bytes.subarray(0, 100))).toBe(0);
    expect(lfs.batches()).toMatchObject([
      {
        body: { operation: "download", transfers: ["basic"], hash_algo: "sha256", objects: [pointer] },
        headers: { accept: "application/vnd.git-lfs+json", "content-type": "application/vnd.git-lfs+json" },
      },
    ]);
    expect(lfs.downloads()).toMatchObject([{ range: "bytes=0-65535", authorization: expect.stringMatching(/^RemoteAuth /) }]);
  });

  test("is asked for objects of one moment in requests of a hundred", async () => {
    const { lfs, objects } = await onServer();
    const many = Array.from({ length: 250 }, (_, index) => Uint8Array.of(index, 1, 2));
    for (const one of many) lfs.add(one);
    const sources = await Promise.all(many.map((one) => objects.open({ oid: oidOf(one), size: 3 }, place)));
    expect(lfs.batches().map(({ body }) => body?.objects?.length)).toEqual([100, 100, 50]);
    expect(await sources[137]?.read(0, 3)).toEqual(many[137]);
    for (const source of sources) await source[Symbol.asyncDispose]();
  });

  test("is asked once for an object that is opened twice", async () => {
    const { lfs, objects } = await onServer();
    for (const offset of [0, 8]) {
      await using source = await objects.open(pointer, place);
      await source.read(offset, 50);
    }
    expect(lfs.batches()).toHaveLength(1);
    expect(lfs.downloads()).toHaveLength(1);
  });

  test.each([
    [404, "lfs-missing", "is not on the LFS server 127.0.0.1:"],
    [410, "lfs-missing", "was removed from the LFS server 127.0.0.1:"],
    [422, "lfs-missing", "is no valid object to the LFS server 127.0.0.1:"],
    [403, "lfs-refused", "is not given by the LFS server 127.0.0.1:"],
  ])("that answers %i for an object is told with oid, path and remedy", async (code, errorCode, said) => {
    const { lfs, objects } = await onServer();
    lfs.behaviour.errors.set(pointer.oid, { code, message: "over its \u001b[31mquota" });
    const failure = await objects.open(pointer, place).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "SourceError", code: errorCode });
    expect(String(failure)).toContain(`models/a.onnx (LFS object ${pointer.oid}): ${said}`);
    expect(String(failure)).toContain(`(${code}, "over its [31mquota")`);
  });

  test("that has none of the object is told although another was asked first", async () => {
    const [own, fork] = [await startLfs(), await startLfs()];
    fork.add(bytes);
    const endpoints = [
      { url: own.endpoint, credentials: [["authorization", "Basic secret"]] as const },
      { url: fork.endpoint, credentials: [] },
    ];
    await using source = await objectsOf({ endpoints }).open(pointer, place);
    await source.read(0, 10);
    expect(own.batches().map(({ authorization }) => authorization)).toEqual(["Basic secret"]);
    expect(fork.requests.map(({ authorization }) => authorization)).toEqual([undefined, expect.stringMatching(/^RemoteAuth/)]);
    fork.objects.clear();
    const host = new URL(own.url).host;
    await expect(objectsOf({ endpoints }).open(pointer, place)).rejects.toThrow(`is not on the LFS server ${host}`);
  });

  test("that wants to know who asks is told, once", async () => {
    const lfs = await startLfs({ login: "me:secret" });
    lfs.add(bytes);
    let asked = 0;
    const findCredentials = async () => {
      asked += 1;
      return [["authorization", `Basic ${Buffer.from("me:secret").toString("base64")}`]] as const;
    };
    const objects = objectsOf({ endpoints: [{ url: lfs.endpoint, credentials: [], findCredentials }] });
    await using source = await objects.open(pointer, place);
    await source.read(0, 10);
    await objects.open({ oid: "0".repeat(64), size: 5 }, place).catch(() => {});
    expect(asked).toBe(1);
    expect(lfs.batches()).toHaveLength(3);

    const denied = objectsOf({ endpoints: [{ url: lfs.endpoint, credentials: [["authorization", "Basic c2VjcmV0"]] }] });
    const failure = await denied.open(pointer, place).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "SourceError", code: "lfs-refused" });
    expect(String(failure)).toMatch(/does not give LFS objects of this repository \(401, "Credentials needed"\).*git lfs fetch/);
    expect(String(failure)).not.toContain("c2VjcmV0");
  });

  test("is asked anew before an address expires", async () => {
    let now = 1_700_000_000_000;
    const { lfs, objects } = await onServer({ expiresIn: 60 }, { now: () => now });
    await using source = await objects.open(pointer, place);
    await source.read(0, 10);
    now += 49_000;
    await source.read(100_000, 10);
    expect(lfs.batches()).toHaveLength(1);
    now += 2_000;
    await source.read(250_000, 10);
    expect(lfs.batches()).toHaveLength(2);
  });

  test("is asked anew when an address is refused in the middle", async () => {
    const { lfs, objects } = await onServer({ addressUses: 1, refusal: 403 });
    await using source = await objects.open(pointer, place);
    await source.read(0, 10);
    expect(Buffer.compare(await source.read(200_000, 10), bytes.subarray(200_000, 200_010))).toBe(0);
    expect(lfs.batches()).toHaveLength(2);
    expect(lfs.downloads()).toHaveLength(3);
  });

  test("without ranges has its bytes proven", async () => {
    const lfs = await startLfs({ ranges: false });
    const wrong = bytes.toReversed();
    lfs.objects.set(pointer.oid, wrong);
    await using source = await objectsOf({ endpoints: [{ url: lfs.endpoint, credentials: [] }] }).open(pointer, place);
    await source.read(0, 10);
    await expect(source.read(200_000, 10)).rejects.toMatchObject({ name: "SourceError", code: "lfs-mismatch" });
  });

  test("is asked for nothing when the object is empty", async () => {
    const { lfs, objects } = await onServer();
    await using source = await objects.open({ oid: oidOf(new Uint8Array(0)), size: 0 }, place);
    expect(source.size).toBe(0);
    expect(lfs.requests).toEqual([]);
  });

  test("is not asked when the run's time is over", async () => {
    const { lfs, objects } = await onServer({}, { limits: { ...TRANSFER_LIMITS, seconds: -1 } });
    await expect(objects.open(pointer, place)).rejects.toMatchObject({ code: "budget" });
    expect(lfs.requests).toEqual([]);
  });
});

describe("an answer of the batch API", () => {
  type Change = (object: { oid: string; size: number; actions: { download: object } }) => object;
  const changed = (change: Change) => (answer: BatchAnswer) => ({
    ...answer,
    objects: (answer.objects as Parameters<Change>[0][]).map(change),
  });
  const download =
    (more: object): Change =>
    (object) => ({ ...object, actions: { download: { ...object.actions.download, ...more } } });

  test.each<[string, (answer: BatchAnswer) => unknown, string]>([
    ["that is no list", () => ({}), "lfs-answer"],
    ["that is text", () => "hello", "lfs-answer"],
    ["about another transfer", (answer) => ({ ...answer, transfer: "tus" }), "lfs-answer"],
    ["about another hash", (answer) => ({ ...answer, hash_algo: "sha512" }), "lfs-answer"],
    ["without the object", (answer) => ({ ...answer, objects: [] }), "lfs-answer"],
    ["without an action", changed(({ oid, size }) => ({ oid, size })), "lfs-answer"],
    ["of another size", changed((object) => ({ ...object, size: 1 })), "lfs-size"],
    ["with the address of a file", changed(download({ href: "file:///etc/passwd" })), "http-address"],
    ["with no address", changed(download({ href: "objects/1" })), "http-address"],
    ["with an address whose user is no text", changed(download({ href: "http://%zz@127.0.0.1/" })), "http-address"],
    ["with a header of two lines", changed(download({ header: { Authorization: "a\r\nhost: b" } })), "lfs-answer"],
    ["of five megabytes", () => ({ objects: [{ oid: "a".repeat(5 * 1024 * 1024) }] }), "lfs-answer"],
  ])("is refused %s", async (_, answer, code) => {
    const { lfs, objects } = await onServer({ answer });
    const failure = await objects.open(pointer, place).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "SourceError", code });
    expect(String(failure)).toContain(pointer.oid);
    expect(lfs.downloads()).toEqual([]);
  });

  const START = Date.parse("2026-01-01T00:00:00Z");
  test.each([
    ["a time", { expires_at: "2026-01-01T00:01:00Z" }, 2],
    ["seconds, which count before a time", { expires_in: 3600, expires_at: "2026-01-01T00:00:01Z" }, 1],
    ["the year 1, which is never", { expires_at: "0001-01-01T00:00:00Z" }, 1],
    ["nothing", {}, 1],
  ])("says with %s how long an address is good", async (_, expiry, batches) => {
    let now = START;
    const { lfs, objects } = await onServer({ expiresIn: undefined, answer: changed(download(expiry)) }, { now: () => now });
    await using source = await objects.open(pointer, place);
    await source.read(0, 10);
    now += 55_000;
    await source.read(250_000, 10);
    expect(lfs.batches()).toHaveLength(batches);
  });

  test("does not decide what is asked for", async () => {
    const header = { Range: "bytes=0-0", "If-Range": "x", Host: "elsewhere.example", "X-Own": "1" };
    const { lfs, objects } = await onServer({ answer: changed(download({ header })) });
    await using source = await objects.open(pointer, place);
    await source.read(0, 10);
    const [asked] = lfs.downloads();
    expect(asked?.headers).toMatchObject({ range: "bytes=0-65535", "x-own": "1", host: new URL(lfs.url).host });
    expect(asked?.headers["if-range"]).toBeUndefined();
  });

  test.each([
    [true, undefined],
    [false, "Basic secret"],
  ])("about an object of the same server, authenticated %s", async (authenticated, expected) => {
    const lfs = await startLfs({ answer: changed((object) => ({ ...download({ header: {} })(object), authenticated })) });
    lfs.add(bytes);
    const endpoints = [{ url: lfs.endpoint, credentials: [["authorization", "Basic secret"]] as const }];
    await using source = await objectsOf({ endpoints }).open(pointer, place);
    await source.read(0, 10);
    expect(lfs.downloads().map(({ authorization }) => authorization)).toEqual([expected]);
  });

  test("does not bring credentials of the server to another", async () => {
    const other = await startLfs();
    other.add(bytes);
    const href = `${other.endpoint}/objects/${pointer.oid}`;
    const lfs = await startLfs({
      answer: changed((object) => ({ ...download({ href, header: {} })(object), authenticated: false })),
    });
    lfs.add(bytes);
    const endpoints = [{ url: lfs.endpoint, credentials: [["authorization", "Basic secret"]] as const }];
    await using source = await objectsOf({ endpoints }).open(pointer, place);
    await source.read(0, 10);
    expect(other.downloads().map(({ authorization }) => authorization)).toEqual([undefined]);
  });
});
