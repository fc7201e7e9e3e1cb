import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { expectValidBom } from "../report/cyclonedx-validator.js";
import { runAction } from "./action.js";
import { RUNTIMES } from "./bundle.js";
import { DEMO } from "./models.js";
import { scene } from "./scene.js";

const sha256 = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest("hex");

it.concurrent.each(RUNTIMES)(
  "the Action writes a BOM of head and its difference from base, on $name",
  async ({ program }) => {
    if (program === undefined) return;
    const { github, open } = await scene(DEMO.base);
    const pull = open(DEMO.head);
    const ended = await runAction({ github, event: pull.event("pull_request", "opened"), node: program });
    const path = ended.outputs.get("report-bom") ?? "";
    const beside = (name: string) => readFileSync(join(dirname(path), name), "utf8");

    const text = readFileSync(path, "utf8");
    const bom = await expectValidBom(text);
    const changed = ["models/digits-large.onnx", "models/digits.onnx", "models/digits.safetensors"];
    const data = ["data:sklearn.datasets.load_digits, labels odd/even", "data:sklearn-digits-parity"];
    expect(bom.components.map((one) => one["bom-ref"])).toEqual([...changed.map((name) => `model:${name}`), ...data]);
    for (const [index, name] of changed.entries()) {
      const component = bom.components[index];
      const part = component?.components?.find((file) => file.name === name) ?? component;
      const content = DEMO.head[name];
      if (content === undefined || content === null) throw new Error(name);
      expect(part?.hashes).toEqual([{ alg: "SHA-256", content: sha256(content) }]);
    }

    const difference = JSON.parse(beside("bom-diff.json"));
    expect(difference.components.map((one: { path: string }) => one.path)).toEqual(changed);
    const digits = difference.components.find((one: { path: string }) => one.path === "models/digits.onnx");
    expect(digits.aspects).toContainEqual({
      aspect: "hashes",
      removed: [`SHA-256 ${sha256(DEMO.base["models/digits.onnx"] ?? "")}`],
      added: [`SHA-256 ${sha256(DEMO.head["models/digits.onnx"] ?? "")}`],
    });
    expect(beside("bom-diff.md")).toContain("### `models/digits.onnx`");

    const again = await runAction({ github, event: pull.event(), node: program });
    expect(readFileSync(again.outputs.get("report-bom") ?? "", "utf8")).toBe(text);
  },
  60_000,
);
