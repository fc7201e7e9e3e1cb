import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import deprecated from "spdx-license-ids/deprecated.json" with { type: "json" };
import current from "spdx-license-ids/index.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { FIELDS, type FieldId } from "../../src/model/fields.js";
import type { Fact } from "../../src/model/metadata.js";
import { cyclonedxInspections, cyclonedxReporter } from "../../src/report/cyclonedx.js";
import type { HashesByModel } from "../../src/review/file-hashes.js";
import { FIXTURES, run } from "../cli/console.js";
import { arbitraryReviews } from "./arbitrary.js";
import { expectValidBom } from "./cyclonedx-validator.js";
import { HOSTILE, hostile } from "./hostile.js";
import { compared, failed, model, read, review, tensor, value } from "./reviews.js";

const fact = (field: FieldId, stated: string, subject?: string, key: string = field): Fact => ({
  field,
  value: stated,
  source: "models/README.md",
  key,
  ...(subject === undefined ? {} : { subject }),
});

const FACTS: readonly Fact[] = [
  fact("name", "Digits"),
  fact("version", "1.2.0"),
  fact("version", "1.3.0"),
  fact("description", "Reads digits.\n\nOne at a time."),
  fact("license", "apache-2.0"),
  fact("license_link", "https://user:secret@example.com/licence text"),
  fact("authors", "Ada"),
  fact("authors", "Grace"),
  fact("organization", "Example"),
  fact("homepage", "https://example.com/digits#about"),
  fact("repository", "somewhere else"),
  fact("tags", "vision"),
  fact("base_model", "org/base"),
  fact("base_model_version", "v4", "org/base"),
  fact("base_model_relation", "finetune"),
  fact("training.datasets", "mnist"),
  fact("training.datasets", "usps"),
  fact("training.dataset_version", "2", "mnist"),
  fact("training.dataset_hash", "md5 d8e8fca2dc0f896fd7cb4cb0031ba249", "mnist"),
  fact("training.dataset_hash", "md5 d8e8fca2dc0f896fd7cb4cb0031ba249.dir", "usps"),
  fact("training.dataset_location", "s3://bucket/usps", "usps"),
  fact("training.hyperparameters", "0.1", "lr"),
  fact("task", "image-classification"),
  fact("architecture", "ConvForClassification", undefined, "architectures[0]"),
  fact("architecture", "convnet", undefined, "model_type"),
  fact("metrics", "0.97", "accuracy on mnist (test)"),
  fact("metrics", "0.1", "loss"),
  fact("intended_use", "Postal codes."),
  fact("limitations", "Not for cheques."),
  fact("emissions", "12 g"),
];

const DIGITS = {
  ...model({
    tensors: [tensor("w", [4, 4])],
    operators: [["Conv", 1]],
    inputs: [value("images", "float32", ["batch", 1, 28, 28])],
    outputs: [value("scores", "float32", ["batch", 10])],
    metadata: [
      { key: "exporter", value: "v9", source: "metadata_props" },
      { key: "license", value: "apache-2.0", source: "models/README.md" },
    ],
    producer: { name: "pytorch", version: "2.9" },
  }),
  facts: FACTS,
  files: [{ path: "models/digits.onnx", role: "main", size: 100 }] as const,
  companions: [{ path: "models/my card.md", kind: "card", problems: [] }] as const,
};

const DIGEST = "0123456789abcdef".repeat(4);
const HASHES: HashesByModel = new Map([
  ["models/digits.onnx", { known: [{ path: "models/digits.onnx", algorithm: "SHA-256", digest: DIGEST }], unknown: [] }],
]);

describe("the validator", () => {
  it.each([
    ['"type": "data"', '"type": "dataset"'],
    ['"id": "Apache-2.0"', '"id": "apache-2.0"'],
    ['"bomFormat"', '"BomFormat"'],
    [`"content": "${DIGEST}"`, '"content": "12"'],
  ])("refuses a BOM in which %s is %s", async (right, wrong) => {
    const text = cyclonedxInspections([read("models/digits.onnx", DIGITS)], { hashes: { head: HASHES } });
    expect(text).toContain(right);
    await expect(expectValidBom(text.replace(right, wrong))).rejects.toThrow();
  });
});

