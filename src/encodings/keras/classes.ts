/** Packages whose classes are Keras's own: what they name is defined by the format. */
const OWN_PACKAGES = ["keras", "tf_keras", "keras_core", "tensorflow.keras", "tensorflow.python.keras"];

export function isOwnModule(module: string): boolean {
  return module === "builtins" || OWN_PACKAGES.some((name) => module === name || module.startsWith(`${name}.`));
}

/** Layers and models of Keras 1 to 3. Configurations before Keras 3 name classes without their module; what is not here is the user's. */
const LAYERS = `
Activation ActivityRegularization AdaptiveAveragePooling1D AdaptiveAveragePooling2D AdaptiveAveragePooling3D
AdaptiveMaxPooling1D AdaptiveMaxPooling2D AdaptiveMaxPooling3D Add AdditiveAttention AlphaDropout AtrousConvolution1D
AtrousConvolution2D Attention AugMix AutoContrast Average AveragePooling1D AveragePooling2D AveragePooling3D AvgPool1D
AvgPool2D AvgPool3D BatchNormalization Bidirectional CategoryEncoding CenterCrop Concatenate
ContrastLimitedAdaptiveHistogramEqualization Conv1D Conv1DTranspose Conv2D Conv2DTranspose Conv3D Conv3DTranspose ConvLSTM1D
ConvLSTM2D ConvLSTM3D Convolution1D Convolution1DTranspose Convolution2D Convolution2DTranspose Convolution3D
Convolution3DTranspose Cropping1D Cropping2D Cropping3D CuDNNGRU CuDNNLSTM CutMix Deconvolution2D Dense DenseFeatures
DepthwiseConv1D DepthwiseConv2D Discretization Dot Dropout ELU EinsumDense Embedding Equalization Flatten FlaxLayer Functional
GRU GRUCell GaussianDropout GaussianNoise GlobalAveragePooling1D GlobalAveragePooling2D GlobalAveragePooling3D GlobalAvgPool1D
GlobalAvgPool2D GlobalAvgPool3D GlobalMaxPool1D GlobalMaxPool2D GlobalMaxPool3D GlobalMaxPooling1D GlobalMaxPooling2D
GlobalMaxPooling3D GroupNormalization GroupQueryAttention GroupedQueryAttention HashedCrossing Hashing Highway Identity
InputLayer IntegerLookup JaxLayer LSTM LSTMCell Lambda LayerNormalization LeakyReLU LocallyConnected1D LocallyConnected2D
Masking MaxNumBoundingBoxes MaxPool1D MaxPool2D MaxPool3D MaxPooling1D MaxPooling2D MaxPooling3D Maximum MaxoutDense
MelSpectrogram Merge Minimum MixUp Model MultiHeadAttention Multiply Normalization PReLU Permute Pipeline Posterization
RMSNormalization RNN RandAugment RandomBrightness RandomColorDegeneration RandomColorJitter RandomContrast RandomCrop
RandomElasticTransform RandomErasing RandomFlip RandomGaussianBlur RandomGrayscale RandomHeight RandomHue RandomInvert
RandomPerspective RandomPosterization RandomRotation RandomSaturation RandomSharpness RandomShear RandomTranslation
RandomWidth RandomZoom ReLU RepeatVector Rescaling Reshape Resizing ReversibleEmbedding STFTSpectrogram SeparableConv1D
SeparableConv2D SeparableConvolution1D SeparableConvolution2D Sequential SimpleRNN SimpleRNNCell SlicingOpLambda Softmax
Solarization SpatialDropout1D SpatialDropout2D SpatialDropout3D SpectralNormalization StackedRNNCells StringLookup Subtract
SyncBatchNormalization TFOpLambda TFSMLayer TensorFlowOpLayer TextVectorization ThresholdedReLU TimeDistributed
TimeDistributedDense TorchModuleWrapper UnitNormalization UpSampling1D UpSampling2D UpSampling3D ZeroPadding1D ZeroPadding2D
ZeroPadding3D
`;
const KNOWN_LAYERS: ReadonlySet<string> = new Set(LAYERS.trim().split(/\s+/));

export function isKnownLayer(className: string): boolean {
  return KNOWN_LAYERS.has(className);
}

/** Packages that reach commands, files, the network or the interpreter: nothing of them belongs into a model. */
const DANGEROUS_PACKAGES: ReadonlySet<string> = new Set(
  `__builtin__ _pickle aiohttp asyncio bdb builtins cloudpickle code codeop commands concurrent ctypes dill distutils ftplib
  functools glob http httplib imaplib importlib inspect io joblib logging marshal multiprocessing nt operator os paramiko pathlib
  pdb pickle pip pkgutil platform poplib posix profile pty pydoc requests runpy setuptools shelve shutil signal site smtplib socket
  sqlite3 ssl subprocess sys tarfile telnetlib tempfile threading timeit trace types urllib urllib2 urllib3 uuid venv webbrowser
  xmlrpc zipfile zipimport`.split(/\s+/),
);

/** Built-in functions of Python that run code or reach what they should not; a function of `builtins` is else an activation or a loss. */
const DANGEROUS_BUILTINS: ReadonlySet<string> = new Set(
  "__import__ breakpoint compile delattr dir eval exec getattr globals help input locals memoryview open print setattr vars".split(
    " ",
  ),
);

export function isDangerousBuiltin(name: string): boolean {
  return DANGEROUS_BUILTINS.has(name);
}

/** Parts of Keras that load, download, configure or export: a layer has no use for their functions. */
const NOT_COMPUTING = /\.(?:utils|saving|config|export|datasets|legacy\.saving|preprocessing|callbacks|wrappers)(?:\.|$)/;

export function isComputing(module: string): boolean {
  return !NOT_COMPUTING.test(module);
}

export function isDangerousModule(module: string): boolean {
  return DANGEROUS_PACKAGES.has(module.split(".", 1)[0] ?? "");
}
