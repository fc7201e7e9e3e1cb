import { type Finding, SEVERITIES } from "../policy/finding.js";
import type { Review } from "../review/review.js";
import { counted } from "./figures.js";
import { fingerprintsOf } from "./fingerprint.js";
import { bytesOf } from "./fit.js";
import type { Provenance, Reporter } from "./reporter.js";
import { resultOf } from "./sarif-results.js";
import { descriptorOf, ruleIdOf, type SarifRule, unknownRule } from "./sarif-rules.js";
import { shortened, visible } from "./visible.js";

// GitHub refuses a file with more results, and shows 5,000 of them.
const MAX_RESULTS = 25_000;
// GitHub refuses a file that has more than 10 MB when compressed. What nobody could compress has no more in this way.
const MAX_CONTENT_BYTES = 9_500_000;
const MAX_CATEGORY_UNITS = 200;

/** SARIF 2.1.0 in one line, within the limits of GitHub's code scanning; what does not fit is counted in a notification. */
export function sarifReporter(rules: readonly SarifRule[]): Reporter {
  return (review, { provenance }) => {
    const findings = findingsOf(review, provenance);
    const { descriptors, results } = contentsOf(findings, rules, provenance?.rulesPage);
    const hidden = findings.length - results.length;
    const log = {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "Model Review", ...versionOf(review), rules: descriptors } },
          automationDetails: { id: automationOf(provenance) },
          invocations: [
            { executionSuccessful: true, ...(hidden === 0 ? {} : { toolExecutionNotifications: [leftOut(hidden)] }) },
          ],
          ...commitOf(review, provenance),
          originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
          columnKind: "utf16CodeUnits",
          results,
        },
      ],
    };
    return `${JSON.stringify(log)}\n`;
  };
}

/** Most severe first, what is waived last: whoever cuts the list cuts its end. */
function findingsOf({ findings }: Review, provenance: Provenance | undefined): readonly Finding[] {
  const active = findings.filter(({ waiver }) => waiver === undefined);
  const waived = provenance?.withoutWaived === true ? [] : findings.filter(({ waiver }) => waiver !== undefined);
  const weight = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
  return [...active.toSorted((a, b) => weight(b) - weight(a)), ...waived];
}

interface Contents {
  readonly descriptors: readonly object[];
  readonly results: readonly object[];
}

/** Every rule of the registry and those that findings name beside it; as many findings as there is room for. */
function contentsOf(findings: readonly Finding[], rules: readonly SarifRule[], page: string | undefined): Contents {
  const descriptors = rules.map((rule) => descriptorOf(rule, page));
  const indices = new Map(rules.map(({ id }, index) => [ruleIdOf(id), index]));
  const fingerprints = fingerprintsOf(findings);
  const results: object[] = [];
  let bytes = 0;
  for (const [index, finding] of findings.slice(0, MAX_RESULTS).entries()) {
    const id = ruleIdOf(finding.rule);
    const known = indices.get(id);
    const descriptor = known === undefined ? [descriptorOf(unknownRule(finding.rule), page)] : [];
    const result = resultOf(finding, known ?? descriptors.length, fingerprints[index] ?? "");
    bytes += bytesOf(JSON.stringify([result, ...descriptor]));
    if (bytes > MAX_CONTENT_BYTES) break;
    results.push(result);
    if (known === undefined) indices.set(id, descriptors.length);
    descriptors.push(...descriptor);
  }
  return { descriptors, results };
}

function versionOf({ tool }: Review): object {
  const version = visible(shortened(tool.version, 60));
  return /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(version) ? { semanticVersion: version } : { version };
}

/** Up to the last slash it is the category, by which GitHub tells uploads for one commit apart. */
function automationOf(provenance: Provenance | undefined): string {
  const parts = (provenance?.category ?? []).filter((part) => part !== "");
  return `${visible(shortened(["model-review", ...parts].join("/"), MAX_CATEGORY_UNITS))}/`;
}

function commitOf({ head }: Review, provenance: Provenance | undefined): object {
  if (provenance === undefined || head.commit === null) return {};
  const { repository } = provenance;
  return {
    versionControlProvenance: [
      { repositoryUri: repository, revisionId: visible(shortened(head.commit, 64)), mappedTo: { uriBaseId: "%SRCROOT%" } },
    ],
  };
}

function leftOut(count: number): object {
  const text = `${counted(count, "finding")} did not fit, none more severe than these: the report in JSON has all of them.`;
  return { level: "warning", message: { text } };
}
