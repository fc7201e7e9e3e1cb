import { ArtifactError } from "../../errors.js";
import type { Tensor } from "../../model/tensor.js";
import type { Anomalies } from "../anomalies.js";
import { checkName } from "../tensor-names.js";
import type { Surroundings } from "./chunks.js";
import { bitsOf } from "./dtypes.js";
import { kindOf } from "./kinds.js";
import type { CheckpointTree } from "./tree.js";
import { valuesOf } from "./values.js";
import type { ZarrArray } from "./zarr.js";

/** What Orbax keeps elsewhere than in an array. */
const TEXT = "string";

/** The arrays of the leaves, in their order, and those that no leaf names; and the version of zarr, 0 where there is no array. */
export async function tensorsOf(
  tree: CheckpointTree,
  surroundings: Surroundings & { readonly isTold: boolean },
  anomalies: Anomalies,
): Promise<{ readonly tensors: readonly Tensor[]; readonly version: number }> {
  const { arrays, path, isTold } = surroundings;
  const tensors: Tensor[] = [];
  const versions = new Set<number>();
  const names = new Set<string>();
  const add = async (name: string, keys: readonly string[], offset: number): Promise<boolean> => {
    const array = await arrays.describe(name);
    if (array === undefined) return false;
    versions.add(array.version);
    tensors.push(await tensorOf(name, keys, array, { ...surroundings, offset }, anomalies));
    return true;
  };
  for (const { name, keys, valueType, isEmpty, offset } of tree.leaves) {
    anomalies.checkName(name);
    if (names.has(name)) {
      anomalies.add(
        "duplicate-tensor",
        name,
        "two leaves give the same name once their keys are joined, and so share what is stored",
      );
      continue;
    }
    names.add(name);
    if (isEmpty || valueType === TEXT) continue;
    if (!(await add(name, keys, offset)))
      anomalies.add("index-mismatch", name, "the tree names this leaf, and no array of its name is there");
  }
  for (const name of arrays.names) {
    if (names.has(name)) continue;
    checkName(name, path, 0);
    anomalies.checkName(name);
    if (isTold) anomalies.add("index-mismatch", name, "this array is there, and the tree does not name it");
    await add(name, name.split("."), 0);
  }
  return { tensors, version: Math.max(0, ...versions) };
}

async function tensorOf(
  name: string,
  keys: readonly string[],
  array: ZarrArray,
  surroundings: Surroundings & { readonly offset: number },
  anomalies: Anomalies,
): Promise<Tensor> {
  const { shape, type } = array;
  const parameters = shape.reduce((product, size) => product * size, 1);
  const bits = bitsOf(type.dtype);
  if (bits === undefined) anomalies.add("unknown-dtype", name, "its dtype is newer than this reader, so its size is unverified");
  const bytes = Math.ceil((parameters * (bits ?? 8)) / 8);
  if (!Number.isSafeInteger(bytes)) {
    const { path, offset } = surroundings;
    throw new ArtifactError("tensor-size", "An array has more than 2^53 bytes: save the checkpoint again.", { path, offset });
  }
  const values = await valuesOf(name, array, bytes, surroundings);
  return { name, kind: kindOf(keys), dtype: type.dtype, shape, parameters, bytes, values };
}
