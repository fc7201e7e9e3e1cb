import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { UsageError } from "../errors.js";
import { bomDifferenceJson, bomDifferenceOf } from "../report/bom-difference.js";
import { bomDifferenceMarkdown } from "../report/bom-difference-markdown.js";
import { REPORTERS } from "../report/index.js";
import type { Provenance } from "../report/reporter.js";
import type { ReviewHashes } from "../review/file-hashes.js";
import type { Review } from "../review/review.js";
import type { Destination } from "./deliver.js";

export interface ReportFiles {
  readonly json: string;
  readonly markdown: string;
  readonly sarif: string;
  readonly bom: string;
}

/** Writes the whole review for the steps that follow, and the inventory of its models: into the folder that the workflow names, or one that ends with the job. */
export async function writeReports(review: Review, hashes: ReviewHashes, destination: Destination): Promise<ReportFiles> {
  const { inputs, environment } = destination;
  const workspace = environment.GITHUB_WORKSPACE ?? ".";
  const folder =
    inputs.reportDirectory === undefined
      ? join(environment.RUNNER_TEMP ?? workspace, "model-review")
      : resolve(workspace, inputs.reportDirectory);
  const at = (name: string) => join(folder, name);
  const files = { json: at("review.json"), markdown: at("review.md"), sarif: at("review.sarif"), bom: at("bom.json") };
  const difference = bomDifferenceOf(review, { hashes });
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(files.json, REPORTERS.json(review, {}));
    await writeFile(files.markdown, REPORTERS.markdown(review, {}));
    await writeFile(files.sarif, REPORTERS.sarif(review, { provenance: provenanceOf(destination) }));
    await writeFile(files.bom, REPORTERS.cyclonedx(review, { hashes }));
    await writeFile(at("bom-diff.json"), bomDifferenceJson(difference));
    await writeFile(at("bom-diff.md"), bomDifferenceMarkdown(difference));
  } catch (error) {
    throw isRefusedByDisk(error) ? notWritten(error) : error;
  }
  return files;
}

function isRefusedByDisk(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error;
}

/** The steps that follow count on these files: without them the run is not what the workflow asked for. */
function notWritten(cause: Error): UsageError {
  const message = `The reports cannot be written: ${cause.message}. Input \`report-directory\` names the folder for them.`;
  return new UsageError("report-directory", message, { cause });
}

/** Uploads are told apart by what tells comments apart. */
function provenanceOf({ inputs, revisions, environment }: Destination): Provenance {
  const { GITHUB_WORKFLOW = "", GITHUB_JOB = "", GITHUB_SERVER_URL: server = "https://github.com" } = environment;
  const { owner, name } = revisions.repository;
  return {
    category: [GITHUB_WORKFLOW, GITHUB_JOB, inputs.commentKey ?? ""],
    repository: `${server}/${owner}/${name}`,
    rulesPage: rulesPageOf(environment, server),
    withoutWaived: true,
  };
}

/** Where the runner had the Action from; `uses: ./` has no address. */
function rulesPageOf(
  { GITHUB_ACTION_REPOSITORY: action = "", GITHUB_ACTION_REF: ref = "" }: Destination["environment"],
  server: string,
) {
  const isAddress = /^[\w-]+\/[\w.-]+$/.test(action) && /^\w[\w./-]*$/.test(ref);
  return isAddress ? `${server}/${action}/blob/${ref}/docs/policy.md` : undefined;
}
