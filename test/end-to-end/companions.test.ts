import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../repository.js";
import { runAction } from "./action.js";
import { COMMAND, run as start } from "./bundle.js";
import { safetensors } from "./models.js";
import { scene } from "./scene.js";

const MODEL = safetensors({ tensors: [["w", [1, 2]]] });
const CARD = "---\nlicense: mit\ndatasets:\n- glue\n---\n# A model\n\nProse.\n";
const BASE = { "bert/model.safetensors": MODEL, "bert/README.md": CARD, "other/model.safetensors": MODEL };

interface Told {
  readonly verdict: string;
  readonly coverage: object;
  readonly comparisons: readonly {
    readonly path: string;
    readonly change: string;
    readonly changes: readonly { readonly kind: string }[];
    readonly head: { readonly model: { readonly facts: readonly object[]; readonly companions: readonly object[] } };
  }[];
}

describe("a pull request that edits only the card", () => {
  it("is reviewed, and says what the card says now", { timeout: 60_000 }, async () => {
    const { github, open, comments } = await scene(BASE);
    const pull = open({ ...BASE, "bert/README.md": CARD.replace("mit", "gpl-3.0") });
    const run = await runAction({ github, event: pull.event("pull_request", "opened") });
    expect(run.exitCode).toBe(0);
    const { comparisons, coverage } = JSON.parse(readFileSync(run.outputs.get("report-json") ?? "", "utf8")) as Told;
    expect(coverage).toMatchObject({ examined: 1, changed: 1 });
    expect(comparisons.map(({ path, change }) => [path, change])).toEqual([["bert/model.safetensors", "modified"]]);
    expect(comparisons[0]?.head.model).toMatchObject({
      facts: [
        { field: "license", value: "gpl-3.0", source: "bert/README.md", key: "license", line: 2 },
        { field: "training.datasets", value: "glue", source: "bert/README.md", key: "datasets[0]", line: 4 },
      ],
      companions: [{ path: "bert/README.md", kind: "card", problems: [] }],
    });
    const [comment = ""] = comments(pull);
    expect(comment).toContain("bert/model.safetensors");
    expect(comment).toMatch(/license.*mit.*gpl-3\.0/);
  });

  it("is not when the front matter stays as it is", { timeout: 60_000 }, async () => {
    const { github, open } = await scene(BASE);
    const pull = open({ ...BASE, "bert/README.md": CARD.replace("Prose", "Other prose") });
    const run = await runAction({ github, event: pull.event("pull_request", "opened") });
    expect(run.outputs.get("models")).toBe("0");
  });
});

describe("inspect", () => {
  it("shows what stands beside a file, and in the text for git nothing but the file", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "bert"));
    writeFileSync(join(folder, "bert", "model.safetensors"), MODEL);
    writeFileSync(join(folder, "bert", "README.md"), CARD);
    const json = await start(process.execPath, [COMMAND, "inspect", "bert/model.safetensors", "--format", "json"], {
      directory: folder,
      environment: {},
    });
    expect(JSON.parse(json.stdout)).toMatchObject([
      {
        model: {
          facts: [
            { field: "license", value: "mit", source: "bert/README.md" },
            { field: "training.datasets", value: "glue", source: "bert/README.md" },
          ],
          companions: [{ path: "bert/README.md", kind: "card" }],
        },
      },
    ]);
    const text = await start(process.execPath, [COMMAND, "inspect", "bert/model.safetensors", "--format", "text"], {
      directory: folder,
      environment: {},
    });
    expect(text.stdout).toContain("format safetensors");
    expect(text.stdout).not.toMatch(/README|license|glue/);
  });
});
