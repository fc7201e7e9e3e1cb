import { afterEach, describe, expect, it, vi } from "vitest";
import { type Annotation, deliverAnnotations } from "../../../src/hosts/github/annotations.js";
import { defused, printLog } from "../../../src/hosts/github/log.js";
import { runnerReads } from "../../github/runner.js";

const HOSTILE = [
  "::add-mask::secret",
  "  ::set-output name=a::b",
  "\u00a0\u2003::error::after unusual white space",
  "text ##[add-path]/tmp/evil",
  "##[group]legacy",
  "a\n::stop-commands::x",
  "a\r::warning::x",
  "a\r\n::warning::x",
  "a\u2028::warning::x\u0085::warning::y",
  "\u001b[31m::error::x",
  "\ufeff::error::x",
  ":::error::x",
  "::::error::x",
  "a%0A::error::x",
];

describe("log", () => {
  it.each(HOSTILE)("prints %j and runs nothing", (text) => {
    expect(runnerReads(defused(text)).commands).toEqual([]);
    let printed = "";
    printLog(text, (piece) => (printed += piece));
    // Only our own two: commands off, and on again.
    const names = runnerReads(printed).commands.map((one) => one.name);
    expect(names).toEqual(["stop-commands", "resume"]);
  });

  it("the runner would have run them", () => {
    const commands = HOSTILE.flatMap((text) => runnerReads(text).commands);
    expect(commands.length).toBeGreaterThan(10);
  });

  it("leaves honest text as it is", () => {
    const text = "### ✅ Größe 1.2 M → 1.3 M\n\t| `aten::add` | std::vector | 50%\n  trailing";
    expect(defused(text)).toBe(text);
  });

  it("shows what cannot be seen", () => {
    expect(defused("a\u202eb\u001b[2Jc\u200bd\0e\ud800f")).toBe("a\ufffdb\ufffd[2Jc\ufffdd\ufffde\ufffdf");
  });
});

describe("annotations", () => {
  afterEach(() => vi.restoreAllMocks());

  it.each(HOSTILE)("carries %j as text, in one command", (text) => {
    const printed = emitted([{ level: "warning", title: `a,b:${text}`, message: `said ${text}`, file: `models/${text},line=1` }]);
    const { commands } = runnerReads(printed);
    expect(commands).toHaveLength(1);
    expect(commands[0]?.name).toBe("warning");
    // Nothing but what was meant became a property.
    expect([...(commands[0]?.properties.keys() ?? [])].sort()).toEqual(["file", "title"]);
    const shown = defused(text)
      .replaceAll("## [", "##[")
      .replace(/^(\s*): :/gm, "$1::");
    expect(commands[0]?.data).toBe(`said ${shown}`);
    expect(commands[0]?.properties.get("title")).toBe(`a,b:${shown}`);
  });

  it("stand at a line and a column of their file, and at no line of none", () => {
    const place = { level: "error", title: "t", message: "m", line: 4, column: 3 } as const;
    const { commands } = runnerReads(emitted([{ ...place, file: "a.yml" }, { ...place, file: null }, place]));
    // https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
    expect(commands.map(({ properties }) => Object.fromEntries(properties))).toEqual([
      { title: "t", file: "a.yml", line: "4", col: "3" },
      { title: "t" },
      { title: "t" },
    ]);
  });

  it("are ten of each level at most, the first ones", () => {
    const many = (["notice", "error", "warning"] as const).flatMap((level) =>
      Array.from({ length: 12 }, (_, index) => ({ level, title: "t", message: `${level} ${index}` })),
    );
    let omitted = 0;
    const { commands } = runnerReads(emitted(many, (count) => (omitted = count)));
    expect(omitted).toBe(6);
    for (const level of ["notice", "error", "warning"])
      expect(commands.filter((one) => one.name === level).map((one) => one.data)).toEqual(
        Array.from({ length: 10 }, (_, index) => `${level} ${index}`),
      );
  });

  it("are bounded in length", () => {
    const printed = emitted([{ level: "error", title: "t".repeat(1e5), message: "m".repeat(1e6) }]);
    expect(printed.length).toBeLessThan(5_000);
  });
});

function emitted(annotations: readonly Annotation[], onOmitted: (count: number) => void = () => {}): string {
  let printed = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((piece) => {
    printed += String(piece);
    return true;
  });
  onOmitted(deliverAnnotations(annotations));
  write.mockRestore();
  return printed;
}
