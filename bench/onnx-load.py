#!/usr/bin/python3
"""Loads an ONNX file the usual way and prints the library's version and the peak memory as JSON."""
import json
import re
import sys

import onnx

model = onnx.load(sys.argv[1])
assert len(model.graph.node) > 0
with open("/proc/self/status", encoding="ascii") as status:
    peak = int(re.search(r"VmHWM:\s+(\d+) kB", status.read()).group(1)) * 1024
print(json.dumps({"version": onnx.__version__, "peakBytes": peak}))
