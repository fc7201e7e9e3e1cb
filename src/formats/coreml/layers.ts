/** The union of NeuralNetworkLayer in https://github.com/apple/coremltools/blob/main/mlmodel/format/NeuralNetwork.proto, by field. */
const LAYERS = `
  100 convolution 120 pooling 130 activation 140 innerProduct 150 embedding 160 batchnorm 165 mvn 170 l2normalize 175 softmax 180 lrn
  190 crop 200 padding 210 upsample 211 resizeBilinear 212 cropResize 220 unary 230 add 231 multiply 240 average 245 scale 250 bias
  260 max 261 min 270 dot 280 reduce 290 loadConstant 300 reshape 301 flatten 310 permute 320 concat 330 split 340 sequenceRepeat
  345 reorganizeData 350 slice 400 simpleRecurrent 410 gru 420 uniDirectionalLSTM 430 biDirectionalLSTM 500 custom 600 copy 605 branch
  615 loop 620 loopBreak 625 loopContinue 635 rangeStatic 640 rangeDynamic 660 clip 665 ceil 670 floor 680 sign 685 round 700 exp2
  710 sin 715 cos 720 tan 730 asin 735 acos 740 atan 750 sinh 755 cosh 760 tanh 770 asinh 775 acosh 780 atanh 790 erf 795 gelu 815 equal
  820 notEqual 825 lessThan 827 lessEqual 830 greaterThan 832 greaterEqual 840 logicalOr 845 logicalXor 850 logicalNot 855 logicalAnd
  865 modBroadcastable 870 minBroadcastable 875 maxBroadcastable 880 addBroadcastable 885 powBroadcastable 890 divideBroadcastable
  895 floorDivBroadcastable 900 multiplyBroadcastable 905 subtractBroadcastable 920 tile 925 stack 930 gather 935 scatter 940 gatherND
  945 scatterND 950 softmaxND 952 gatherAlongAxis 954 scatterAlongAxis 960 reverse 965 reverseSeq 975 splitND 980 concatND 985 transpose
  995 sliceStatic 1000 sliceDynamic 1005 slidingWindows 1015 topK 1020 argMin 1025 argMax 1040 embeddingND 1045 batchedMatmul
  1065 getShape 1070 loadConstantND 1080 fillLike 1085 fillStatic 1090 fillDynamic 1100 broadcastToLike 1105 broadcastToStatic
  1110 broadcastToDynamic 1120 squeeze 1125 expandDims 1130 flattenTo2D 1135 reshapeLike 1140 reshapeStatic 1145 reshapeDynamic
  1150 rankPreservingReshape 1155 constantPad 1170 randomNormalLike 1175 randomNormalStatic 1180 randomNormalDynamic
  1190 randomUniformLike 1195 randomUniformStatic 1200 randomUniformDynamic 1210 randomBernoulliLike 1215 randomBernoulliStatic
  1220 randomBernoulliDynamic 1230 categoricalDistribution 1250 reduceL1 1255 reduceL2 1260 reduceMax 1265 reduceMin 1270 reduceSum
  1275 reduceProd 1280 reduceMean 1285 reduceLogSum 1290 reduceSumSquare 1295 reduceLogSumExp 1313 whereNonZero 1315 matrixBandPart
  1320 lowerTriangular 1325 upperTriangular 1330 whereBroadcastable 1350 layerNormalization 1400 NonMaximumSuppression 1450 oneHot
  1455 cumSum 1460 clampedReLU 1461 argSort 1465 pooling3d 1466 globalPooling3d 1470 sliceBySize 1471 convolution3d`;

const WORDS = LAYERS.trim().split(/\s+/);
const NAMES: ReadonlyMap<number, string> = new Map(
  WORDS.flatMap((word, index) => (index % 2 === 0 ? [[Number(word), WORDS[index + 1] ?? ""] as const] : [])),
);

export function layerNameOf(field: number): string {
  return NAMES.get(field) ?? `layer ${field}`;
}

/** Fields of a layer that hold WeightParams, or a message of several (`in`), by the layer's name. */
export interface Weight {
  readonly name: string;
  readonly in?: ReadonlyMap<number, Weight>;
}

const matrices = (fields: readonly (readonly [number, string])[]): ReadonlyMap<number, Weight> =>
  new Map(fields.map(([field, name]) => [field, { name }]));

