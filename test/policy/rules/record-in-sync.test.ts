import type { RecordState } from "../../../src/diff/comparison.js";
import { describeRule, modified, PATH, read } from "./cases.js";

const RECORD = `${PATH}.metadata.yml`;
const withRecord = (status: RecordState["status"], parts: Partial<RecordState> = {}, path = PATH) =>
  modified([], { path, record: { path: `${path}.metadata.yml`, status, differing: [], ...parts } });
const recorded = read({ companions: [{ path: RECORD, kind: "record", problems: [] }] });
const stale = { differing: ["model.files", "model.parameters"] };

describeRule("record/in-sync", {
  flagged: {
    "a record of another model": {
      comparisons: withRecord("stale", stale),
      says: `The record \`${RECORD}\` does not say what the model says now: \`model.files\` and \`model.parameters\`. Run \`model-review record ${PATH}\` and commit it.`,
    },
    "a path that a shell would take apart": {
      comparisons: withRecord("stale", stale, "-a $(b)'c.onnx"),
      says: `The record \`-a $(b)'c.onnx.metadata.yml\` does not say what the model says now: \`model.files\` and \`model.parameters\`. Run \`model-review record './-a $(b)'\\''c.onnx'\` and commit it.`,
    },
    "a record that cannot be read": {
      comparisons: withRecord("unreadable", { problem: { message: "A record has no anchors.", line: 3, column: 9 } }),
      says: `The record \`${RECORD}\` cannot be read, line 3, column 9: «A record has no anchors.»`,
    },
    "no record where one is required": {
      comparisons: withRecord("absent"),
      options: { required: true, paths: ["models/**"] },
      says: `The model has no record \`${RECORD}\`. Run \`model-review record ${PATH}\` and commit it.`,
    },
    "a record that was removed, required or not": {
      comparisons: modified([], { base: recorded, record: { path: RECORD, status: "absent", differing: [] } }),
      says: `The base has a record of this model, and the head has no \`${RECORD}\`. Bring it back, run \`model-review record ${PATH}\` and commit it.`,
    },
    "a record that was not wholly compared, when it has to be": {
      comparisons: withRecord("unverified"),
      options: { verified: true },
      says: `The record \`${RECORD}\` agrees as far as was looked; not all bytes of the model were digested.`,
    },
  },
  allowed: {
    "a record in sync": { comparisons: withRecord("in-sync"), options: { required: true, verified: true } },
    "no record": { comparisons: withRecord("absent") },
    "no record outside of the paths": { comparisons: withRecord("absent"), options: { required: true, paths: ["other/**"] } },
    "a stale record outside of the paths": { comparisons: withRecord("stale", stale), options: { paths: ["other/**"] } },
    "a record that was removed outside of the paths": {
      comparisons: modified([], { base: recorded, record: { path: RECORD, status: "absent", differing: [] } }),
      options: { paths: ["other/**"] },
    },
    "a record that was not wholly compared": { comparisons: withRecord("unverified") },
    "a model that could not be read": { comparisons: modified([]), options: { required: true } },
  },
});
