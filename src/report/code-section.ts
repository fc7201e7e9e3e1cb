import { CODE_STANDINGS, type CodeReference, type CodeStanding } from "../model/code.js";
import { type Message, ours, say } from "../policy/message.js";
import { grouped } from "../policy/quantities.js";
import { left, list, type Part, table } from "./section.js";

/** What loading a model imports, calls or runs, the worst first. Operators have a table of their own. */
export function codeParts(code: readonly CodeReference[], atMost: number): readonly Part[] {
  const loaded = code.filter(({ kind }) => kind !== "custom-operator");
  const told = loaded.filter(({ standing }) => standing !== "known");
  const rows = [...told].sort((a, b) => rankOf(b.standing) - rankOf(a.standing)).map(rowOf);
  const known = loaded.length - told.length;
  const rest = known === 0 ? [] : [say`${ours(grouped(known))} known to build models`];
  return [...table([left("Standing"), left("Name"), left("Use"), left("What it does")], rows, atMost), ...list(rest, 1)];
}

function rankOf(standing: CodeStanding): number {
  return CODE_STANDINGS.indexOf(standing);
}

function rowOf({ standing, name, isCalled, detail }: CodeReference): Message[] {
  const use = isCalled === undefined ? "" : isCalled ? "called" : "imported";
  return [[standing], say`${name}`, [use], [detail ?? ""]];
}
