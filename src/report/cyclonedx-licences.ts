import { type Licence, licenceNames, licenceOf } from "../metadata/licences.js";
import { type BomObject, bomObject, bomText } from "./cyclonedx-json.js";

const DECLARED = { acknowledgement: "declared" } as const;

/**
 * What is stated about the licence as CycloneDX takes it: ids for ids of SPDX alone, one expression, or names. A document that has
 * several cannot have expressions among them, so that these become names.
 */
export function licencesOf(stated: readonly string[], url: string | undefined): readonly BomObject[] {
  const licences = licenceNames(stated).map(licenceOf);
  const [only] = licences;
  const isOne = licences.length === 1;
  if (isOne && only?.known !== undefined && idOf(only) === undefined) return [{ expression: only.known.spdx, ...DECLARED }];
  return licences.map((licence) => {
    const id = idOf(licence);
    const named = id === undefined ? { name: bomText(licence.text) } : { id };
    // The address is of one text: of several licences nobody knows which.
    return { license: bomObject({ ...named, ...DECLARED, url: isOne ? url : undefined }) };
  });
}

/** The id in the list of SPDX; undefined for expressions, exceptions, later versions and licences that have a name of ours only. */
function idOf({ known }: Licence): string | undefined {
  const expression = known?.expression;
  if (expression?.kind !== "licence" || expression.orLater || expression.exception !== undefined) return undefined;
  return /^(?:LicenseRef|DocumentRef)-/.test(expression.id) ? undefined : expression.id;
}
