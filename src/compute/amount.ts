import type { Amount, Factor, Term } from "../model/compute.js";

/** A size or a count; null where it is not known. What is computed from something unknown is unknown. */
export type Size = Amount | null;

// Real networks with every axis dynamic stay below ten terms and four factors: beyond, a size is as good as unknown.
const MAX_TERMS = 32;
const MAX_DEGREE = 12;
// A product of sums is worked out term by term before what cancels is gone.
const MAX_PRODUCTS = 128;
// Names of sizes are words; those that exporters derive, such as `floor(height/2 - 1/2) + 1`, stay below 60 characters.
const MAX_SYMBOL_CHARACTERS = 100;

export const ZERO: Amount = [];
export const ONE: Amount = [{ coefficient: 1, factors: [] }];

/** An integer; null beyond 2^53, where numbers are no longer exact. */
export function whole(value: number): Size {
  if (!Number.isSafeInteger(value)) return null;
  return value === 0 ? ZERO : [{ coefficient: value, factors: [] }];
}

export function symbol(name: string): Size {
  if (name === "" || name.length > MAX_SYMBOL_CHARACTERS) return null;
  return [{ coefficient: 1, factors: [{ symbol: name, power: 1 }] }];
}

/** The number, where no symbol is in it. */
export function numberOf(size: Size): number | undefined {
  if (size === null) return undefined;
  const [term, second] = size;
  if (term === undefined) return 0;
  return second === undefined && term.factors.length === 0 ? term.coefficient : undefined;
}

export function isEqual(a: Size, b: Size): boolean {
  if (a === null || b === null || a.length !== b.length) return false;
  return a.every((term, index) => {
    const other = b[index];
    return other !== undefined && term.coefficient === other.coefficient && keyOf(term.factors) === keyOf(other.factors);
  });
}

export function plus(a: Size, b: Size): Size {
  if (a === null || b === null) return null;
  const [x, y] = [numberOf(a), numberOf(b)];
  return x !== undefined && y !== undefined ? whole(x + y) : summed(a, b);
}

/** Both are sorted already. */
function summed(a: Amount, b: Amount): Size {
  const terms: Term[] = [];
  let [x, y] = [0, 0];
  for (let [one, other] = [a[x], b[y]]; one !== undefined || other !== undefined; one = a[x], other = b[y]) {
    const [key, otherKey] = [one && keyOf(one.factors), other && keyOf(other.factors)];
    if (other === undefined || (one !== undefined && key !== undefined && otherKey !== undefined && key < otherKey)) {
      if (one !== undefined) terms.push(one);
      x++;
    } else if (one === undefined || key !== otherKey) {
      terms.push(other);
      y++;
    } else {
      const coefficient = one.coefficient + other.coefficient;
      if (!Number.isSafeInteger(coefficient)) return null;
      if (coefficient !== 0) terms.push({ coefficient, factors: one.factors });
      x++;
      y++;
    }
  }
  return terms.length > MAX_TERMS ? null : terms;
}

export function minus(a: Size, b: Size): Size {
  return plus(a, times(b, whole(-1)));
}

export function times(a: Size, b: Size): Size {
  if (a === null || b === null) return null;
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== undefined && y !== undefined) return whole(x * y);
  if (a.length * b.length > MAX_PRODUCTS) return null;
  const products: Term[] = [];
  for (const one of a) {
    for (const other of b) {
      const factors = multiplied(one.factors, other.factors);
      if (factors.reduce((sum, { power }) => sum + power, 0) > MAX_DEGREE) return null;
      products.push({ coefficient: one.coefficient * other.coefficient, factors });
    }
  }
  return collected(products);
}

/** Of no size at all 1, as for the elements of a scalar. */
export function productOf(sizes: readonly Size[]): Size {
  // A size of 0 makes nothing of the others, unknown ones included.
  if (sizes.some((size) => size !== null && size.length === 0)) return ZERO;
  return sizes.reduce<Size>(times, ONE);
}

