import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { ArtifactError, SourceError } from "../../../src/errors.js";
import { openvino } from "../../../src/formats/openvino/index.js";
import type { ReadModel } from "../../../src/model/model.js";
import { flakySource, openArtifact } from "../../sources.js";
import { filesOf, fixture } from "./fixtures.js";

const MOST_MILLISECONDS = 1000;
const CONSTANT = (data: string) =>
  `<net version="11"><layers><layer id="0" name="w" type="Const" version="opset1"><data ${data}/></layer></layers></net>`;

describe("OpenVINO refuses", () => {
  it.each([
    ["nothing", "", "xml-truncated"],
    ["another document", "<html></html>", "no-net"],
    ["a document type", `<!DOCTYPE net [<!ENTITY a "b">]><net version="11"/>`, "xml-document-type"],
    ["an entity of its own", `<net version="11" name="&lol;"/>`, "xml-entity"],
    ["an entity without an end", `<net version="11" name="&amp"/>`, "xml-entity"],
    ["a character that is none", `<net version="11" name="&#xD800;"/>`, "xml-entity"],
    ["plain characters", `<net version="11"><![CDATA[a]]></net>`, "xml-cdata"],
    ["an attribute twice", `<net version="11" version="10"/>`, "xml-duplicate-attribute"],
    ["an attribute without a value", `<net version/>`, "xml-syntax"],
    ["an attribute that touches another", `<net version="11"name="a"/>`, "xml-syntax"],
    ["a tag in an attribute", `<net version="<"/>`, "xml-syntax"],
    ["300 attributes", `<net ${Array.from({ length: 300 }, (_, at) => `a${at}="" `).join("")}/>`, "xml-too-many-attributes"],
    ["a name of 300 characters", `<net${"a".repeat(300)}/>`, "xml-syntax"],
    ["elements that end in another order", `<net version="11"><a><b></a></b></net>`, "xml-syntax"],
    ["two elements", `<net version="11"/><net version="11"/>`, "xml-syntax"],
    ["text outside of the element", `<net version="11"/>text`, "xml-syntax"],
    ["a comment without an end", `<!-- <net version="11"/>`, "xml-truncated"],
    ["100 elements inside each other", "<net>".repeat(100), "xml-too-deep"],
    ["a shape that is none", CONSTANT('element_type="f32" shape="-1" offset="0" size="4"'), "tensor-malformed"],
    ["a place that is none", CONSTANT('element_type="f32" shape="1" offset="1e3" size="4"'), "tensor-malformed"],
    ["a size that the shape contradicts", CONSTANT('element_type="f32" shape="2" offset="0" size="4"'), "tensor-size"],
    [
      "a shape beyond all numbers",
      CONSTANT('element_type="f32" shape="9000000000000000,9000000000000000" offset="0" size="4"'),
      "tensor-too-large",
    ],
  ])("%s", async (_, text, code) => {
    const outcome = await outcomeOf(new TextEncoder().encode(text));
    expect(outcome).toMatchObject({ name: "ArtifactError", code });
  });

  it("bytes that are not UTF-8", async () => {
    const bytes = new TextEncoder().encode(`<net version="11" name="a"/>`);
    expect(await outcomeOf(bytes.with(bytes.length - 4, 0xff))).toMatchObject({ code: "xml-invalid-utf8" });
  });

  it("more items than the budget allows", async () => {
    const artifact = await openArtifact(filesOf("tiny.xml"), "tiny.xml");
    await expect(openvino.read(artifact, { ...DEFAULT_BUDGET, entries: 50 })).rejects.toMatchObject({
      code: "xml-too-many-entries",
    });
  });

  it("weights beyond the end of their file, or behind a link, by saying that they are absent", async () => {
    const files = new Map<string, Uint8Array | null>(filesOf("tiny.xml"));
    const reasons = async (weights: Uint8Array | null) => {
      const model = await openvino.read(await openArtifact(new Map(files).set("tiny.bin", weights), "tiny.xml"), DEFAULT_BUDGET);
      return model.tensors.map(({ values }) => (values.kind === "absent" ? values.reason : values.kind));
    };
    expect(await reasons(new Uint8Array(40))).toEqual([
      "stored",
      "stored",
      "out-of-range",
      "out-of-range",
      "out-of-range",
      "stored",
    ]);
    expect(new Set(await reasons(null))).toEqual(new Set(["missing"]));
  });

  it("to call lost bytes the file's fault", async () => {
    const source = flakySource(memorySource(fixture("tiny.xml")), 20);
    await expect(openvino.read({ path: "a.xml", source, sibling: async () => undefined }, DEFAULT_BUDGET)).rejects.toBeInstanceOf(
      SourceError,
    );
  });
});

/** A model or an ArtifactError in bounded time; anything else fails the test that asks. */
async function outcomeOf(bytes: Uint8Array): Promise<ReadModel | ArtifactError> {
  const artifact = { path: "a.xml", source: memorySource(bytes), sibling: async () => undefined };
  const start = performance.now();
  const outcome = await openvino.read(artifact, DEFAULT_BUDGET).catch((error: unknown) => error);
  expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
  if (outcome instanceof ArtifactError) return outcome;
  if (outcome instanceof Error) throw outcome;
  return outcome as ReadModel;
}
