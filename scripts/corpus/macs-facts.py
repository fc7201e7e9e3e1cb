#!/usr/bin/python3
"""Prints, as one JSON line for each path on standard input, the MACs of the main graph's matrix products and convolutions: the shapes are
those that ONNX's own inference finds once every size that is left open is set to the number of the first argument."""
import json
import math
import sys

import onnx
from onnx import shape_inference

OPEN_SIZE = int(sys.argv[1])
# Operator: positions of the first operand and of the weight.
COUNTED = {
    "Conv": (0, 1), "ConvTranspose": (0, 1), "ConvInteger": (0, 1), "QLinearConv": (0, 3),
    "Gemm": (0, 1), "MatMul": (0, 1), "MatMulInteger": (0, 1), "QLinearMatMul": (0, 3),
}


def fix_sizes(graph):
    held = {tensor.name for tensor in graph.initializer}
    for value in graph.input:
        if value.name in held or value.type.WhichOneof("value") != "tensor_type":
            continue
        for dim in value.type.tensor_type.shape.dim:
            if dim.WhichOneof("value") != "dim_value" or dim.dim_value < 0:
                dim.Clear()
                dim.dim_value = OPEN_SIZE
    del graph.value_info[:]
    for value in graph.output:
        if value.type.WhichOneof("value") == "tensor_type":
            value.type.tensor_type.ClearField("shape")


def shapes_of(graph):
    shapes = {tensor.name: list(tensor.dims) for tensor in graph.initializer}
    for value in [*graph.value_info, *graph.output, *graph.input]:
        kind = value.type.tensor_type
        if value.name in shapes or value.type.WhichOneof("value") != "tensor_type" or not kind.HasField("shape"):
            continue
        if all(dim.WhichOneof("value") == "dim_value" for dim in kind.shape.dim):
            shapes[value.name] = [dim.dim_value for dim in kind.shape.dim]
    return shapes


def macs_of(node, shapes):
    first, second = (shapes.get(node.input[index]) for index in COUNTED[node.op_type])
    result = shapes.get(node.output[0])
    if "Transpose" in node.op_type:
        return None if first is None or second is None else math.prod(first) * math.prod(second[1:])
    if result is None or second is None:
        return None
    if "Conv" in node.op_type:
        return math.prod(result) * math.prod(second[1:])
    if first is None:
        return None
    turned = any(attribute.name == "transA" and attribute.i for attribute in node.attribute)
    return math.prod(result) * first[0 if turned else -1]


def facts_of(path):
    model = onnx.load(path, load_external_data=False)
    graph = model.graph
    if model.functions or any(a.HasField("g") or a.graphs for node in graph.node for a in node.attribute):
        return {"path": path, "skipped": "subgraphs or functions"}
    fix_sizes(graph)
    graph = shape_inference.infer_shapes(model, data_prop=True).graph
    shapes = shapes_of(graph)
    macs, unknown = {}, set()
    for node in graph.node:
        if node.op_type not in COUNTED or node.domain not in ("", "ai.onnx"):
            continue
        count = macs_of(node, shapes)
        if count is None:
            unknown.add(node.op_type)
        else:
            macs[node.op_type] = macs.get(node.op_type, 0) + count
    return {"path": path, "macs": {name: count for name, count in macs.items() if name not in unknown}, "unknown": sorted(unknown)}


for line in sys.stdin:
    target = line.rstrip("\n")
    try:
        print(json.dumps(facts_of(target)))
    except Exception as error:  # What the library refuses gives nothing to compare with.
        print(json.dumps({"path": target, "skipped": f"{type(error).__name__}"}))