/** `a` by `b` where that leaves no rest whatever the symbols are; null otherwise. */
export function exactQuotient(a: Size, b: Size): Size {
  if (a === null || b === null || b.length === 0) return null;
  if (isEqual(a, b)) return ONE;
  const [divisor, second] = b;
  if (divisor === undefined || second !== undefined) return null;
  const terms: Term[] = [];
  for (const { coefficient, factors } of a) {
    const rest = divided(factors, divisor.factors);
    if (rest === undefined || coefficient % divisor.coefficient !== 0) return null;
    terms.push({ coefficient: coefficient / divisor.coefficient, factors: rest });
  }
  return collected(terms);
}

/** `size` by a positive integer, rounded down. What does not divide becomes a symbol of its own, `⌊width/2⌋`. */
export function flooredQuotient(size: Size, by: number): Size {
  if (size === null || !Number.isSafeInteger(by) || by < 1) return null;
  if (by === 1) return size;
  const wholes: Term[] = [];
  const rests: Term[] = [];
  let rest = 0;
  for (const { coefficient, factors } of size) {
    const quotient = Math.floor(coefficient / by);
    const remainder = coefficient - quotient * by;
    wholes.push({ coefficient: quotient, factors });
    if (factors.length === 0) rest = remainder;
    else if (remainder !== 0) rests.push({ coefficient: remainder, factors });
  }
  return plus(collected(wholes), rests.length === 0 ? ZERO : quotientSymbol(rests, rest, by));
}

/** Rounded up. */
export function ceiledQuotient(size: Size, by: number): Size {
  return flooredQuotient(plus(size, whole(by - 1)), by);
}

/** Whether `a` is at least `b` whatever the sizes are, which are 0 or more; undefined where that depends on them. */
export function isAtLeast(a: Size, b: Size): boolean | undefined {
  if (a === null || b === null) return undefined;
  if (isEqual(a, b)) return true;
  const difference = minus(a, b);
  if (difference === null) return undefined;
  if (difference.every(({ coefficient }) => coefficient > 0)) return true;
  return difference.every(({ coefficient }) => coefficient < 0) ? false : undefined;
}

/** What a symbol is worth that is no quotient; undefined leaves it as it is. */
export type SizeOf = (symbol: string) => number | undefined;

/** With what is given for symbols put in their places; quotients of them are worked out. Sizes are whole numbers of 0 or more. */
export function substituted(amount: Size, given: SizeOf): Size {
  if (amount === null) return null;
  let sum: Size = ZERO;
  for (const { coefficient, factors } of amount) {
    let product = whole(coefficient);
    for (const factor of factors) {
      const size = valueIn(factor, given);
      for (let power = 0; power < factor.power; power++) product = times(product, size);
    }
    sum = plus(sum, product);
  }
  return sum;
}

function valueIn({ symbol: name, quotient }: Factor, given: SizeOf): Size {
  if (quotient !== undefined) return flooredQuotient(substituted(quotient.of, given), quotient.by);
  const size = given(name);
  return size === undefined ? symbol(name) : whole(size);
}

/** Every size with this one number; undefined beyond 2^53. */
export function estimated(amount: Amount, size: number): number | undefined {
  return numberOf(substituted(amount, () => size));
}

/** Names of the sizes that are not fixed, those in quotients included, each once. */
export function symbolsOf(amount: Amount): readonly string[] {
  const names = amount.flatMap(({ factors }) =>
    factors.flatMap(({ symbol: name, quotient }) => (quotient === undefined ? [name] : symbolsOf(quotient.of))),
  );
  return [...new Set(names)];
}

