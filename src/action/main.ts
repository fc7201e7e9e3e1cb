import { ArtifactError, PolicyError, SourceError, UsageError } from "../errors.js";
import { deliverAnnotations } from "../hosts/github/annotations.js";
import { revisionsOf } from "../hosts/github/event.js";
import { type Inputs, readInputs } from "../hosts/github/inputs.js";
import { printLog } from "../hosts/github/log.js";
import { deliverOutputs } from "../hosts/github/outputs.js";
import { deliverSummary } from "../hosts/github/summary.js";
import type { Environment } from "../hosts/github/trigger.js";
import { readEvent } from "../hosts/github/trigger.js";
import { markdownOf } from "../report/quote-markdown.js";
import { review } from "../review/run.js";
import { EXIT_CODES, EXIT_COULD_NOT_RUN } from "../review/verdict.js";
import { VERSION } from "../review/version.js";
import { deliver } from "./deliver.js";
import { namedRevisions, openCommits } from "./open.js";
import { policyOf, policyRevision } from "./policy.js";

/** One run of the Action: inputs and event → review → summary, annotations, outputs, comment → exit code. */
export async function main(environment: Environment, write: (text: string) => void): Promise<number> {
  try {
    const inputs = readInputs(environment);
    const revisions = revisionsOf(await readEvent(environment), inputs);
    const client = await clientOf(inputs);
    const { base, head, isPrivileged } = namedRevisions(revisions);
    await using commits = await openCommits(
      { isPrivileged, repository: revisions.repository },
      client,
      environment,
      inputs.workingDirectory,
    );
    const headCommit = await commits.resolve(head);
    const baseTip = await commits.resolve(base);
    const mergeBase = await commits.mergeBase(baseTip, headCommit);
    const policyAt = await policyRevision(inputs.policyRef, baseTip, headCommit, commits);
    const result = await review({
      base: { tree: await commits.tree(mergeBase), revision: { name: base, commit: mergeBase } },
      head: { tree: await commits.tree(headCommit), revision: { name: head, commit: headCommit } },
      policy: await policyOf(inputs.policy, policyAt, client),
      ...(inputs.paths === undefined ? {} : { paths: inputs.paths }),
      failOn: inputs.failOn ?? "error",
      weights: inputs.weights?.mode ?? "auto",
      ...(inputs.weights?.bytes === undefined ? {} : { valueBytes: inputs.weights.bytes }),
      version: VERSION,
    });
    await deliver(result, { inputs, revisions, client, environment, write });
    return EXIT_CODES[result.verdict];
  } catch (error) {
    await tell(error, environment, write);
    return EXIT_COULD_NOT_RUN;
  }
}

/** Loaded only with a token: a run that reads a checkout alone starts without the API client. */
async function clientOf({ token }: Inputs) {
  return token === undefined ? undefined : (await import("../hosts/github/client.js")).githubClient({ token });
}

/** What could not run says so where a result would stand: an annotation, the job summary, the outputs. A bug also prints its stack. */
async function tell(error: unknown, environment: Environment, write: (text: string) => void): Promise<void> {
  const { title, message } = explained(error);
  deliverAnnotations([{ level: "error", title, message }]);
  await deliverSummary(environment.GITHUB_STEP_SUMMARY, `### ❌ ${title}\n\n${markdownOf([{ sentence: message }])}\n`);
  deliverOutputs([["verdict", "fail"]]);
  if (!isKnown(error)) printLog(error instanceof Error ? String(error.stack) : String(error), write);
}

function explained(error: unknown): { title: string; message: string } {
  if (error instanceof PolicyError) {
    const problems = error.problems.map(({ message, line, column }) => `${line}:${column} ${message}`);
    return { title: "Model Review: the policy cannot be used", message: [error.message, ...problems].join("\n") };
  }
  if (isKnown(error)) return { title: "Model Review could not run", message: error.message };
  return {
    title: "Model Review has a bug",
    message: "This is a bug in Model Review, please report it: its stack is in the log.",
  };
}

function isKnown(error: unknown): error is Error {
  return [UsageError, SourceError, ArtifactError, PolicyError].some((failure) => error instanceof failure);
}
