import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { deliverOutputs } from "../../../src/hosts/github/outputs.js";
import { deliverSummary } from "../../../src/hosts/github/summary.js";

const MEBIBYTE = 1024 * 1024;

describe("job summary", () => {
  it("is appended to what earlier steps of the action wrote", async () => {
    const path = file("before\n");
    expect(await deliverSummary(path, "## Größe")).toEqual({ kind: "written", bytes: 11 });
    expect(readFileSync(path, "utf8")).toBe("before\n## Größe\n");
  });

  it("may fill the runner's limit to the last byte, counted in UTF-8", async () => {
    const path = file("");
    const text = `${"ü".repeat(MEBIBYTE / 2 - 1)}x\n`;
    expect(await deliverSummary(path, text)).toMatchObject({ kind: "written" });
    expect(statSync(path).size).toBe(MEBIBYTE);
    expect(await deliverSummary(path, "x")).toMatchObject({ kind: "refused", reason: expect.stringContaining("1048576") });
    expect(statSync(path).size).toBe(MEBIBYTE);
  });

  it("is not written past the limit though its characters are fewer", async () => {
    const path = file("");
    expect(await deliverSummary(path, "→".repeat(MEBIBYTE / 2))).toMatchObject({ kind: "refused" });
    expect(statSync(path).size).toBe(0);
  });

  it("is skipped where the runner has none, and refused where it cannot be written", async () => {
    expect(await deliverSummary(undefined, "x")).toMatchObject({ kind: "skipped" });
    expect(await deliverSummary("", "x")).toMatchObject({ kind: "skipped" });
    expect(await deliverSummary(join(file(""), "not-a-folder", "summary.md"), "x")).toMatchObject({ kind: "refused" });
  });
});

describe("outputs", () => {
  it("are written as the runner reads them", () => {
    const path = file("");
    vi.stubEnv("GITHUB_OUTPUT", path);
    onTestFinished(() => void vi.unstubAllEnvs());
    deliverOutputs([
      ["verdict", "fail"],
      ["errors", 2],
      ["report-json", "out/a=b<<c.json"],
    ]);
    // https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#multiline-strings
    const read = [...readFileSync(path, "utf8").matchAll(/^([\w-]+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2\r?$/gm)].map(
      ([, name, , value]) => [name, value],
    );
    expect(read).toEqual([
      ["verdict", "fail"],
      ["errors", "2"],
      ["report-json", "out/a=b<<c.json"],
    ]);
  });

  it("never have a second line", () => {
    expect(() => deliverOutputs([["comment-url", "a\nb"]])).toThrow(RangeError);
  });
});

function file(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), "model-review-delivery-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "file");
  writeFileSync(path, content);
  return path;
}
