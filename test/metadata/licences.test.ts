import { describe, expect, it } from "vitest";
import {
  isCopyleft,
  isNoDerivatives,
  isNonCommercial,
  licenceNames,
  licenceOf,
  licenceRelation,
  satisfies,
} from "../../src/metadata/licences.js";

// Expected ids: the SPDX licence list and the list of licences of the Hugging Face Hub.
describe("licenceOf", () => {
  it.each([
    ["mit", "MIT"],
    [" MIT License ", "MIT"],
    ["The MIT License", "MIT"],
    ["apache-2.0", "Apache-2.0"],
    ["Apache License 2.0", "Apache-2.0"],
    ["Apache License, Version 2.0", "Apache-2.0"],
    ["Apache 2", "Apache-2.0"],
    ["https://www.apache.org/licenses/LICENSE-2.0", "Apache-2.0"],
    ["https://spdx.org/licenses/BSD-3-Clause.html", "BSD-3-Clause"],
    ["BSD 3-Clause", "BSD-3-Clause"],
    ["cc-by-nc-4.0", "CC-BY-NC-4.0"],
    ["CC BY-NC-SA 4.0", "CC-BY-NC-SA-4.0"],
    ["https://creativecommons.org/licenses/by-sa/4.0/", "CC-BY-SA-4.0"],
    ["cc0-1.0", "CC0-1.0"],
    ["gpl-3.0", "GPL-3.0-only"],
    ["GPL-3.0+", "GPL-3.0-or-later"],
    ["GPLv3", "GPL-3.0-only"],
    ["GPL-3.0-or-later", "GPL-3.0-or-later"],
    ["lgpl-2.1", "LGPL-2.1-only"],
    ["agpl-3.0", "AGPL-3.0-only"],
    // What Ultralytics writes into every export.
    ["AGPL-3.0 License (https://ultralytics.com/license)", "AGPL-3.0-only"],
    ["Apache-2.0+", "Apache-2.0+"],
    ["pddl", "PDDL-1.0"],
    ["odbl", "ODbL-1.0"],
    ["etalab-2.0", "etalab-2.0"],
    ["unlicense", "Unlicense"],
    ["wtfpl", "WTFPL"],
    ["lgpl-lr", "LGPLLR"],
    ["c-uda", "C-UDA-1.0"],
    ["llama2", "LicenseRef-llama2"],
    ["llama3.1", "LicenseRef-llama3.1"],
    ["Llama 3.1 Community License", "LicenseRef-llama3.1"],
    ["llama4", "LicenseRef-llama4"],
    ["gemma", "LicenseRef-gemma"],
    ["openrail", "LicenseRef-openrail"],
    ["openrail++", "LicenseRef-openrail-plus-plus"],
    ["CreativeML Open RAIL-M", "LicenseRef-creativeml-openrail-m"],
    ["creativeml-openrail-m", "LicenseRef-creativeml-openrail-m"],
    ["bigscience-bloom-rail-1.0", "LicenseRef-bigscience-bloom-rail-1.0"],
    ["apple-ascl", "LicenseRef-apple-ascl"],
    ["licenseref-Acme", "LicenseRef-Acme"],
    ["mit or apache-2.0", "Apache-2.0 OR MIT"],
    ["(MIT OR Apache-2.0)", "Apache-2.0 OR MIT"],
    ["MIT AND mit", "MIT"],
    ["mit AND (gpl-2.0 OR isc)", "(GPL-2.0-only OR ISC) AND MIT"],
    ["gpl-2.0 with classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0"],
    ["llama3 AND mit", "LicenseRef-llama3 AND MIT"],
  ])("%j is %s", (text, spdx) => expect(licenceOf(text).known?.spdx).toBe(spdx));

  it.each([
    "other",
    "unknown",
    "",
    "proprietary",
    "bsd",
    "cc",
    "gpl",
    "MIT OR",
    "MIT Apache-2.0",
    "(MIT",
    "MIT)",
    "AND",
    "MIT WITH MIT",
    "MIT OR my own terms",
    "constructor",
    "__proto__",
    `${"(".repeat(400)}MIT`,
    "MIT ".repeat(100_000),
  ])("does not know %.30j", (text) => expect(licenceOf(text).known).toBeUndefined());

  it("keeps the spelling, and cuts what is a novel", () => {
    expect(licenceOf(" my Terms ").text).toBe("my Terms");
    expect(licenceOf("Permission is hereby granted ".repeat(1000)).text).toHaveLength(200);
  });

  it("knows a deep expression that is one", () => {
    expect(licenceOf(`${"(".repeat(200)}mit${")".repeat(200)}`).known?.spdx).toBe("MIT");
  });
});

