import { resolve } from "node:path";
import { UsageError } from "../errors.js";
import { type PolicyDocument, parseDocument } from "../policy/document.js";
import { explainPath, policyValues } from "../policy/provenance.js";
import { explanationText, policyText } from "../report/policy.js";
import { type LoadedPolicy, policyFrom, presetAlone } from "../review/policy.js";
import { deliverText } from "./files.js";
import { choiceOf, parseOptions } from "./options.js";
import { folderPolicyText, namedPolicyText } from "./policy-file.js";
import type { Terminal } from "./terminal.js";

const OPTIONS = {
  policy: { type: "string" },
  repo: { type: "string" },
  format: { type: "string" },
  output: { type: "string" },
} as const;
const FORMATS = ["terminal", "json"] as const;

/** Every value of the policy and where it comes from. */
export async function policyShowCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = parseOptions("policy show", args, OPTIONS, { min: 0, max: 0 });
  const format = choiceOf("--format", values.format, FORMATS, "terminal");
  const { policy, origin, document } = await policyOf(values, terminal);
  const shown = policyValues(policy, document);
  const path = origin.path ?? "";
  await deliverText(
    format === "json" ? json({ policy: origin.path, values: shown }) : policyText(shown, path),
    values.output,
    terminal,
  );
  return 0;
}

/** What the policy says about one path. */
export async function policyExplainCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = { ...OPTIONS, label: { type: "string", multiple: true } } as const;
  const { values, positionals } = parseOptions("policy explain", args, options, { min: 1, max: 1 });
  const format = choiceOf("--format", values.format, FORMATS, "terminal");
  const { policy, origin, document } = await policyOf(values, terminal);
  const circumstances = { today: terminal.today, labels: { kind: "known" as const, names: values.label ?? [] } };
  const explanation = explainPath(policy, pathOf(positionals[0] ?? ""), circumstances, document);
  const text =
    format === "json" ? json({ policy: origin.path, ...explanation }) : explanationText(explanation, origin.path ?? "");
  await deliverText(text, values.output, terminal);
  return 0;
}

/** Globs count from the root of the repository: another spelling of a path would match none of them. */
function pathOf(given: string): string {
  const path = given.replace(/^(\.\/)+/, "");
  if (path !== "" && !path.split("/").some((part) => part === "" || part === "." || part === "..")) return path;
  const said = `policy explain ${JSON.stringify(given)}: write the path of a file from the root of the repository`;
  throw new UsageError("no-path", `${said}, such as models/net.onnx.`);
}

interface ShownPolicy extends LoadedPolicy {
  /** Undefined when the preset alone decides. */
  readonly document?: PolicyDocument;
}

async function policyOf(
  { policy: name, repo }: { readonly policy?: string | undefined; readonly repo?: string | undefined },
  { directory }: Terminal,
): Promise<ShownPolicy> {
  const found =
    name === undefined ? await folderPolicyText(resolve(directory, repo ?? ".")) : await namedPolicyText(name, directory);
  if (found === undefined) return presetAlone();
  const loaded = policyFrom(found.text, found.name, null);
  const parsed = parseDocument(found.text);
  return parsed.kind === "sound" ? { ...loaded, document: parsed.document } : loaded;
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
