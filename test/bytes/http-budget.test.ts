import { expect, test } from "vitest";
import { TRANSFER_LIMITS, transferBudget, transferLimitsFor } from "../../src/bytes/http-budget.js";

const MEBIBYTE = 1024 ** 2;
const LIMITS = { artifactBytes: 100 * MEBIBYTE, runBytes: 400 * MEBIBYTE, seconds: 60 };

test("the files of one side of an artifact share its budget", () => {
  const budget = transferBudget(LIMITS);
  const [first, second, other] = [budget.allowance("a", "a-1"), budget.allowance("a", "a-2"), budget.allowance("b", "b")];
  first.spend(60 * MEBIBYTE);
  expect(second.covers(40 * MEBIBYTE)).toBe(true);
  expect(second.covers(40 * MEBIBYTE + 1)).toBe(false);
  expect(other.covers(100 * MEBIBYTE)).toBe(true);
  expect(() => second.assertCovers(41 * MEBIBYTE)).toThrow(/^a-2: needs 41 MiB .* 100 MiB for one side of a model/);
  expect(budget.bytesFetched()).toBe(60 * MEBIBYTE);
});

test("values of some models do not cost the structure of others", () => {
  const budget = transferBudget(LIMITS);
  for (const name of ["a", "b", "c"]) budget.allowance(name, name).spend(100 * MEBIBYTE);
  const last = budget.allowance("d", "d");
  // A quarter of the run's bytes is kept for beginnings.
  expect(last.covers(MEBIBYTE)).toBe(true);
  expect(last.covers(MEBIBYTE + 1)).toBe(false);
  expect(() => last.assertCovers(2 * MEBIBYTE)).toThrow("400 MiB for one run");
  last.spend(MEBIBYTE);
  expect(last.covers(1)).toBe(false);
});

test("time counts from the first request", () => {
  let now = 1_000_000;
  const budget = transferBudget(LIMITS, () => now);
  now += 500_000;
  const allowance = budget.allowance("a", "a");
  expect(allowance.covers(1)).toBe(true);
  now += 60_000;
  expect(allowance.covers(1)).toBe(true);
  now += 1;
  expect(() => allowance.assertCovers(0)).toThrow("60 seconds for fetching in one run");
});

test("what arrives too late ends the transfer", () => {
  let now = 0;
  const allowance = transferBudget(LIMITS, () => now).allowance("a", "a.onnx");
  allowance.assertCovers(10);
  now += 60_000;
  expect(() => allowance.spend(5)).not.toThrow();
  now += 1;
  expect(() => allowance.spend(5)).toThrow("a.onnx: was still on its way when the 60 seconds for fetching in one run were over");
});

test("who asks for more values gets a budget for them", () => {
  expect(transferLimitsFor(undefined)).toBe(TRANSFER_LIMITS);
  expect(transferLimitsFor(0)).toEqual(TRANSFER_LIMITS);
  const gigabytes = transferLimitsFor(4e9);
  expect(gigabytes.artifactBytes).toBeGreaterThan(4e9);
  expect(gigabytes.runBytes).toBeGreaterThan(8e9);
  const unlimited = transferBudget(transferLimitsFor(Number.POSITIVE_INFINITY)).allowance("a", "a");
  unlimited.spend(1e15);
  expect(unlimited.covers(1e15)).toBe(true);
});