describe("licenceRelation", () => {
  it.each([
    ["MIT", " MIT", "same"],
    ["my terms", "my terms", "same"],
    ["MIT", "mit", "respelled"],
    ["Apache License 2.0", "apache-2.0", "respelled"],
    ["MIT OR ISC", "isc or mit", "respelled"],
    ["GPL-3.0", "GPL-3.0-only", "respelled"],
    ["My Terms", "my terms", "respelled"],
    ["GPL-3.0", "GPL-3.0-or-later", "different"],
    ["MIT", "Apache-2.0", "different"],
    ["llama3", "llama3.1", "different"],
    ["MIT", "other", "unknown"],
    ["my terms", "our terms", "unknown"],
  ] as const)("%s and %s: %s", (a, b, relation) => {
    expect(licenceRelation(licenceOf(a), licenceOf(b))).toBe(relation);
    expect(licenceRelation(licenceOf(b), licenceOf(a))).toBe(relation);
  });
});

describe("satisfies", () => {
  it.each([
    ["mit", ["MIT"], true],
    ["MIT License", ["Apache-2.0", "mit"], true],
    ["MIT", ["Apache-2.0"], false],
    ["MIT", [], false],
    ["MIT OR GPL-3.0", ["MIT"], true],
    ["MIT AND GPL-3.0", ["MIT"], false],
    ["MIT AND ISC", ["ISC", "MIT"], true],
    ["MIT AND (GPL-3.0 OR ISC)", ["ISC", "MIT"], true],
    ["MIT", ["MIT OR Apache-2.0"], true],
    ["GPL-2.0-or-later", ["GPL-3.0-only"], true],
    ["GPL-3.0-or-later", ["GPL-2.0-only"], false],
    ["GPL-3.0-only", ["GPL-2.0-or-later"], true],
    ["GPL-2.0-only", ["GPL-3.0-or-later"], false],
    ["GPL-3.0-only", ["GPL-3.0-or-later"], true],
    ["GPL-3.0-only", ["LGPL-3.0-only"], false],
    ["Apache-1.1+", ["Apache-2.0"], true],
    ["Apache-2.0", ["Apache-1.1"], false],
    ["GPL-2.0-only WITH Classpath-exception-2.0", ["GPL-2.0-only"], false],
    ["GPL-2.0-only WITH Classpath-exception-2.0", ["gpl-2.0 with classpath-exception-2.0"], true],
    ["CC-BY-NC-4.0", ["CC-BY-4.0"], false],
    ["llama3.1", ["llama3.1"], true],
    ["llama3.1", ["LicenseRef-llama3.1"], true],
    ["llama3.1", ["llama3"], false],
    ["our terms", ["Our Terms"], true],
    ["our terms", ["MIT"], undefined],
    ["other", ["MIT"], undefined],
  ] as const)("%s within %j: %s", (text, allow, verdict) => expect(satisfies(licenceOf(text), allow)).toBe(verdict));
});

describe("traits", () => {
  it.each([
    ["mit", false, false, false],
    ["apache-2.0", false, false, false],
    ["cc-by-4.0", false, false, false],
    ["cc-by-nc-4.0", true, false, false],
    ["cc-by-nc-sa-4.0", true, false, true],
    ["cc-by-nc-nd-4.0", true, true, false],
    ["cc-by-nd-4.0", false, true, false],
    ["cc-by-sa-4.0", false, false, true],
    ["gpl-3.0", false, false, true],
    ["AGPL-3.0-or-later", false, false, true],
    ["mpl-2.0", false, false, true],
    // What SPDX ids do not tell is not guessed.
    ["llama3", undefined, undefined, undefined],
    ["other", undefined, undefined, undefined],
    ["BUSL-1.1", undefined, undefined, undefined],
    ["gpl-2.0 with classpath-exception-2.0", false, false, undefined],
    ["mit or gpl-3.0", false, false, false],
    ["mit and gpl-3.0", false, false, true],
    ["llama3 and cc-by-nc-4.0", true, undefined, undefined],
    ["llama3 or cc-by-nc-4.0", undefined, false, false],
  ] as const)("%s", (text, nonCommercial, noDerivatives, copyleft) => {
    const licence = licenceOf(text);
    expect([isNonCommercial(licence), isNoDerivatives(licence), isCopyleft(licence)]).toEqual([
      nonCommercial,
      noDerivatives,
      copyleft,
    ]);
  });
});

describe("licenceNames", () => {
  it("has each licence once, as SPDX spells it, and no two that only begin alike", () => {
    const novel = "x".repeat(300);
    expect(licenceNames(["mit", " MIT License ", "Ours", "ours", "", `${novel}1`, `${novel}2`])).toEqual([
      "MIT",
      "Ours",
      `${novel}1`,
      `${novel}2`,
    ]);
  });

  it("spells what it spelled the same again", () => {
    for (const text of ["apache-2.0 or mit", "llama3.1", "gpl-2.0+", "openrail"]) {
      const [name = ""] = licenceNames([text]);
      expect(licenceNames([name])).toEqual([name]);
    }
  });
});
