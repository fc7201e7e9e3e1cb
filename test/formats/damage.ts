import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../src/bytes/budget.js";
import { type Format, PROBE_BYTES } from "../../src/formats/format.js";
import { mutationsOf, prefixesOf } from "../mutations.js";
import { type Outcome, outcomeOf } from "../outcome.js";

const FIXTURES = join(import.meta.dirname, "..", "fixtures");
const MUTATIONS = 2000;
/** Of one file; reading 100,000 damaged copies takes a fraction of it. */
const TIMEOUT_MILLISECONDS = 300_000;
const MOST_PROBLEMS = 5;
/** A machine that does much else at once is slow now and then, a reader that is caught each time. */
const ATTEMPTS = 4;
const CASES_AT_ONCE = 200;

/** What reading one damaged artifact may cost, and what it may come to. */
export interface Bounds {
  /** Of the processor, for one artifact: ten times what the slowest takes, of the files that are here. */
  readonly milliseconds: number;
  /** Read from all files of `size` bytes together. */
  readonly bytes: (size: number) => number;
  /** Whether a prefix of so many bytes of a model of `size` bytes must be refused. Of what is not said here it may be read. */
  readonly isRefused?: (path: string, length: number, size: number) => boolean;
  /** Files of the folder that are of no model of this format: fixtures of another, what libraries say of them. */
  readonly ignored?: RegExp;
  /** What else holds of a model that was read. */
  readonly contradiction?: (outcome: Outcome, bytes: Uint8Array) => string | undefined;
}

/** A file that is damaged, and the main file of the model that it is part of. */
interface Target {
  readonly path: string;
  readonly main: string;
  readonly isModel: boolean;
}

/**
 * Every fixture of a format, as the main file and as a part of the first that opens it: every prefix and 2,000 seeded mutations end in
 * a model or an ArtifactError that points into the files, within these bounds. `folder` is the one of the fixtures.
 */
export async function describeDamage(format: Format, bounds: Bounds, folder: string = format.id): Promise<void> {
  const files = filesIn(join(FIXTURES, folder), bounds.ignored);
  const targets = await targetsOf(format, files);
  const seen = { model: 0, refused: 0 };

  describe(`damaged files of ${folder}, read as ${format.id}`, () => {
    it.each(targets)(
      "$path, part of $main, in every prefix and 2,000 mutations: read or refused within bounds",
      async ({ path, main, isModel }) => {
        const bytes = files.get(path) ?? new Uint8Array();
        const problems: string[] = [];
        let cases = 0;
        const examine = async (name: string, damaged: Uint8Array, isPrefix: boolean): Promise<void> => {
          if (++cases % CASES_AT_ONCE === 0) await setImmediate();
          const { kind, problem } = await boundedOutcome(format, new Map(files).set(path, damaged), main, bounds);
          if (kind !== "failed") seen[kind]++;
          const mustFail = isPrefix && isModel && bounds.isRefused?.(path, damaged.length, bytes.length) === true;
          if (problem !== undefined) problems.push(`${name}: ${problem}`);
          else if (mustFail && kind !== "refused") problems.push(`${name}: it is read, though it is cut short`);
        };
        for (const prefix of prefixesOf(bytes, bytes.length)) await examine(`cut to ${prefix.length} bytes`, prefix, true);
        if (bytes.length > 0) for (const one of mutationsOf(bytes, 7, MUTATIONS)) await examine(one.name, one.bytes, false);
        expect(problems.slice(0, MOST_PROBLEMS)).toEqual([]);
        expect(cases).toBe(bytes.length === 0 ? 0 : bytes.length + MUTATIONS);
      },
      TIMEOUT_MILLISECONDS,
    );

    it("takes both ends", () => {
      expect(targets.filter(({ isModel }) => isModel).length).toBeGreaterThan(0);
      expect(seen.model).toBeGreaterThan(100);
      expect(seen.refused).toBeGreaterThan(100);
    });
  });
}

/** The outcome, failed where it costs more than it may. */
export async function boundedOutcome(
  format: Format,
  files: ReadonlyMap<string, Uint8Array>,
  main: string,
  { bytes, milliseconds, contradiction }: Bounds,
): Promise<Pick<Outcome, "kind" | "problem">> {
  const limits = { budget: DEFAULT_BUDGET, probeBytes: PROBE_BYTES };
  const outcome = await outcomeOf(format, files, main, limits);
  const { kind, problem, opened, bytesRead } = outcome;
  if (problem !== undefined) return { kind, problem };
  const size = [main, ...opened].reduce((sum, path) => sum + (files.get(path)?.length ?? 0), 0);
  const failed = (what: string) => ({ kind: "failed" as const, problem: what });
  if (bytesRead > bytes(size)) return failed(`${bytesRead} bytes are read of ${size}, at most ${bytes(size)} may be`);
  let spent = outcome.milliseconds;
  for (let attempt = 1; attempt < ATTEMPTS && spent > milliseconds; attempt++) {
    const before = process.cpuUsage();
    await outcomeOf(format, files, main, limits);
    const { user, system } = process.cpuUsage(before);
    spent = Math.min(spent, (user + system) / 1000);
  }
  if (spent > milliseconds) return failed(`it takes ${spent.toFixed(0)} ms, at most ${milliseconds} may it`);
  const problemOfModel = kind === "model" ? contradiction?.(outcome, files.get(main) ?? new Uint8Array()) : undefined;
  return problemOfModel === undefined ? { kind, problem } : failed(problemOfModel);
}

/** Each file as the main one, and as a part of the first model that opens it. */
async function targetsOf(format: Format, files: ReadonlyMap<string, Uint8Array>): Promise<readonly Target[]> {
  const [models, parts] = [[] as Target[], new Map<string, Target>()];
  for (const main of files.keys()) {
    const { kind, opened } = await outcomeOf(format, files, main, { budget: DEFAULT_BUDGET, probeBytes: PROBE_BYTES });
    models.push({ path: main, main, isModel: kind === "model" });
    for (const path of opened) if (!parts.has(path)) parts.set(path, { path, main, isModel: false });
  }
  return [...models, ...parts.values()];
}

/** All but programs and what they say of the files, by path in the folder. */
function filesIn(folder: string, ignored?: RegExp): Map<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  const wanted = names.filter((name) => !/(^|\/)truth[^/]*\.json$|\.(py|fbs|proto)$/.test(name) && ignored?.test(name) !== true);
  const files = wanted.filter((name) => statSync(join(folder, name)).isFile()).sort();
  return new Map(files.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}
