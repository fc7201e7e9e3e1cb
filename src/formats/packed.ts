import { ArtifactError } from "../errors.js";

/**
 * What is wrong with bytes that were unpacked, told of the file: none of them has a place there, so `offset` is where the packed bytes
 * begin. Any other failure stays what it is.
 */
export function faultOfPacked(error: unknown, path: string, offset: number): unknown {
  if (!(error instanceof ArtifactError)) return error;
  return new ArtifactError(error.code, `Once unpacked: ${error.message}`, { path, offset }, { cause: error });
}
