const pair = (format, base, head) => `${format}/${base} → ${format}/${head}`;
const onnx = (base, head) => pair("onnx", base, head);

/**
 * What became of the model in each pair of the corpus that this version reads. The kinds are argued from the subject of the commit,
 * from what PAIRS.json counts and from what numpy says in weights-truth.py ("large": 1,024 elements and more), not from our answers.
 */
export const KINSHIP_TRUTH = new Map([
  // numpy, each large tensor with all of its size, under any name: 65 % of the parameters equal, and all others unrelated.
  [onnx("silero_vad.v4.onnx", "silero_vad.v4-hotfix.onnx"), "retrained"],
  // The commit says "retrained weights"; numpy: 6 of 7 large tensors unrelated, the seventh, the basis of a transform, equal.
  [onnx("silero_vad_16k_op15.v6.onnx", "silero_vad_16k_op15.v6.2.onnx"), "retrained"],
  // 26 of 45 tensors of base, all large ones among them, have no values in the commit: nobody can know.
  [onnx("silero_vad_op18_ifless.first.onnx", "silero_vad_op18_ifless.fixed.onnx"), "unknown"],
  // numpy: of 3 large tensors one, the basis of a transform, is equal, and the two that were trained are unrelated.
  [onnx("silero_model_micro_8k.2021-03.onnx", "silero_model_micro_8k.2021-04.onnx"), "retrained"],
  // 269 tensors identical and 239 attributes of one number each changed: no large tensor is there to judge by.
  [onnx("light_resnet50.old.onnx", "light_resnet50.new.onnx"), "unknown"],
  // The two constants hold 0 and 255 in both; all 16 nodes have other names for their values, and IR 5 became 6.
  [onnx("node_dynamicquantizelinear_expanded.old.onnx", "node_dynamicquantizelinear_expanded.new.onnx"), "re-exported"],
  // Parameters 4,900 → 2,677; 22 tensors have other sizes, both large ones among them, and 15 are new: no large tensor has a counterpart.
  [onnx("qonnx_branched_ch_last.v1.onnx", "qonnx_branched_ch_last.v2.onnx"), "different-architecture"],
  // Parameters 2,677 → 7,484; 47 tensors added, all large ones among them.
  [onnx("qonnx_branched_ch_last.v2.onnx", "qonnx_branched_ch_last.v3.onnx"), "different-architecture"],
  // 4,096 of the 8,192 parameters in large tensors of head have sizes that base has too; numpy finds no two of those related.
  [onnx("qonnx_branched_ch_last.v3.onnx", "qonnx_branched_ch_last.v4.onnx"), "retrained"],
  // All 8 tensors identical; operator set 7 became 9.
  [onnx("three_layer_keras.2019.onnx", "three_layer_keras.2024.onnx"), "re-exported"],
  // All 8 tensors identical; operator set 6 became 9 and 4 nodes lost an attribute.
  [onnx("three_layer_pytorch.2019.onnx", "three_layer_pytorch.2024.onnx"), "re-exported"],
  // Both tensors and all nodes identical; the files differ in what they say of the data file.
  [onnx("burn_external_data.v1", "burn_external_data.v2"), "same-weights"],
  // Trained at another time; 1 of 15 tensors, the basis of a transform, moved to another name; numpy: no other two of a size are related.
  [onnx("silero_vad_16k_op15.v6.2.onnx", "silero_vad_half.onnx"), "retrained"],
  // The commit says onnx-simplifier: 25 BatchNormalization became 0, and the 34 tensors that kept their names are identical.
  [onnx("ultraface_slim-320.onnx", "ultraface_slim-320_simplified.onnx"), "re-exported"],
  // The bytes of the one tensor are equal; a dimension of size 1 is gone.
  [pair("safetensors", "candle_jfk-codes.v1.safetensors", "candle_jfk-codes.v2.safetensors"), "same-weights"],
  // torch: all 13 tensors equal; only the pickle around them was written anew.
  [pair("pytorch", "facenet_pnet.v1.pt", "facenet_pnet.v2.pt"), "same-weights"],
  [pair("pytorch", "facenet_pnet.v3.pt", "facenet_pnet.v4.pt"), "same-weights"],
  // The commit says "retrained": 47 of 56 tensors differ, all large ones among them.
  [pair("pytorch", "et_kws.v1.pth", "et_kws.v2.pth"), "retrained"],
  // All 5 tensors differ, and the largest has 384 elements: no large tensor is there to judge by.
  [pair("pytorch", "lpips_alex.v0.0.pth", "lpips_alex.v0.1.pth"), "unknown"],
  // torch: 220 of 220 tensors equal, and the code accepts more sample rates.
  [pair("torchscript", "silero_vad.2021-12-10.jit", "silero_vad.2021-12-21.jit"), "re-exported"],
  // Two models of one network, for 16 and for 8 kHz: 55 of 56 tensors differ.
  [pair("torchscript", "silero_model_micro.jit", "silero_model_micro_8k.jit"), "retrained"],
  // The Fourier transform, an operator in base, is a convolution with 103,040 constants in head: 98 % of the large tensors.
  [pair("torchscript", "silero_model_micro.jit", "silero_model_micro_mobile.jit"), "different-architecture"],
]);
