import { describe, expect, it } from "vitest";
import { UsageError } from "../../../src/errors.js";
import { endingWith, patienceOf } from "../../../src/hosts/github/patience.js";

describe("MODEL_REVIEW_TIMEOUT_SECONDS", () => {
  it("is how long a request may be silent", () => {
    expect(patienceOf({})).toEqual({});
    expect(patienceOf({ MODEL_REVIEW_TIMEOUT_SECONDS: "" })).toEqual({});
    expect(patienceOf({ MODEL_REVIEW_TIMEOUT_SECONDS: "0.5" })).toEqual({ silenceMs: 500 });
  });

  it.each(["0", "-1", "soon", "3601", "Infinity"])("is not %s", (text) => {
    expect(() => patienceOf({ MODEL_REVIEW_TIMEOUT_SECONDS: text })).toThrow(UsageError);
  });
});

describe("an answer that its caller no longer waits for", () => {
  it("ends with the caller's signal, before and after it was asked for", async () => {
    const never = () => new Promise<never>(() => {});
    await expect(endingWith(AbortSignal.timeout(10), never)).rejects.toMatchObject({ name: "AbortError" });
    await expect(endingWith(AbortSignal.abort(), never)).rejects.toMatchObject({ name: "AbortError" });
  });

  it("is given as it is while the caller waits, and so is a failure", async () => {
    const { signal } = new AbortController();
    expect(await endingWith(signal, async () => 5)).toBe(5);
    expect(await endingWith(undefined, async () => 5)).toBe(5);
    await expect(endingWith(signal, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  });
});
