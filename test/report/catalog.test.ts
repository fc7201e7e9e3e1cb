import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { catalogMarkdown } from "../../src/report/catalog.js";
import { mermaidOf } from "../../src/report/mermaid.js";
import type { CatalogEntry, ReadEntry } from "../../src/review/catalog.js";
import { lineageOf } from "../../src/review/lineage.js";

function entry(path: string, parts: Partial<ReadEntry> = {}): ReadEntry {
  return {
    path,
    format: "onnx",
    status: "read",
    parameters: 1_200_000,
    size: 4_800_000,
    licenses: [],
    baseModels: [],
    datasets: [],
    record: "absent",
    ...parts,
  };
}

const page = (models: readonly CatalogEntry[]) =>
  catalogMarkdown({ schemaVersion: 1, models, lineage: lineageOf(models) }, { linkBase: "" });

describe("the page of a catalog", () => {
  it("has a row for each model and a graph of what was made from what", () => {
    const models = [
      entry("a.onnx", {
        name: "Digits",
        licenses: ["MIT"],
        datasets: ["mnist", "emnist"],
        baseModels: ["org/base"],
        record: "in-sync",
      }),
      entry("b.onnx", { baseModels: ["Digits"], relation: "quantized" }),
    ];
    expect(page(models)).toBe(`# Models

<!-- Written by model-review catalog. Changes by hand are lost. -->

2 models.

| Model | Path | Format | Parameters | Size | Licence | Base model | Datasets | Record |
|---|---|---|--:|--:|---|---|---|---|
| \`Digits\` | [\`a.onnx\`](a.onnx) | onnx | 1.2 M | 4.8 MB | \`MIT\` | \`org/base\` | \`mnist\` and \`emnist\` | in sync |
| \`b.onnx\` | [\`b.onnx\`](b.onnx) | onnx | 1.2 M | 4.8 MB | – | \`Digits\` | – | – |

## Lineage

\`\`\`mermaid
flowchart LR
  n0(["org/base"])
  n1["a.onnx"]
  n2["b.onnx"]
  n0 --> n1
  n1 -->|"quantized"| n2
\`\`\`
`);
  });

  it("has no row for what nobody knows anything of", () => {
    const unread = { path: "b", format: null, status: "unavailable", error: { code: "x", message: "Gone." } } as const;
    expect(page([entry("a.onnx"), unread]).match(/^\| `/gm)).toHaveLength(1);
    expect(page([unread])).toBe(
      "# Models\n\n<!-- Written by model-review catalog. Changes by hand are lost. -->\n\n0 models, and 1 that could not be read.\n\n## Not read\n\n- [`b`](b) is unavailable: Gone.\n",
    );
  });

  it("keeps hostile names in their cells", () => {
    const hostile = "a|b`c](javascript:x) <img src=x> @all\n| x |\u202e";
    const [table, ...rest] = marked
      .lexer(page([entry(`${hostile}.onnx`, { name: hostile, licenses: [hostile], datasets: [hostile], baseModels: [hostile] })]))
      .filter(({ type }) => type === "table");
    expect(rest).toEqual([]);
    expect(table).toMatchObject({ rows: [{ length: 9 }] });
    const html = marked.parse(page([entry(`${hostile}.onnx`, { name: hostile })]), { async: false });
    expect(html).not.toContain("<img");
    expect(html).not.toMatch(/href="javascript/);
  });
});

describe("lineage", () => {
  it("knows models of the repository by path, file, name, and without an ending", () => {
    const to = (name: string) =>
      lineageOf([entry("m/a.onnx", { name: "Alpha" }), entry("m/b.onnx", { baseModels: [name] })]).nodes[0];
    for (const name of ["m/a.onnx", "./m/a.onnx", "m/a", "a.onnx", "a", "Alpha"])
      expect(to(name)).toEqual({ kind: "model", name: "m/a.onnx" });
    expect(to("alpha")).toEqual({ kind: "other", name: "alpha" });
  });

  it("guesses nothing where two could be meant, and draws no model from itself", () => {
    const models = [entry("x/a.onnx"), entry("y/a.onnx"), entry("b.onnx", { baseModels: ["a", "b.onnx"] })];
    expect(lineageOf(models)).toEqual({
      nodes: [
        { kind: "other", name: "a" },
        { kind: "model", name: "b.onnx" },
      ],
      edges: [{ from: 0, to: 1 }],
    });
  });

  it("takes a path for a path, whatever another model is called", () => {
    const models = [entry("a.onnx"), entry("b.onnx", { name: "a.onnx" }), entry("c.onnx", { baseModels: ["a.onnx"] })];
    expect(lineageOf(models).nodes[0]).toEqual({ kind: "model", name: "a.onnx" });
  });
});

describe("the graph", () => {
  it("shows hostile names as text and nothing else", () => {
    const name = `"]; click n0 "javascript:x"\n\`\`\`\nn1-->n2 %%{init: {}}%% <b>&#59; é`;
    const { text } = mermaidOf(lineageOf([entry("a.onnx", { baseModels: [name], relation: '|"x' })]));
    const lines = text.trimEnd().split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^ {2}n0\(\["[A-Za-z0-9 _./#;-]+"\]\)$/);
    expect(lines[3]).toBe('  n0 -->|"#124;#34;x"| n1');
    expect(text).not.toMatch(/click n0 "|```|%%|<|é/);
    expect(lines[1]).toContain("#34;#93;#59; click n0 #34;");
  });

  it("has at most 100 nodes and 150 edges, and says how many more there are", () => {
    const chain = Array.from({ length: 300 }, (_, at) =>
      entry(`m${at}.onnx`, { baseModels: at === 0 ? [] : [`m${at - 1}.onnx`] }),
    );
    const long = mermaidOf(lineageOf(chain));
    expect(new Set(long.text.match(/\bn\d+\b/g)).size).toBe(100);
    expect(long.omitted).toBe(299 - 99);
    const names = Array.from({ length: 40 }, (_, at) => `base ${at}`);
    const dense = Array.from({ length: 40 }, (_, at) => entry(`m${at}.onnx`, { baseModels: names }));
    const wide = mermaidOf(lineageOf(dense));
    expect(wide.text.match(/-->/g)).toHaveLength(150);
    expect(wide.omitted).toBe(1600 - 150);
    expect(page(dense)).toContain("… 1,450 more relations");
  });
});
