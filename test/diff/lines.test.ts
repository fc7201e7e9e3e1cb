import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineDifference } from "../../src/diff/lines.js";

const marks = { added: "+", removed: "-", kept: " ", skipped: "…" } as const;
const shown = (base: string, head: string) => lineDifference(base, head).lines.map(({ kind, text }) => marks[kind] + text);

describe("lineDifference", () => {
  it("shows two lines around a change, and says where lines are left out", () => {
    const lines = Array.from("abcdefghijkl");
    const head = lines.with(0, "A").with(8, "I");
    expect(shown(lines.join("\n"), head.join("\n"))).toEqual(["-a", "+A", " b", " c", "…", " g", " h", "-i", "+I", " j", " k"]);
  });

  it("tells a template of one line by its statements", () => {
    const of = (role: string) => `{% for m in messages %}{{ m.${role} }}${"{{ '<|im_end|>' }}".repeat(10)}{% endfor %}`;
    expect(shown(of("role"), of("name")).slice(0, 3)).toEqual([" {% for m in messages %}", "-{{ m.role }}", "+{{ m.name }}"]);
  });

  it("cuts long lines and long differences, and says how much is left out", () => {
    const { lines, omitted } = lineDifference(
      "",
      Array.from({ length: 500 }, (_, index) => `${index}${"x".repeat(310)}`).join("\n"),
    );
    expect(lines).toHaveLength(60);
    expect(Math.max(...lines.map(({ text }) => text.length))).toBe(300);
    expect(omitted).toBe(441);
  });

  it("takes short time for texts that have nothing in common", () => {
    const text = (seed: number) => Array.from({ length: 100_000 }, (_, index) => `${(index * seed) % 1009}`).join("\n");
    const begin = performance.now();
    expect(lineDifference(text(7), text(11)).lines).toHaveLength(60);
    expect(performance.now() - begin).toBeLessThan(2_000);
  });

  it("says all of both texts when they are short", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 8 }),
        fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 8 }),
        (one, two) => {
          const { lines } = lineDifference(one.join("\n"), two.join("\n"));
          if (lines.some(({ kind }) => kind === "skipped") || lines.length === 0) return;
          const side = (kind: "added" | "removed") => lines.filter((line) => line.kind !== kind).map(({ text }) => text);
          const spoken = (list: readonly string[]) => list.join("\n");
          expect(spoken(one)).toContain(spoken(side("added")));
          expect(spoken(two)).toContain(spoken(side("removed")));
        },
      ),
    );
  });
});
