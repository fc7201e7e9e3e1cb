#!/usr/bin/python3
"""Prints, as one JSON line for each path on standard input, what python-onnx finds in an ONNX file."""
import json
import math
import sys

import onnx
from onnx import TensorProto


def type_of(kind):
    case = kind.WhichOneof("value")
    if case is None:
        return {"kind": "tensor", "dtype": "unknown", "shape": None}
    inner = getattr(kind, case)
    if case in ("tensor_type", "sparse_tensor_type"):
        return {"kind": "tensor", "dtype": dtype_of(inner.elem_type), "shape": shape_of(inner)}
    if case == "map_type":
        return {"kind": "map", "key": dtype_of(inner.key_type), "of": type_of(inner.value_type)}
    return {"kind": case[: -len("_type")], "of": type_of(inner.elem_type)}


def dtype_of(number):
    return TensorProto.DataType.Name(number) if number in TensorProto.DataType.values() else str(number)


def shape_of(kind):
    if not kind.HasField("shape"):
        return None
    return [getattr(dim, dim.WhichOneof("value")) if dim.WhichOneof("value") else None for dim in kind.shape.dim]


def graphs_in(nodes):
    for node in nodes:
        for attribute in node.attribute:
            for graph in ([attribute.g] if attribute.HasField("g") else []) + list(attribute.graphs):
                yield graph.node, graph
                yield from graphs_in(graph.node)


def tensor_fact(tensor):
    return {"name": tensor.name, "dtype": dtype_of(tensor.data_type), "shape": list(tensor.dims), "numel": math.prod(tensor.dims)}


def constants_in(nodes):
    return sum(node.op_type == "Constant" and node.domain in ("", "ai.onnx") and any(not a.ref_attr_name for a in node.attribute) for node in nodes)


def facts_of(path):
    model = onnx.load(path, load_external_data=False)
    graph = model.graph
    graphs = [(graph.node, graph), *graphs_in(graph.node)]
    for function in model.functions:
        graphs += [(function.node, None), *graphs_in(function.node)]
    training = [getattr(info, part) for info in model.training_info for part in ("initialization", "algorithm") if info.HasField(part)]
    for extra in training:
        graphs += [(extra.node, None), *graphs_in(extra.node)]
    operators = {}
    for node in (node for nodes, _ in graphs for node in nodes):
        name = node.op_type if node.domain in ("", "ai.onnx") else f"{node.domain}::{node.op_type}"
        operators[name] = operators.get(name, 0) + 1
    held = {tensor.name for tensor in graph.initializer} | {sparse.values.name for sparse in graph.sparse_initializer}
    initializers = [tensor for _, owner in graphs if owner is not None for tensor in owner.initializer]
    return {
        "path": path, "ir_version": model.ir_version, "producer": f"{model.producer_name} {model.producer_version}".strip(),
        "opsets": {opset.domain or "ai.onnx": opset.version for opset in model.opset_import},
        "inputs": [{"name": value.name, **type_of(value.type)} for value in graph.input if value.name not in held],
        "outputs": [{"name": value.name, **type_of(value.type)} for value in graph.output],
        "nodes": len(graph.node), "graphs": len(graphs), "operators": operators,
        "initializers": [tensor_fact(tensor) for tensor in graph.initializer],
        "all_initializers": len(initializers), "parameters": sum(math.prod(tensor.dims) for tensor in initializers),
        "constants": sum(constants_in(nodes) for nodes, _ in graphs),
        "metadata": {entry.key: entry.value for entry in model.metadata_props},
    }


for line in sys.stdin:
    target = line.rstrip("\n")
    try:
        print(json.dumps(facts_of(target)))
    except Exception as error:  # What the library itself cannot read, we need not read either.
        print(json.dumps({"path": target, "error": str(error)}))
