import { added, describeRule, modified, tensor } from "./cases.js";

const model = { tensors: [tensor("a"), tensor("b"), tensor("c"), tensor("scale", { shape: [], parameters: 1 })] };
const sibling = (shared: number, identical: number) => [{ path: "models/net_16k.onnx", shared, identical }];

describeRule("weights/sibling-differs", {
  flagged: {
    "silero safetensors beside ONNX": {
      comparisons: added(model, { siblings: sibling(15, 1) }),
      says: "Shares 15 tensors with `models/net_16k.onnx`, 1 of them identical.",
    },
    "none is the same": {
      comparisons: added(model, { siblings: sibling(2, 0) }),
      says: "Shares 2 tensors with `models/net_16k.onnx`, 0 of them identical.",
    },
  },
  allowed: {
    "all are the same": { comparisons: added(model, { siblings: sibling(3, 3) }) },
    "little in common": { comparisons: added(model, { siblings: sibling(1, 0) }) },
    "no sibling": { comparisons: added(model) },
    "a model that was there": { comparisons: modified([], { siblings: sibling(3, 0) }) },
  },
});
