import {
  added,
  between,
  betweenUnread,
  companion,
  describeRule,
  embedded,
  fact,
  failed,
  modified,
  read,
  unread,
} from "./cases.js";

const licences = (...values: readonly string[]) => ({ facts: values.map((value) => fact("license", value)) });

const gone = failed("unavailable", "lfs-absent");

describeRule("license/changed", {
  flagged: {
    "another one": {
      comparisons: between(licences("mit"), licences("apache-2.0")),
      says: "Licence changed from `mit` (`README.md` line 3) to `apache-2.0` (`README.md` line 3).",
    },
    "one more": {
      comparisons: between(licences("MIT"), { facts: [fact("license", "MIT"), embedded("license", "GPL-3.0", "license")] }),
      says: "Licence `GPL-3.0` (`license` in `metadata_props`) is stated beside `MIT` (`README.md` line 3).",
    },
    "one less": {
      comparisons: between({ facts: [fact("license", "MIT"), embedded("license", "GPL-3.0")] }, licences("MIT")),
      says: "Licence `GPL-3.0` (`license` in `metadata_props`) is no longer stated beside `MIT` (`README.md` line 3).",
    },
    "to words that are no licence": {
      comparisons: between(licences("MIT"), licences("ask Bob")),
      says: "Licence changed from `MIT` (`README.md` line 3) to `ask Bob` (`README.md` line 3). `ask Bob` is no SPDX licence, so what the difference means is not known.",
    },
    "to the next version": {
      comparisons: between(licences("llama3"), licences("llama3.1")),
      says: "Licence changed from `llama3` (`README.md` line 3) to `llama3.1` (`README.md` line 3).",
    },
    "beside a model whose bytes cannot be had": {
      comparisons: betweenUnread([fact("license", "mit")], [fact("license", "gpl-3.0")]),
      says: "Licence changed from `mit` (`README.md` line 3) to `gpl-3.0` (`README.md` line 3).",
    },
  },
  allowed: {
    "what the model itself says is not new beside a base that was not read": {
      comparisons: modified([], {
        base: unread([fact("license", "MIT")]),
        head: read({
          facts: [fact("license", "MIT"), embedded("license", "GPL-3.0")],
          companions: [companion("card", "README.md")],
        }),
      }),
    },
    "what the base itself states, and nobody knows of head": {
      comparisons: modified([], {
        base: read({ facts: [embedded("license", "MIT")] }),
        head: unread([fact("license", "GPL-3.0")]),
      }),
    },
    "not beside a model whose bytes cannot be had any more": {
      comparisons: modified([], { base: read(licences("MIT")), head: gone }),
    },
    "another spelling": { comparisons: between(licences("MIT"), licences(" mit ")) },
    "another name of the same": { comparisons: between(licences("apache-2.0"), licences("Apache License 2.0")) },
    "alternatives in another order": { comparisons: between(licences("MIT OR Apache-2.0"), licences("Apache-2.0 or MIT")) },
    "stated in one more place": {
      comparisons: between(licences("mit"), { facts: [fact("license", "mit"), embedded("license", "MIT")] }),
    },
    removed: { comparisons: between(licences("MIT"), {}) },
    added: { comparisons: between({}, licences("MIT")) },
    "a new model": { comparisons: added(licences("MIT")) },
  },
});
