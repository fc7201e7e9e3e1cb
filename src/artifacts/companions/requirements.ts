import { type MappingNode, type Node, type Place, valueAt } from "../../encodings/node.js";
import { readYamlNodes } from "../../encodings/yaml-nodes.js";
import { textOf } from "./content.js";
import { START, type Statement, statementOf, type Teller } from "./statement.js";

/** Real ones name some fifty packages, with everything that these need some hundred. */
const MAX_LINES = 2_000;
const LIMITS = { depth: 8, entries: 4_000, values: 8_000 };
/** A name, extras in brackets, and one or several versions or nothing; https://peps.python.org/pep-0508/. */
const REQUIREMENT = /^([A-Za-z0-9][\w.-]*)(?:\[[\w.,-]*\])?((?:(?:===?|[<>~!]=?)[^;#@]*)?)(?:;.*)?$/;
/** A package of conda: channel, name, and a version behind one or two equals signs; `numpy=1.26=py311_0` names a build too. */
const CONDA_PACKAGE = /^(?:[\w./-]+::)?([A-Za-z0-9_][\w.-]*)((?:[<>=!~].*)?)$/;
/** Where pip takes packages from instead of its index, and packages that are themselves such a place. */
const ELSEWHERE =
  /^(?:-i|-f|-e|--(?:extra-)?index-url|--find-links|--editable|--trusted-host)(?:[\s=]|$)|^(?:git|hg|svn|bzr)\+|^(?:https?|file|ftp):|^[\w.-]+(?:\[[\w.,-]*\])?\s*@/;
const ANY_VERSION = "any version";

/** The `requirements.txt` beside an `MLmodel`: what is installed before the model is loaded. */
export function readRequirements(path: string, bytes: Uint8Array): Statement {
  const { text, problems } = textOf(bytes);
  const entries = text
    .split("\n")
    .slice(0, MAX_LINES)
    .flatMap((line, index): MappingNode["entries"] => {
      const place = { line: index + 1, column: 1 };
      const required = requirementIn(line);
      if (required === undefined) return [];
      const value: Node = { kind: "text", text: required.version, ...place };
      return [{ key: required.name, value, ...place }];
    });
  // What comes from elsewhere is told as code, and not as an entry again.
  const packages = entries.filter(({ key }) => !ELSEWHERE.test(key));
  const root: MappingNode = { kind: "mapping", entries: packages, ...START };
  return statementOf(path, { root, problems }, "list of requirements", (_, teller) => {
    for (const { key } of entries) if (ELSEWHERE.test(key)) tellElsewhere(key, teller);
    for (const { key, value } of packages) teller.text("library_version", value, key, key);
  });
}

/** A `conda.yaml`, whose list has one of pip in it: https://mlflow.org/docs/latest/ml/model/dependencies/. */
export function readConda(path: string, bytes: Uint8Array): Statement {
  return readEnvironment(path, bytes, (root, teller) => {
    forEachItem(root, "dependencies", (item, key) => {
      const pip = valueAt(item, "pip");
      if (pip?.kind === "list")
        for (const [index, one] of pip.items.entries()) tellRequirement(one, `${key}.pip[${index}]`, teller);
      else if (item.kind === "text") tellCondaPackage(item.text, item, key, teller);
    });
  });
}

/** A `python_env.yaml`: the version of Python, what builds packages, and a reference to the `requirements.txt`. */
export function readPythonEnvironment(path: string, bytes: Uint8Array): Statement {
  return readEnvironment(path, bytes, (root, teller) => {
    teller.text("library_version", valueAt(root, "python"), "python", "python");
    for (const list of ["build_dependencies", "dependencies"]) {
      forEachItem(root, list, (item, key) => tellRequirement(item, key, teller));
    }
  });
}

function readEnvironment(path: string, bytes: Uint8Array, tell: (root: MappingNode, teller: Teller) => void): Statement {
  const { text, problems } = textOf(bytes);
  const read = readYamlNodes(text, { noun: "environment", limits: LIMITS });
  return statementOf(path, { ...read, problems: [...problems, ...read.problems] }, "environment", tell);
}

function forEachItem(root: MappingNode, list: string, tell: (item: Node, key: string) => void): void {
  const items = valueAt(root, list);
  if (items?.kind === "list") for (const [index, item] of items.items.entries()) tell(item, `${list}[${index}]`);
}

function tellRequirement(node: Node, key: string, teller: Teller): void {
  const required = node.kind === "text" ? requirementIn(node.text) : undefined;
  if (required === undefined) return;
  if (ELSEWHERE.test(required.name)) tellElsewhere(required.name, teller);
  else teller.derived("library_version", required.version, node, key, required.name);
}

function tellCondaPackage(text: string, place: Place, key: string, teller: Teller): void {
  const [, name, version = ""] = CONDA_PACKAGE.exec(text.replaceAll(/\s/g, "")) ?? [];
  if (name === undefined) return;
  const [, plain] = /^={1,2}([^=*,<>]+)/.exec(version) ?? [];
  teller.derived("library_version", plain ?? (version || ANY_VERSION), place, key, name.toLowerCase());
}

interface Requirement {
  readonly name: string;
  readonly version: string;
}

/** Undefined for what names nothing: comments, and references to other lists. */
function requirementIn(line: string): Requirement | undefined {
  const text = line.replace(/(?:^|\s)#.*$/, "").trim();
  if (ELSEWHERE.test(text)) return { name: text, version: text };
  const [, name, versions = ""] = REQUIREMENT.exec(text.replaceAll(/\s/g, "")) ?? [];
  if (name === undefined) return undefined;
  return { name: name.toLowerCase(), version: versions.replace(/^==(?=[^,*]+$)/, "") || ANY_VERSION };
}

function tellElsewhere(text: string, teller: Teller): void {
  teller.code({
    kind: "foreign-code",
    name: `requirement: ${text}`,
    standing: "unverified",
    detail: "installed from elsewhere than the index of packages before the model is loaded",
  });
}
