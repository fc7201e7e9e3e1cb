import { describe, expect, it } from "vitest";
import { escapeOf } from "../../src/encodings/jinja.js";

/** In the manner of the templates that models ship with. */
const USUAL = `{%- if tools -%}{{ '<tools>' + (tools | tojson) }}{%- endif -%}
{%- set ns = namespace(last=messages | length - 1) -%}
{#- messages of the assistant end with .__class__ of their own -#}
{%- for message in messages | selectattr('role', 'equalto', 'user') | map(attribute='content') -%}
{{ "<|im_start|>" ~ message['role'] ~ '\\n' ~ message.content.strip() ~ {'a': {'b': 1}}['a']['b'] }}
{%- endfor -%}
{{ 'You write classes with __init__ and read __globals__ of them.' }} and __class__ outside
{% raw %}{{ x.__class__ }}{% endraw %}`;

describe("a chat template", () => {
  it.each([
    ["the usual", USUAL],
    ["no template", "plain text with {braces} and __globals__"],
    ["nothing", ""],
    ["a name of its own", "{% set __turns__ = 0 %}{{ __turns__ }}"],
    ["what does not end", "{{ 'abc"],
  ])("formats: %s", (_, template) => {
    expect(escapeOf(template)).toBeUndefined();
  });

  it.each([
    ["an attribute", "{{ messages.__class__ }}", "internals"],
    ["in a statement", "{% for c in ''.__class__.__mro__ %}{% endfor %}", "internals"],
    ["with a blank", "{{ x . __init__ }}", "internals"],
    ["without underscores", "{{ f.gi_frame.f_builtins }}", "internals"],
    ["as a key", `{{ x["__globals__"] }}`, "internals"],
    ["as an attribute of map", "{{ [x] | map(attribute='__init__.__globals__') }}", "internals"],
    ["in escapes", String.raw`{{ x['\x5f\u005fclass\137\N{LOW LINE}'] }}`, "internals"],
    ["in long escapes", String.raw`{{ x['\U0000005f\x5Fclass__'] }}`, "internals"],
    ["in pieces", "{{ x['__cla' ~ 'ss__'] }}", "internals"],
    ["in pieces without an operator", "{{ x['__cla' 'ss__'] }}", "internals"],
    ["by the filter", "{{ x | attr('form' ~ 'at') }}", "computed"],
    ["by the filter with a name", "{{ x|attr('__class__') }}", "internals"],
    ["behind a string that looks like an end", `{{ "}}" ~ x.__class__ }}`, "internals"],
    ["behind a mapping", "{{ {'a': {}}.__class__ }}", "internals"],
    ["behind a comment", "{# {{ #}{{ x.__class__ }}", "internals"],
    ["behind a comment that is raw", "{% raw %}{#{% endraw %}{{ x.__class__ }}{# #}", "internals"],
    ["behind a raw one with signs", "{%- raw -%}{# {%- endraw +%}{{ x.__class__ }}", "internals"],
  ])("reaches out: %s", (_, template, way) => {
    expect(escapeOf(template)).toBe(way);
  });

  it.each([
    ["openings", "{{".repeat(100_000)],
    ["comments", "{#".repeat(100_000)],
    ["raw", "{% raw %}".repeat(50_000)],
    ["ends of raw that are none", `{% raw %}${"{%    ".repeat(50_000)}`],
    ["backslashes", `{{ "${"\\".repeat(200_000)}`],
    ["points", `{{ ${".   ".repeat(50_000)} }}`],
    ["bars", `{{ ${"|   ".repeat(50_000)} }}`],
    ["brackets", `{{ ${"[".repeat(200_000)}`],
    ["short strings", `{{ ${"'_'".repeat(60_000)} }}`],
  ])("takes little time: %s", (_, template) => {
    const start = performance.now();
    escapeOf(template);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
