import { describe, expect, it } from "vitest";
import { readLock, readPointer } from "../../src/artifacts/dvc-pointer.js";
import { lock, md5Of, pointer } from "../dvc.js";

const MODEL = Buffer.from("a model");
const MD5 = md5Of(MODEL);

describe("a .dvc file", () => {
  it("stands for what is beside it", () => {
    expect(readPointer(pointer("net.onnx", MODEL), "models/net.onnx.dvc")).toEqual({
      path: "models/net.onnx.dvc",
      outs: [
        {
          path: "models/net.onnx",
          id: `md5 ${MD5}`,
          object: { md5: MD5, isLegacy: false, size: 7 },
          size: 7,
          pointer: "models/net.onnx.dvc",
          facts: [],
        },
      ],
    });
    expect(readPointer(pointer("net.onnx", MODEL, 2), "net.onnx.dvc").outs[0]?.object).toEqual({
      md5: MD5,
      isLegacy: true,
      size: 7,
    });
  });

  it("tells folders, other remotes, other hashes and other working folders", () => {
    const text = `wdir: ../shared\r\nouts:\r\n- {md5: ${MD5}.dir, nfiles: 3, size: 12, path: ./weights/, remote: far}\r\n- {etag: '"x"', path: a/../b.onnx}\r\n- {path: s3://bucket/c.onnx}\r\n`;
    expect(readPointer(text, "models/all.dvc").outs).toMatchObject([
      { path: "shared/weights", id: `md5 ${MD5}.dir`, folder: { files: 3 }, object: { remote: "far" } },
      { path: "shared/b.onnx", id: 'etag "x"' },
    ]);
  });

  it("keeps digits as they are spelled", () => {
    const text = "outs:\n- md5: 12345678901234567890123456789012\n  path: 007\n";
    expect(readPointer(text, "007.dvc").outs).toMatchObject([{ path: "007", id: "md5 12345678901234567890123456789012" }]);
  });

  it("tells where an import came from", () => {
    const text = `deps:\n- path: model.onnx\n  repo:\n    url: https://example.com/models\n    rev_lock: abc\n- etag: '"1"'\n  size: 5\n  path: https://example.com/data.csv\nouts:\n- md5: ${MD5}\n  path: net.onnx\n`;
    expect(readPointer(text, "net.onnx.dvc").outs[0]?.facts).toEqual([
      { key: "dvc.deps model.onnx", value: "abc, https://example.com/models", source: "net.onnx.dvc", line: 2 },
      { key: "dvc.deps https://example.com/data.csv", value: 'etag "1", 5 bytes', source: "net.onnx.dvc", line: 6 },
    ]);
  });

  it.each([
    ["nothing", "", "Line 1: The DVC file is empty."],
    ["no mapping", "- a", "Line 1: A DVC file is a mapping of keys to values."],
    ["no outs", "deps: []", "Line 1: The DVC file has no list of `outs`."],
    ["no YAML", "outs:\n- md5: [", "Line 2: "],
    ["an alias", "outs: [*a]", "Line 1: A DVC file has no aliases"],
    ["a tag", "outs: !!python/object:os.system []", "Line 1: A DVC file has no tags"],
    ["a key that repeats", "outs: []\nouts: []", "Line 2: This key stands here for the second time"],
    ["an out without a path", `outs:\n- md5: ${MD5}\n`, "Line 2: This out has no `path`."],
    [
      "a way out of the repository",
      `outs:\n- md5: ${MD5}\n  path: ../../x`,
      "Line 3: The path of this out leaves the repository.",
    ],
    ["an absolute path", `outs:\n- path: /etc/passwd\n  md5: ${MD5}`, "Line 2: The path of this out is absolute."],
    ["a drive", `outs:\n- path: C:x\n  md5: ${MD5}`, "Line 2: The path of this out is absolute."],
    ["a backslash", `outs:\n- path: a\\b\n  md5: ${MD5}`, "Line 2: The path of this out holds a backslash"],
    ["a NUL", `outs:\n- path: "a\\0b"\n  md5: ${MD5}`, "Line 2: The path of this out holds a control character."],
    ["a working folder elsewhere", `wdir: ../..\nouts: []`, "Line 1: `wdir` leaves the repository."],
    ["a long path", `outs:\n- path: ${"a/".repeat(3000)}\n`, "Line 2: The path of this out is longer than any path."],
    ["depth", `outs: ${"[".repeat(10_000)}`, "Line 1: The DVC file is nested more than 32 levels deep."],
    ["many outs", `outs:\n${"- a\n".repeat(6_000)}`, "Line 2: This list or mapping has more than 5000 entries."],
    ["too much text", `outs: []\n#${"x".repeat(10 * 1024 * 1024)}`, "Line 1: The DVC file is larger than 2097152 bytes."],
  ])("with %s is broken", (_, text, fault) => {
    const read = readPointer(text, "models/x.dvc");
    expect(read.outs).toEqual([]);
    expect(read.fault?.startsWith(fault), read.fault).toBe(true);
  });

  it.each([
    ["no hash", "outs:\n- path: x\n  size: 3\n", "Line 2: This out has no hash"],
    ["a hash that is a way", "outs:\n- path: x\n  md5: ../../../../etc/passwd\n", "Line 2: `md5` is not 32 hexadecimal digits."],
    ["a hash in capitals", `outs:\n- path: x\n  md5: ${MD5.toUpperCase()}\n`, "Line 2: `md5` is not 32 hexadecimal digits."],
  ])("with %s has an out of unknown content", (_, text, fault) => {
    const { outs } = readPointer(text, "x.dvc");
    expect(outs).toMatchObject([{ path: "x", fault: expect.stringContaining(fault) }]);
    expect(outs[0]?.object).toBeUndefined();
  });

  it("does not believe impossible sizes, nor trip over odd names", () => {
    const text = `outs:\n- {path: __proto__, md5: ${MD5}, size: 99999999999999999999, nfiles: -1, __proto__: x}\n`;
    const [out] = readPointer(text, "x.dvc").outs;
    expect(out).toMatchObject({ path: "__proto__", folder: { files: null } });
    expect(out?.size).toBeUndefined();
  });
});

