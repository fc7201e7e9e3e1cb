import { expect, it } from "vitest";
import { licenseAllowed } from "../../../src/policy/rules/license-allowed.js";
import { added, addedUnread, describeRule, embedded, fact, failed, removed } from "./cases.js";

const under = (...values: readonly string[]) => added({ facts: values.map((value) => fact("license", value)) });
const allow = { allow: ["Apache-2.0", "MIT"] };

describeRule("license/allowed", {
  flagged: {
    "one licence in two places, once": {
      comparisons: added({ facts: [fact("license", "gpl-3.0"), embedded("license", "GPL-3.0")] }),
      options: allow,
      says: "Licence `gpl-3.0` (`README.md` line 3) is not allowed by the policy.",
    },
    "a denied one is needed beside another": {
      comparisons: under("MIT AND AGPL-3.0-only"),
      options: { deny: ["AGPL-3.0-only"] },
      says: "Licence `MIT AND AGPL-3.0-only` (`README.md` line 3) is denied by the policy.",
    },
    "not on the list": {
      comparisons: under("cc-by-nc-4.0"),
      options: allow,
      says: "Licence `cc-by-nc-4.0` (`README.md` line 3) is not allowed by the policy.",
    },
    "both are needed": {
      comparisons: under("MIT AND GPL-3.0-only"),
      options: allow,
      says: "Licence `MIT AND GPL-3.0-only` (`README.md` line 3) is not allowed by the policy.",
    },
    "nobody knows it": {
      comparisons: under("Our Own Terms"),
      options: allow,
      says: "Licence `Our Own Terms` (`README.md` line 3) is no SPDX licence and not on the list, so what it allows is not known.",
    },
    denied: {
      comparisons: under("CC-BY-NC-4.0"),
      options: { deny: ["cc-by-nc-4.0"] },
      says: "Licence `CC-BY-NC-4.0` (`README.md` line 3) is denied by the policy.",
    },
    "denied by every alternative": {
      comparisons: under("GPL-3.0-only OR AGPL-3.0-only"),
      options: { deny: ["AGPL-3.0-only", "GPL-3.0-only"] },
      says: "Licence `GPL-3.0-only OR AGPL-3.0-only` (`README.md` line 3) is denied by the policy.",
    },
    "denied, though it is allowed": {
      comparisons: under("MIT"),
      options: { ...allow, deny: ["MIT"] },
      says: "Licence `MIT` (`README.md` line 3) is denied by the policy.",
    },
    "a name that SPDX does not have": {
      comparisons: under("ask-bob"),
      options: { deny: ["Ask-Bob"] },
      says: "Licence `ask-bob` (`README.md` line 3) is denied by the policy.",
    },
    "a name of which the id is elsewhere": {
      comparisons: added({ facts: [fact("license", "mit"), embedded("license", "acme-1", "license_name")] }),
      options: allow,
      says: "Licence `acme-1` (`license_name` in `metadata_props`) is no SPDX licence and not on the list, so what it allows is not known.",
    },
    "each licence once": {
      comparisons: added({
        facts: [fact("license", "gpl-3.0-only"), embedded("license", "GPL-3.0-only"), embedded("license", "MIT")],
      }),
      options: allow,
      says: "Licence `gpl-3.0-only` (`README.md` line 3) is not allowed by the policy.",
    },
    "beside a file that was not read": {
      comparisons: addedUnread([fact("license", "cc-by-nc-4.0")]),
      options: allow,
      says: "Licence `cc-by-nc-4.0` (`README.md` line 3) is not allowed by the policy.",
    },
  },
  allowed: {
    "on the list, beside a file that was not read": { comparisons: addedUnread([fact("license", "MIT")]), options: allow },
    "of a file that was not read nobody knows": { comparisons: addedUnread(), options: allow },
    "nor of what stands beside it": { comparisons: { ...added({}), head: failed("unavailable", "network") }, options: allow },
    "on the list in other words": { comparisons: under("Apache License 2.0"), options: allow },
    "one alternative is": { comparisons: under("GPL-3.0-only OR MIT"), options: allow },
    "both are": { comparisons: under("MIT AND Apache-2.0"), options: allow },
    "a name of the team's own": { comparisons: under("Our Own Terms"), options: { allow: ["our own terms"] } },
    "a licence of models": { comparisons: under("llama3.1"), options: { allow: ["llama3.1"] } },
    "denied in one alternative only": { comparisons: under("MIT OR GPL-3.0-only"), options: { deny: ["GPL-3.0-only"] } },
    "not denied": { comparisons: under("MIT"), options: { deny: ["GPL-3.0-only"] } },
    "a name beside its id": {
      comparisons: added({
        facts: [embedded("license", "mit", "general.license"), embedded("license", "Our words for it", "general.license.name")],
      }),
      options: allow,
    },
    "a name beside other": {
      comparisons: added({ facts: [embedded("license", "other", "license"), embedded("license", "acme-1", "license_name")] }),
      options: { allow: ["acme-1"] },
    },
    "none is stated": { comparisons: added({}), options: allow },
    "a removed model": { comparisons: removed(), options: allow },
  },
});

it("license/allowed needs a list", () => {
  expect(licenseAllowed.options.safeParse({}).success).toBe(false);
  expect(licenseAllowed.options.safeParse({ allow: [] }).success).toBe(false);
});
