#!/usr/bin/python3
"""Writes a file of a format with the format's own library, or loads one the usual way.

    libraries.py write KIND PATH BYTES
    libraries.py load KIND PATH

Loading prints the library's version and the peak memory as JSON.
"""
import json
import re
import sys

TENSORS = 16


def arrays(size):
    import numpy

    side = int((size / TENSORS / 4) ** 0.5)
    random = numpy.random.default_rng(1)
    return {f"layers.{index}.weight": random.standard_normal((side, side), dtype=numpy.float32) for index in range(TENSORS)}


def write_torch(path, size):
    import torch

    torch.save({name: torch.from_numpy(array) for name, array in arrays(size).items()}, path)


def load_torch(path):
    import torch

    assert len(torch.load(path, map_location="cpu")) == TENSORS
    return torch.__version__


def write_h5py(path, size):
    import h5py

    with h5py.File(path, "w") as file:
        for name, array in arrays(size).items():
            file[name.replace(".", "/")] = array


def load_h5py(path):
    """Opens the file and walks over the shapes: h5py reads values when they are asked for."""
    import h5py

    shapes = {}
    with h5py.File(path) as file:
        file.visititems(lambda name, item: shapes.__setitem__(name, item.shape) if isinstance(item, h5py.Dataset) else None)
    assert len(shapes) == TENSORS
    return h5py.__version__


def write_numpy(path, size):
    import numpy

    numpy.save(path, numpy.stack(list(arrays(size).values())))


def load_numpy(path):
    import numpy

    assert numpy.load(path).shape[0] == TENSORS
    return numpy.__version__


def write_joblib(path, size):
    import joblib

    joblib.dump(arrays(size), path)


def load_joblib(path):
    import joblib

    assert len(joblib.load(path)) == TENSORS
    return joblib.__version__


def load_onnx(path):
    import onnx

    assert len(onnx.load(path).graph.node) > 0
    return onnx.__version__


mode, kind, path, *size = sys.argv[1:]
if mode == "write":
    globals()[f"write_{kind}"](path, int(size[0]))
else:
    version = globals()[f"load_{kind}"](path)
    with open("/proc/self/status", encoding="ascii") as status:
        peak = int(re.search(r"VmHWM:\s+(\d+) kB", status.read()).group(1)) * 1024
    print(json.dumps({"version": version, "peakBytes": peak}))
