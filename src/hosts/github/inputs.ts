import { quoted } from "../../encodings/quoted.js";
import { UsageError } from "../../errors.js";
import { closestOf } from "../../policy/suggestion.js";
import { bytesOf } from "../../policy/units.js";
import { FAIL_ON, type FailOn } from "../../review/verdict.js";
import type { AppCredentials } from "./app.js";
import { COMMENT_MODES, type CommentMode } from "./comment-mode.js";
import type { Environment } from "./trigger.js";

export const WEIGHTS_MODES = ["auto", "never", "always"] as const;
export type WeightsMode = (typeof WEIGHTS_MODES)[number];

/** Every input as the workflow gave it; undefined when it did not, so that defaults are decided in one place, later. */
export interface Inputs {
  readonly token: string | undefined;
  readonly policy: PolicyInput | undefined;
  /** `base`, or a revision. */
  readonly policyRef: string | undefined;
  readonly baseRef: string | undefined;
  readonly headRef: string | undefined;
  /** Globs, one per line. */
  readonly paths: readonly string[] | undefined;
  readonly failOn: FailOn | undefined;
  readonly comment: CommentMode | undefined;
  readonly commentKey: string | undefined;
  /** Who comments instead of the token's owner, when one of the two inputs is set. */
  readonly app: AppCredentials | undefined;
  readonly reportDirectory: string | undefined;
  readonly weights: WeightsInput | undefined;
  readonly workingDirectory: string | undefined;
}

export type PolicyInput =
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "remote"; readonly owner: string; readonly name: string; readonly path: string; readonly ref: string }
  | { readonly kind: "inline"; readonly text: string };

export interface WeightsInput {
  readonly mode: WeightsMode;
  /** The most bytes of tensor values to read in all; undefined leaves it to the default. */
  readonly bytes: number | undefined;
}

/** In the order of `action.yml`. */
export const INPUT_NAMES = [
  "token",
  "policy",
  "policy-ref",
  "base-ref",
  "head-ref",
  "paths",
  "fail-on",
  "comment",
  "comment-key",
  "app-id",
  "private-key",
  "report-directory",
  "weights",
  "working-directory",
] as const;
export type InputName = (typeof INPUT_NAMES)[number];

/** Reads the inputs from the runner's variables; a UsageError names the input, what it may be, and what was probably meant. */
export function readInputs(environment: Environment): Inputs {
  const { textOf, read } = inputReader<InputName>(environment);
  return {
    token: textOf("token") ?? (environment.GITHUB_TOKEN || undefined),
    policy: read("policy", policyOf),
    policyRef: read("policy-ref", revisionOf),
    baseRef: read("base-ref", revisionOf),
    headRef: read("head-ref", revisionOf),
    paths: read("paths", linesOf),
    failOn: read("fail-on", oneOf(FAIL_ON)),
    comment: read("comment", oneOf(COMMENT_MODES)),
    commentKey: read("comment-key", lineOf),
    app: appOf(textOf("app-id"), textOf("private-key")),
    reportDirectory: read("report-directory", lineOf),
    weights: read("weights", weightsOf),
    workingDirectory: read("working-directory", lineOf),
  };
}

/** How the inputs of one action are read, whichever they are. */
export function inputReader<Name extends string>(environment: Environment) {
  const textOf = (name: Name) => {
    // The runner upper-cases the name and keeps its hyphens; an input that is not given arrives as an empty variable.
    const text = environment[`INPUT_${name.toUpperCase()}`]?.trim();
    return text === "" ? undefined : text;
  };
  const read = <Value>(name: Name, parse: (text: string, name: string) => Value): Value | undefined => {
    const text = textOf(name);
    return text === undefined ? undefined : parse(text, name);
  };
  return { textOf, read };
}

export function appOf(appId: string | undefined, privateKey: string | undefined): AppCredentials | undefined {
  return appId === undefined && privateKey === undefined ? undefined : { appId, privateKey };
}

/** YAML has a colon after a key, or several lines; `owner/repo/path@ref` has an @; the rest is a path below the repository's root. */
function policyOf(text: string, name: string): PolicyInput {
  if (/\n|:\s|:$|^\{/.test(text)) return { kind: "inline", text };
  const [, owner, repository, path, ref] = /^([\w-]+)\/([\w.-]+)\/([^@]+)@([^@]+)$/.exec(text) ?? [];
  if (owner !== undefined && repository !== undefined && path !== undefined && ref !== undefined)
    return { kind: "remote", owner, name: repository, path: insidePathOf(path, name), ref: revisionOf(ref, name) };
  return { kind: "path", path: insidePathOf(text, name) };
}

function insidePathOf(text: string, name: string): string {
  const segments = lineOf(text, name)
    .split("/")
    .filter((segment) => segment !== "." && segment !== "");
  if (text.startsWith("/") || text.includes("\\") || segments.includes("..") || segments.length === 0)
    throw refused(name, text, "a path below the repository's root, with `/` between its parts");
  return segments.join("/");
}

/** What git accepts as a branch, tag or object id, and cannot be mistaken for an option or for a range. */
function revisionOf(text: string, name: string): string {
  if (/^-|[\s\p{C}~^:?*[\\]|\.\.|@\{|\/$|^\//u.test(text)) throw refused(name, text, "a branch, a tag or a commit id");
  return text;
}

export function lineOf(text: string, name: string): string {
  if (/\p{C}/u.test(text)) throw refused(name, text, "text on one line");
  return text;
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

export function oneOf<Value extends string>(allowed: readonly Value[]): (text: string, name: string) => Value {
  return (text, name) => {
    const found = allowed.find((value) => value === text);
    if (found === undefined) throw refused(name, text, choiceOf(allowed), closestOf(text, allowed));
    return found;
  };
}

/** A mode, and then perhaps the most bytes to read: `always 500 MB`. */
function weightsOf(text: string, name: string): WeightsInput {
  const [, word = text, budget] = /^(\S+)(?:\s+(.+))?$/.exec(text) ?? [];
  const mode = oneOf(WEIGHTS_MODES)(word, name);
  const bytes = budget === undefined ? undefined : bytesOf(budget);
  if (budget !== undefined && bytes === undefined) throw refused(name, text, "a mode and perhaps a size: `always 500 MB`");
  return { mode, bytes };
}

function choiceOf(allowed: readonly string[]): string {
  return allowed.map((value) => `\`${value}\``).join(", ");
}

function refused(name: string, text: string, expected: string, meant?: string): UsageError {
  const hint = meant === undefined ? "" : ` Did you mean \`${meant}\`?`;
  return new UsageError(name, `Input \`${name}\` is ${quoted(text)}; it must be ${expected}.${hint}`);
}
