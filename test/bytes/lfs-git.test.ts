import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gitIn } from "../../src/bytes/git-command.js";
import { transferBudget } from "../../src/bytes/http-budget.js";
import { lfsPlacesOf, lfsStoreOf } from "../../src/bytes/lfs-git.js";
import { lfsObjects } from "../../src/bytes/lfs-objects.js";
import { lfsPointerOf } from "../../src/bytes/lfs-pointer.js";
import { HAS_GIT_LFS, lfsRepository, plainClone } from "../lfs/client.js";
import { pointerText, startLfs } from "../lfs/server.js";
import { GIT_ENVIRONMENT, testRepository } from "../repository.js";

const content = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 41) % 249);
const places = (directory: string, environment = GIT_ENVIRONMENT) => lfsPlacesOf(gitIn(directory, environment), environment);

function configured(...settings: readonly (readonly [key: string, value: string])[]): string {
  const repository = testRepository();
  for (const [key, value] of settings) repository.git("config", "--add", key, value);
  return repository.directory;
}

describe("the user's configuration", () => {
  const origin = ["remote.origin.url", "https://git.example/foo/bar"] as const;

  test.each([
    ["the remote", [origin], "https://git.example/foo/bar.git/info/lfs"],
    ["the remote's own LFS server", [origin, ["remote.origin.lfsurl", "https://lfs.example/x/"]], "https://lfs.example/x"],
    [
      "the LFS server of the repository",
      [origin, ["remote.origin.lfsurl", "https://lfs.example/x"], ["lfs.url", "http://other.example/y"]],
      "http://other.example/y",
    ],
    [
      "the first remote of another name",
      [["remote.up.url", "https://git.example/up.git"]],
      "https://git.example/up.git/info/lfs",
    ],
    [
      "a rewritten remote",
      [
        ["remote.origin.url", "short:foo"],
        ["url.https://git.example/.insteadOf", "short:"],
      ],
      "https://git.example/foo.git/info/lfs",
    ],
  ] as const)("names the server by %s", async (_, settings, url) => {
    const { endpoints, stores } = await places(configured(...settings));
    expect(endpoints.map((endpoint) => endpoint.url)).toEqual([url]);
    expect(stores).toHaveLength(1);
  });

  test("has credentials in an address or in a header for it", async () => {
    const inUrl = await places(configured(["remote.origin.url", "https://me:secret@git.example/foo"]));
    const header = await places(configured(origin, ["http.https://git.example/.extraheader", "AUTHORIZATION: basic abc="]));
    const other = await places(configured(origin, ["http.https://other.example/.extraheader", "AUTHORIZATION: basic abc="]));
    expect(inUrl.endpoints).toMatchObject([
      {
        url: "https://git.example/foo.git/info/lfs",
        credentials: [["authorization", `Basic ${Buffer.from("me:secret").toString("base64")}`]],
      },
    ]);
    expect(header.endpoints).toMatchObject([{ credentials: [["authorization", "basic abc="]] }]);
    expect(other.endpoints).toMatchObject([{ credentials: [] }]);
  });

  test.skipIf(process.platform === "win32")("has credentials with its helpers, and asks no person", async () => {
    const helper = `!f() { test "$1" = get && grep -q host=git.example && echo username=me && echo password=secret; }; f`;
    const found = (await places(configured(origin, ["credential.helper", helper]))).endpoints[0];
    expect(await found?.findCredentials?.()).toEqual([["authorization", `Basic ${Buffer.from("me:secret").toString("base64")}`]]);
    const environment = { ...GIT_ENVIRONMENT, GIT_ASKPASS: "/bin/false", SSH_ASKPASS: "/bin/false" };
    const none = (await places(configured(origin), environment)).endpoints[0];
    expect(await none?.findCredentials?.()).toBeUndefined();
    const plain = (await places(configured(["remote.origin.url", "http://git.example/foo"]))).endpoints[0];
    expect(plain?.findCredentials).toBeUndefined();
  });

  test.each([
    ["git@git.example:foo/bar.git", "git lfs fetch"],
    ["git://git.example/foo", "git lfs fetch"],
  ])("says what to do where the remote is %s", async (remote, said) => {
    const { endpoints, advice } = await places(configured(["remote.origin.url", remote]));
    expect(endpoints).toEqual([]);
    expect(advice).toContain(said);
  });

  test("names another folder for objects", async () => {
    const directory = configured();
    expect(await lfsStoreOf(gitIn(directory, GIT_ENVIRONMENT))).toBe(join(directory, ".git", "lfs", "objects"));
    const inside = configured(["lfs.storage", "elsewhere"]);
    expect(await lfsStoreOf(gitIn(inside, GIT_ENVIRONMENT))).toBe(join(inside, ".git", "elsewhere", "objects"));
    const outside = configured(["lfs.storage", directory]);
    expect(await lfsStoreOf(gitIn(outside, GIT_ENVIRONMENT))).toBe(join(directory, "objects"));
  });

  test("is not the one that a revision brings along", async () => {
    const repository = testRepository();
    repository.write(".lfsconfig", "[lfs]\n\turl = https://evil.example/steal\n");
    repository.commit();
    repository.checkout();
    repository.git("remote", "add", "origin", "https://git.example/foo");
    const { endpoints } = await places(repository.directory);
    expect(endpoints.map(({ url }) => url)).toEqual(["https://git.example/foo.git/info/lfs"]);
  });
});

