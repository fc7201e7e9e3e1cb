import type { Format } from "../format.js";
import { probePytorch } from "./probe.js";
import { readPytorch } from "./read.js";

export const pytorch: Format = {
  id: "pytorch",
  title: "PyTorch",
  paths: ["**/*.pt", "**/*.pth", "**/*.ckpt", "**/*.jit", "**/*.ptl", "**/*.pt2"],
  hints: ["**/*.bin", "**/*.model"],
  probe: probePytorch,
  read: readPytorch,
};
