import type { MappingNode, Node } from "../../encodings/node.js";
import { textOf } from "./content.js";
import { START, type Statement, statementOf } from "./statement.js";

/** Real ones name some fifty packages, with everything that these need some hundred. */
const MAX_LINES = 2_000;
/** A name, extras in brackets, and one or several versions; https://peps.python.org/pep-0508/. */
const REQUIREMENT = /^([A-Za-z0-9][\w.-]*)(?:\[[\w.,-]*\])?((?:===?|[<>~!]=?)[^;#]*)/;

/** The `requirements.txt` beside an `MLmodel`: what is installed before the model is loaded. A line without a version says nothing. */
export function readRequirements(path: string, bytes: Uint8Array): Statement {
  const { text, problems } = textOf(bytes);
  const lines = text.split("\n").slice(0, MAX_LINES);
  const entries = lines.flatMap((line, index): MappingNode["entries"] => {
    const [, name, versions] = REQUIREMENT.exec(line.replaceAll(/\s/g, "")) ?? [];
    if (name === undefined || versions === undefined) return [];
    const place = { line: index + 1, column: 1 };
    const value: Node = { kind: "text", text: versions.replace(/^==(?=[^,*]+$)/, ""), ...place };
    return [{ key: name.toLowerCase(), value, ...place }];
  });
  const root: MappingNode = { kind: "mapping", entries, ...START };
  return statementOf(path, { root, problems }, "list of requirements", (_, teller) => {
    for (const { key, value } of entries) teller.text("library_version", value, key, key);
  });
}
