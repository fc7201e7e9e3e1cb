import { isCopyleft, isNoDerivatives, isNonCommercial, type Licence } from "../metadata/licences.js";
import { type Message, ours } from "./message.js";

/**
 * Licences of models that ask for their own list of forbidden uses to be passed on with every model made from theirs. Only those
 * whose text says so.
 */
const PASSED_ON: readonly string[] = [
  "LicenseRef-bigcode-openrail-m",
  "LicenseRef-bigscience-bloom-rail-1.0",
  "LicenseRef-bigscience-openrail-m",
  "LicenseRef-creativeml-openrail-m",
  "LicenseRef-gemma",
  "LicenseRef-llama2",
  "LicenseRef-llama3",
  "LicenseRef-llama3.1",
  "LicenseRef-llama3.2",
  "LicenseRef-llama3.3",
  "LicenseRef-llama4",
  "LicenseRef-openrail-plus-plus",
];

/**
 * What a licence asks of models made from its own and the other does not keep, as the clause after "which"; undefined when it keeps
 * everything, and when nobody can tell from the two names.
 */
export function conflictOf(base: Licence, head: Licence): Message | undefined {
  if (isNoDerivatives(base) === true) return ours("does not let changed versions be passed on");
  if (isNonCommercial(base) === true && isNonCommercial(head) === false) return ours("forbids commercial use");
  if (isCopyleft(base) === true && isCopyleft(head) === false) return ours("asks for the same terms");
  const isFree = isNonCommercial(head) === false && isCopyleft(head) === false && isNoDerivatives(head) === false;
  if (isFree && base.known !== undefined && PASSED_ON.includes(base.known.spdx))
    return ours("asks for its list of forbidden uses to be passed on");
  return undefined;
}
