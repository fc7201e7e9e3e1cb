import type { CodeKind, CodeReference } from "../model/code.js";
import { listed, ours, say } from "../policy/message.js";
import { counted } from "../policy/quantities.js";
import type { Text } from "./text.js";

const NOUNS = {
  "custom-operator": "custom operator",
  "pickle-import": "import",
  "embedded-code": "code in the file:",
  "foreign-code": "code to be imported:",
  "native-code": "machine code",
  "outside-access": "access to the outside:",
} satisfies Record<CodeKind, string>;

// What is gone is called no more.
const CALLED = { added: " and called", removed: "", there: ", called" };

/** `custom operator x.Y added, 3 nodes`; `dangerous import posix.system added and called`. */
export function codeText(code: CodeReference, verb?: "added" | "removed"): Text {
  const { kind, name, count, standing, isCalled } = code;
  const before = standing === "dangerous" ? `dangerous ${NOUNS[kind]}` : NOUNS[kind];
  const uses =
    kind === "custom-operator" ? say`, ${counted(count, "node")}` : ours(isCalled === true ? CALLED[verb ?? "there"] : "");
  return say`${ours(before)} ${name}${ours(verb === undefined ? "" : ` ${verb}`)}${uses}${sourceText(code)}`;
}

/** `code to be imported: auto_map.AutoModel: modeling_net.Net changed in modeling_net.py (by config.json: …)` */
export function changedCodeText({ code, files }: { readonly code: CodeReference; readonly files: readonly string[] }): Text {
  return say`${ours(NOUNS[code.kind])} ${code.name} changed in ${listed(files)}${sourceText(code)}`;
}

/** ` (by config.json, which names a file that is not there)`; nothing for code of the model file itself. */
function sourceText({ source, detail }: CodeReference): Text {
  if (source === undefined) return [];
  const rest = detail === undefined ? [] : ours(`: ${detail}`);
  return say` (by ${source}${rest})`;
}
