import { describe, expect, test } from "vitest";
import { limiter, mapConcurrently } from "../../src/bytes/concurrency.js";

/** Counts how many tasks run at once. */
function watched() {
  const seen = { running: 0, most: 0, begun: 0 };
  const task = async <T>(result: T, fail = false): Promise<T> => {
    seen.begun += 1;
    seen.running += 1;
    seen.most = Math.max(seen.most, seen.running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    seen.running -= 1;
    if (fail) throw new Error(`failed at ${String(result)}`);
    return result;
  };
  return { seen, task };
}

describe("limiter", () => {
  test("never runs more than its limit, and a failure frees the place", async () => {
    const { seen, task } = watched();
    const limited = limiter(3);
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => limited(() => task(index, index % 4 === 0))),
    );
    expect(seen.most).toBe(3);
    expect(seen.begun).toBe(20);
    expect(results.filter(({ status }) => status === "rejected").length).toBe(5);
    expect(await limited(() => task("later"))).toBe("later");
  });
});

describe("mapConcurrently", () => {
  test("keeps the order, within the limit", async () => {
    const { seen, task } = watched();
    const items = Array.from({ length: 50 }, (_, index) => index);
    expect(await mapConcurrently(items, 4, (item) => task(item * 2))).toEqual(items.map((item) => item * 2));
    expect(seen.most).toBe(4);
    expect(await mapConcurrently([], 4, (item) => task(item))).toEqual([]);
  });

  test("begins nothing more after a failure", async () => {
    const { seen, task } = watched();
    const items = Array.from({ length: 50 }, (_, index) => index);
    await expect(mapConcurrently(items, 2, (item) => task(item, item === 5))).rejects.toThrow("failed at 5");
    const begun = seen.begun;
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(seen.begun).toBe(begun);
    expect(begun).toBeLessThan(10);
  });
});
