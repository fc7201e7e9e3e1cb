import { globalNameOf, itemsOf, type PickleObject, type PickleValue, textOf } from "./value.js";

export function isPartial(value: PickleValue): boolean {
  return globalNameOf(value) === "functools.partial";
}

/** Whether a function is kept that is told by itself, because it is imported by name. */
export function keepsImport(callee: PickleValue, args: PickleValue): boolean {
  return isPartial(callee) && itemsOf(args)[0]?.kind === "global";
}

const DISTRIBUTIONS = /^scipy\.stats\./;
const TEMPLATE = "_parse_arg_template";
const LONGEST_TEMPLATE = 4096;
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
  if (state.kind !== "dict") return true;
  return state.entries.some(([key, value]) => {
    const name = textOf(key);
    if (name === undefined) return true;
    const text = name === TEMPLATE ? textOf(value) : "";
    return text === undefined || (name === TEMPLATE && (text.length > LONGEST_TEMPLATE || !TEMPLATE_TEXT.test(text)));
  });
}
