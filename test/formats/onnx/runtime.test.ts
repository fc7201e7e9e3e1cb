import { readdirSync } from "node:fs";
import { join } from "node:path";
import { InferenceSession } from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import { artifactFile } from "../../../src/artifacts/open.js";
import { folderTree } from "../../../src/bytes/folder.js";
import { inspect } from "../../../src/formats/inspect.js";
import type { Value } from "../../../src/model/signature.js";

const root = join(import.meta.dirname, "..", "..", "..");
const folders = ["test/fixtures/onnx", "examples/demo/base/models", "examples/demo/head/models"];
const models = folders.flatMap((folder) => {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(".onnx"));
  return names.map((name) => ({ folder, name }));
});

/** Fixtures that hold every message and do not compute, types newer than the runtime, and weights that were left out. */
const REFUSED = new Set([
  "constants.onnx",
  "control-flow.onnx",
  "dtypes.onnx",
  "interface.onnx",
  "recent.onnx",
  "unpacked.onnx",
  "digits-large.onnx",
]);

/** The runtime that users deploy with is asked what it would feed and return. */
describe("ONNX Runtime", () => {
  it.each(models)("agrees on the interface of $folder/$name", async ({ folder, name }) => {
    const inspection = await inspect(artifactFile(folderTree(join(root, folder)), name));
    const session = await InferenceSession.create(join(root, folder, name), { logSeverityLevel: 4 }).catch(() => undefined);
    expect(session === undefined).toBe(REFUSED.has(name));
    if (session === undefined || inspection.status !== "read") return;
    const [signature] = inspection.model.signatures;
    expect(signature?.inputs.filter(({ required }) => required).map(described)).toEqual(session.inputMetadata.map(described));
    expect(signature?.outputs.map(described)).toEqual(session.outputMetadata.map(described));
  });
});

/** Unknown dimensions have no name at the runtime. */
function described(value: Value | InferenceSession.ValueMetadata): object {
  if (!("isTensor" in value)) {
    return value.kind === "tensor"
      ? { name: value.name, dtype: value.dtype, shape: (value.shape ?? []).map((d) => d ?? "") }
      : { name: value.name };
  }
  return value.isTensor ? { name: value.name, dtype: value.type, shape: [...value.shape] } : { name: value.name };
}
