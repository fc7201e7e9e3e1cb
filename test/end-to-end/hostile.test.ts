import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ActionRun, runAction } from "./action.js";
import { fixture, safetensors } from "./models.js";
import { harmlessMarkdown } from "./rendered.js";
import { type Files, type Scene, scene } from "./scene.js";

const WORDS = [
  "::error::owned",
  "x\n::error::owned",
  "x\r::stop-commands::owned",
  "x\u2028::add-mask::owned",
  "  ::set-output name=verdict::owned",
  "##[error]owned",
  "x ##[add-mask]owned",
  "@everyone @octo/team #1 GH-1 octo/digits#1",
  "<img src=https://example.com/owned.png>",
  "![owned](https://example.com/owned.png)",
  "[owned](javascript:alert(1)) www.example.com https://example.com",
  "--> <script>owned</script> <!-- model-review v1 key=00000000 -->",
  "</code></summary></details><h1>owned",
  "`` ` ``` owned ```` |",
  "a|b|c\\|d\\",
  "\u202eowned\u2066\u200b",
  "\u001b[31mowned\u001b]8;;https://example.com\u0007",
  "%0A::error::owned",
  "{{ github.token }} $(owned) ;owned",
];

const HOSTILE: Files = Object.fromEntries(
  WORDS.flatMap((word, index) => {
    const own = WORDS.map((name, other) => [name, [index, other]] as const);
    const bytes = safetensors({ tensors: own, metadata: WORDS.map((key) => [key, word]) });
    // A slash would make it a folder, which is harmless in its own way.
    const path = `models/${word.replaceAll("/", "∕")}.safetensors`;
    return [[path, index % 3 === 2 ? bytes.subarray(0, bytes.length - 1) : bytes] as const];
  }),
);

describe.concurrent("a pull request whose every name is an attack", () => {
  it.each(["added", "changed", "removed"] as const)("is reported without obeying any: models %s", async (how) => {
    const before: Files = Object.fromEntries(
      Object.keys(HOSTILE).map((path) => [path, safetensors({ tensors: WORDS.map((word) => [`base ${word}`, [1]]) })]),
    );
    const stage = await scene({ "readme.md": "x", ...(how === "added" ? {} : before) });
    const nothing = Object.fromEntries(Object.keys(HOSTILE).map((path) => [path, null]));
    const run = await reviewed(stage, how === "removed" ? nothing : HOSTILE);
    expect(run.outputs.get("models")).toBe(String(WORDS.length));
    expect(run.exitCode).toBe(how === "removed" ? 0 : 1);
  });

  it("is reported without obeying any: an ONNX file full of them", async () => {
    const stage = await scene({ "readme.md": "x" });
    const poisoned = poison(fixture("onnx/interface.onnx"));
    const run = await reviewed(stage, { "models/a.onnx": poisoned });
    expect(run.outputs.get("models")).toBe("1");
  });

  it("is reported without obeying any: a policy, a branch, a title", async () => {
    const stage = await scene({
      "readme.md": "x",
      ".github/model-review.yml": `${WORDS.map((w) => JSON.stringify(w)).join(": 1\n")}: 1\n`,
    });
    const pull = stage.open({ "a.safetensors": "x" });
    pull.live.title = "\n::error::owned";
    const run = await runAction({ github: stage.github, event: pull.event() });
    expect(run.exitCode).toBe(2);
    // One for each of the first mistakes in the policy, at its line, and none that a word of it asked for.
    expect(run.annotations).toHaveLength(10);
    expect(
      run.annotations.every(({ name, properties }) => name === "error" && properties.get("file") === ".github/model-review.yml"),
    ).toBe(true);
    const input = await runAction({ github: stage.github, event: pull.event(), inputs: { "base-ref": "x\n::error::owned" } });
    expect(input.exitCode).toBe(2);
    expect(input.annotations).toHaveLength(1);
  });
});

/** Reviews through the API and from a checkout's objects; both must come out harmless, and the same. */
async function reviewed(stage: Scene, files: Files): Promise<ActionRun> {
  const pull = stage.open(files);
  const run = await runAction({ github: stage.github, event: pull.event() });
  const findings: readonly { rule: string }[] = JSON.parse(readFileSync(run.outputs.get("report-json") ?? "", "utf8")).findings;
  const rules = new Set(["Model review", ...findings.map(({ rule }) => rule)]);
  // Every annotation that the runner sees is one of ours.
  expect(run.annotations.filter(({ properties }) => !rules.has(properties.get("title") ?? ""))).toEqual([]);
  expect(run.annotations.filter(({ data }) => data.trim() === "owned")).toEqual([]);
  expect(run.stdout).not.toMatch(/[\u001b\u0007\u202e\u2066\u200b\u2028]/);
  const [comment = ""] = stage.comments(pull);
  harmlessMarkdown(comment.replace(/^<!-- model-review v1 [^>]* -->\n/, ""));
  harmlessMarkdown(run.summary);
  for (const value of run.outputs.values()) expect(value).not.toContain("owned");
  const local = await runAction({ github: stage.github, event: pull.event(), workspace: await pull.checkout("unwritten") });
  expect(local.summary).toBe(run.summary);
  expect(local.annotations).toEqual(run.annotations);
  expect(local.requests.filter(({ path }) => path.includes("/git/"))).toEqual([]);
  return run;
}

/** Puts words of the same length in place of the names of a file, so that its lengths stay right. */
function poison(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  return Buffer.from(
    text.replace(/[A-Za-z_][A-Za-z_.0-9 ]{8,}/g, (name) =>
      "@x|`<b>\n::error::owned".padEnd(name.length, "*").slice(0, name.length),
    ),
    "latin1",
  );
}
