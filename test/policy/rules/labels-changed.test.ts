import type { Change } from "../../../src/diff/change.js";
import type { Fact } from "../../../src/model/metadata.js";
import { added, between, betweenUnread, describeRule, embedded, fact, modified, read, unread } from "./cases.js";

const labels = (names: string, source = "config.json"): readonly Fact[] =>
  names.split(" ").map((name) => fact("labels", name, { source, line: 7 }));
const fromTo = (base: readonly Fact[], head: readonly Fact[]) => {
  // What exactly differs is read from the lists themselves.
  const change: Change = { kind: "fact-changed", field: "labels", base, head, difference: { kind: "replaced" } };
  return between({ facts: base }, { facts: head }, [change]);
};
const CHANGE: Change = { kind: "fact-changed", field: "labels", base: [], head: [], difference: { kind: "replaced" } };
const PLACE = "Stated in `config.json` line 7.";

describeRule("labels/changed", {
  flagged: {
    "one of two equal ones replaced": {
      comparisons: fromTo(labels("cat cat dog"), labels("cat cow dog")),
      says: `Labels were replaced: position 1 was \`cat\` and is \`cow\`. ${PLACE}`,
    },
    "added at the end": {
      comparisons: fromTo(labels("cat dog"), labels("cat dog cow")),
      says: `1 label was added at the end: \`cow\`. Classes went from 2 to 3. ${PLACE}`,
    },
    reordered: {
      comparisons: fromTo(labels("cat dog cow"), labels("dog cat cow")),
      says: `The labels stand in another order, so that outputs mean other classes: position 0 was \`cat\` and is \`dog\`; position 1 was \`dog\` and is \`cat\`. ${PLACE}`,
    },
    renamed: {
      comparisons: fromTo(labels("cat dog"), labels("cat hound")),
      says: `Labels were replaced: position 1 was \`dog\` and is \`hound\`. ${PLACE}`,
    },
    "removed from the middle": {
      comparisons: fromTo(labels("cat dog cow"), labels("cat cow")),
      says: `Labels changed: \`dog\` removed. From position 1 on, outputs mean other classes. Classes went from 3 to 2. ${PLACE}`,
    },
    "removed at the end": {
      comparisons: fromTo(labels("cat dog cow"), labels("cat dog")),
      says: `Labels changed: \`cow\` removed. Classes went from 3 to 2. ${PLACE}`,
    },
    "added in the middle": {
      comparisons: fromTo(labels("cat dog"), labels("cat cow dog")),
      says: `Labels changed: \`cow\` added. From position 1 on, outputs mean other classes. Classes went from 2 to 3. ${PLACE}`,
    },
    "all replaced": {
      comparisons: fromTo(labels("a b c"), labels("x y")),
      says: `Labels changed: \`a\`, \`b\` and \`c\` removed; \`x\` and \`y\` added. From position 0 on, outputs mean other classes. Classes went from 3 to 2. ${PLACE}`,
    },
    "no longer stated": { comparisons: fromTo(labels("cat dog"), []), says: "The 2 labels of the base are no longer stated." },
    "of the source that has both": {
      comparisons: fromTo([...labels("a b", "gone"), ...labels("a b")], [...labels("b a")]),
      says: `The labels stand in another order, so that outputs mean other classes: position 0 was \`a\` and is \`b\`; position 1 was \`b\` and is \`a\`. ${PLACE}`,
    },
    "of what looks like a placeholder": {
      comparisons: fromTo(labels("? -"), labels("- ?")),
      says: `The labels stand in another order, so that outputs mean other classes: position 0 was \`?\` and is \`-\`; position 1 was \`-\` and is \`?\`. ${PLACE}`,
    },
    "beside files that were not read": {
      comparisons: betweenUnread(labels("cat dog"), labels("cat hound"), [CHANGE]),
      says: `Labels were replaced: position 1 was \`dog\` and is \`hound\`. ${PLACE}`,
    },
    "beside a base that was not read": {
      comparisons: modified([CHANGE], { base: unread(labels("cat dog")), head: read({ facts: labels("cat hound") }) }),
      says: `Labels were replaced: position 1 was \`dog\` and is \`hound\`. ${PLACE}`,
    },
  },
  allowed: {
    "what the policy ignores is no change": { comparisons: between({ facts: labels("cat dog") }, { facts: labels("dog cat") }) },
    "what the base itself states, and nobody knows of head": {
      comparisons: modified([CHANGE], {
        base: read({ facts: [embedded("labels", "cat", "names")] }),
        head: unread(labels("cat dog")),
      }),
    },
    "numbers that got names": { comparisons: fromTo(labels("LABEL_0 LABEL_1"), labels("cat dog")) },
    "stated for the first time": { comparisons: fromTo([], labels("cat dog")) },
    "the same": { comparisons: between({ facts: labels("cat") }, { facts: labels("cat") }) },
    "the same in another place": { comparisons: fromTo(labels("cat dog", "names"), labels("cat dog")) },
    "a new model": { comparisons: added({ facts: labels("cat") }) },
  },
});
