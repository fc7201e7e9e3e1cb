import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { ledgerOf } from "./ledger.mjs";

/** Where shape inference of python-onnx is wrong: `{ file, fact, reason }`. */
const EXPLANATIONS = [];

// Odd, so that strides leave a rest, and larger than most kernels.
const OPEN_SIZE = 225;

/**
 * Compares the MACs we count by operator with those that follow from the shapes ONNX's own inference finds, every size that is left
 * open set to one number. What that inference does not find is not compared.
 */
export async function compareMacs({ inspect, list, python = "/usr/bin/python3" }) {
  const { result, compare } = ledgerOf(EXPLANATIONS);
  for (const truth of await factsOf(python, list)) {
    const [inspection] = [await inspect(truth.path)].flat();
    if (truth.skipped !== undefined || inspection.status !== "read") continue;
    const { operators, uncounted } = inspection.model.compute ?? { operators: [], uncounted: [] };
    for (const [type, macs] of Object.entries(truth.macs)) {
      const missing = uncounted.filter((one) => one.domain === "ai.onnx" && one.type === type);
      const counted = operators.find((one) => one.domain === "ai.onnx" && one.type === type);
      const actual = missing.length > 0 || counted === undefined ? "not counted" : sizeOf(counted.macs);
      compare(truth.path, `MACs of ${type}`, macs, actual);
    }
  }
  return result;
}

function sizeOf(amount) {
  return amount.reduce((sum, { coefficient, factors }) => {
    const sizes = factors.map(({ power, quotient }) => {
      return (quotient === undefined ? OPEN_SIZE : Math.floor(sizeOf(quotient.of) / quotient.by)) ** power;
    });
    return sum + sizes.reduce((product, size) => product * size, coefficient);
  }, 0);
}

/** Asks python-onnx about all files in one run. */
async function factsOf(python, list) {
  const script = join(import.meta.dirname, "macs-facts.py");
  const child = spawn(python, [script, String(OPEN_SIZE)], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(list.map((path) => `${path}\n`).join(""));
  const lines = (await text(child.stdout)).split("\n").filter((line) => line !== "");
  if (lines.length !== list.length) throw new Error(`python-onnx answered for ${lines.length} of ${list.length} files`);
  return lines.map((line) => JSON.parse(line));
}
