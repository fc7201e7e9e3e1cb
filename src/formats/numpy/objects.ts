import type { ByteSource } from "../../bytes/source.js";
import type { CodeReference } from "../../model/code.js";
import type { Tensor } from "../../model/tensor.js";

/** What loading an array of objects runs. */
export async function objectCode(
  _source: ByteSource,
  { name }: Tensor,
  _path: string,
  _signal?: AbortSignal,
): Promise<readonly CodeReference[]> {
  return [
    {
      kind: "embedded-code",
      name,
      count: 1,
      standing: "unverified",
      isCalled: true,
      detail: "an array of objects is a pickle, which runs where it is loaded with allow_pickle",
    },
  ];
}
