import type { Budget } from "../../bytes/budget.js";
import { type Reading, readThrough } from "../../bytes/cursor.js";
import { type Pages, pagesOf } from "../../bytes/pages.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { ReadModel } from "../../model/model.js";
import type { Signature } from "../../model/signature.js";
import { anomaliesOf } from "../anomalies.js";
import { graphOf } from "../ensembles.js";
import type { OpenArtifact } from "../format.js";
import { type Core, malformed, parseCore } from "./core.js";
import { type Features, outputOf, parseFeatures } from "./features.js";
import { metadataOf } from "./metadata.js";
import { type Parts, parseParts } from "./parts.js";
import { MAGIC, probeCatboost } from "./probe.js";
import { type Ensemble, parseTrees } from "./trees.js";

interface Draft {
  readonly core: Core;
  readonly features: Features;
  readonly ensemble: Ensemble;
  readonly parts: Parts;
}

/** Reads features, sizes of trees and settings, not the values of leaves. */
export async function readCatboost({ path, source }: OpenArtifact, budget: Budget, signal?: AbortSignal): Promise<ReadModel> {
  const pages = pagesOf(path, source.size, budget);
  const { core, features, ensemble, parts } = await readThrough(source, parse(pages), signal);
  const signature: Signature = { name: "main", inputs: features.inputs, outputs: [outputOf(ensemble.dimensions)] };
  const anomalies = anomaliesOf(path);
  for (const { name } of signature.inputs) anomalies.checkName(name);
  for (const [key] of core.info) anomalies.checkName(key);
  if (parts.rest > 0) anomalies.add("hidden-content", path, "bytes stand behind the model, which no part of it speaks of");
  if (!ensemble.isInOrder)
    anomalies.add(
      "hidden-content",
      path,
      "trees do not begin where those before them end, so that loaders see other trees than readers",
    );
  return {
    format: "catboost",
    formatVersion: core.version,
    producer: { name: "CatBoost", version: "" },
    requirements: [],
    signatures: [signature],
    graphs: [graphOf("catboost", ensemble.trees, signature)],
    tensors: [...ensemble.tensors, ...features.tensors, ...parts.tensors],
    metadata: [...metadataOf(core.info, path), ...statedBy(ensemble, features)],
    code: [],
    files: [{ path, role: "main", size: source.size }],
    anomalies: anomalies.list(),
  };
}

function* parse(pages: Pages): Reading<Draft> {
  const head = yield* pages.read({ start: 0, end: Math.min(MAGIC.length, pages.size) });
  if (probeCatboost(head) !== "certain") throw malformed(pages, "it does not begin with `CBM1`", 0);
  const core = yield* parseCore(pages);
  const features = yield* parseFeatures(core.trees);
  const ensemble = yield* parseTrees(core.trees);
  return { core, features, ensemble, parts: yield* parseParts(core) };
}

/** Scale and bias of one number, where they change a prediction, and how many columns no split looks at. */
function statedBy({ scale, bias }: Ensemble, { unused }: Features): readonly MetadataEntry[] {
  const stated = (key: string, value: number, usual: number): readonly MetadataEntry[] =>
    value === usual ? [] : [{ key, value: String(value), source: "trees" }];
  return [...stated("scale", scale, 1), ...stated("bias", bias, 0), ...stated("unused_features", unused, 0)];
}
