import { globalNameOf, itemsOf, type PickleObject, type PickleValue, textOf } from "./value.js";

export function isPartial(value: PickleValue): boolean {
  return globalNameOf(value) === "functools.partial";
}

/** What estimators keep with arguments. Any function with any arguments would be more than its name tells. */
const KEPT_WITH_ARGUMENTS = /^(?:sklearn\.utils\.validation\.check_array|numpy\.[a-z0-9_]+)$/;

/** Whether a function is kept that is told by itself, and does no harm whatever its arguments are. */
export function keepsImport(callee: PickleValue, args: PickleValue): boolean {
  return isPartial(callee) && isKept(itemsOf(args)[0]);
}

export function isKept(value: PickleValue | undefined): boolean {
  return KEPT_WITH_ARGUMENTS.test(globalNameOf(value) ?? "");
}

/** Attributes of an object that loading calls where it has them: with the next state, or with items. */
const CALLED_ATTRIBUTES = new Set(["__setstate__", "append", "extend", "add"]);

/**
 * What a state puts in the place of a method that loading calls. `seen`: how many entries of a dictionary were looked at, which grows
 * and may be the state of many objects.
 */
export function calledLater(state: PickleValue, seen: WeakMap<PickleValue, number>): readonly PickleValue[] {
  const parts = state.kind === "tuple" ? state.items.slice(0, 2) : [state];
  const found: PickleValue[] = [];
  for (const part of parts) {
    if (part.kind !== "dict") continue;
    for (let at = seen.get(part) ?? 0; at < part.entries.length; at++) {
      const [key, value] = part.entries[at] ?? [];
      if (value === undefined || !CALLED_ATTRIBUTES.has(textOf(key) ?? "")) continue;
      found.push(value.kind === "object" ? value.callee : value);
    }
    seen.set(part, part.entries.length);
  }
  return found;
}

const DISTRIBUTIONS = /^scipy\.stats\./;
const TEMPLATE = "_parse_arg_template";
const LONGEST_TEMPLATE = 4096;
// Attributes of a distribution: some thirty. States may be shared, and each is looked at.
const MOST_ATTRIBUTES = 200;
/** What SciPy makes of the names of parameters: `parse_arg_template` in scipy/stats/_distn_infrastructure.py. Nothing in it is called. */
const TEMPLATE_TEXT = new RegExp(
  [
    "^\\ndef _parse_args\\(self, [\\w ,=]*\\):\\n    return \\([\\w ,]*\\), [\\w ,]*\\n",
    "\\ndef _parse_args_rvs\\(self, [\\w ,=]*\\):\\n    return self\\._argcheck_rvs\\([\\w ,=]*\\)\\n",
    "\\ndef _parse_args_stats\\(self, [\\w ,=]*, moments='mv'\\):\\n    return \\([\\w ,]*\\), [\\w ,]*, moments\\n$",
  ].join(""),
);

/** Distributions of SciPy run the code that their state holds: `rv_generic.__setstate__`. Whether it may be another than SciPy's own. */
export function holdsScript({ callee }: PickleObject, state: PickleValue): boolean {
  if (!DISTRIBUTIONS.test(globalNameOf(callee) ?? "")) return false;
  if (state.kind !== "dict" || state.entries.length > MOST_ATTRIBUTES) return true;
  return state.entries.some(([key, value]) => {
    const name = textOf(key);
    if (name === undefined) return true;
    const text = name === TEMPLATE ? textOf(value) : "";
    return text === undefined || (name === TEMPLATE && (text.length > LONGEST_TEMPLATE || !TEMPLATE_TEXT.test(text)));
  });
}
