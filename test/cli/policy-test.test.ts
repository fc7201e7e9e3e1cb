import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { safetensors } from "../end-to-end/models.js";
import { temporaryFolder } from "../repository.js";
import { run } from "./console.js";

const EXAMPLE = join(import.meta.dirname, "..", "..", "examples", "policy-tests");
const NET = "models/net.safetensors";
const model = (count: number) => safetensors({ tensors: [["w", Array.from({ length: count }, () => 1)]] });
const LIMITED = "version: 1\nextends: none\nrules: { size/parameters: { severity: error, max: 3 } }\n";
const SAID = `{ rule: size/parameters, path: ${NET}, severity: error }`;

type Files = Readonly<Record<string, string | Uint8Array>>;

function written(files: Files): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** One scenario `s`: a model that is added with five parameters. */
const scenario = (expected: string, rest: Files = {}): Files => ({
  "s/expected.yml": expected,
  "s/policy.yml": LIMITED,
  [`s/head/${NET}`]: model(5),
  ...rest,
});
const tested = (files: Files, ...args: string[]) => run(written(files), ["policy", "test", ".", ...args]);

describe("policy test", () => {
  it("runs the example of the documentation", async () => {
    const { exitCode, output, errors } = await run(EXAMPLE, ["policy", "test", ".", "--policy", "policy.yml"]);
    expect(errors).toBe("");
    expect(output).toBe(`ok    grows-a-little: A fifth is not more than a fifth
ok    grows-too-much: A model that grows by more than a fifth is stopped
ok    grows-with-label: The label accepts the growth
ok    trial-grows: Trials may grow, and it is noted
ok    waived-until-april: The waiver holds on its last day, and says that it ends
ok    waiver-has-ended: The day after, what it covered counts again

6 scenarios, all as expected
`);
    expect(exitCode).toBe(0);
  });

  it("says what is missing, what is there and should not be, and the wrong verdict", async () => {
    const files = scenario(`title: Five are few
verdict: pass
findings:
  - { rule: size/bytes, path: ${NET}, severity: warning, message: 5 MB, waived: true }
`);
    expect(await tested(files)).toEqual({
      exitCode: 1,
      errors: "",
      output: `FAIL  s: Five are few
      ! verdict fail, expected pass
      - waived warning size/bytes ${NET}: … 5 MB …
      + error size/parameters ${NET}: 5 parameters, the limit is 3 parameters.

1 of 1 scenario not as expected
`,
    });
  });

  it.each<[string, string, number]>([
    ["all that is named", `verdict: fail\nfindings: [${SAID}]`, 0],
    ["another severity", `verdict: fail\nfindings: [${SAID.replace("error", "warning")}]`, 1],
    ["another path", `verdict: fail\nfindings: [${SAID.replace("net", "nett")}]`, 1],
    ["waived, which it is not", `verdict: fail\nfindings: [${SAID.replace(" }", ", waived: true }")}]`, 1],
    ["a part of its message", `verdict: fail\nfindings: [${SAID.replace(" }", ", message: the limit is 3 }")}]`, 0],
    ["another message", `verdict: fail\nfindings: [${SAID.replace(" }", ", message: the limit is 4 }")}]`, 1],
    ["twice what is there once", `verdict: fail\nfindings: [${SAID}, ${SAID}]`, 1],
    ["nothing", "verdict: fail", 1],
    ["nothing, and others are allowed", "verdict: fail\nothers: allowed", 0],
    ["that warnings alone fail", `fail-on: never\nverdict: warn\nfindings: [${SAID}]`, 0],
    ["an error of a policy that is right", "error: Unknown rule", 1],
  ])("expects %s", async (_, expected, exitCode) => {
    expect((await tested(scenario(expected))).exitCode).toBe(exitCode);
  });

  it.each(["Grown by", "is 3 param"])(
    "gives each finding to an expectation that fits, where %j fits one and another fits both",
    async (words) => {
      const policy = "version: 1\nextends: none\nrules: { size/parameters: { severity: error, max: 3, growth: 10% } }\n";
      const saying = (message: string) => SAID.replace(" }", `, message: ${message} }`);
      const findings = `findings: [${saying("the limit is")}, ${saying(words)}]`;
      const files = scenario(`verdict: fail\n${findings}`, { "s/policy.yml": policy, [`s/base/${NET}`]: model(4) });
      expect((await tested(files)).exitCode).toBe(0);
    },
  );

  it("finds a part of a message as it was written and as it is shown", async () => {
    const files = (message: string) => ({
      "s/policy.yml": "version: 1\nextends: none\nrules: { metadata/required: { severity: error, fields: [license] } }\n",
      "s/expected.yml": `verdict: fail\nfindings: [${SAID.replace("size/parameters", "metadata/required").replace(" }", `, message: "${message}" }`)}]`,
      [`s/head/${NET}`]: model(1),
    });
    expect((await tested(files("Field `license` is not stated."))).exitCode).toBe(0);
    expect((await tested(files("Field license is not stated."))).exitCode).toBe(0);
    expect((await tested(files("Field `license is not stated."))).exitCode).toBe(1);
  });

  it("takes the scenario's own policy, else its base's, else the one named, else the repository's, else the preset", async () => {
    const passing = "version: 1\nextends: none\n";
    const place = ".github/model-review.yml";
    const { "s/policy.yml": _, ...bare } = scenario(`verdict: fail\nfindings: [${SAID}]`);
    const outcome = async (files: Files, ...args: string[]) => (await tested({ ...bare, ...files }, ...args)).exitCode;
    expect(await outcome({})).toBe(1);
    expect(await outcome({ [place]: LIMITED })).toBe(0);
    expect(await outcome({ [`elsewhere/${place}`]: LIMITED }, "--repo", "elsewhere")).toBe(0);
    expect(await outcome({ [place]: passing, "own.yml": LIMITED }, "--policy", "own.yml")).toBe(0);
    expect(
      await outcome({ "own.yml": passing, [`s/base/${place}`]: LIMITED, [`s/head/${place}`]: LIMITED }, "--policy", "own.yml"),
    ).toBe(0);
    expect(await outcome({ [`s/base/${place}`]: passing, [`s/head/${place}`]: passing, "s/policy.yml": LIMITED })).toBe(0);
  });

  it("can expect that a policy is refused", async () => {
    const broken = { "s/policy.yml": "version: 1\nrule: {}\n" };
    expect(await tested(scenario("error: 'Unknown key \"rule\"'", broken))).toMatchObject({ exitCode: 0 });
    expect(await tested(scenario("error: Unknown rule", broken))).toMatchObject({ exitCode: 2 });
    expect(await tested(scenario("verdict: pass", broken))).toEqual({
      exitCode: 2,
      errors: "",
      output: `FAIL  s
      could not run:
      policy.yml:2:1: Unknown key "rule". Did you mean "rules"?

1 of 1 scenario not as expected
`,
    });
  });

  it.each<[string, string]>([
    ["verdict: passed", 'expected.yml:1:10: Expected pass, warn, fail, found "passed". Did you mean "pass"?'],
    ["title: x", "expected.yml:1:1: A scenario expects a `verdict`, or an `error` of the policy: exactly one of the two."],
    ["verdict: pass\nerror: x", "exactly one of the two."],
    ["verdict: pass\nfinding: []", 'expected.yml:2:1: Unknown key "finding". Did you mean "findings"?'],
    ["verdict: pass\nfindings: [{ rule: a, path: b }]", 'expected.yml:2:12: "severity" is missing.'],
    [
      "verdict: pass\nfindings: [{ rule: a, path: b, severity: eror }]",
      'expected.yml:2:42: Expected note, warning, error, found "eror".',
    ],
    ["verdict: pass\nothers: some", "expected.yml:2:9: Write `others: allowed`, or leave it out."],
    ["verdict: pass\ntoday: 2027-02-30", "expected.yml:2:8: Write a day of the calendar, such as 2027-03-31."],
    ["", "expected.yml:1:1: The scenario is empty. The least is `verdict: pass`."],
  ])("could not run what is no scenario: %j", async (text, message) => {
    const { exitCode, output } = await tested(scenario(text));
    expect(exitCode).toBe(2);
    expect(output).toContain(message);
  });

  it("finds scenarios at any depth and in the folder itself, in order, and none inside of another", async () => {
    const inner = scenario("verdict: pass\nothers: allowed", { "s/policy.yml": "version: 1\nextends: none\n" });
    const at = (folder: string) =>
      Object.fromEntries(Object.entries(inner).map(([path, content]) => [path.replace("s/", `${folder}/`), content]));
    const folder = written({ ...at("b/two"), ...at("a/b/one"), ...at(".hidden"), ...at("b/two/head/x") });
    expect((await run(folder, ["policy", "test", "."])).output.split("\n")).toEqual([
      "ok    a/b/one",
      "ok    b/two",
      "",
      "2 scenarios, all as expected",
      "",
    ]);
    expect((await run(folder, ["policy", "test", "b/two"])).output).toContain("ok    b/two\n");
  });

  it("needs no base and no head", async () => {
    const { exitCode } = await tested({ "s/expected.yml": "verdict: pass" });
    expect(exitCode).toBe(0);
  });

  it("says nothing changed where a file is the same on both sides", async () => {
    const same = scenario("verdict: pass", { [`s/base/${NET}`]: model(5) });
    expect((await tested(same)).exitCode).toBe(0);
  });

  it("does not follow links", async () => {
    const folder = written(scenario("verdict: pass"));
    rmSync(join(folder, "s/head", NET));
    symlinkSync(join(EXAMPLE, "trial-grows/head/models/trial/tagger.safetensors"), join(folder, "s/head", NET));
    const { exitCode, output } = await run(folder, ["policy", "test", "."]);
    expect([exitCode, output]).toEqual([2, expect.stringContaining("no links")]);
  });

  it.each<[readonly string[], string]>([
    [["policy"], "model-review policy needs one of"],
    [["policy", "tset"], 'has no "tset". Did you mean "test"?'],
    [["policy", "test"], "model-review policy test takes 1 argument, and got 0."],
    [["policy", "test", "nowhere"], "nowhere: there is no such folder."],
    [["policy", "test", "."], ".: no folder below it has a file expected.yml."],
    [["policy", "test", ".", "--policies", "x"], "'--policies'"],
  ])("%j could not run", async (args, message) => {
    const { exitCode, errors } = await run(temporaryFolder(), args);
    expect(exitCode).toBe(2);
    expect(errors).toContain(message);
  });

  it.each(["expected.yaml", "expected.json"])("does not pass over a scenario whose file is called %s", async (name) => {
    const folder = written({ "a/expected.yml": "verdict: pass", [`b/c/${name}`]: "verdict: fail" });
    const { exitCode, errors } = await run(folder, ["policy", "test", "."]);
    expect([exitCode, errors]).toEqual([2, expect.stringContaining(`b/c/${name}: call it expected.yml.`)]);
  });

  it("does not pass over a scenario whose file is a link or a folder", async () => {
    const folder = written({ "a/expected.yml": "verdict: pass", "b/expected.yml/x": "x", "c/policy.yml": "version: 1" });
    symlinkSync(join(folder, "a/expected.yml"), join(folder, "c/expected.yml"));
    const { exitCode, output } = await run(folder, ["policy", "test", "."]);
    expect(exitCode).toBe(2);
    expect(output).toContain("The policy is a folder");
    expect(output).toContain("The policy is a symbolic link");
  });

  it("could not run without the policy it is given", async () => {
    const { "s/policy.yml": _, ...bare } = scenario("verdict: pass");
    expect(await tested(bare, "--policy", "missing.yml")).toMatchObject({
      exitCode: 2,
      output: expect.stringContaining("missing.yml: there is no such policy file."),
    });
  });

  it("fails where the policy no longer says what its scenarios expect", async () => {
    const folder = join(temporaryFolder(), "copy");
    cpSync(EXAMPLE, folder, { recursive: true });
    writeFileSync(join(folder, "policy.yml"), "version: 1\nextends: none\n");
    const { exitCode, output } = await run(folder, ["policy", "test", ".", "--policy", "policy.yml"]);
    expect(exitCode).toBe(1);
    expect(output).toContain("      - note size/parameters models/trial/tagger.safetensors\n");
    expect(output).toMatch(/\n5 of 6 scenarios not as expected\n$/);
  });
});
