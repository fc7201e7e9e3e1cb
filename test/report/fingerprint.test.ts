import { describe, expect, it } from "vitest";
import type { Message } from "../../src/policy/message.js";
import { joined, listed, ours, quoting, say } from "../../src/policy/message.js";
import { fingerprintsOf } from "../../src/report/fingerprint.js";
import { finding } from "./reviews.js";

const PATH = "models/vad.onnx";
const one = (message: Message, rule = "a/b", path = PATH): string =>
  fingerprintsOf([finding(rule, "error", path, message)])[0] ?? "";

describe("the fingerprint of a finding", () => {
  it.each<[string, Message, Message]>([
    [
      "a larger file",
      say`${ours("2.1 GB")}, the limit is ${ours("2 GB")}.`,
      say`${ours("900 MB")}, the limit is ${ours("500 MB")}.`,
    ],
    [
      "other counts",
      say`${ours("1 tensor")} needs ${ours("4 B")} of ${"a.data"}.`,
      say`${ours("26 tensors")} need ${ours("2.2 MB")} of ${"a.data"}.`,
    ],
    [
      "another version",
      say`The name says opset ${13}, the model declares ${16}.`,
      say`The name says opset ${13}, the model declares ${17}.`,
    ],
    [
      "another size of an axis",
      say`Size changed: input ${"x"} axis ${2} from ${"224"} to ${"256"}.`,
      say`Size changed: input ${"x"} axis ${2} from ${"224"} to ${"320"}.`,
    ],
    [
      "another shape",
      say`Rank changed: ${"y"} from ${"[1, 2]"} to ${"[batch, 1]"}.`,
      say`Rank changed: ${"y"} from ${"[1, 4]"} to ${"[batch, 3]"}.`,
    ],
    [
      "another place in the file",
      say`Not readable: ${quoting("The header ends at byte 12, before byte 40.")}`,
      say`Not readable: ${quoting("The header ends at byte 13, before byte 96.")}`,
    ],
    ["names in another order", say`Inputs ${listed(["h", "c"])} were removed.`, say`Inputs ${listed(["c", "h"])} were removed.`],
    ["our words after a figure", say`${3} of ${"a"} are gone.`, say`${1} of ${"a"} is gone.`],
  ])("stays with %s", (_what, before, after) => expect(one(after)).toBe(one(before)));

  it("stays whatever else is found, and however severe it is called", () => {
    const removed = finding("signature/input-removed", "error", PATH, say`Input ${"h"} was removed.`);
    const others = [
      finding("signature/input-removed", "error", "models/a.onnx", say`Input ${"h"} was removed.`),
      finding("runtime/opset-raised", "warning", PATH, say`Required operator set raised: ${"ai.onnx"} from 13 to 16.`),
    ];
    expect(fingerprintsOf([...others, removed])[2]).toBe(fingerprintsOf([removed])[0]);
    const waived = { ...removed, severity: "note", waiver: { reason: "Agreed." } } as const;
    expect(fingerprintsOf([waived])).toEqual(fingerprintsOf([removed]));
  });

  it.each<[string, string, string]>([
    ["another name", one(say`Input ${"h"} was removed.`), one(say`Input ${"c"} was removed.`)],
    ["a name that differs in a digit", one(say`Input ${"h.0"} was removed.`), one(say`Input ${"h.1"} was removed.`)],
    ["one name more", one(say`Inputs ${listed(["h"])} were removed.`), one(say`Inputs ${listed(["h", "c"])} were removed.`)],
    ["names that join to the same text", one(joined([say`${"ab"}`, say`${"c"}`])), one(joined([say`${"a"}`, say`${"bc"}`]))],
    ["another rule", one(say`Input ${"h"} was removed.`, "a/b"), one(say`Input ${"h"} was removed.`, "a/c")],
    ["another file", one(say`Input ${"h"} was removed.`), one(say`Input ${"h"} was removed.`, "a/b", "models/b.onnx")],
    [
      "another limit of one rule",
      one(say`${ours("12 MB")}, the limit is ${ours("10 MB")}.`),
      one(say`Grown by ${ours("12 %")}.`),
    ],
    [
      "another reason",
      one(say`Not readable: ${quoting("The header is cut.")}`),
      one(say`Not readable: ${quoting("Two tensors overlap.")}`),
    ],
  ])("differs with %s", (_what, a, b) => expect(a).not.toBe(b));

  it("is numbered where two findings are about the same", () => {
    const same = (size: string) => finding("size/bytes", "error", PATH, say`${ours(size)}, too large.`);
    const [first = "", second = ""] = fingerprintsOf([same("1 MB"), same("2 MB")]);
    expect([first.split(":")[1], second.split(":")[1]]).toEqual(["1", "2"]);
    expect(first.split(":")[0]).toBe(second.split(":")[0]);
  });
});
