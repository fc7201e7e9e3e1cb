import { describe, expect, it } from "vitest";
import { joined, listed, ours, say, textOf } from "../../src/policy/message.js";

describe("messages", () => {
  it("keep prose and values apart", () => {
    expect(say`Tensor ${"w"} has ${3} axes${ours(" or more")}.`).toEqual([
      "Tensor ",
      { value: "w" },
      " has ",
      "3",
      " axes",
      " or more",
      ".",
    ]);
  });
  it("put messages into messages", () => {
    expect(textOf(say`${say`a ${"b"}`} c`)).toBe("a b c");
  });
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c"], "a, b and c"],
    [["a", "b", "c", "d"], "a, b, c and 1 more"],
  ])("list %j as %s", (names, text) => expect(textOf(listed(names, 3))).toBe(text));
  it.each([
    [["a"], "a"],
    [["a", "b", "c"], "a; b; c"],
    [["a", "b", "c", "d", "e"], "a; b; c; and 2 more"],
  ])("join %j as %s", (clauses, text) => expect(textOf(joined(clauses.map(ours), "; ", 3))).toBe(text));
});
