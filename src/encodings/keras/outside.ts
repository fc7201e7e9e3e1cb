import type { CodeReference } from "../../model/code.js";
import type { Hdf5Dataset, Hdf5Group } from "../hdf5/read.js";

// Of thousands of links that all lead out, the first ones tell the story.
const MAX_TOLD = 100;

/** What leads out of an HDF5 file: the library follows it on the machine that loads the model, wherever it points. */
export function outsideOf(root: Hdf5Group, datasets: ReadonlyMap<string, Hdf5Dataset>): readonly CodeReference[] {
  const found = new Map<string, CodeReference>();
  const add = (reference: Omit<CodeReference, "count">): void => {
    const key = `${reference.kind} ${reference.name}`;
    const known = found.get(key);
    if (known !== undefined || found.size < MAX_TOLD) found.set(key, { ...reference, count: (known?.count ?? 0) + 1 });
  };
  visitLinks(root, (file) =>
    add(outside(`external link to ${file}`, "HDF5 opens that file when the model is loaded (GHSA-3m4q-jmj6-r34q)")),
  );
  for (const { storage, filters } of datasets.values()) {
    if (storage.kind === "external") {
      const detail = "its bytes are read as weights when the model is loaded (GHSA-3m4q-jmj6-r34q)";
      for (const file of storage.files) add(outside(`external storage in ${file}`, detail));
    }
    if (storage.kind === "virtual")
      add(outside("virtual dataset", "HDF5 takes its values from other files when the model is loaded"));
    for (const { id } of filters) if (isPlugin(id)) add(plugin(id));
  }
  return [...found.values()];
}

function outside(name: string, detail: string): Omit<CodeReference, "count"> {
  return { kind: "outside-access", name, standing: "dangerous", isCalled: true, detail };
}

// Below 256 are those of the library itself; LZF comes with h5py.
const FIRST_PLUGIN = 256;
const LZF = 32_000;

function isPlugin(id: number): boolean {
  return id >= FIRST_PLUGIN && id !== LZF;
}

function plugin(id: number): Omit<CodeReference, "count"> {
  return { kind: "native-code", name: `HDF5 filter ${id}`, standing: "unverified", detail: "HDF5 loads a shared library for it" };
}

function visitLinks(group: Hdf5Group, visit: (file: string) => void): void {
  for (const { target } of group.links) {
    if (target.kind === "external") visit(target.file);
    if (target.kind === "group") visitLinks(target, visit);
  }
}
