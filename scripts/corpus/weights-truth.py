"""Prints what numpy says of the values of tensors that both models of a pair have: same name, same shape.

    /usr/bin/python3 scripts/corpus/weights-truth.py [--output FILE] < PAIRS

On standard input one pair a line, the two paths with a tab between them. The answer is JSON: for each pair a list of tensors, and how
many were left out because their values are no real numbers, or not where numpy_helper can see them. Tensors have the names that our
reader gives them, which is written here a second time: graphs level by level, each with the path of its node before its tensors.
"""
import json
import os
import struct
import sys

import numpy
import onnx
from onnx import TensorProto, numpy_helper

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "test", "fixtures", "kinship"))
from numbers_of import numbers_of  # noqa: E402

SAFETENSORS = {
    "F64": ("float64", "<f8"), "F32": ("float32", "<f4"), "F16": ("float16", "<f2"), "BF16": ("bfloat16", "<u2"), "I64": ("int64", "<i8"),
    "I32": ("int32", "<i4"), "I16": ("int16", "<i2"), "I8": ("int8", "<i1"), "U8": ("uint8", "<u1"), "BOOL": ("bool", "<u1"),
    "U16": ("uint16", "<u2"), "U32": ("uint32", "<u4"), "U64": ("uint64", "<u8"),
}
MAX_LABEL, MAX_PATH = 255, 1024


def safetensors_of(path):
    with open(path, "rb") as file:
        content = file.read()
    start = 8 + struct.unpack("<Q", content[:8])[0]
    tensors = {}
    for name, entry in json.loads(content[8:start]).items():
        if name != "__metadata__" and entry["dtype"] in SAFETENSORS:
            first, last = entry["data_offsets"]
            dtype, stored = SAFETENSORS[entry["dtype"]]
            tensors[name] = (dtype, numpy.frombuffer(content[start + first : start + last], stored).reshape(entry["shape"]))
    return tensors


class Names:
    """Each name once: the second of its kind is called `name#2`."""

    def __init__(self):
        self.counts = {}

    def take(self, wanted):
        if wanted not in self.counts:
            self.counts[wanted] = 1
            return wanted
        while True:
            self.counts[wanted] += 1
            name = f"{wanted}#{self.counts[wanted]}"
            if name not in self.counts:
                self.counts[name] = 1
                return name


def shortened(text, limit=MAX_LABEL):
    end = (limit - 1) // 2
    return text if len(text) <= limit else f"{text[:end]}…{text[-end:]}"


class OnnxTensors:
    def __init__(self, model, folder):
        self.folder = folder
        self.tensors, self.graphs, self.names, self.planned = {}, Names(), Names(), []
        self.plan("main", model.graph.node, model.graph, "")
        for function in model.functions:
            domain = function.domain or "ai.onnx"
            self.plan(f"function:{domain}:{function.name}", function.node, None)
        for index, training in enumerate(model.training_info):
            for part in ("initialization", "algorithm"):
                if training.HasField(part):
                    graph = getattr(training, part)
                    self.plan(f"training_info[{index}].{part}", graph.node, graph)
        done = 0
        while done < len(self.planned):
            self.collect(*self.planned[done])
            done += 1

    def plan(self, wanted, nodes, graph, prefix=None):
        name = self.graphs.take(shortened(wanted, MAX_PATH))
        self.planned.append((name, f"{name}/" if prefix is None else prefix, nodes, graph))

    def collect(self, path, prefix, nodes, graph):
        for tensor in graph.initializer if graph is not None else []:
            self.add(prefix + tensor.name, tensor)
        for sparse in graph.sparse_initializer if graph is not None else []:
            self.add(prefix + sparse.values.name, None)
        unnamed = {}
        for node in nodes:
            label = self.label_of(node, unnamed)
            is_constant = node.op_type == "Constant" and node.domain in ("", "ai.onnx")
            constant = (node.output[0] if node.output and node.output[0] else label) if is_constant else None
            for attribute in node.attribute:
                self.collect_attribute(attribute, path, prefix, label, constant)

    def label_of(self, node, unnamed):
        if node.name:
            return shortened(node.name)
        index = unnamed.get(node.op_type, 0)
        unnamed[node.op_type] = index + 1
        return f"{shortened(node.op_type)}_{index}"

    def collect_attribute(self, attribute, path, prefix, label, constant):
        place = f"{label}.{shortened(attribute.name)}"
        if constant is not None and attribute.name in ("value_float", "value_int", "value_floats", "value_ints", "value_string", "value_strings"):
            self.add(prefix + constant, spelled_out(attribute))
        if attribute.HasField("t"):
            self.add(prefix + (constant or place), attribute.t)
        for index, tensor in enumerate(attribute.tensors):
            self.add(f"{prefix}{place}[{index}]", tensor)
        if attribute.HasField("sparse_tensor"):
            self.add(prefix + (constant or place), None)
        for index in range(len(attribute.sparse_tensors)):
            self.add(f"{prefix}{place}[{index}]", None)
        if attribute.HasField("g"):
            self.plan(f"{path}/{place}", attribute.g.node, attribute.g)
        for index, graph in enumerate(attribute.graphs):
            self.plan(f"{path}/{place}[{index}]", graph.node, graph)

    def add(self, wanted, tensor):
        name = self.names.take(wanted)
        if tensor is not None:
            self.tensors[name] = tensor if isinstance(tensor, tuple) else stored(tensor, self.folder)


