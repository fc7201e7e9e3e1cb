const MILLISECONDS_PER_DAY = 86_400_000;

/** `2027-03-31`, a day that the calendar has. */
export function isDay(text: string): boolean {
  return dayNumberOf(text) !== undefined;
}

/** Days from one day to another, negative when the other is earlier. Both must be days. */
export function daysBetween(from: string, to: string): number {
  return (dayNumberOf(to) ?? Number.NaN) - (dayNumberOf(from) ?? Number.NaN);
}

/** Days since 1970-01-01. */
function dayNumberOf(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // February 30th becomes March 2nd, and years below 100 become 1900 and more.
  return time.toISOString().slice(0, 10) === text ? time.getTime() / MILLISECONDS_PER_DAY : undefined;
}
