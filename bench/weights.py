#!/usr/bin/python3
"""Compares the tensors of two safetensors files the way a careful user of numpy would: in chunks that stay in the cache, into buffers
that are used again, with the fastest inner product there is. Prints seconds and the results of the first tensor as JSON."""
import json
import sys
import time

import numpy as np

CHUNK = 64 * 1024


def header(file):
    length = int.from_bytes(file.read(8), "little")
    entries = json.loads(file.read(length))
    return 8 + length, {name: entry for name, entry in entries.items() if name != "__metadata__"}


class Side:
    def __init__(self, path):
        self.file = open(path, "rb", buffering=0)
        self.start, self.entries = header(self.file)
        self.half = np.empty(CHUNK, np.uint16)
        self.bits = np.empty(CHUNK, np.uint32)
        self.full = np.empty(CHUNK, np.float32)

    def chunks(self, name):
        entry = self.entries[name]
        begin, end = entry["data_offsets"]
        self.file.seek(self.start + begin)
        is_half = entry["dtype"] == "BF16"
        left = (end - begin) // (2 if is_half else 4)
        while left > 0:
            count = min(CHUNK, left)
            if is_half:
                self.file.readinto(memoryview(self.half[:count]).cast("B"))
                np.left_shift(self.half[:count], 16, out=self.bits[:count], dtype=np.uint32)
                yield self.bits[:count].view(np.float32)
            else:
                self.file.readinto(memoryview(self.full[:count]).cast("B"))
                yield self.full[:count]
            left -= count


def fastest_product():
    """BLAS where a fast one is installed; the reference BLAS is slower than einsum."""
    sample = np.ones(CHUNK, np.float32)
    candidates = [np.dot, lambda x, y: np.einsum("i,i", x, y)]

    def seconds(product):
        product(sample, sample)
        start = time.perf_counter()
        for _ in range(20):
            product(sample, sample)
        return time.perf_counter() - start

    return min(candidates, key=seconds)


product = fastest_product()


def compare(base, head, name, difference):
    sums = dict.fromkeys(["xx", "yy", "xy", "dd", "d", "x", "y", "changed", "zeros"], 0.0)
    largest, low, high = 0.0, np.inf, -np.inf
    for x, y in zip(base.chunks(name), head.chunks(name)):
        d = np.subtract(y, x, out=difference[: len(x)])
        sums["xx"] += float(product(x, x))
        sums["yy"] += float(product(y, y))
        sums["xy"] += float(product(x, y))
        sums["dd"] += float(product(d, d))
        sums["x"] += float(x.sum())
        sums["y"] += float(y.sum())
        sums["changed"] += np.count_nonzero(x != y)
        sums["zeros"] += np.count_nonzero(y == 0)
        np.abs(d, out=d)
        sums["d"] += float(d.sum())
        largest = max(largest, float(d.max()))
        low, high = min(low, float(y.min())), max(high, float(y.max()))
    return {
        "relativeL2": (sums["dd"] / sums["xx"]) ** 0.5,
        "cosine": sums["xy"] / (sums["xx"] * sums["yy"]) ** 0.5,
        "changed": int(sums["changed"]),
        "maxDifference": largest,
        "min": low,
        "max": high,
    }


base, head = Side(sys.argv[1]), Side(sys.argv[2])
difference = np.empty(CHUNK, np.float32)
start = time.perf_counter()
results = {name: compare(base, head, name, difference) for name in base.entries}
seconds = time.perf_counter() - start
print(json.dumps({"seconds": seconds, "version": np.__version__, "first": results[min(results)]}))
