import { DEFAULT_BUDGET } from "../../build/bytes/budget.js";
import { PROBE_BYTES } from "../../build/formats/format.js";
import { outcomeOf as readOutcomeOf } from "../../test/outcome.ts";

/** Fixtures have some kilobytes: whoever takes longer is caught in a loop. Coverage makes everything slower. */
const MAX_MILLISECONDS = 2_000;
/** A machine that does much else at once is slow now and then, a reader that is caught each time. */
const ATTEMPTS = 3;
/** A reader may look at a byte several times, and at the beginning of every file. */
const MAX_READ = 8;
const MAX_READ_BYTES = 128 * 1024;

/** Names that are joined from parts can make a model of a small file larger than memory. */
const MAX_MODEL_RATIO = 256;
const MAX_MODEL_CHARACTERS = 16 * 1024 * 1024;

/**
 * Reads the file `main` of these files. `problem`: what is wrong with how the format took it, undefined when it ends in a model or an
 * ArtifactError, within bounds. `opened`: the other files that it asked for and got.
 */
export async function outcomeOf(format, files, main) {
  const limits = { budget: DEFAULT_BUDGET, probeBytes: PROBE_BYTES };
  const outcome = await readOutcomeOf(format, files, main, limits);
  let { milliseconds } = outcome;
  for (let attempt = 1; attempt < ATTEMPTS && milliseconds > MAX_MILLISECONDS; attempt++) {
    milliseconds = Math.min(milliseconds, (await readOutcomeOf(format, files, main, limits)).milliseconds);
  }
  const size = [main, ...outcome.opened].reduce((sum, name) => sum + files.get(name).length, 0);
  return { ...outcome, milliseconds, problem: outcome.problem ?? excessOf({ ...outcome, milliseconds }, size) };
}

function excessOf({ milliseconds, bytesRead, model }, size) {
  if (milliseconds > MAX_MILLISECONDS) return "it takes longer than any file of this size should";
  if (bytesRead > Math.max(MAX_READ_BYTES, MAX_READ * size)) return "it reads many times what there is";
  if (model !== undefined && JSON.stringify(model).length > Math.max(MAX_MODEL_CHARACTERS, MAX_MODEL_RATIO * size))
    return "the model is many times as large as the file";
  return undefined;
}
