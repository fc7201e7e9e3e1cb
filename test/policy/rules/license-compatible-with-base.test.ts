import { added, addedUnread, describeRule, fact, read, removed, stated } from "./cases.js";

const derived = (licence: string, base = "models/base.onnx") =>
  added({ facts: [fact("base_model", base), fact("license", licence)] });
const base = (licence: string, path = "models/base.onnx", name?: string) =>
  added(
    {
      facts: [
        fact("license", licence, { source: "models/base.md", line: 2 }),
        ...(name === undefined ? [] : [fact("name", name)]),
      ],
    },
    { path },
  );
const written = (theirs: string, ours: string) =>
  added({ ...stated(["base_model_license", theirs]), facts: [fact("base_model", "org/base"), fact("license", ours)] });

describeRule("license/compatible-with-base", {
  flagged: {
    "commercial use is forbidden": {
      comparisons: [derived("mit"), base("cc-by-nc-4.0")],
      says: "Base model `models/base.onnx` is under `cc-by-nc-4.0` (`models/base.md` line 2), which forbids commercial use; `mit` (`README.md` line 3) does not keep that.",
    },
    "the same terms": {
      comparisons: [derived("Apache-2.0"), base("cc-by-sa-4.0")],
      says: "Base model `models/base.onnx` is under `cc-by-sa-4.0` (`models/base.md` line 2), which asks for the same terms; `Apache-2.0` (`README.md` line 3) does not keep that.",
    },
    "a list of forbidden uses, by name": {
      comparisons: [derived("apache-2.0", "acme/Base"), base("llama3.1", "other/b.onnx", "Acme/base")],
      says: "Base model `acme/Base` is under `llama3.1` (`models/base.md` line 2), which asks for its list of forbidden uses to be passed on; `apache-2.0` (`README.md` line 3) does not keep that.",
    },
    "no changed versions": {
      comparisons: [derived("cc-by-nd-4.0"), base("cc-by-nd-4.0")],
      says: "Base model `models/base.onnx` is under `cc-by-nd-4.0` (`models/base.md` line 2), which does not let changed versions be passed on; `cc-by-nd-4.0` (`README.md` line 3) does not keep that.",
    },
    "a licence that is written down": {
      comparisons: written("gemma", "mit"),
      says: "Base model `org/base` is under `gemma` (`base_model_license` in `metadata_props`), which asks for its list of forbidden uses to be passed on; `mit` (`README.md` line 3) does not keep that.",
    },
    "with a plus in its name": {
      comparisons: written("openrail++", "mit"),
      says: "Base model `org/base` is under `openrail++` (`base_model_license` in `metadata_props`), which asks for its list of forbidden uses to be passed on; `mit` (`README.md` line 3) does not keep that.",
    },
    "of two files that were not read": {
      comparisons: [
        addedUnread([fact("base_model", "models/base.onnx"), fact("license", "mit")]),
        { ...addedUnread([fact("license", "cc-by-nc-4.0")]), path: "models/base.onnx" },
      ],
      says: "Base model `models/base.onnx` is under `cc-by-nc-4.0` (`README.md` line 3), which forbids commercial use; `mit` (`README.md` line 3) does not keep that.",
    },
  },
  allowed: {
    "a file that was not read may state its own": {
      comparisons: [addedUnread([fact("base_model", "models/base.onnx")]), base("cc-by-nc-4.0")],
    },
    "the same licence": { comparisons: [derived("cc-by-nc-4.0"), base("cc-by-nc-4.0")] },
    "a stricter one": { comparisons: [derived("gpl-3.0"), base("mit")] },
    "another licence of the same kind": { comparisons: [derived("agpl-3.0"), base("cc-by-sa-4.0")] },
    "nobody knows what it says": { comparisons: [derived("our terms"), base("cc-by-nc-4.0")] },
    "nobody knows what the base says": { comparisons: [derived("mit"), base("their terms")] },
    "the user may choose": { comparisons: [derived("mit"), base("MIT OR GPL-3.0-only")] },
    "the base is elsewhere": { comparisons: [derived("mit", "org/base"), base("cc-by-nc-4.0")] },
    "two models have the name": {
      comparisons: [derived("mit", "models"), base("cc-by-nc-4.0"), base("cc-by-nc-4.0", "models/second.onnx")],
    },
    "none of its own": { comparisons: [added({ facts: [fact("base_model", "models/base.onnx")] }), base("cc-by-nc-4.0")] },
    "its own name": {
      comparisons: { ...derived("mit", "models/net.onnx"), head: read({ facts: [fact("base_model", "models/net.onnx")] }) },
    },
    "a removed model": { comparisons: removed() },
  },
});
