import { expect, test } from "vitest";
import { gitHubEndpoints, lfsUrlOf, remoteAddressOf } from "../../src/bytes/lfs-endpoints.js";

const base64 = (text: string) => Buffer.from(text).toString("base64");

test.each([
  ["https://git.example/foo/bar", { kind: "web", url: "https://git.example/foo/bar", credentials: [] }],
  [
    "https://me:p%40ss@git.example/foo/bar.git",
    { kind: "web", url: "https://git.example/foo/bar.git", credentials: [["authorization", `Basic ${base64("me:p@ss")}`]] },
  ],
  ["http://git.example:8080/foo", { kind: "web", url: "http://git.example:8080/foo", credentials: [] }],
  ["ssh://git@git.example/foo/bar.git", { kind: "ssh" }],
  ["git+ssh://git@git.example/foo/bar.git", { kind: "ssh" }],
  ["git@git.example:foo/bar.git", { kind: "ssh" }],
  ["git.example:foo/bar.git", { kind: "ssh" }],
  ["git://git.example/foo/bar.git", { kind: "unknown" }],
  ["file://server/share/foo%", { kind: "unknown" }],
])("the remote %s", (remote, expected) => {
  expect(remoteAddressOf(remote, "/home/me")).toEqual(expected);
});

test("a remote whose password is no text is named as such, and not told", () => {
  const failure = (() => {
    try {
      return remoteAddressOf("https://me:se%cret@git.example/foo", "/home/me");
    } catch (error) {
      return error;
    }
  })();
  expect(failure).toMatchObject({ name: "SourceError", code: "http-address" });
  expect(String(failure)).not.toContain("cret");
});

test.skipIf(process.platform === "win32").each([
  ["file:///srv/git/foo%20bar", "/srv/git/foo bar"],
  ["/srv/git/foo", "/srv/git/foo"],
  ["../foo", "/home/foo"],
])("the remote %s on this machine", (remote, folder) => {
  expect(remoteAddressOf(remote, "/home/me")).toEqual({ kind: "folder", folder });
});

test.each([
  ["https://git.example/foo/bar", "https://git.example/foo/bar.git/info/lfs"],
  ["https://git.example/foo/bar.git", "https://git.example/foo/bar.git/info/lfs"],
  ["https://git.example/foo/bar/", "https://git.example/foo/bar.git/info/lfs"],
])("the LFS server of %s", (remote, expected) => expect(lfsUrlOf(remote)).toBe(expected));

test("on GitHub the token goes to the repository of the event alone", () => {
  const repositories = [
    { owner: "octo", name: "digits" },
    { owner: "fork", name: "digits" },
  ];
  expect(gitHubEndpoints("https://ghes.example/", repositories, "ghs_1")).toEqual([
    {
      url: "https://ghes.example/octo/digits.git/info/lfs",
      credentials: [["authorization", `Basic ${base64("x-access-token:ghs_1")}`]],
    },
    { url: "https://ghes.example/fork/digits.git/info/lfs", credentials: [] },
  ]);
  expect(gitHubEndpoints("https://github.com", [{ owner: "o", name: "n" }], undefined)[0]?.credentials).toEqual([]);
});
