"""Regenerates the models and truth.json of the demo: /usr/bin/python3 examples/demo/train.py [FOLDER]

Runs the demo repository's own scripts in a temporary folder: base/train.py, then head/adapt.py on top of it. The weights that
digits-large.onnx keeps outside itself stay behind in that folder, which is the mistake the demo's pull request makes.
With FOLDER, also leaves the complete models of both sides and the held-out images there, to be run by another runtime.
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy
import onnx
import yaml
from onnx import numpy_helper
from onnx.external_data_helper import load_external_data_for_model, uses_external_data

DEMO = Path(__file__).resolve().parent
SCRIPTS = {"base": "train.py", "head": "adapt.py"}
sys.dont_write_bytecode = True
sys.path.insert(0, str(DEMO / "base"))
from export import load_safetensors  # noqa: E402
from training import digits  # noqa: E402


def main():
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        files = {side: files_of(work, side) for side in SCRIPTS}
        missing = [
            {"path": f"models/{path.name}", "bytes": path.stat().st_size, "sha256": sha256(path.read_bytes())}
            for path in sorted((work / "models").glob("*.data"))
        ]
    for side, described in files.items():
        must_agree(described["models/digits.onnx"], described["models/digits.safetensors"])
    truth = {
        **{side: {path: facts for path, (facts, _) in described.items()} for side, described in files.items()},
        "comparisons": {path: comparison_of(base, files["head"][path]) for path, base in files["base"].items()},
        "missing": missing,
    }
    text = json.dumps(truth, indent=1)
    text = re.sub(r"\[\s+([^\[\]{}]*?)\s+\]", one_line, text)
    (DEMO / "truth.json").write_text(text + "\n")


def one_line(array):
    return f"[{' '.join(array[1].split())}]"


def files_of(work, side):
    """Runs the side's script, keeps what it wrote; path to (facts, tensors)."""
    shutil.copytree(DEMO / side, work, dirs_exist_ok=True, ignore=shutil.ignore_patterns("models", "__pycache__"))
    subprocess.run([sys.executable, "-B", "-W", "ignore", SCRIPTS[side]], cwd=work, check=True)
    (DEMO / side / "models").mkdir(exist_ok=True)
    files = {}
    for path in sorted((work / "models").iterdir()):
        if path.suffix in READERS:
            files[f"models/{path.name}"] = READERS[path.suffix](path)
            shutil.copy(path, DEMO / side / "models")
    if len(sys.argv) > 1:
        keep_for_another_runtime(work / "models", Path(sys.argv[1]) / side)
    return files


def keep_for_another_runtime(models, folder):
    shutil.copytree(models, folder, dirs_exist_ok=True)
    images, labels = digits()[1]
    (folder / "images.f32").write_bytes(images.numpy().astype("<f4").tobytes())
    (folder / "labels.u8").write_bytes(labels.numpy().astype("u1").tobytes())


def onnx_facts(path):
    """What the onnx package says."""
    model = onnx.load(str(path), load_external_data=False)
    external = {
        tensor.name: {entry.key: entry.value for entry in tensor.external_data}
        for tensor in model.graph.initializer
        if uses_external_data(tensor)
    }
    load_external_data_for_model(model, str(path.parent))
    tensors = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    types = [node.op_type for node in model.graph.node]
    facts = {
        "bytes": path.stat().st_size,
        "irVersion": model.ir_version,
        "opset": {entry.domain: entry.version for entry in model.opset_import},
        "producer": {"name": model.producer_name, "version": model.producer_version},
        "inputs": [value_facts(value) for value in model.graph.input],
        "outputs": [value_facts(value) for value in model.graph.output],
        "nodeCount": len(types),
        "operators": {name: types.count(name) for name in sorted(set(types))},
        "metadata": {entry.key: entry.value for entry in model.metadata_props},
        **tensor_facts(tensors),
    }
    return ({**facts, "external": external} if external else facts), tensors


def value_facts(value):
    kind = value.type.tensor_type
    dtype = numpy.dtype(onnx.mapping.TENSOR_TYPE_TO_NP_TYPE[kind.elem_type]).name
    return {"name": value.name, "dtype": dtype, "shape": [dim.dim_param or dim.dim_value for dim in kind.shape.dim]}


def safetensors_facts(path):
    content = path.read_bytes()
    header = json.loads(content[8 : 8 + int.from_bytes(content[:8], "little")])
    tensors = {name: tensor.numpy() for name, tensor in load_safetensors(path).items()}
    return {"bytes": len(content), "metadata": header["__metadata__"], **tensor_facts(tensors)}, tensors


def card_facts(path):
    return {"bytes": path.stat().st_size, "metadata": yaml.safe_load(path.read_text().split("---\n")[1])}, {}


READERS = {".onnx": onnx_facts, ".safetensors": safetensors_facts, ".md": card_facts}


def tensor_facts(tensors):
    return {
        "tensors": [
            {
                "name": name,
                "dtype": array.dtype.name,
                "shape": list(array.shape),
                "parameters": array.size,
                "sha256": sha256(array.tobytes()),
            }
            for name, array in tensors.items()
        ],
        "totals": {
            "tensors": len(tensors),
            "parameters": sum(array.size for array in tensors.values()),
            "bytes": sum(array.nbytes for array in tensors.values()),
        },
    }


def must_agree(exported, written):
    """The safetensors bytes are this demo's own; torch's exporter wrote the same tensors to ONNX."""
    (_, by_torch), (_, by_us) = exported, written
    if by_torch.keys() != by_us.keys() or not all(numpy.array_equal(by_torch[name], by_us[name]) for name in by_torch):
        raise SystemExit("digits.onnx and digits.safetensors hold different tensors")


def comparison_of(base, head):
    (base_facts, base_tensors), (head_facts, head_tensors) = base, head
    return {
        "tensors": difference_of(
            {name: (array.shape, array.tobytes()) for name, array in base_tensors.items()},
            {name: (array.shape, array.tobytes()) for name, array in head_tensors.items()},
        ),
        "metadata": difference_of(base_facts["metadata"], head_facts["metadata"]),
    }


def difference_of(base, head):
    return {
        "identical": [key for key in base if key in head and base[key] == head[key]],
        "changed": [key for key in base if key in head and base[key] != head[key]],
        "added": [key for key in head if key not in base],
        "removed": [key for key in base if key not in head],
    }


def sha256(content):
    return hashlib.sha256(content).hexdigest()


if __name__ == "__main__":
    main()
