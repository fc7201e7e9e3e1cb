import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { timed } from "./measure.mjs";
import { onnxOf, safetensorsOf } from "./models.mjs";

const SIZES = [100_000, 1_000_000, 10_000_000];
/** What the name of a main file ends with, or is, and what its format is called. */
const MAIN_FILES = [
  [".onnx", "onnx"],
  [".safetensors", "safetensors"],
  ["saved_model.pb", "TensorFlow SavedModel"],
  [".mlpackage/Manifest.json", "Core ML package"],
  [".xml", "OpenVINO IR"],
  [".gguf", "GGUF"],
  [".pt", "PyTorch, .pt"],
  [".pth", "PyTorch, .pth"],
  [".jit", "TorchScript, .jit"],
  [".pt2", "torch.export"],
  [".msgpack", "Flax"],
  [/(?:^|\/)_METADATA$/, "Orbax checkpoint"],
  [".joblib", "joblib"],
  [".keras", "Keras"],
  [".hdf5", "HDF5, .hdf5"],
  [".h5", "HDF5, .h5"],
  [".tflite", "TensorFlow Lite"],
  [".pte", "ExecuTorch"],
  [".ort", "ONNX Runtime"],
  [".npy", "NumPy"],
  [".npz", "NumPy archive"],
  [".ubj", "XGBoost"],
  [/^lightgbm\/.*\.(?:txt|bst|model)$/, "LightGBM"],
];

/** Bytes that `inspect` reads as a share of file size: generated files of rising size, and the corpus where it is there. */
export async function bytesRead({ cli, folder, corpus }) {
  const groups = [
    ...(await generated(folder, "onnx", onnxOf)),
    ...(await generated(folder, "safetensors", safetensorsOf)),
    ...(await collected(corpus)),
  ];
  const rows = [];
  for (const { title, paths } of groups) {
    const { stdout } = await timed(process.execPath, [cli, "inspect", "--format", "json", ...paths]);
    const inspections = JSON.parse(stdout);
    const [read, size] = ["bytesRead", "size"].map((field) =>
      inspections.reduce((sum, inspection) => sum + inspection[field], 0),
    );
    rows.push({
      measured: title,
      value: `${(read / 1000).toFixed(1)} kB of ${(size / 1000).toFixed(size < 10_000 ? 1 : 0)} kB: ${((100 * read) / size).toFixed(2)} %`,
    });
  }
  return rows;
}

async function generated(folder, format, modelOf) {
  const groups = [];
  for (const size of SIZES) {
    const path = join(folder, `${size}.${format}`);
    await writeFile(path, modelOf(size, 1));
    groups.push({ title: `${format}, 8 tensors, ${size / 1e6} MB`, paths: [path] });
  }
  return groups;
}

async function collected(corpus) {
  const names = await readdir(join(corpus, "files"), { recursive: true }).catch(() => []);
  return MAIN_FILES.flatMap(([ending, title]) => {
    const paths = names.filter((name) => isNamed(name, ending)).map((name) => join(corpus, "files", name));
    return paths.length === 0
      ? []
      : [{ title: `${title}, ${paths.length} real ${paths.length === 1 ? "file" : "files"}`, paths }];
  });
}

function isNamed(name, ending) {
  return typeof ending === "string" ? name.endsWith(ending) : ending.test(name);
}
