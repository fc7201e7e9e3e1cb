export const WORKFLOW_PATH = ".github/workflows/model-review.yml";

/** Also shown in the README: a test keeps the two equal. */
export const WORKFLOW_TEXT = `name: Model review
on:
  pull_request: { types: [opened, synchronize, reopened, edited] } # no paths: a skipped required check hangs
  merge_group:
permissions: { contents: read, pull-requests: write } # write only for the comment
concurrency: { group: "model-review-\${{ github.event.pull_request.number || github.sha }}", cancel-in-progress: true }
jobs:
  model-review: # this job is the required status
    runs-on: ubuntu-latest
    steps:
      - uses: OWNER/model-review@v1 # no checkout needed, no policy needed to start
`;

export const POLICY_TEXT = `version: 1
extends: recommended # none | recommended | strict
models:
  include: ["**"]
rules:
  # off | note | warning | error; model-review explain lists every rule
  signature/input-removed: error
  # size/parameters: { severity: error, max: 100M, growth: 10% }
`;
