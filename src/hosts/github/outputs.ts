import { setOutput } from "@actions/core";

/** In the order they are written; verdicts, counts and file paths, never the contents of files. */
export type Outputs = readonly (readonly [name: string, value: string | number])[];

/** Sets the step's outputs. A value of several lines is a bug: outputs end up in other people's shell commands. */
export function deliverOutputs(outputs: Outputs): void {
  for (const [name, value] of outputs) {
    if (/[\r\n\0]/.test(String(value))) throw new RangeError(`output ${name} has more than one line`);
    setOutput(name, value);
  }
}
