import { textDigest } from "../../../bytes/text-digest.js";
import { ArtifactError } from "../../../errors.js";
import type { Records } from "../archive.js";
import { type ParsedCode, parseCode } from "./parse.js";
import type { ClassDefinition, FunctionDefinition } from "./syntax.js";

/** All archived code of a file: what its classes and functions are, by their qualified names. */
export interface Program {
  /** `__torch__.torch.nn.modules.conv.Conv2d`. */
  readonly classes: ReadonlyMap<string, ClassDefinition>;
  readonly functions: ReadonlyMap<string, FunctionDefinition>;
  /** Of each module of Python, sorted by name, the SHA-256 of its archived code. */
  readonly digests: readonly (readonly [name: string, digest: string])[];
  /** Dotted names that are called anywhere, with how often. */
  readonly called: ReadonlyMap<string, number>;
  /** Files in another syntax: what they call is not known. */
  readonly unread: readonly string[];
}

/** Of all files together: large exported models have about one. */
const MAX_CODE_BYTES = 16 * 1024 * 1024;

export async function readProgram(records: Records, path: string, signal?: AbortSignal): Promise<Program> {
  const prefix = `${records.root}code/`;
  const entries = records.entries.filter(({ name }) => name.startsWith(prefix) && name.endsWith(".py"));
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > MAX_CODE_BYTES) {
    const message = `The archived code has ${size} bytes, more than the ${MAX_CODE_BYTES} that are read.`;
    throw new ArtifactError("archived-code-too-large", message, { path });
  }
  const classes = new Map<string, ClassDefinition>();
  const functions = new Map<string, FunctionDefinition>();
  const called = new Map<string, number>();
  const modules = new Map<string, string[]>();
  const unread: string[] = [];
  for (const entry of entries) {
    // Bytes that are no text stay visible in the digest as far as they differ from each other in what is valid.
    const text = new TextDecoder().decode(await records.read(entry, signal));
    const name = entry.name.slice(records.root.length);
    const module = entry.name.slice(prefix.length, -".py".length).replaceAll("/", ".");
    const origin = module.replace(/\.___torch_mangle_\d+$/, "");
    const others = modules.get(origin) ?? [];
    others.push(textDigest(text.replace(MANGLING, "")));
    modules.set(origin, others);
    const code = parsedCode(text, path);
    if (code === undefined) {
      unread.push(name);
      continue;
    }
    for (const one of code.classes) classes.set(`${module}.${one.name}`, one);
    for (const one of code.functions) functions.set(`${module}.${one.name}`, one);
    for (const [callee, count] of code.called) called.set(callee, (called.get(callee) ?? 0) + count);
  }
  const digests = [...modules].map(([module, texts]) => [module, digestOf(texts)] as const);
  return { classes, functions, digests: digests.sort(([a], [b]) => (a < b ? -1 : 1)), called, unread };
}

/** Numbers that tell classes of one name apart: they count what else was exported before, and say nothing of the code. */
const MANGLING = /___torch_mangle_\d+\./g;

/** Classes of one module that differ stand in files of their own, whose order is as accidental as their numbers. */
function digestOf(texts: readonly string[]): string {
  const [first = ""] = texts;
  return texts.length === 1 ? first : textDigest(texts.toSorted().join("\n"));
}

function parsedCode(text: string, path: string): ParsedCode | undefined {
  try {
    return parseCode(text, path);
  } catch (error) {
    if (error instanceof ArtifactError) return undefined;
    throw error;
  }
}
