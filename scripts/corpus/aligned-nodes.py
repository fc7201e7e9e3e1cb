#!/usr/bin/python3
"""Whether two ONNX files hold the same nodes in the same order, and how many (Debian: python3-onnx).

Prints, for every graph by the attributes that lead to it, its number of nodes, or null where the n-th nodes of both sides do
not all have the same operator and read what the same nodes make. Where they do, the n-th node of one is the n-th of the other:
an exporter that walks the same program writes it in the same order.
"""
import json
import sys

import onnx


def graphs_of(graph, path, outer):
    """Each graph as its path and the operator of each node with where its inputs come from."""
    makers = dict(outer)
    for index, node in enumerate(graph.node):
        for position, name in enumerate(node.output):
            makers[name] = [path, index, position]
    rows = [[node.domain, node.op_type, [makers.get(name) for name in node.input]] for node in graph.node]
    yield path, rows
    for index, node in enumerate(graph.node):
        for attribute in node.attribute:
            if attribute.type == onnx.AttributeProto.GRAPH:
                yield from graphs_of(attribute.g, f"{path}/{index}.{attribute.name}", makers)


base, head = ({path: rows for path, rows in graphs_of(onnx.load(name).graph, "main", {})} for name in sys.argv[1:3])
print(json.dumps({path: len(rows) if rows == head.get(path) else None for path, rows in base.items()}))
