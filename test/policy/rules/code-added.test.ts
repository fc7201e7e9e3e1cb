import { added, addedUnread, between, betweenUnread, describeRule, modified } from "./cases.js";

const code = { kind: "pickle-import", name: "acme.models.Net", count: 1, standing: "unverified", isCalled: true } as const;

describeRule("code/added", {
  flagged: {
    "one import": {
      comparisons: between({}, { code: [code] }, [{ kind: "code-added", code }]),
      says: "1 unverified piece of code was added: `acme.models.Net`.",
    },
    "all of a new model": {
      comparisons: added({ code: [code, { ...code, name: "x.Y" }] }),
      says: "2 unverified pieces of code were added: `acme.models.Net` and `x.Y`.",
    },
    "what is not on the list": {
      comparisons: added({ code: [code, { ...code, name: "x.Y" }] }),
      options: { allow: ["acme.*"] },
      says: "1 unverified piece of code was added: `x.Y`.",
    },
    "a module that is another now": {
      comparisons: modified([
        {
          kind: "code-changed",
          code: { ...code, kind: "foreign-code", name: "auto_map.AutoModel: net.Net" },
          files: ["m/net.py"],
        },
        { kind: "code-changed", code: { ...code, name: "x.Y", standing: "known" }, files: ["m/known.py"] },
      ]),
      says: "1 unverified piece of code was changed: `auto_map.AutoModel: net.Net`, by file `m/net.py`.",
    },
    "what a configuration names beside a new model that was not read": {
      comparisons: addedUnread([], { code: [code] }),
      says: "1 unverified piece of code was added: `acme.models.Net`.",
    },
    "what a configuration names anew beside a model that was not read": {
      comparisons: betweenUnread([], [], [{ kind: "code-added", code }]),
      says: "1 unverified piece of code was added: `acme.models.Net`.",
    },
  },
  allowed: {
    "it was there before": { comparisons: between({ code: [code] }, { code: [code] }) },
    "it is gone": { comparisons: modified([{ kind: "code-removed", code }]) },
    "what weights need": { comparisons: added({ code: [{ ...code, standing: "known" }] }) },
    "an operator, of which another rule tells": { comparisons: added({ code: [{ ...code, kind: "custom-operator" }] }) },
    "a changed module that the team allows": {
      comparisons: modified([{ kind: "code-changed", code, files: ["m/net.py"] }]),
      options: { allow: ["acme.*"] },
    },
    "what the team allows": { comparisons: added({ code: [code] }), options: { allow: ["acme.*"] } },
  },
});