def spelled_out(attribute):
    if attribute.name == "value_float":
        return ("float32", numpy.array(attribute.f, "<f4"))
    if attribute.name == "value_int":
        return ("int64", numpy.array(attribute.i, "<i8"))
    if attribute.name == "value_floats":
        return ("float32", numpy.array(attribute.floats, "<f4"))
    return ("int64", numpy.array(attribute.ints, "<i8")) if attribute.name == "value_ints" else None


def stored(tensor, folder):
    """The dtype and what is stored; None where the library cannot tell the values as real numbers."""
    names = {
        TensorProto.FLOAT: "float32", TensorProto.DOUBLE: "float64", TensorProto.FLOAT16: "float16", TensorProto.BFLOAT16: "bfloat16",
        TensorProto.INT8: "int8", TensorProto.INT16: "int16", TensorProto.INT32: "int32", TensorProto.INT64: "int64", TensorProto.BOOL: "bool",
        TensorProto.UINT8: "uint8", TensorProto.UINT16: "uint16", TensorProto.UINT32: "uint32", TensorProto.UINT64: "uint64",
    }
    dtype = names.get(tensor.data_type)
    if dtype is None:
        return None
    if dtype == "bfloat16":
        bits = numpy.frombuffer(tensor.raw_data, "<u2") if tensor.HasField("raw_data") else numpy.array(tensor.int32_data, "<u2")
        return (dtype, bits.reshape(tuple(tensor.dims)))
    try:
        return (dtype, numpy_helper.to_array(tensor, folder))
    except (OSError, ValueError, TypeError):
        return None


def tensors_of(path):
    if path.endswith(".safetensors"):
        return safetensors_of(path)
    return OnnxTensors(onnx.load(path, load_external_data=False), os.path.dirname(path)).tensors


def facts_of(base_path, head_path):
    base, head = tensors_of(base_path), tensors_of(head_path)
    tensors, left_out = [], 0
    for name in base.keys() & head.keys():
        x, y = base[name], head[name]
        if x is None or y is None:
            left_out += 1
        elif x[1].shape == y[1].shape and x[1].size > 0:
            dtypes = {"dtypes": [x[0], y[0]], "shape": list(x[1].shape)}
            tensors.append({"name": name, **dtypes, **numbers_of(x, y)})
    tensors.sort(key=lambda tensor: tensor["name"])
    return {"base": base_path, "head": head_path, "leftOut": left_out, "tensors": tensors}


if __name__ == "__main__":
    facts = [facts_of(*line.rstrip("\n").split("\t")) for line in sys.stdin]
    text = json.dumps(facts)
    if sys.argv[1:2] == ["--output"]:
        with open(sys.argv[2], "w", encoding="utf-8") as file:
            file.write(text)
    else:
        print(text)
