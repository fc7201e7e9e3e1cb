import { describe, expect, it } from "vitest";
import { closestOf, suggestionFor } from "../../src/policy/suggestion.js";

describe("suggestions", () => {
  it.each([
    ["eror", ["off", "error"], "error"],
    ["of", ["off", "note"], "off"],
    ["ERROR", ["error"], "error"],
    ["inclued", ["include", "exclude"], "include"],
    ["input-removed", ["signature/input-removed", "size/bytes"], "signature/input-removed"],
    ["signature/inptu-removed", ["signature/output-removed", "signature/input-removed"], "signature/input-removed"],
    ["xyz", ["off", "note"], undefined],
    ["", ["off"], undefined],
    ["e".repeat(1000), ["e".repeat(1000)], undefined],
  ])("for %s", (word, candidates, expected) => expect(closestOf(word, candidates)).toBe(expected));

  it("are sentences", () => {
    expect(suggestionFor("eror", ["error"])).toBe(' Did you mean "error"?');
    expect(suggestionFor("xyz", ["error"])).toBe("");
  });
});