describe("a dvc.lock", () => {
  const train = {
    name: "train",
    deps: { "data/train.csv": "1,2,3\n" },
    params: { lr: "0.10", "train.epochs": "[1, 2]" },
    outs: { "model.onnx": MODEL },
  };

  it("stands for the outs of its stages, and tells how they were made", () => {
    expect(readLock(lock(train, { name: "report", outs: { "plots.png": MODEL } }), "pipe/dvc.lock", undefined)).toMatchObject({
      outs: [
        {
          path: "pipe/model.onnx",
          object: { md5: MD5, isLegacy: false },
          facts: [
            { key: "dvc.stage", value: "train", source: "pipe/dvc.lock" },
            { key: "dvc.cmd", value: "python train.py", source: "pipe/dvc.lock" },
            { key: "dvc.deps pipe/data/train.csv", value: `md5 ${md5Of("1,2,3\n")}, 6 bytes`, source: "pipe/dvc.lock" },
            { key: "dvc.params params.yaml lr", value: "0.10", source: "pipe/dvc.lock" },
            { key: "dvc.params params.yaml train.epochs", value: "[1, 2]", source: "pipe/dvc.lock" },
          ],
        },
        { path: "pipe/plots.png", facts: [{ value: "report" }, { key: "dvc.cmd" }] },
      ],
    });
  });

  it("of the first schema has its stages at the root", () => {
    const text = `train:\n  cmd: x\n  outs:\n  - path: model.onnx\n    md5: ${MD5}\n`;
    expect(readLock(text, "dvc.lock", undefined).outs).toMatchObject([{ path: "model.onnx", object: { isLegacy: true } }]);
  });

  it("counts paths from where its stages run", () => {
    const pipeline = "stages:\n  train:\n    wdir: ../work\n  many:\n    foreach: [a]\n    do:\n      wdir: here\n";
    const text = lock(train, { name: "many@a", outs: { "a.onnx": MODEL } });
    expect(readLock(text, "pipe/dvc.lock", pipeline).outs.map(({ path }) => path)).toEqual([
      "work/model.onnx",
      "pipe/here/a.onnx",
    ]);
    // People may write aliases there: they matter only beside a `wdir`.
    expect(readLock(text, "pipe/dvc.lock", "x: &x 1\nstages:\n  train: *x\n").fault).toBeUndefined();
    expect(readLock(text, "pipe/dvc.lock", "x: &x 1\nwdir: *x\n").fault).toContain(
      "dvc.yaml says with `wdir` where the outs are",
    );
    expect(readLock(text, "pipe/dvc.lock", `stages:\n  train:\n    wdir: \${here}\n`).fault).toBe(
      "In dvc.yaml: Line 3: A `wdir` with a template is not resolved.",
    );
    expect(readLock(text, "pipe/dvc.lock", "stages:\n  train:\n    wdir: ../..\n").fault).toContain("leaves the repository");
  });

  it("is broken as a whole where one stage is", () => {
    const text = `${lock(train)}  bad:\n    outs:\n    - path: ../../x\n`;
    const { outs, fault } = readLock(text, "dvc.lock", undefined);
    expect(outs).toEqual([]);
    expect(fault).toMatch(/^Line \d+: The path of this out leaves the repository\.$/);
  });
});
