import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { say } from "../../src/policy/message.js";
import { markdownReporter } from "../../src/report/markdown.js";
import {
  ARRIVALS,
  BREAKING,
  compared,
  finding,
  model,
  NOTHING,
  REEXPORTED,
  RULE_FACTS,
  read,
  review,
  tensor,
} from "./reviews.js";

const render = markdownReporter(RULE_FACTS);
const goldens = join(import.meta.dirname, "goldens");

describe("the comment", () => {
  it.each([
    ["breaking", BREAKING],
    ["reexported", REEXPORTED],
    ["arrivals", ARRIVALS],
    ["nothing", NOTHING],
  ])("reads well: goldens/%s.md", async (name, one) => {
    await expect(render(one, { limit: 65_000 })).toMatchFileSnapshot(join(goldens, `${name}.md`));
  });

  it("is one line when no model changed", () => {
    const text = render(NOTHING, {});
    expect(text.trimEnd().split("\n")).toHaveLength(1);
    expect(text).toContain("no model changed");
  });

  it("is three lines when all is well, until a reader unfolds one", () => {
    const text = render(REEXPORTED, {}).replace(/<\/summary>[\s\S]*?<\/details>/, "</summary></details>");
    expect(text.split("\n").filter((line) => line !== "")).toHaveLength(3);
  });

  it("names the models when all is well with several", () => {
    const paths = ["a.onnx", "b.onnx", "c.onnx", "d.onnx"];
    const summary = model({ tensors: [tensor("w", [4])] });
    const same = paths.map((path) => compared(path, "modified", read(path, summary), read(path, summary)));
    expect(render(review(same), {})).toContain(
      "<summary><code>a.onnx</code>, <code>b.onnx</code>, <code>c.onnx</code> and 1 more</summary>",
    );
  });

  it("does not call well what nobody could examine", () => {
    const [first] = BREAKING.comparisons;
    const text = render(review(first === undefined ? [] : [first]), {});
    expect(text).toContain("❓");
    expect(text).toContain("**Examined 0 of 1 changed model**");
  });

  it.each([
    [{ kind: "invalid", problems: [] }, "the edited one cannot be read"],
    [{ kind: "removed", verdict: "pass", counts: NOTHING.counts }, "removes the policy; without it the verdict would be pass"],
    [
      { kind: "valid", verdict: "fail", counts: { models: 2, errors: 3, warnings: 0, notes: 0, waived: 0 } },
      "edits the policy; with the edited one the verdict would be fail (3 errors in 2 changed models)",
    ],
  ] as const)("says what a policy would decide that the change itself brings: %j", (editedPolicy, said) => {
    for (const one of [NOTHING, BREAKING, REEXPORTED]) expect(render({ ...one, editedPolicy }, {})).toContain(said);
    expect(render(BREAKING, {})).not.toContain("The policy of the base decides here.");
  });

  it("says what it would do to single findings, the first five of them", () => {
    const effect = { rule: "size/bytes", path: "m.onnx", base: "error", edited: "waived", findings: 1 } as const;
    const { counts } = NOTHING;
    const edited = { kind: "valid", verdict: "pass", counts } as const;
    const few = [effect, { ...effect, rule: "format/changed", edited: "none", findings: 1200 } as const];
    expect(render({ ...BREAKING, editedPolicy: { ...edited, effects: few } }, {})).toContain(
      ": `size/bytes` at `m.onnx` from error to waived, `format/changed` at `m.onnx` from error to nothing (1,200 findings). The policy of the base decides here.",
    );
    const many = [...Array(7).keys()].map(() => ({ ...effect, base: "none", edited: "note" }) as const);
    const text = render({ ...BREAKING, editedPolicy: { ...edited, effects: many, moreEffects: 10 } }, {});
    expect(text.match(/from nothing to note/g)).toHaveLength(5);
    expect(text).toContain("to note, 12 more. The policy of the base");
  });

  it("says on which day waivers were judged, where one has a last day", () => {
    expect(render({ ...ARRIVALS, judgedOn: "2027-03-30" }, {})).toMatch(/<sub>.* · waivers as of `2027-03-30` · .*<\/sub>/);
    expect(render(ARRIVALS, {})).not.toContain("waivers as of");
  });

  it("names the label that a waiver depends on", () => {
    const waiver = { reason: "Seen.", owner: "@org/ml", label: "model: ok" };
    const text = render(review(ARRIVALS.comparisons, [finding("size/bytes", "error", "m.onnx", say`Large.`, waiver)]), {});
    expect(text).toContain("- Waived: `size/bytes` · `m.onnx` — Large. Seen. (`@org/ml`, by the label `model: ok`)");
  });

  it("keeps waived findings in sight with their reason", () => {
    expect(render(ARRIVALS, {})).toContain(
      "- Waived: `size/bytes` · `models/vad.safetensors` — 3.9 MB is more than 2 MB. Agreed in the design review. (`@org/ml`, until `2027-03-31`)",
    );
  });

  it("tells a rule's reasons once, whatever the number of its findings", () => {
    const path = "m.onnx";
    const many = [...Array(30).keys()].map((index) =>
      finding("name/content-mismatch", "warning", path, say`Finding ${String(index)}.`),
    );
    const text = render(review([compared(path, "modified", undefined, undefined)], many), {});
    expect(text.split("People and scripts choose a file by its name.")).toHaveLength(2);
    expect(text).toContain("30 findings");
  });

  it("lets the name of a file move below a long folder, so that the story has room", () => {
    const path = "src/silero_vad/data/silero_vad_16k_op15.onnx";
    const found = [finding("a/b", "note", path, say`Finding.`)];
    const text = render(review([compared(path, "modified", undefined, undefined)], found), {});
    expect(text).toContain("| `src/silero_vad/data/` `silero_vad_16k_op15.onnx` |");
    expect(text).toContain(`· \`${path}\` — Finding.`);
  });

  it("says how to change a rule, and where", () =>
    expect(render(BREAKING, {})).toContain("under `rules:` in `.github/model-review.yml`"));

  it("is the same text for the same review", () => expect(render(structuredClone(BREAKING), {})).toBe(render(BREAKING, {})));
});
