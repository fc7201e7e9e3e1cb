import type { PickleImport } from "../../../encodings/pickle/imports.js";
import type { CodeReference } from "../../../model/code.js";
import { operatorOf } from "./calls.js";
import type { Program } from "./program.js";

/** Libraries of operators and classes that PyTorch itself brings. */
const OWN = new Set(
  [
    "aten prim quantized prepacked xnnpack mkldnn mkldnn_prepacked _quantized sparse rnn metal_prepack vulkan_prepack",
    "higher_order _operator operator math torch builtins quantized_decomposed",
    "profiler static_runtime cuda inductor c10d _c10d_functional onednn _test_only onnx debugprims rngprims",
  ]
    .join(" ")
    .split(" "),
);

/** Operators that go beyond computing: TorchScript runs them like the rest, and no setting of `torch.load` prevents it. */
const OUTSIDE: ReadonlyMap<string, string> = new Map([
  ["aten.save", "writes a file, whose path the model chooses"],
  ["aten.from_file", "maps a file into memory, whose path the model chooses, and can change it"],
  ["aten.rpc_async", "calls functions on other machines"],
  ["aten.rpc_sync", "calls functions on other machines"],
  ["aten.rpc_remote", "calls functions on other machines"],
  ["prim.rpc_async", "calls functions on other machines"],
  ["prim.rpc_sync", "calls functions on other machines"],
  ["prim.rpc_remote", "calls functions on other machines"],
]);

/** Modules of Python that exported programs call are `_operator`, `math` and those of PyTorch. */
export function isOwnLibrary(domain: string): boolean {
  return OWN.has(domain.split(".")[0] ?? "");
}

/** What archived code asks for beyond PyTorch: operators and classes of other libraries, files, other machines. */
export function codeOfProgram({ called, unread }: Program): readonly CodeReference[] {
  const found = new Map<string, CodeReference>();
  const add = (reference: CodeReference) => {
    const other = found.get(reference.name);
    found.set(reference.name, { ...reference, count: reference.count + (other?.count ?? 0) });
  };
  for (const [name, count] of called) {
    if (!name.startsWith("torch.") && !name.startsWith("ops.")) continue;
    const [domain, operator] = operatorOf(name);
    const detail = OUTSIDE.get(`${domain}.${operator}`);
    if (detail !== undefined)
      add({ kind: "outside-access", name: `${domain}.${operator}`, count, standing: "dangerous", detail });
    else if (!isOwnLibrary(domain))
      add({ kind: "custom-operator", name: `${domain}.${operator}`, count, standing: "unverified" });
  }
  for (const name of unread) {
    const detail = "what it calls is not known: it is not in the syntax that PyTorch writes";
    add({ kind: "embedded-code", name, count: 1, standing: "unverified", detail });
  }
  return [...found.values()];
}

/**
 * Imports without those that loading takes from the archive itself. Classes of libraries that PyTorch does not bring are told as such.
 */
export function withoutArchived(imports: readonly PickleImport[], { classes }: Program): readonly PickleImport[] {
  return imports.filter(({ module, name }) => {
    if (module?.startsWith("__torch__.torch.classes.") === true) return !OWN.has(module.split(".")[3] ?? "");
    return !((module === "__torch__" || module?.startsWith("__torch__.") === true) && classes.has(`${module}.${name}`));
  });
}
