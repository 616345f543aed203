#!/usr/bin/env python3
"""Fit the model of borders: fit_borders.py READING_DIR FEATURES_DIR VECTORS.npz OUT_DIR

READING_DIR   train.json, train/ID.jsonl: the labelled articles, whose marked passages begin and end somewhere
FEATURES_DIR  train.jsonl: what print_features made of them
VECTORS.npz   as for fit.py
OUT_DIR       core/claims: writes borders.model

Of all runs of segments in a part of a sentence one is nearest to what was marked there. A run weighs what its segments weigh
(clause weights of models that have not seen the article), an equal amount for each segment, and what speaks for its first and
its last border; fitted is the probability of the nearest run among all. Needs numpy, scipy and scikit-learn.
"""
import sys

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize
from sklearn.model_selection import GroupKFold

from data import load
from fit import CLAUSE, OWN, Vectors, fit_first, segment_examples, write_model

LABELS, STRIDE, BITS = 2, 4, 12
# Borders are kept in 32nds of a logit of the clause weights, which are in 64ths (core/claims/borders.cpp).
UNIT = 32
LONGEST = 16
PENALTY = 20.0
LEAST_COUNT = 3


def unseen_clause_weights(rows, vectors):
    """Weights of all segments of the sentences with claims by models that have not seen their articles."""
    features, keys, answers, worth = segment_examples(rows)
    names = [r["id"] for r in rows for _ in r["segments"]]
    out = np.zeros(len(answers))
    for seen, unseen in GroupKFold(3).split(features, answers, names):
        model = fit_first(CLAUSE, vectors, ([features[i] for i in seen], [keys[i] for i in seen]), answers[seen], worth[seen])
        out[unseen] = model.decide(([features[i] for i in unseen], [keys[i] for i in unseen]))
    return out


class Example:
    """A part of a sentence with n segments: every run of them as (first, last), and how well it agrees with the marks."""
    def __init__(self, row, part, weights):
        first, last = part["first"], part["last"]
        self.n, self.borders, self.name = last - first, part["borders"], row["id"]
        self.sums = np.r_[0, np.cumsum(weights[first:last])]
        self.worth = 1.0 if row["id"].startswith(OWN) else 2.0
        words = [[row["inside"][k] is not None for k in range(s["first"], s["last"]) if row["words"][k]] for s in row["segments"][first:last]]
        marked, all_words = np.r_[0, np.cumsum([sum(w) for w in words])], np.r_[0, np.cumsum([len(w) for w in words])]
        self.marked = marked[-1]
        at, end = runs(self.n)
        self.agreement = 2 * (marked[end] - marked[at]) / np.maximum(1, all_words[end] - all_words[at] + self.marked)


def runs(n):
    first, last = np.triu_indices(n)
    return first, last + 1


def find_examples(rows, weights):
    out, at = [], 0
    for row in rows:
        here = weights[at:at + len(row["segments"])]
        at += len(row["segments"])
        if row["marks"]:
            out += [Example(row, part, here) for part in row["parts"] if part["borders"] and part["last"] - part["first"] <= LONGEST]
    return [e for e in out if e.marked > 0]


def count_features(examples):
    counts = {}
    for e in examples:
        for border in e.borders:
            for f in set(border):
                counts[f] = counts.get(f, 0) + 1
    return counts


