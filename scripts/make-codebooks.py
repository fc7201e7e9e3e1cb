"""Writes src/weights/kernel/codebooks.as.ts: the codebooks of GGUF's types iq1, iq2 and iq3, by the format's own library.

    python3 -m venv VENV && VENV/bin/pip install gguf==0.19.0 && VENV/bin/python scripts/make-codebooks.py

A codebook holds vectors of 8 numbers with 3 possible values, or of 4 with 8, in ascending order when they are read as digits, the
first number being the lowest. So it is written as one bit for each vector that there could be: 4.3 kB for all of them, which are 34
kB in use.
"""
import os

import numpy
from gguf import quants

HERE = os.path.dirname(os.path.abspath(__file__))
TARGET = os.path.join(HERE, "../src/weights/kernel/codebooks.as.ts")
NAMES = ["IQ1_S", "IQ2_XXS", "IQ2_XS", "IQ2_S", "IQ3_XXS", "IQ3_S"]
HEAD = """// The codebooks of iq1, iq2 and iq3, written by scripts/make-codebooks.py from gguf 0.19.0 for Python: those of ggml-common.h of
// https://github.com/ggml-org/llama.cpp, which its authors license under the MIT licence. One bit for each vector that there could be,
// the lowest of a number first: vectors are in ascending order when their elements are read as digits, the first element being the lowest.
"""


def bits_of(name):
    kind = getattr(quants, name)
    kind.init_grid()
    values = numpy.array(kind.grid_map, dtype="f4")
    digits = numpy.searchsorted(values, kind.grid.reshape(kind.grid_shape))
    assert (values[digits] == kind.grid.reshape(kind.grid_shape)).all()
    places = (digits * len(values) ** numpy.arange(digits.shape[1])).sum(axis=1)
    assert (numpy.diff(places) > 0).all(), name
    bits = numpy.zeros(-(-(len(values) ** digits.shape[1]) // 32) * 32, dtype="u1")
    bits[places] = 1
    return numpy.packbits(bits, bitorder="little").view("<u4")


def main():
    with open(TARGET, "w") as out:
        out.write(HEAD)
        for name in NAMES:
            words = ["0x%08x" % word for word in bits_of(name)]
            lines = ["  %s,\n" % ", ".join(words[at : at + 10]) for at in range(0, len(words), 10)]
            out.write("\nexport const BOOK_%s: usize = memory.data<u32>([\n%s]);\n" % (name, "".join(lines)))


if __name__ == "__main__":
    main()
