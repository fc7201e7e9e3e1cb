/**
 * How a template in Jinja gets from a value to the interpreter behind it. `internals`: attributes of Python's own, such as
 * `__globals__`. `computed`: attributes by a name that the template makes up, which sandboxes have let through.
 */
export type Escape = "internals" | "computed";

/** A template is a program: most loaders run it in a sandbox, some have not, and sandboxes have had holes. */
export const ESCAPES = {
  internals: "a template that reaches for internals of Python, and through them for commands and files: CVE-2024-34359",
  computed: "a template that reads attributes by computed names, a way out of the sandbox of Jinja: CVE-2025-27516",
} satisfies Record<Escape, string>;

interface Tag {
  /** What stands between the delimiters, each string a pair of quotes. */
  readonly code: string;
  /** The strings, decoded. */
  readonly strings: readonly string[];
}

/** Attributes that lead to functions, modules and frames; any name between double underscores is one. */
const INTERNAL_ATTRIBUTE =
  /\.\s*(?:__\w+__|mro|gi_frame|gi_code|cr_frame|cr_code|ag_frame|ag_code|tb_frame|f_globals|f_builtins|f_back|func_globals|func_code)\b/;
/** In strings only what leads on: a prompt may speak of `__name__`. */
const INTERNAL_NAME =
  /__(?:base|bases|builtins|call|class|closure|code|dict|func|getattr|getattribute|globals|import|init|loader|module|mro|new|reduce|reduce_ex|self|subclasses)__/;
const COMPUTED_ATTRIBUTE = /\|\s*attr\b/;

/**
 * Undefined for templates that only format what they are given. Text outside of `{{ }}` and `{% %}` is never run and not looked at,
 * and neither are strings that are sentences. One pass; https://jinja.palletsprojects.com/en/stable/templates/.
 */
export function escapeOf(template: string): Escape | undefined {
  let found: Escape | undefined;
  for (const { code, strings } of tagsOf(template)) {
    // `'__cla' ~ 'ss__'` is one name.
    const names = strings.filter((text) => /^[\w.]*$/.test(text)).join("");
    if (INTERNAL_ATTRIBUTE.test(code) || INTERNAL_NAME.test(names)) return "internals";
    if (COMPUTED_ATTRIBUTE.test(code)) found = "computed";
  }
  return found;
}

const OPENING = /\{[{%#]/g;
const END_OF_RAW = /\{%[-+]?\s*endraw\s*[-+]?%\}/g;

function* tagsOf(template: string): Iterable<Tag> {
  for (let at = 0; at < template.length; ) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(template);
    if (opening === null) return;
    const start = opening.index + 2;
    if (opening[0] === "{#") {
      const end = template.indexOf("#}", start);
      at = end < 0 ? template.length : end + 2;
      continue;
    }
    const tag = tagAt(template, start, opening[0] === "{{" ? "}}" : "%}");
    at = tag.end;
    yield tag;
    if (opening[0] !== "{%" || !/^[-+]?\s*raw\s*[-+]?$/.test(tag.code)) continue;
    // What is raw may look like a comment, and hide what follows it.
    END_OF_RAW.lastIndex = at;
    const end = END_OF_RAW.exec(template);
    at = end === null ? template.length : END_OF_RAW.lastIndex;
  }
}

/** A tag ends at its delimiter outside of strings and brackets; one that does not end goes to the end of the template. */
function tagAt(template: string, start: number, closing: string): Tag & { readonly end: number } {
  const strings: string[] = [];
  const code: string[] = [];
  let depth = 0;
  let at = start;
  while (at < template.length) {
    if (depth === 0 && template.startsWith(closing, at)) return { code: code.join(""), strings, end: at + closing.length };
    const character = template.charAt(at);
    if (character === '"' || character === "'") {
      const end = endOfString(template, at + 1, character);
      strings.push(decoded(template.slice(at + 1, end)));
      code.push('""');
      at = end + 1;
      continue;
    }
    if ("([{".includes(character)) depth += 1;
    else if (")]}".includes(character)) depth = Math.max(0, depth - 1);
    code.push(character);
    at += 1;
  }
  return { code: code.join(""), strings, end: template.length };
}

function endOfString(template: string, start: number, quote: string): number {
  for (let at = start; at < template.length; at += 1) {
    const character = template.charAt(at);
    if (character === "\\") at += 1;
    else if (character === quote) return at;
  }
  return template.length;
}

/** Escapes of Python, by which a name can be written without its underscores. */
function decoded(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|N\{(LOW LINE|low line)\}|(.))/gs,
    (_, two?: string, four?: string, eight?: string, octal?: string, line?: string, other?: string) => {
      if (line !== undefined) return "_";
      if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
      const code = two ?? four ?? eight;
      if (code === undefined) return other ?? "";
      const point = Number.parseInt(code, 16);
      return point > 0x10ffff ? "" : String.fromCodePoint(point);
    },
  );
}
