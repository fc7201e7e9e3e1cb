/** Where our reading and the truth of PyTorch's files say different things, as looked up in the files. */
export const PYTORCH_EXPLANATIONS = [];
