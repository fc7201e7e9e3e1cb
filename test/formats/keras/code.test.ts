import { describe, expect, it } from "vitest";
import { read } from "./fixtures.js";

async function codeOf(name: string) {
  const { code } = await read(name);
  return code.map(({ kind, name: what, standing, detail }) => [
    kind,
    what,
    standing,
    /(?:CVE|GHSA)-[\w-]+/.exec(detail ?? "")?.[0],
  ]);
}

describe("what loading a Keras model would run", () => {
  it("a Lambda layer in HDF5, which safe mode does not stop, and one that names its function", async () => {
    const { code } = await read("lambda.h5");
    expect(code).toMatchObject([
      {
        kind: "embedded-code",
        name: expect.stringMatching(/^marshalled function [0-9a-f]{12}$/),
        standing: "dangerous",
        count: 1,
      },
      { kind: "foreign-code", name: "Lambda my.functions.scale", standing: "unverified", count: 1 },
    ]);
    expect(code[0]?.detail).toContain("CVE-2025-9905");
  });

  it("a lambda in an archive", async () => {
    expect(await codeOf("lambda.keras")).toEqual([
      ["embedded-code", expect.stringMatching(/^__lambda__ [0-9a-f]{12}$/), "dangerous", "CVE-2024-3660"],
    ]);
  });

  it("what a configuration imports from elsewhere, and gadgets of Keras itself", async () => {
    expect(await codeOf("foreign.keras")).toEqual([
      ["foreign-code", "company.layers.Block", "unverified", undefined],
      ["foreign-code", "subprocess.call", "dangerous", "CVE-2025-1550"],
      ["foreign-code", "builtins.exec", "dangerous", "CVE-2025-1550"],
      ["outside-access", "keras.utils.get_file", "dangerous", "CVE-2025-8747"],
      ["outside-access", "keras.layers.StringLookup", "dangerous", "CVE-2025-12058"],
      ["embedded-code", "keras.layers.TorchModuleWrapper", "dangerous", "CVE-2025-49655"],
      ["foreign-code", "team>Registered", "unverified", undefined],
    ]);
  });

  it("links and values outside of the file, which stay closed", async () => {
    expect(await codeOf("outside.h5")).toEqual([
      ["outside-access", "external link to /etc/passwd", "dangerous", "GHSA-3m4q-jmj6-r34q"],
      ["outside-access", "external storage in /etc/hostname", "dangerous", "GHSA-3m4q-jmj6-r34q"],
    ]);
    const { tensors } = await read("outside.h5");
    expect(tensors.at(-1)?.values).toMatchObject({ kind: "absent", reason: "unsafe-path", path: "/etc/hostname" });
  });

  it("a layer that no Keras defines, and an entry that climbs out of its folder", async () => {
    expect(await codeOf("functional.h5")).toEqual([["custom-operator", "keras.MyLayer", "unverified", undefined]]);
    expect(await codeOf("climbing.keras")).toEqual([["outside-access", "assets/../../evil.txt", "dangerous", undefined]]);
  });
});
