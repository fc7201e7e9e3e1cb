import type { Hdf5Group } from "../hdf5/read.js";

/** The texts of an attribute. Keras cuts a list that would be too long into `name0`, `name1` and so on. */
export function textsAt(group: Hdf5Group, name: string): readonly string[] | undefined {
  const texts = new Map(group.attributes.map((attribute) => [attribute.name, attribute.texts]));
  const whole = texts.get(name);
  if (whole !== undefined) return whole;
  const parts: string[] = [];
  let index = 0;
  for (let part = texts.get(`${name}0`); part !== undefined; part = texts.get(`${name}${++index}`)) {
    for (const text of part) parts.push(text);
  }
  return index === 0 ? undefined : parts;
}
