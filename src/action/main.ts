import { revisionsOf } from "../hosts/github/event.js";
import { type Inputs, readInputs } from "../hosts/github/inputs.js";
import { patienceOf } from "../hosts/github/patience.js";
import { type Environment, readEvent } from "../hosts/github/trigger.js";
import { EXIT_CODES, EXIT_COULD_NOT_RUN } from "../review/verdict.js";
import { type Destination, deliver } from "./deliver.js";
import { deliverFailure } from "./failure.js";
import { currentRevisions } from "./pull.js";
import { reviewOf } from "./review.js";

/** One run of the Action: inputs and event → review → summary, annotations, outputs, comment → exit code. */
export async function main(environment: Environment, write: (text: string) => void, signal: AbortSignal): Promise<number> {
  let destination: Destination | undefined;
  const today = new Date().toISOString().slice(0, 10);
  try {
    const inputs = readInputs(environment);
    const named = revisionsOf(await readEvent(environment), inputs);
    destination = { inputs, revisions: named, client: await clientOf(inputs, environment), environment, today, write };
    const current = await currentRevisions(destination, signal);
    destination = { ...destination, revisions: current.revisions };
    const result = await reviewOf(destination, current, signal);
    await deliver(result, destination, signal);
    return EXIT_CODES[result.review.verdict];
  } catch (error) {
    // Whoever cancelled does not wait for a report, and a later run has the comment.
    if (signal.aborted) write("Model Review was cancelled.\n");
    else await deliverFailure(error, environment, destination, write, signal);
    return EXIT_COULD_NOT_RUN;
  }
}

/** Loaded only with a token: a run that reads a checkout alone starts without the API client. */
async function clientOf({ token }: Inputs, environment: Environment) {
  if (token === undefined) return undefined;
  const { githubClient } = await import("../hosts/github/client.js");
  return githubClient({ token, ...patienceOf(environment) });
}