class Batch:
    """Examples of one length, scored together."""
    def __init__(self, n, examples, index):
        self.first, self.last = runs(n)
        columns, at = [], [0]
        for e in examples:
            for border in e.borders:
                columns += [index[f] for f in set(border) if f in index]
                at.append(len(columns))
        self.shape = (len(examples), n + 1)
        self.x = sp.csr_matrix((np.ones(len(columns)), columns, at), shape=(len(at) - 1, len(index)))
        sums = np.array([e.sums for e in examples])
        self.clauses, self.lengths = sums[:, self.last] - sums[:, self.first], (self.last - self.first)[None, :]
        self.agreement = np.array([e.agreement for e in examples])
        best = self.agreement >= self.agreement.max(1, keepdims=True) - 1e-9
        self.target = best / best.sum(1, keepdims=True)
        self.worth = np.array([e.worth for e in examples])[:, None]

    def scores(self, theta):
        begins, ends = ((self.x @ weights).reshape(self.shape) for weights in np.split(theta[2:], LABELS))
        return theta[0] * self.clauses + theta[1] * self.lengths + begins[:, self.first] + ends[:, self.last]

    def loss(self, theta):
        scores = self.scores(theta)
        scores -= scores.max(1, keepdims=True)
        chances = np.exp(scores)
        chances /= chances.sum(1, keepdims=True)
        pull = (chances - self.target) * self.worth
        begins, ends = np.zeros(self.shape), np.zeros(self.shape)
        for k, (first, last) in enumerate(zip(self.first, self.last)):
            begins[:, first] += pull[:, k]
            ends[:, last] += pull[:, k]
        slope = np.r_[np.sum(pull * self.clauses), np.sum(pull * self.lengths), *(self.x.T @ b.ravel() for b in (begins, ends))]
        return -np.sum(self.worth * self.target * np.log(chances + 1e-30)), slope


def make_batches(examples, index):
    by_length = {}
    for e in examples:
        by_length.setdefault(e.n, []).append(e)
    return [Batch(n, group, index) for n, group in sorted(by_length.items())]


def fit(examples):
    """What speaks for borders, feature -> (begins, ends), and for every segment, all in logits of the clause weights."""
    counts = count_features(examples)
    index = {f: k for k, f in enumerate(sorted(f for f, n in counts.items() if n >= LEAST_COUNT))}
    batches = make_batches(examples, index)

    def loss(theta):
        losses, slopes = zip(*(b.loss(theta) for b in batches))
        penalty = theta.copy()
        penalty[:2] = 0
        return sum(losses) + 0.5 * PENALTY * penalty @ penalty, sum(slopes) + PENALTY * penalty

    start = np.zeros(2 + LABELS * len(index))
    start[0] = 1
    theta = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 80}).x
    return index, counts, theta


def agreement_of(batches, theta):
    chosen = [(b.agreement[np.arange(len(b.agreement)), np.argmax(b.scores(theta), axis=1)], b.agreement.max(1)) for b in batches]
    got, best = (np.concatenate(x) for x in zip(*chosen))
    return f"agreement in words {100 * got.mean():.1f}, the nearest run in {100 * np.mean(got >= best - 1e-9):.1f} of 100"


def main(argv):
    reading, folder, vectors, out = argv[1:5]
    rows = [r for r in load(f"{reading}/train.json", f"{reading}/train", f"{folder}/train.jsonl") if r["gold"] is not None and r["gold"]["t"] == 2]
    examples = find_examples(rows, unseen_clause_weights(rows, Vectors(vectors)))
    seen, unseen = next(GroupKFold(4).split(examples, groups=[e.name for e in examples]))
    index, _, theta = fit([examples[i] for i in seen])
    print(f"{len(examples)} parts; unseen: {agreement_of(make_batches([examples[i] for i in unseen], index), theta)}")
    index, counts, theta = fit(examples)
    weights = np.split(theta[2:] / theta[0], LABELS)
    rows = {f: [int(np.clip(round(w[k] * UNIT), -127, 127)) for w in weights] for f, k in index.items()}
    rows = {f: values for f, values in rows.items() if any(values)}
    write_model(f"{out}/borders.model", rows, {f: max(map(abs, values)) * counts[f] for f, values in rows.items()}, LABELS, STRIDE, BITS)
    print(f"every segment adds {64 * theta[1] / theta[0]:.0f} (segment_bonus of core/claims/extent.cpp)")


if __name__ == "__main__":
    main(sys.argv)