const LSTM = matrices([
  [1, "inputGateWeightMatrix"],
  [2, "forgetGateWeightMatrix"],
  [3, "blockInputWeightMatrix"],
  [4, "outputGateWeightMatrix"],
  [20, "inputGateRecursionMatrix"],
  [21, "forgetGateRecursionMatrix"],
  [22, "blockInputRecursionMatrix"],
  [23, "outputGateRecursionMatrix"],
  [40, "inputGateBiasVector"],
  [41, "forgetGateBiasVector"],
  [42, "blockInputBiasVector"],
  [43, "outputGateBiasVector"],
  [60, "inputGatePeepholeVector"],
  [61, "forgetGatePeepholeVector"],
  [62, "outputGatePeepholeVector"],
]);
const LSTM_LAYER: ReadonlyMap<number, Weight> = new Map([[20, { name: "weightParams", in: LSTM }]]);
const LINEAR = matrices([
  [20, "weights"],
  [21, "bias"],
]);

const WEIGHTS: ReadonlyMap<string, ReadonlyMap<number, Weight>> = new Map([
  [
    "convolution",
    matrices([
      [90, "weights"],
      [91, "bias"],
    ]),
  ],
  [
    "convolution3d",
    matrices([
      [60, "weights"],
      [61, "bias"],
    ]),
  ],
  ["innerProduct", LINEAR],
  ["embedding", LINEAR],
  ["embeddingND", LINEAR],
  [
    "batchnorm",
    matrices([
      [15, "gamma"],
      [16, "beta"],
      [17, "mean"],
      [18, "variance"],
    ]),
  ],
  [
    "scale",
    matrices([
      [2, "scale"],
      [5, "bias"],
    ]),
  ],
  ["bias", matrices([[2, "bias"]])],
  ["loadConstant", matrices([[2, "data"]])],
  ["loadConstantND", matrices([[2, "data"]])],
  [
    "layerNormalization",
    matrices([
      [3, "gamma"],
      [4, "beta"],
    ]),
  ],
  [
    "batchedMatmul",
    matrices([
      [8, "weights"],
      [9, "bias"],
    ]),
  ],
  [
    "simpleRecurrent",
    matrices([
      [30, "weightMatrix"],
      [31, "recursionMatrix"],
      [32, "biasVector"],
    ]),
  ],
  [
    "gru",
    matrices([
      [30, "updateGateWeightMatrix"],
      [31, "resetGateWeightMatrix"],
      [32, "outputGateWeightMatrix"],
      [50, "updateGateRecursionMatrix"],
      [51, "resetGateRecursionMatrix"],
      [52, "outputGateRecursionMatrix"],
      [70, "updateGateBiasVector"],
      [71, "resetGateBiasVector"],
      [72, "outputGateBiasVector"],
    ]),
  ],
  ["uniDirectionalLSTM", LSTM_LAYER],
  ["biDirectionalLSTM", LSTM_LAYER],
  [
    "activation",
    new Map([
      [25, { name: "PReLU", in: matrices([[1, "alpha"]]) }],
      [
        71,
        {
          name: "parametricSoftplus",
          in: matrices([
            [1, "alpha"],
            [2, "beta"],
          ]),
        },
      ],
    ]),
  ],
  ["custom", matrices([[20, "weights"]])],
]);

export function weightsOf(layer: string): ReadonlyMap<number, Weight> {
  return WEIGHTS.get(layer) ?? new Map();
}

/** Fields of a layer that hold a network of their own. */
const BRANCHES: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  [
    "branch",
    new Map([
      [1, "ifBranch"],
      [2, "elseBranch"],
    ]),
  ],
  [
    "loop",
    new Map([
      [3, "conditionNetwork"],
      [4, "bodyNetwork"],
    ]),
  ],
]);

export function branchesOf(layer: string): ReadonlyMap<number, string> {
  return BRANCHES.get(layer) ?? new Map();
}

/** Fields whose numbers are the dimensions of `weights`, outermost first: those that a list of fields names, then a list. */
const SHAPES: ReadonlyMap<string, { readonly sizes: readonly number[]; readonly list?: number }> = new Map([
  ["convolution", { sizes: [1, 2], list: 20 }],
  ["innerProduct", { sizes: [2, 1] }],
  ["embedding", { sizes: [2, 1] }],
  ["embeddingND", { sizes: [2, 1] }],
  ["loadConstant", { sizes: [], list: 1 }],
  ["loadConstantND", { sizes: [], list: 1 }],
]);

export function shapeFieldsOf(layer: string): { readonly sizes: readonly number[]; readonly list?: number } | undefined {
  return SHAPES.get(layer);
}
