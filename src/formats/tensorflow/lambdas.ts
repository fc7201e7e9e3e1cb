/** How many layers of the text, which Keras writes about its objects, are Lambda layers: they hold marshalled Python functions. */
export function lambdasIn(metadata: string): number {
  return metadata.split(LAMBDA).length - 1;
}

// Objects of a model repeat what they are made of; a count of layers needs no exact parse.
const LAMBDA = /"class_name":\s{0,8}"Lambda"/;
