import { added, addedUnread, between, describeRule, modified } from "./cases.js";

const code = { kind: "pickle-import", name: "posix.system", count: 1, standing: "dangerous", isCalled: true } as const;

describeRule("code/dangerous", {
  flagged: {
    "a call": { comparisons: added({ code: [code] }), says: "Loading it calls `posix.system`." },
    "an import alone": {
      comparisons: added({ code: [{ ...code, isCalled: false, detail: "runs commands" }] }),
      says: "Loading it imports `posix.system` (runs commands).",
    },
    "one that was there before: the file is about to be loaded": {
      comparisons: between({ code: [code] }, { code: [code] }),
      says: "Loading it calls `posix.system`.",
    },
    "a template beside a model that was not read": {
      comparisons: addedUnread([], { code: [{ kind: "embedded-code", name: "chat_template", count: 1, standing: "dangerous" }] }),
      says: "Loading it meets `chat_template`.",
    },
    "an operator": {
      comparisons: added({ code: [{ kind: "outside-access", name: "ReadFile", count: 2, standing: "dangerous" }] }),
      says: "Loading it meets `ReadFile`.",
    },
  },
  allowed: {
    "what nobody verified": { comparisons: added({ code: [{ ...code, standing: "unverified" }] }) },
    "it is gone": { comparisons: modified([{ kind: "code-removed", code }]) },
  },
});