describe("a BOM", () => {
  it("says of a model what the specification has a place for, and the rest as properties", async () => {
    const text = cyclonedxInspections([read("models/digits.onnx", DIGITS)], { hashes: { head: HASHES } });
    const bom = await expectValidBom(text);
    expect(bom.components).toEqual([
      {
        type: "machine-learning-model",
        "bom-ref": "model:models/digits.onnx",
        authors: [{ name: "Ada" }, { name: "Grace" }],
        publisher: "Example",
        name: "Digits",
        version: "1.2.0",
        description: "Reads digits.\n\nOne at a time.",
        hashes: [{ alg: "SHA-256", content: DIGEST }],
        licenses: [{ license: { id: "Apache-2.0", acknowledgement: "declared", url: "https://example.com/licence%20text" } }],
        pedigree: { ancestors: [{ type: "machine-learning-model", name: "org/base", version: "v4" }], notes: "finetune" },
        externalReferences: [
          { url: "https://example.com/digits#about", type: "website" },
          { url: "models/my%20card.md", type: "model-card" },
        ],
        modelCard: {
          modelParameters: {
            task: "image-classification",
            architectureFamily: "convnet",
            modelArchitecture: "ConvForClassification",
            datasets: [{ ref: "data:mnist@2" }, { ref: "data:usps" }],
            inputs: [{ format: "images: float32[batch, 1, 28, 28]" }],
            outputs: [{ format: "scores: float32[batch, 10]" }],
          },
          quantitativeAnalysis: {
            performanceMetrics: [
              { type: "accuracy", value: "0.97", slice: "mnist (test)" },
              { type: "loss", value: "0.1" },
            ],
          },
          considerations: {
            useCases: ["Postal codes."],
            technicalLimitations: ["Not for cheques."],
            environmentalConsiderations: { properties: [{ name: "model-review:emissions", value: "12 g" }] },
          },
        },
        tags: ["vision"],
        properties: [
          ["path", "models/digits.onnx"],
          ["format", "onnx"],
          ["format-version", "8"],
          ["producer", "pytorch 2.9"],
          ["requires:ir", "8"],
          ["requires:opset ai.onnx", "16"],
          ["parameters", "16"],
          ["tensors", "1"],
          ["tensor-bytes", "64"],
          ["file-bytes", "100"],
          ["nodes", "1"],
          ["version", "1.3.0"],
          ["repository", "somewhere else"],
          ["training.hyperparameters:lr", "0.1"],
          ["metadata:metadata_props:exporter", "v9"],
        ].map(([name, stated]) => ({ name: `model-review:${name}`, value: stated })),
      },
      {
        type: "data",
        "bom-ref": "data:mnist@2",
        name: "mnist",
        version: "2",
        hashes: [{ alg: "MD5", content: "d8e8fca2dc0f896fd7cb4cb0031ba249" }],
        data: [{ type: "dataset", name: "mnist" }],
      },
      {
        type: "data",
        "bom-ref": "data:usps",
        name: "usps",
        data: [{ type: "dataset", name: "usps" }],
        properties: [
          { name: "model-review:hash", value: "md5 d8e8fca2dc0f896fd7cb4cb0031ba249.dir" },
          { name: "model-review:location", value: "s3://bucket/usps" },
        ],
      },
    ]);
    expect(bom.dependencies).toEqual([{ ref: "model:models/digits.onnx", dependsOn: ["data:mnist@2", "data:usps"] }]);
  });

  it("is the same text for the same models, and has another serial number for others", async () => {
    const texts = [DIGITS, DIGITS, { ...DIGITS, facts: [fact("name", "Others")] }].map((summary) =>
      cyclonedxInspections([read("a.onnx", summary)], {}),
    );
    expect(texts[0]).toBe(texts[1]);
    const [one, , other] = await Promise.all(texts.map(expectValidBom));
    expect(one?.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(other?.serialNumber).not.toBe(one?.serialNumber);
    expect(texts[0]).not.toContain("timestamp");
  });

  it("has the models of a range as they are at head, and names those that could not be read", async () => {
    const unread = failed("b.onnx", "unreadable", "truncated", "The file ends early.");
    const bom = await expectValidBom(
      cyclonedxReporter(
        review(
          [
            compared("a.onnx", "modified", read("a.onnx", DIGITS), read("a.onnx", DIGITS)),
            compared("b.onnx", "added", undefined, unread),
            compared("c.onnx", "removed", read("c.onnx", DIGITS), undefined),
          ],
          [],
          { base: { name: "main", commit: "1".repeat(40) }, head: { name: "topic", commit: null } },
        ),
        {},
      ),
    );
    expect(bom.components.map((one) => one["bom-ref"])).toEqual(["model:a.onnx", "model:b.onnx", "data:mnist@2", "data:usps"]);
    expect(bom.components[1]?.properties).toContainEqual({ name: "model-review:status", value: "unreadable" });
    expect(bom.components[1]?.properties).toContainEqual({ name: "model-review:error", value: "truncated" });
    expect(bom.metadata.properties).toEqual([
      { name: "model-review:scope", value: "changed models" },
      { name: "model-review:base", value: `main ${"1".repeat(40)}` },
      { name: "model-review:head", value: "topic" },
    ]);
  });

  it("has what stands beside a model that could not be read, with its status", async () => {
    const unread = failed("models/b.pt", "unreadable", "unsupported-format", "It is not read.");
    const metadata = [{ key: "team", value: "vision", source: "models/README.md" }];
    const companions = [{ path: "models/README.md", kind: "card", problems: [] }] as const;
    const bom = await expectValidBom(cyclonedxInspections([{ ...unread, metadata, companions, facts: FACTS }], {}));
    const [component] = bom.components;
    expect(component).toMatchObject({
      name: "Digits",
      externalReferences: [{ type: "website" }, { url: "models/README.md", type: "model-card" }],
      licenses: [{ license: { id: "Apache-2.0" } }],
      pedigree: { ancestors: [{ name: "org/base", version: "v4" }] },
      modelCard: { modelParameters: { task: "image-classification", datasets: [{ ref: "data:mnist@2" }, { ref: "data:usps" }] } },
    });
    expect(component?.modelCard?.modelParameters).not.toHaveProperty("inputs");
    for (const [name, value] of [
      ["status", "unreadable"],
      ["error", "unsupported-format"],
      ["metadata:models/README.md:team", "vision"],
    ])
      expect(component?.properties).toContainEqual({ name: `model-review:${name}`, value });
    expect(bom.components.map((one) => one["bom-ref"])).toEqual(["model:models/b.pt", "data:mnist@2", "data:usps"]);
  });

  it("has the digests of a model of several files at its files, and says which file has none", async () => {
    const files = [
      { path: "a.onnx", role: "main", size: 10 },
      { path: "a.bin", role: "external-data", size: null },
    ] as const;
    const hashes: HashesByModel = new Map([
      [
        "a.onnx",
        {
          known: [{ path: "a.onnx", algorithm: "SHA-256", digest: DIGEST }],
          unknown: [{ path: "a.bin", reason: "not in the revision" }],
        },
      ],
    ]);
    const text = cyclonedxInspections([read("a.onnx", { ...DIGITS, files })], { hashes: { head: hashes } });
    const [component] = (await expectValidBom(text)).components;
    expect(component?.hashes).toBeUndefined();
    expect(component?.components?.map(({ name, hashes: found }) => [name, found])).toEqual([
      ["a.onnx", [{ alg: "SHA-256", content: DIGEST }]],
      ["a.bin", undefined],
    ]);
    expect(component?.properties).toContainEqual({ name: "model-review:not-hashed:a.bin", value: "not in the revision" });
  });

  it("shares data sets of which the same is said, and keeps apart those that differ", async () => {
    const of = (version: string) => ({
      ...DIGITS,
      facts: [fact("training.datasets", "d"), fact("training.dataset_hash", version, "d")],
    });
    const sides = ["md5 1", "md5 1", "md5 2"].map((version, index) => read(`${index}.onnx`, of(version)));
    const bom = await expectValidBom(cyclonedxInspections(sides, {}));
    expect(bom.dependencies.map(({ dependsOn }) => dependsOn)).toEqual([["data:d"], ["data:d"], ["data:d#2"]]);
  });

  it("gives files of one name different references", async () => {
    const twice = [read("a.onnx", DIGITS), read("a.onnx", DIGITS)];
    const bom = await expectValidBom(cyclonedxInspections(twice, {}));
    expect(bom.dependencies.map(({ ref }) => ref)).toEqual(["model:a.onnx", "model:a.onnx#2"]);
  });
});

describe("licences of a BOM", () => {
  const licencesOf = async (...stated: readonly string[]) => {
    const facts = stated.map((text) => fact("license", text));
    return (await expectValidBom(cyclonedxInspections([read("a.onnx", { ...DIGITS, facts })], {}))).components[0]?.licenses;
  };
  const declared = { acknowledgement: "declared" };

  it.each([
    ["mit", [{ license: { id: "MIT", ...declared } }]],
    ["MIT OR Apache-2.0", [{ expression: "Apache-2.0 OR MIT", ...declared }]],
    ["Apache-2.0+", [{ expression: "Apache-2.0+", ...declared }]],
    ["GPL-2.0-only WITH Classpath-exception-2.0", [{ expression: "GPL-2.0-only WITH Classpath-exception-2.0", ...declared }]],
    ["llama3.1", [{ expression: "LicenseRef-llama3.1", ...declared }]],
    ["other", [{ license: { name: "other", ...declared } }]],
    ["Ask Bob", [{ license: { name: "Ask Bob", ...declared } }]],
    ["  ", undefined],
  ])("%s", async (stated, expected) => expect(await licencesOf(stated)).toEqual(expected));

  it("are all named when several are stated", async () => {
    expect(await licencesOf("mit", "MIT", "MIT OR Apache-2.0", "Ask Bob")).toEqual([
      { license: { id: "MIT", ...declared } },
      { license: { name: "Apache-2.0 OR MIT", ...declared } },
      { license: { name: "Ask Bob", ...declared } },
    ]);
  });

  it("are valid for every id of SPDX", async () => {
    const all = [...current, ...deprecated];
    expect(all.length).toBeGreaterThan(700);
    const facts = all.map((text) => fact("license", text));
    const models = [
      read("a.onnx", { ...DIGITS, facts }),
      ...all.map((text) => read(text, { ...DIGITS, facts: [fact("license", text)] })),
    ];
    await expectValidBom(cyclonedxInspections(models, {}));
  });
});

describe("any model", () => {
  const facts: fc.Arbitrary<readonly Fact[]> = fc.array(
    fc
      .record({
        field: fc.constantFrom(...FIELDS.map(({ id }) => id)),
        value: hostile,
        source: hostile,
        key: hostile,
        subject: fc.option(hostile, { nil: undefined }),
      })
      .map(({ subject, ...others }) => ({ ...others, ...(subject === undefined ? {} : { subject }) })),
    { maxLength: 20 },
  );
  const withFacts = fc.tuple(hostile, facts, hostile).map(([path, stated, card]) => ({
    path,
    summary: { ...DIGITS, facts: stated, companions: [{ path: card, kind: "card", problems: [] }] as const },
  }));

  it("makes a valid BOM", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(withFacts, { maxLength: 4 }), async (models) => {
        await expectValidBom(
          cyclonedxInspections(
            models.map(({ path, summary }) => read(path, summary)),
            {},
          ),
        );
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("of any review makes a valid BOM, in which nothing moves a terminal", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReviews, async (made) => {
        const text = cyclonedxReporter(made, {});
        await expectValidBom(text);
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it.each(HOSTILE.map((text) => [text]))("with everything called %j is valid, and nothing of it is lost", async (text) => {
    const stated = FIELDS.map(({ id }) => fact(id, text, text));
    const bom = await expectValidBom(cyclonedxInspections([read(text, { ...DIGITS, facts: stated })], {}));
    const readable = text.replace(/\p{Surrogate}/gu, "\ufffd");
    if (readable.trim() !== "") expect(bom.components[0]?.name).toBe(readable);
  });
});

describe("inspect --format cyclonedx", () => {
  const names = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(onnx|safetensors|json)$/.test(path) && !path.endsWith("truth.json"))
    .sort();

  it("makes one valid BOM of all fixtures, whatever can be read of them", async () => {
    const { output } = await run(FIXTURES, ["inspect", "--format", "cyclonedx", ...names]);
    const bom = await expectValidBom(output);
    expect(bom.components.filter(({ type }) => type === "machine-learning-model").length).toBe(names.length);
  });

  it("states the digest of each file, as sha256sum has it", async () => {
    const { output, exitCode } = await run(FIXTURES, [
      "inspect",
      "--format",
      "cyclonedx",
      join("safetensors", "plain.safetensors"),
    ]);
    expect(exitCode).toBe(0);
    const [component] = (await expectValidBom(output)).components;
    expect(component?.hashes).toEqual([
      { alg: "SHA-256", content: "94e18a9895c2039c5e56fa098043eb4244032a2d93e4bebb1f82a107ef832451" },
    ]);
  });
});
