import { readFile } from "node:fs/promises";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { diskSource } from "../bytes/disk.js";
import { quoted } from "../encodings/quoted.js";
import { ArtifactError } from "../errors.js";
import { JSON_SCHEMA_VERSION } from "../report/json.js";
import type { ReportedReview } from "./reported-review.js";

/** Some hundred thousand tensors; parsed it takes several times as much memory. */
export const MAX_REPORT_BYTES = 32 * 1024 * 1024;

// An honest report is of another form when the workflows name different versions.
const REMEDY = "Use one version of Model Review in both workflows.";

/**
 * A report that another run wrote, which nobody vouches for: of bounded size and of the published form, or an ArtifactError that holds
 * nothing of it. A SourceError when there is no such file.
 */
export async function readReport(path: string, signal?: AbortSignal): Promise<ReportedReview> {
  await using source = await diskSource(path);
  if (source.size > MAX_REPORT_BYTES)
    throw refused("report-too-large", `it has ${source.size} bytes, and at most ${MAX_REPORT_BYTES} are read.`);
  const value = parsed(await source.read(0, source.size, signal));
  if (versionOf(value) !== JSON_SCHEMA_VERSION) {
    throw refused("report-version", `its \`schemaVersion\` is not ${JSON_SCHEMA_VERSION}, the one that is read here. ${REMEDY}`);
  }
  const isReview = await validator();
  if (isReview(value)) return value;
  throw refused("report-form", `it does not follow the schema of reviews: ${faultOf(isReview.errors?.[0])}. ${REMEDY}`);
}

/** Says that the report was refused, and why. */
export function refused(code: string, reason: string): ArtifactError {
  return new ArtifactError(code, `The report of the run was refused: ${reason}`);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    // What the parser says may quote the text.
    throw refused("report-syntax", "it is not JSON in UTF-8.");
  }
}

function versionOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "schemaVersion" in value ? value.schemaVersion : undefined;
}

async function validator(): Promise<ValidateFunction<ReportedReview>> {
  const schema = JSON.parse(await readFile(new URL("../../schema/review.schema.json", import.meta.url), "utf8"));
  // Strict types would refuse `anyOf` of a reference and null, which the specification allows.
  return new Ajv2020({ strictTypes: false, strictRequired: false }).compile<ReportedReview>(schema);
}

function faultOf(error: ErrorObject | undefined): string {
  const place = error?.instancePath || "/";
  return `${quoted(place)} ${error?.message ?? "is of another form"}`;
}
