import { describe, expect, it } from "vitest";
import { dvcConfigOf } from "../../src/bytes/dvc-config.js";

describe("a DVC configuration", () => {
  it("names remotes and a cache", () => {
    const text = [
      "[core]",
      "    remote = storage",
      "    autostage = true",
      "['remote \"storage\"']",
      "    url = s3://bucket/path",
      "    endpointurl = https://example.com",
      '[remote "near"]',
      "\turl = ../store = here",
      "[cache]",
      "    dir = /mnt/cache",
      "# url = nothing",
    ].join("\r\n");
    expect(dvcConfigOf(text)).toEqual({
      remote: "storage",
      cacheDirectory: "/mnt/cache",
      urls: new Map([
        ["storage", "s3://bucket/path"],
        ["near", "../store = here"],
      ]),
    });
  });

  it.each(["", "remote = x", "[core", "[core]\nremote", "\0\0", "['remote \"']\nurl = x", "[[remote]]\nurl = x"])(
    "says nothing in %j",
    (text) => expect(dvcConfigOf(text)).toEqual({ urls: new Map() }),
  );

  it("keeps hostile names apart from the language's own", () => {
    expect(dvcConfigOf("['remote \"__proto__\"']\nurl = x").urls.get("__proto__")).toBe("x");
  });
});
