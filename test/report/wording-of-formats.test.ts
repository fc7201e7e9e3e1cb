import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../cli/console.js";

const ROOT = join(import.meta.dirname, "..");

describe("the words for models without ONNX's terms", () => {
  const diff = async (base: string, head: string) => (await run(ROOT, ["diff", "--format", "markdown", base, head])).output;
  const scenario = (name: string, file: string) => diff(`scenarios/${name}/base/${file}`, `scenarios/${name}/head/${file}`);

  it("count what every loader imports, and say what is called", async () => {
    expect(await scenario("torch-weights-run-a-command", "models/net.pt")).toContain(
      "dangerous import `posix.system` added and called · 10 imports known to build models removed",
    );
  });

  it("say layers of Keras and trees of XGBoost", async () => {
    expect(await scenario("keras-model-gets-a-lambda-layer", "models/net.keras")).toContain("\nLayers: 1 added, 4 removed.\n");
    const boosted = await scenario("boosting-goes-on-for-two-trees", "models/ranker.ubj");
    expect(boosted).toContain("graph changed: 2 trees added;");
    expect(boosted).not.toContain("2 ×: +");
  });

  it("do not call content the same that hides something", async () => {
    expect(await scenario("archive-holds-what-its-directory-does-not-list", "models/net.pt")).toContain(
      "| same content on the surface; something is hidden in it |",
    );
  });

  it("show the interface that only one side states, without a name of ours", async () => {
    const text = await diff("fixtures/pytorch/state.pt", "fixtures/pytorch/attack-classes.pt");
    expect(text).toContain("base states no inputs and outputs");
    expect(text).not.toContain("signature `main`");
    expect(text).not.toContain("Subgraphs and functions");
  });
});
