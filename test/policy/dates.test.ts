import { describe, expect, it } from "vitest";
import { daysBetween, isDay } from "../../src/policy/dates.js";

describe("days", () => {
  it.each(["2027-03-31", "2028-02-29", "2000-02-29", "1970-01-01", "9999-12-31"])("%s is one", (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    "2027-02-29",
    "1900-02-29",
    "2027-04-31",
    "2027-13-01",
    "2027-00-10",
    "2027-01-00",
    "27-01-01",
    "2027-1-1",
    "2027-03-31T00:00:00Z",
    " 2027-03-31",
    "٢٠٢٧-٠٣-٣١",
    "",
  ])("%s is none", (text) => expect(isDay(text)).toBe(false));

  it("are counted over months, leap days and changes of the clock", () => {
    expect(daysBetween("2027-03-31", "2027-03-31")).toBe(0);
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
    expect(daysBetween("2027-03-27", "2027-03-29")).toBe(2);
    expect(daysBetween("2027-01-01", "2026-12-31")).toBe(-1);
    expect(daysBetween("2027-01-01", "2028-01-01")).toBe(365);
  });
});
