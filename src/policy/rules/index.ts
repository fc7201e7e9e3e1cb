import type { Rule } from "../rule.js";
import { adapterRankMismatch } from "./adapter-rank-mismatch.js";
import { adapterTargetsMissing } from "./adapter-targets-missing.js";
import { cardValid } from "./card-valid.js";
import { codeAdded } from "./code-added.js";
import { codeDangerous } from "./code-dangerous.js";
import { codeHidden } from "./code-hidden.js";
import { baseUnread } from "./complete-base-unread.js";
import { duplicateBytes } from "./complete-duplicate-bytes.js";
import { externalMissing } from "./complete-external-missing.js";
import { externalOverlap } from "./complete-external-overlap.js";
import { folderUnlisted } from "./complete-folder-unlisted.js";
import { notExamined } from "./complete-not-examined.js";
import { orphanSidecar } from "./complete-orphan-sidecar.js";
import { shardMismatch } from "./complete-shard-mismatch.js";
import { valuesSkipped } from "./complete-values-skipped.js";
import { configContradictsWeights } from "./config-contradicts-weights.js";
import { formatDrift } from "./cross-format-drift.js";
import { formatChanged } from "./format-changed.js";
import { duplicateTensor } from "./format-duplicate-tensor.js";
import { hiddenCharacters } from "./format-hidden-characters.js";
import { malformed } from "./format-malformed.js";
import { unknownDtype } from "./format-unknown-dtype.js";
import { labelsChanged } from "./labels-changed.js";
import { licenseAllowed } from "./license-allowed.js";
import { licenseChanged } from "./license-changed.js";
import { licenseCompatible } from "./license-compatible-with-base.js";
import { licenseMissing } from "./license-missing.js";
import { licenseRemoved } from "./license-removed.js";
import { baseChanged } from "./lineage-base-changed.js";
import { baseDeclared } from "./lineage-base-declared.js";
import { baseMismatch } from "./lineage-base-mismatch.js";
import { metadataConsistent } from "./metadata-consistent.js";
import { metadataRemoved } from "./metadata-removed.js";
import { metadataRequired } from "./metadata-required.js";
import { metadataSchema } from "./metadata-schema.js";
import { metricsRegression } from "./metrics-regression.js";
import { metricsRequired } from "./metrics-required.js";
import { contentMismatch } from "./name-content-mismatch.js";
import { pathTraversal } from "./path-traversal.js";
import { editedInvalid } from "./policy-edited-invalid.js";
import { waiverExpired } from "./policy-waiver-expired.js";
import { waiverExpiring } from "./policy-waiver-expiring.js";
import { waiverStale } from "./policy-waiver-stale.js";
import { waiverUnread } from "./policy-waiver-unread.js";
import { schemeChanged } from "./quant-scheme-changed.js";
import { recordInSync } from "./record-in-sync.js";
import { customOpAdded } from "./runtime-custom-op-added.js";
import { irRaised } from "./runtime-ir-raised.js";
import { opsetRaised } from "./runtime-opset-raised.js";
import { dimNarrowed } from "./signature-dim-narrowed.js";
import { dimWidened } from "./signature-dim-widened.js";
import { dtypeChanged } from "./signature-dtype-changed.js";
import { inputAddedRequired } from "./signature-input-added-required.js";
import { inputRemoved } from "./signature-input-removed.js";
import { orderChanged } from "./signature-order-changed.js";
import { outputRemoved } from "./signature-output-removed.js";
import { rankChanged } from "./signature-rank-changed.js";
import { signatureRemoved } from "./signature-removed.js";
import { renamed } from "./signature-renamed.js";
import { staticDimChanged } from "./signature-static-dim-changed.js";
import { bytes } from "./size-bytes.js";
import { macs } from "./size-macs.js";
import { parameters } from "./size-parameters.js";
import { tokenizerChanged } from "./tokenizer-changed.js";
import { trainingDataAllowed } from "./training-data-allowed.js";
import { trainingDataChanged } from "./training-data-changed.js";
import { trainingDataDeclared } from "./training-data-declared.js";
import { degenerate } from "./weights-degenerate.js";
import { drift } from "./weights-drift.js";
import { frozen } from "./weights-frozen.js";
import { nanInf } from "./weights-nan-inf.js";
import { retrainedSilently } from "./weights-retrained-silently.js";
import { siblingDiffers } from "./weights-sibling-differs.js";
import { unchanged } from "./weights-unchanged.js";

/** Every rule there is, sorted by id; the order means nothing else. */
export const RULES: readonly Rule[] = [
  adapterRankMismatch,
  adapterTargetsMissing,
  cardValid,
  codeAdded,
  codeDangerous,
  codeHidden,
  baseUnread,
  duplicateBytes,
  externalMissing,
  externalOverlap,
  folderUnlisted,
  notExamined,
  orphanSidecar,
  shardMismatch,
  valuesSkipped,
  configContradictsWeights,
  formatDrift,
  formatChanged,
  duplicateTensor,
  hiddenCharacters,
  malformed,
  unknownDtype,
  labelsChanged,
  licenseAllowed,
  licenseChanged,
  licenseCompatible,
  licenseMissing,
  licenseRemoved,
  baseChanged,
  baseDeclared,
  baseMismatch,
  metadataConsistent,
  metadataRemoved,
  metadataRequired,
  metadataSchema,
  metricsRegression,
  metricsRequired,
  contentMismatch,
  pathTraversal,
  editedInvalid,
  waiverExpired,
  waiverExpiring,
  waiverStale,
  waiverUnread,
  schemeChanged,
  recordInSync,
  customOpAdded,
  irRaised,
  opsetRaised,
  dimNarrowed,
  dimWidened,
  dtypeChanged,
  inputAddedRequired,
  inputRemoved,
  orderChanged,
  outputRemoved,
  rankChanged,
  signatureRemoved,
  renamed,
  staticDimChanged,
  bytes,
  macs,
  parameters,
  tokenizerChanged,
  trainingDataAllowed,
  trainingDataChanged,
  trainingDataDeclared,
  degenerate,
  drift,
  frozen,
  nanInf,
  retrainedSilently,
  siblingDiffers,
  unchanged,
];