describe.skipIf(!HAS_GIT_LFS)("what the client of Git LFS writes", () => {
  test("is a pointer, and an object in the local store", async () => {
    const repository = await lfsRepository(undefined, ["*.bin"]);
    repository.write("a.bin", content);
    await repository.commit();
    const text = `${await repository.git("show", "HEAD:a.bin")}\n`;
    expect(text).toBe(pointerText(content));
    const pointer = lfsPointerOf(new TextEncoder().encode(text));
    if (pointer === undefined) throw new Error("no pointer");
    expect(pointer.size).toBe(content.length);
    await using objects = objectsIn(repository.directory);
    await using source = await objects.open(pointer, { path: "a.bin", revision: "head" });
    expect(Buffer.compare(await source.read(0, source.size), content)).toBe(0);
  });

  test("is found in a remote that is a folder", async () => {
    const repository = await lfsRepository(undefined, ["*.bin"]);
    repository.write("a.bin", content);
    await repository.commit();
    await repository.push();
    rmSync(join(repository.directory, ".git", "lfs"), { recursive: true });
    await using objects = objectsIn(repository.directory);
    await using source = await objects.open(pointerOf(content), { path: "a.bin", revision: "head" });
    expect(Buffer.compare(await source.read(0, source.size), content)).toBe(0);
    await expect(objects.open(pointerOf(content.subarray(1)), { path: "b.bin", revision: "head" })).rejects.toThrow(
      "is not in the local LFS store, and neither in that of the remote.",
    );
  });

  test("is found on the server that it was pushed to", async () => {
    const lfs = await startLfs();
    const repository = await lfsRepository(lfs.endpoint, ["*.bin"]);
    repository.write("a.bin", content);
    await repository.commit();
    await repository.push();
    expect([...lfs.objects.values()].map(({ length }) => length)).toEqual([content.length]);
    const before = lfs.requests.length;
    await using objects = objectsIn(plainClone(repository, [["lfs.url", lfs.endpoint]]));
    await using source = await objects.open(pointerOf(content), { path: "a.bin", revision: "head" });
    expect(Buffer.compare(await source.read(90_000, 10_000), content.subarray(90_000))).toBe(0);
    expect(lfs.requests.slice(before).map(({ method, range }) => [method, range])).toEqual([
      ["POST", undefined],
      ["GET", "bytes=90000-99999"],
    ]);
  });
});

function objectsIn(directory: string) {
  return lfsObjects({ places: () => places(directory), budget: transferBudget() });
}

function pointerOf(bytes: Uint8Array) {
  const pointer = lfsPointerOf(new TextEncoder().encode(pointerText(bytes)));
  if (pointer === undefined) throw new Error("no pointer");
  return pointer;
}
