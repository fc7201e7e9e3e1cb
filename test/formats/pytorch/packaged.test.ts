import { describe, expect, it } from "vitest";
import { archiveOf } from "./archives.js";
import { modelOf } from "./fixtures.js";

const text = (value: string) => Uint8Array.from(value, (one) => one.charCodeAt(0));

describe("archives that hold no checkpoint", () => {
  it("are told by their source code and pickles when they are packages", async () => {
    const model = await modelOf(
      archiveOf([
        ["p/.data/extern_modules", text("torch\n")],
        ["p/.data/version", text("6\n")],
        ["p/model/model.pkl", text("\x80\x02cnet.parts\nNet\n)\x81.")],
        ["p/net/parts.py", text("import os\n")],
      ]),
    );
    expect(model.anomalies).toEqual([]);
    expect(model.code.map(({ kind, name, standing }) => [kind, name, standing])).toEqual([
      ["embedded-code", "net/parts.py", "unverified"],
      ["pickle-import", "net.parts.Net", "unverified"],
    ]);
  });

  it("are refused when they are TorchScript of the first versions", async () => {
    const bytes = archiveOf([
      ["m/model.json", text("{}")],
      ["m/code/m.py", text("op_version_set = 1\n")],
    ]);
    await expect(modelOf(bytes)).rejects.toMatchObject({ code: "unsupported-torchscript" });
  });

  it.each([
    ["an exported program", "m/models/x.json", "{}"],
    ["an exported program of old", "serialized_exported_program.json", "{}"],
    ["a package", "m/.data/extern_modules", ""],
    ["TorchScript of old", "m/model.json", "{}"],
    ["TorchScript", "m/constants.pkl", ")."],
  ])("keep no call from being told by a member that makes them look like %s", async (_, name, content) => {
    const call = text("\x80\x02cposix\nsystem\n\x8c\x04true\x85R.");
    const { code } = await modelOf(
      archiveOf([
        ["m/data.pkl", call],
        [name, text(content)],
      ]),
    );
    expect(code.filter(({ standing }) => standing === "dangerous").map((one) => one.name)).toEqual(["posix.system"]);
  });
});
