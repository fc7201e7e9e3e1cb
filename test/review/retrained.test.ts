import { describe, expect, it } from "vitest";
import { fixture, told } from "./weights.js";

const RULES = "{ weights/retrained-silently: warning }";
const files = (name: string, data: string) => ({
  "m/net.safetensors": fixture(name),
  "m/README.md": `---\nlicense: mit\ndatasets: [acme/mails-${data}]\n---\n`,
});

describe("weights/retrained-silently", () => {
  it.each([
    ["retrained.safetensors", "1.0", 1],
    ["retrained.safetensors", "2.0", 0],
    ["fine-tuned.safetensors", "1.0", 0],
    ["permuted.safetensors", "1.0", 0],
    ["same.safetensors", "1.0", 0],
  ])("says of %s trained on %s after base.safetensors on 1.0: %i", async (head, data, count) => {
    const said = await told(RULES, files("base.safetensors", "1.0"), files(head, data));
    expect(said.length).toBe(count);
    for (const sentence of said) expect(sentence).toContain("m/net.safetensors: The weights have nothing to do with");
  });

  it("judges by the thresholds of the policy", async () => {
    // numpy gives the fine-tuned matrices correlations of less than 0.9999999 with the base.
    const strict = `${RULES}\nkinship: { related-correlation: 0.9999999 }`;
    expect(await told(strict, files("base.safetensors", "1"), files("fine-tuned.safetensors", "1"))).toHaveLength(1);
  });
});
