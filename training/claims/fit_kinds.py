#!/usr/bin/env python3
"""Fit the model of kinds: fit_kinds.py READING_DIR FEATURES_DIR OUT_DIR

READING_DIR   train.json, train/ID.jsonl: the labelled articles, whose marked passages have kinds
FEATURES_DIR  train.jsonl: what print_features made of them
OUT_DIR       core/claims: writes kinds.model, one weight a kind for every word and pair of words of a passage
Needs numpy, scipy and scikit-learn.
"""
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from data import feature, load
from fit import Columns, write_model

# ClaimKind of core/include/sayso/sayso.h.
KINDS = ["figure", "cause", "allegation", "motive", "comparison", "generalization", "prediction", "science", "history", "policy", "other"]
# Groups of core/claims/naming.cpp.
WORD, PAIR, NUMBER, BIAS = range(1, 5)
BITS, STRIDE, UNIT = 12, 16, 32
STRENGTH = 0.3


def passage_features(keys, numbers):
    """The words of a passage and its pairs of neighbours; all figures are one word."""
    words = [0 if number else key for key, number in zip(keys, numbers)]
    out = [feature(BIAS, 0)] + [feature(NUMBER if number else WORD, word) for word, number in zip(words, numbers)]
    return out + [feature(PAIR, a, b) for a, b in zip(words, words[1:])]


def examples(rows):
    """Every marked passage: its features, its kind, its article."""
    features, kinds, names = [], [], []
    for row in rows:
        for start, end, _, kind in row["marks"]:
            inside = [k for k, (a, b) in enumerate(row["tokens"]) if start <= a and b <= end and row["words"][k]]
            if inside and kind in KINDS:
                features.append(passage_features([row["keys"][k] for k in inside], [row["numbers"][k] for k in inside]))
                kinds.append(KINDS.index(kind))
                names.append(row["id"])
    return features, np.array(kinds), names


def fit(features, kinds):
    columns = Columns()
    x = columns.matrix(features, True)
    weights = np.stack([LogisticRegression(C=STRENGTH, solver="liblinear", fit_intercept=False).fit(x, kinds == k).coef_[0] for k in range(len(KINDS))], axis=1)
    return columns, weights


def make_rows(columns, weights):
    """feature -> weights, and how much it matters: its largest weight times its frequency."""
    rows, worth = {}, {}
    for f, column in columns.index.items():
        values = [int(np.clip(round(w * UNIT), -127, 127)) for w in weights[column]]
        if columns.counts[column] >= 2 and any(values):
            rows[f] = values
            worth[f] = max(map(abs, values)) * columns.counts[column]
    return rows, worth


def main(argv):
    reading, folder, out = argv[1:4]
    features, kinds, names = examples(load(f"{reading}/train.json", f"{reading}/train", f"{folder}/train.jsonl"))
    right = 0
    for seen, unseen in GroupKFold(5).split(features, kinds, names):
        columns, weights = fit([features[i] for i in seen], kinds[seen])
        right += np.sum(np.argmax(columns.matrix([features[i] for i in unseen], False) @ weights, axis=1) == kinds[unseen])
    print(f"{len(kinds)} passages; the best kind is the labelled one in {100 * right / len(kinds):.1f} of 100 unseen")
    write_model(f"{out}/kinds.model", *make_rows(*fit(features, kinds)), labels=len(KINDS), stride=STRIDE, bits=BITS)


if __name__ == "__main__":
    main(sys.argv)
