import { added, describeRule, modified, tensor } from "./cases.js";

const model = { tensors: [tensor("a"), tensor("b"), tensor("c"), tensor("scale", { shape: [], parameters: 1 })] };
const sibling = (shared: number, ...identical: string[]) => [{ path: "models/net_16k.onnx", shared, identical }];

describeRule("weights/sibling-differs", {
  flagged: {
    "silero safetensors beside ONNX": {
      comparisons: added(model, { siblings: sibling(7, "stft.weight") }),
      says: "7 large tensors have the types and sizes of those in `models/net_16k.onnx`, only `stft.weight` has their values.",
    },
    "none is the same": {
      comparisons: added(model, { siblings: sibling(3) }),
      says: "3 large tensors have the types and sizes of those in `models/net_16k.onnx`, none has their values.",
    },
    "a sibling that could not be read": {
      comparisons: added(model, { unreadSiblings: ["models/net_16k.onnx"] }),
      says: "The weights could not be compared with those in `models/net_16k.onnx`, which could not be read.",
    },
  },
  allowed: {
    "all are the same": { comparisons: added(model, { siblings: sibling(3, "a", "b", "c") }) },
    "no sibling": { comparisons: added(model) },
    "a model that was there": { comparisons: modified([], { siblings: sibling(3) }) },
  },
});
