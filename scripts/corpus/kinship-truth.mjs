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
  // Channels of five convolutions were doubled: of the 8,192 parameters in large tensors of head 4,096 have sizes that base has too, of which
  // numpy finds no two related; the other half is new.
  [onnx("qonnx_branched_ch_last.v3.onnx", "qonnx_branched_ch_last.v4.onnx"), "different-architecture"],
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
  // Saved anew by a newer scikit-learn: support vectors and coefficients are equal, counts of iterations are new, one attribute has another name.
  [pair("sklearn", "mnist-svm.conda.2021.joblib", "mnist-svm.conda.2023.joblib"), "re-exported"],
  // The bytes of the one tensor are equal; a dimension of size 1 is gone.
  [pair("safetensors", "candle_jfk-codes.v1.safetensors", "candle_jfk-codes.v2.safetensors"), "same-weights"],
  // Vocabularies without a tensor: nothing to judge by.
  [pair("gguf", "ggml-vocab-llama-spm.gguf", "ggml-vocab-phi-3.gguf"), "unknown"],
  // Training went on for 102 epochs; numpy: all 9 large tensors correlate with what they were, at 0.47 to 0.79.
  [pair("keras", "fer2013_mini_XCEPTION.00-0.47.hdf5", "fer2013_mini_XCEPTION.102-0.66.hdf5"), "fine-tuned"],
  // numpy: 98.5 to 99.8 % of the 3 large tensors are zero, and none correlates with what it was (below 0.1): retrained, as its name says.
  [pair("keras", "keras_3layer.h5", "keras_3layer_95pruned_retrained.h5"), "retrained"],
  // h5py: all 8 tensors identical; the configuration, and with it the graph, is gone.
  [pair("keras", "keras_3layer.h5", "KERAS_3layer_weights.h5"), "re-exported"],
  // 3 tensors identical and 3 under another name with the same bytes.
  [pair("tflite", "hello_world_int8.v1.tflite", "hello_world_int8.v2.tflite"), "re-exported"],
  // The largest tensor has 256 elements: no large tensor is there to judge by.
  [pair("tflite", "hello_world_int8.v2.tflite", "hello_world_int8.v3.tflite"), "unknown"],
  [pair("tflite", "hello_world_float.v1.tflite", "hello_world_float.v2.tflite"), "unknown"],
  // The one tensor has the same bytes and another name.
  [pair("tflite", "seanet_pad0.v1.tflite", "seanet_pad0.v2.tflite"), "re-exported"],
  // numpy: cosine of all 16 large tensors between -0.04 and 0.13, so that more happened than a cast to float16.
  [pair("tflite", "mp_face_detection_front.2020-04.tflite", "mp_face_detection_front.2020-05.tflite"), "retrained"],
  // Parameters 77,708 → 236,108; every large tensor has another size.
  [pair("tflite", "mlperf_resnet.2021.tflite", "mlperf_resnet.2026.tflite"), "different-architecture"],
  [pair("tflite", "mlperf_resnet_quant.2021.tflite", "mlperf_resnet_quant.2026.tflite"), "different-architecture"],
  // numpy, with the scales: cosine of all large tensors above 0.999.
  [pair("tflite", "dtln_model_1.2020-07.tflite", "dtln_model_quant_1.tflite"), "requantised"],
  [pair("tflite", "mlperf_resnet.2021.tflite", "mlperf_resnet_quant.2021.tflite"), "requantised"],
  // 31 nodes became one program for a processor; no tensor is left.
  [pair("tflite", "person_detect.tflite", "person_detect_vela.tflite"), "different-architecture"],
  // The constant segments are equal byte for byte; the commit says it is an export anew.
  [pair("executorch", "kws.v1.pte", "kws.v2.pte"), "re-exported"],
  // The commit says so, and 15 tensors of one name and 5 kernels have the same bytes.
  ["tflite/basic_pitch_nmp.tflite → onnx/basic_pitch_nmp.onnx", "re-exported"],
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
