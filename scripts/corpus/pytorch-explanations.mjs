/** Where our reading and the truth of PyTorch's files say different things, as looked up in the files. */
export const PYTORCH_EXPLANATIONS = [];

const KERNELS_TURNED =
  "Height and width of three kernels are exchanged: the same numbers at other places. Place by place, which is how weights are compared, they are heavily changed and related.";

/** Where `diff` and what torch says of both sides count different things. */
export const PYTORCH_PAIR_EXPLANATIONS = [
  { file: "pytorch/facenet_pnet.v2.pt → pytorch/facenet_pnet.v3.pt", fact: "kinship", reason: KERNELS_TURNED },
  { file: "pytorch/facenet_rnet.v3.pt → pytorch/facenet_rnet.v4.pt", fact: "kinship", reason: KERNELS_TURNED },
];
