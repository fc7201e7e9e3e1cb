import { describe, expect, it } from "vitest";
import type { Finding, Severity } from "../../src/policy/finding.js";
import { ours } from "../../src/policy/message.js";
import { policyEffects } from "../../src/review/policy-effects.js";

const one = (rule: string, severity: Severity, text = "x", isWaived = false): Finding => {
  return { rule, severity, path: "m.onnx", message: ours(text), ...(isWaived ? { waiver: { reason: "Agreed." } } : {}) };
};

describe("the effects of another policy", () => {
  it("are none where it says the same", () => {
    expect(policyEffects([], [])).toEqual({});
    expect(policyEffects([one("a", "error")], [one("a", "error")])).toEqual({});
  });

  it("are what comes, goes, weighs more or less, or is waived; the heaviest first", () => {
    const base = [one("goes", "warning"), one("sinks", "error"), one("kept", "error"), one("waived", "note")];
    const edited = [one("sinks", "note"), one("kept", "error"), one("waived", "note", "x", true), one("comes", "note")];
    const at = { path: "m.onnx", findings: 1 };
    expect(policyEffects(base, edited)).toEqual({
      effects: [
        { rule: "sinks", ...at, base: "error", edited: "note" },
        { rule: "goes", ...at, base: "warning", edited: "none" },
        { rule: "waived", ...at, base: "note", edited: "waived" },
        { rule: "comes", ...at, base: "none", edited: "note" },
      ],
    });
  });

  it("of one rule at one path are told once, with their number", () => {
    expect(policyEffects([one("a", "error", "x"), one("a", "error", "y"), one("a", "note", "z")], [])).toEqual({
      effects: [
        { rule: "a", path: "m.onnx", base: "error", edited: "none", findings: 2 },
        { rule: "a", path: "m.onnx", base: "note", edited: "none", findings: 1 },
      ],
    });
  });

  it("that are many are cut, and counted", () => {
    const { effects, moreEffects } = policyEffects(
      [...Array(60).keys()].map((index) => one(`r/${index}`, "note")),
      [],
    );
    expect([effects?.length, moreEffects]).toEqual([50, 10]);
  });
});
