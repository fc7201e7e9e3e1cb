import { UsageError } from "../errors.js";
import { revisionsOf } from "../hosts/github/event.js";
import { type Inputs, readInputs } from "../hosts/github/inputs.js";
import { type Environment, readEvent } from "../hosts/github/trigger.js";
import { pathProblems } from "../policy/selection.js";
import type { Review } from "../review/review.js";
import { review } from "../review/run.js";
import { EXIT_CODES, EXIT_COULD_NOT_RUN } from "../review/verdict.js";
import { VERSION } from "../review/version.js";
import { type Destination, deliver } from "./deliver.js";
import { deliverFailure } from "./failure.js";
import { namedRevisions, openCommits } from "./open.js";
import { policyOf, policyRevision } from "./policy.js";

/** One run of the Action: inputs and event → review → summary, annotations, outputs, comment → exit code. */
export async function main(environment: Environment, write: (text: string) => void): Promise<number> {
  let destination: Destination | undefined;
  try {
    const inputs = readInputs(environment);
    const revisions = revisionsOf(await readEvent(environment), inputs);
    destination = { inputs, revisions, client: await clientOf(inputs), environment, write };
    const result = await reviewOf(destination);
    await deliver(result, destination);
    return EXIT_CODES[result.verdict];
  } catch (error) {
    await deliverFailure(error, environment, destination, write);
    return EXIT_COULD_NOT_RUN;
  }
}

/** Loaded only with a token: a run that reads a checkout alone starts without the API client. */
async function clientOf({ token }: Inputs) {
  return token === undefined ? undefined : (await import("../hosts/github/client.js")).githubClient({ token });
}

async function reviewOf({ inputs, revisions, client, environment }: Destination): Promise<Review> {
  const [problem] = pathProblems(inputs.paths ?? []);
  if (problem !== undefined) throw new UsageError("paths", `Input \`paths\`: ${problem}`);
  const { base, head, isPrivileged } = namedRevisions(revisions);
  const origin = { isPrivileged, repository: revisions.repository };
  await using commits = await openCommits(origin, client, environment, inputs.workingDirectory);
  const headCommit = await commits.resolve(head);
  const baseTip = await commits.resolve(base);
  const mergeBase = await commits.mergeBase(baseTip, headCommit);
  const policyAt = await policyRevision(inputs.policyRef, baseTip, headCommit, commits);
  return await review({
    base: { tree: await commits.tree(mergeBase), revision: { name: base, commit: mergeBase } },
    head: { tree: await commits.tree(headCommit), revision: { name: head, commit: headCommit } },
    policy: await policyOf(inputs.policy, policyAt, client),
    ...(inputs.paths === undefined ? {} : { paths: inputs.paths }),
    failOn: inputs.failOn ?? "error",
    weights: inputs.weights?.mode ?? "auto",
    ...(inputs.weights?.bytes === undefined ? {} : { valueBytes: inputs.weights.bytes }),
    version: VERSION,
  });
}
