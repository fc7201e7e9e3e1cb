import { appendFile, stat } from "node:fs/promises";

export type SummaryResult =
  | { readonly kind: "written"; readonly bytes: number }
  | { readonly kind: "skipped"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string };

/** What the runner accepts for one step, in bytes; a larger file is dropped as a whole, with an error in the log. */
export const MAX_SUMMARY_BYTES = 1024 * 1024;

/** Appends finished Markdown to the file of GITHUB_STEP_SUMMARY. What does not fit is refused rather than cut inside of its markup. */
export async function deliverSummary(path: string | undefined, text: string): Promise<SummaryResult> {
  if (path === undefined || path === "")
    return { kind: "skipped", reason: "GITHUB_STEP_SUMMARY is not set: this runner shows no summary" };
  const bytes = new TextEncoder().encode(text.endsWith("\n") ? text : `${text}\n`);
  try {
    const total = (await sizeOf(path)) + bytes.length;
    if (total > MAX_SUMMARY_BYTES)
      return { kind: "refused", reason: `the job summary would have ${total} bytes; the runner accepts ${MAX_SUMMARY_BYTES}` };
    await appendFile(path, bytes);
    return { kind: "written", bytes: bytes.length };
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    return { kind: "refused", reason: `the job summary could not be written: ${error.message}` };
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return 0;
    throw error;
  }
}