/** `rests` + `rest`, by `by`, rounded down; coefficients are below `by` and positive. */
function quotientSymbol(rests: readonly Term[], rest: number, by: number): Size {
  const common = rests.reduce((divisor, { coefficient }) => greatestCommonDivisor(divisor, coefficient), by);
  const terms = rests.map(({ coefficient, factors }) => ({ coefficient: coefficient / common, factors }));
  const [added, divisor] = [Math.floor(rest / common), by / common];
  if (divisor === 1) return collected(terms);
  const [only, second] = terms;
  const inner = only?.factors[0];
  const nested = inner?.quotient;
  if (
    nested !== undefined &&
    second === undefined &&
    only?.coefficient === 1 &&
    only.factors.length === 1 &&
    inner?.power === 1
  ) {
    // ⌊(⌊a/m⌋ + r)/n⌋ = ⌊(a + r·m)/(m·n)⌋
    return flooredQuotient(plus(nested.of, whole(added * nested.by)), nested.by * divisor);
  }
  const isCeiled = added === divisor - 1;
  const shown = isCeiled || added === 0 ? terms : [...terms, { coefficient: added, factors: [] }];
  const text = plainText(shown);
  const dividend = shown.length > 1 || (shown[0]?.factors.length ?? 0) > 1 || shown[0]?.coefficient !== 1 ? `(${text})` : text;
  const name = isCeiled ? `⌈${dividend}/${divisor}⌉` : `⌊${dividend}/${divisor}⌋`;
  if (name.length > MAX_SYMBOL_CHARACTERS) return null;
  const of = collected(added === 0 ? terms : [...terms, { coefficient: added, factors: [] }]);
  if (of === null) return null;
  return [{ coefficient: 1, factors: [{ symbol: name, power: 1, quotient: { of, by: divisor } }] }];
}

function plainText(terms: readonly Term[]): string {
  const texts = terms.map(({ coefficient, factors }) => {
    const names = factors.map(({ symbol: name, power }) => (power === 1 ? name : `${name}^${power}`));
    return (coefficient === 1 && names.length > 0 ? names : [String(coefficient), ...names]).join("·");
  });
  return texts.join(" + ");
}

function greatestCommonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** Sums terms of the same factors. Null when a number is beyond 2^53, or terms are too many. */
function collected(terms: readonly Term[]): Size {
  const sums = new Map<string, Term>();
  for (const { coefficient, factors } of terms) {
    const key = keyOf(factors);
    const sum = coefficient + (sums.get(key)?.coefficient ?? 0);
    if (!Number.isSafeInteger(sum)) return null;
    sums.set(key, { coefficient: sum, factors });
  }
  const kept = [...sums].filter(([, { coefficient }]) => coefficient !== 0);
  if (kept.length > MAX_TERMS) return null;
  return kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, term]) => term);
}

const KEYS = new WeakMap<readonly Factor[], string>();

/** One text for one product of factors. Terms are added up far more often than they are made: it is kept. */
export function keyOf(factors: readonly Factor[]): string {
  if (factors.length === 0) return "";
  let key = KEYS.get(factors);
  if (key === undefined) {
    key = factors.map(({ symbol: name, power }) => `${name}\0${power}`).join("\0\0");
    KEYS.set(factors, key);
  }
  return key;
}

/** Both are sorted already. */
function multiplied(a: readonly Factor[], b: readonly Factor[]): readonly Factor[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const factors: Factor[] = [];
  let [x, y] = [0, 0];
  for (let [one, other] = [a[x], b[y]]; one !== undefined || other !== undefined; one = a[x], other = b[y]) {
    if (one !== undefined && one.symbol === other?.symbol) {
      factors.push({ ...one, power: one.power + other.power });
      x++;
      y++;
    } else if (other === undefined || (one !== undefined && one.symbol < other.symbol)) {
      if (one !== undefined) factors.push(one);
      x++;
    } else {
      factors.push(other);
      y++;
    }
  }
  return factors;
}

function divided(factors: readonly Factor[], by: readonly Factor[]): readonly Factor[] | undefined {
  const rest = new Map(factors.map((factor) => [factor.symbol, factor]));
  for (const { symbol: name, power } of by) {
    const factor = rest.get(name);
    if (factor === undefined || factor.power < power) return undefined;
    if (factor.power === power) rest.delete(name);
    else rest.set(name, { ...factor, power: factor.power - power });
  }
  return [...rest.values()];
}
