import { quoted } from "../encodings/quoted.js";
import { ArtifactError } from "../errors.js";

// The longest names of real models stay below 300 characters.
const MAX_NAME_CHARACTERS = 4096;

/** A name that hides behind a NUL in C programs, or that no message can show, is refused. */
export function checkName(name: string, path: string, offset: number): void {
  if (name.includes("\0")) {
    throw new ArtifactError("tensor-name-nul", `The tensor name ${quoted(name)} holds a NUL character.`, { path, offset });
  }
  if (name.length > MAX_NAME_CHARACTERS) {
    const problem = `The tensor name ${quoted(name)} is longer than ${MAX_NAME_CHARACTERS} characters.`;
    throw new ArtifactError("tensor-name-too-long", problem, { path, offset });
  }
}
