import type { Budget } from "../../bytes/budget.js";
import { readThrough } from "../../bytes/cursor.js";
import { pagesOf } from "../../bytes/pages.js";
import type { ReadModel } from "../../model/model.js";
import { anomaliesOf } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { codeOf } from "./code.js";
import { assemble } from "./graphs.js";
import { readHeader } from "./header.js";
import { parseProgram } from "./parse-program.js";
import type { Placing } from "./tensors.js";

/** Reads everything but tensor elements. Throws ArtifactError for a damaged file, and SourceError when bytes could not be had. */
export async function readExecutorch(artifact: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const { path, source } = artifact;
  const pages = pagesOf(path, source.size, budget);
  const header = await readThrough(source, readHeader(pages), signal);
  const buffer = { pages, extent: { start: 0, end: header.programEnd } };
  const program = await readThrough(source, parseProgram(buffer, header), signal);
  const anomalies = anomaliesOf(path);
  const placing: Placing = { path, program, refuse: pages.refusal, reserve: pages.reserve };
  const { graphs, tensors, signatures, metadata } = assemble(placing, anomalies);
  return {
    format: "executorch",
    formatVersion: String(program.version),
    requirements: [],
    signatures,
    graphs,
    tensors,
    metadata,
    code: codeOf(program, graphs),
    files: [{ path, role: "main", size: source.size }],
    anomalies: anomalies.list(),
  };
}
