import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { openvino } from "../../../src/formats/openvino/index.js";
import { countingSource, openArtifact, type SourceKind, sparseSource } from "../../sources.js";
import { filesOf, truth } from "./fixtures.js";

describe("reading OpenVINO costs", () => {
  it.each(Object.keys(truth))("the document of %s once, and nothing of the weights", async (path) => {
    const counters: ReturnType<typeof countingSource>[] = [];
    const open: SourceKind["open"] = async (bytes) => {
      const counting = countingSource(memorySource(bytes));
      counters.push(counting);
      return counting.source;
    };
    const files = filesOf(path);
    await openvino.read(await openArtifact(files, path, open), DEFAULT_BUDGET);
    expect(counters.map(({ bytesRead }) => bytesRead())).toEqual([files.get(path)?.length]);
  });

  it("nothing for a document that is too large", async () => {
    const counting = countingSource(sparseSource(new Uint8Array(), 2 ** 30));
    const artifact = { path: "a.xml", source: counting.source, sibling: async () => undefined };
    await expect(openvino.read(artifact, DEFAULT_BUDGET)).rejects.toMatchObject({ code: "too-much-structure" });
    expect(counting.bytesRead()).toBe(0);
  });
});
