#!/usr/bin/env python3
"""Fit the claim models: fit.py READING_DIR FEATURES_DIR VECTORS.npz OUT_DIR

READING_DIR   train.json, train/ID.jsonl: the labelled articles
FEATURES_DIR  train.jsonl: what print_features made of them
VECTORS.npz   W: words, most frequent first; V: their vectors (GloVe; vectors.py)
OUT_DIR       core/claims: writes claims.model, claims_forest.model and weights.h
Needs numpy, scipy and scikit-learn.
"""
import struct
import sys

import numpy as np
import scipy.sparse as sp
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from data import feature, fnv, load

# Groups of core/claims/features.h.
WORD, RULE, SEGMENT_RULE = 1, 5, 25
# Labels of a row: what a feature adds to each question, and what a word adds by its meaning (divided by the root of the length).
NEED, STAND, CLAUSE, NEED_MEANING, STAND_MEANING, CLAUSE_MEANING, WEAK, STATE = range(8)
FORESTS = (NEED, STAND, WEAK)
LABELS, STRIDE, BITS, UNIT = 8, 8, 15, 64
RULES, RESTRAINTS = 13, 8
KNOWN_WORDS, DIMENSIONS = 40000, 32
# Where the default threshold lies, in logits. Over the training articles, those not seen, agreement is flat for half a logit
# around it; within that it was chosen on the development articles, as was the random state (fits differ by a point).
SHIFT = {NEED: 0.5, STAND: 0.9, CLAUSE: 0.0, WEAK: 1.525, STATE: 0.0}
STRENGTH = {NEED: 0.05, STAND: 0.05, CLAUSE: 0.05, WEAK: 0.2, STATE: 0.05}
# The same for the second look, which is three parts of the weight beside one of the first: it holds what the first look's
# facts must not feel.
SECOND_SHIFT = {NEED: 0.234, STAND: 0.8906, WEAK: 1.625}
# Articles labelled for this project (gather.py).
OWN = ("own-", "labelled-")
TREES = dict(max_iter=150, learning_rate=0.06, max_leaf_nodes=10, l2_regularization=5, min_samples_leaf=25, max_features=0.3, random_state=4)


class Vectors:
    def __init__(self, path):
        data = np.load(path)
        vectors = data["V"][:KNOWN_WORDS]
        vectors = vectors - vectors.mean(0)
        _, _, axes = np.linalg.svd(vectors, full_matrices=False)
        vectors = vectors @ axes[:DIMENSIONS].T
        rank = np.arange(len(vectors))
        self.vectors = vectors / vectors.std(0) * (np.log1p(rank + 1.0) / 10)[:, None]
        self.index = {}
        for at, word in enumerate(data["W"][:KNOWN_WORDS]):
            self.index.setdefault(fnv(str(word)), at)

    def mean(self, keys):
        """The sum over the different words, divided by the root of the number of all."""
        known = [self.index[k] for k in dict.fromkeys(keys) if k in self.index]
        return self.vectors[known].sum(0) / np.sqrt(max(1, len(keys))) if known else np.zeros(DIMENSIONS)


def worths(rows):
    """The labels of the shared data count twice: what is measured is agreement with them."""
    weights = np.array([1.0 if r["id"].startswith(OWN) else 2.0 for r in rows])
    return weights / weights.mean()


def are_labelled(rows):
    """Sentences that nobody labelled stand around the others."""
    return np.array([r["gold"] is not None for r in rows])


class Columns:
    """Feature hash -> column."""
    def __init__(self):
        self.index, self.counts = {}, []

    def matrix(self, rows, grow):
        at, columns = [0], []
        for row in rows:
            for f in set(row):
                k = self.index.get(f)
                if k is None and grow:
                    k = self.index[f] = len(self.index)
                    self.counts.append(0)
                if k is not None:
                    columns.append(k)
                    if grow:
                        self.counts[k] += 1
            at.append(len(columns))
        return sp.csr_matrix((np.ones(len(columns)), columns, at), shape=(len(rows), len(self.index)))


def sentence_examples(rows):
    return [r["features"] + r["setting"] for r in rows], [[k for k, w in zip(r["keys"], r["words"]) if w] for r in rows]


def segment_examples(rows):
    """Segments of the sentences that hold a claim; the answer: is most of it marked?"""
    features, keys, answers, worth = [], [], [], []
    for r, weight in zip(rows, worths(rows)):
        if r["gold"] is None or r["gold"]["t"] != 2:
            continue
        for s in r["segments"]:
            span = range(s["first"], s["last"])
            words = [k for k in span if r["words"][k]]
            features.append(s["features"])
            keys.append([r["keys"][k] for k in words])
            answers.append(sum(r["inside"][k] is not None for k in words) * 2 > len(words))
            worth.append(weight)
    return features, keys, np.array(answers), np.array(worth)


class Fitted:
    """One question: weights of features and of word meanings."""
    def __init__(self, columns, vectors, examples, answers, worth, strength, meanings=True):
        self.columns, self.vectors = columns, vectors
        x = sp.hstack([columns.matrix(examples[0], True), np.array([vectors.mean(k) * meanings for k in examples[1]])]).tocsr()
        model = LogisticRegression(C=strength, solver="liblinear").fit(x, answers, sample_weight=worth)
        self.weights, self.meaning, self.bias = model.coef_[0][:-DIMENSIONS], model.coef_[0][-DIMENSIONS:], model.intercept_[0]

    def decide(self, examples):
        x = sp.hstack([self.columns.matrix(examples[0], False), np.array([self.vectors.mean(k) for k in examples[1]])]).tocsr()
        return x @ np.concatenate([self.weights, self.meaning]) + self.bias


def answers_of(rows):
    return {NEED: np.array([r["gold"] is not None and r["gold"]["t"] == 2 for r in rows]),
            STAND: np.array([any(m[2] == "unsourced" for m in r["marks"]) for r in rows]),
            WEAK: np.array([any(m[2] == "weak" for m in r["marks"]) for r in rows]),
            STATE: np.array([r["gold"] is not None and r["gold"]["t"] > 0 for r in rows])}


def fit_first(label, vectors, examples, answers, worth):
    """Word meanings do not help to see whether a source is unnamed, or anything is stated."""
    return Fitted(Columns(), vectors, examples, answers, worth, STRENGTH[label], label not in (WEAK, STATE))


def fit_all(rows, vectors):
    labelled = [r for r in rows if r["gold"] is not None]
    sentences = sentence_examples(labelled)
    *segments, inside, worth = segment_examples(rows)
    fitted = {label: fit_first(label, vectors, sentences, answers, worths(labelled)) for label, answers in answers_of(labelled).items()}
    return fitted | {CLAUSE: fit_first(CLAUSE, vectors, segments, inside, worth)}


def unseen_decisions(rows, vectors, label, answers):
    """First-look weights of every sentence by models that have not seen its article."""
    features, keys = sentence_examples(rows)
    worth, labelled = worths(rows), are_labelled(rows)
    out = np.zeros(len(rows))
    for seen, unseen in GroupKFold(5).split(features, answers, [r["id"] for r in rows]):
        seen = seen[labelled[seen]]
        model = fit_first(label, vectors, ([features[i] for i in seen], [keys[i] for i in seen]), answers[seen], worth[seen])
        out[unseen] = model.decide(([features[i] for i in unseen], [keys[i] for i in unseen]))
    return out


def second_facts(rows, first):
    """The facts of print_features, then the first-look weights around, as Scales::look_again lays them out."""
    weights = {label: np.round((first[label] + SHIFT[label]) * UNIT) for label in first}
    articles = {}
    for at, row in enumerate(rows):
        articles.setdefault(row["id"], []).append(at)
    means = {name: [np.trunc(weights[label][at].sum() / len(at)) for label in (NEED, STAND)] for name, at in articles.items()}
    table = []
    for at, row in enumerate(rows):
        def around(labels, offsets):
            there = lambda other: 0 <= other < len(rows) and rows[other]["id"] == row["id"]
            return [weights[label][at + offset] if there(at + offset) else 0 for offset in offsets for label in labels]
        table.append(row["facts"] + around((NEED, STAND), (0, -1, 1, -2, 2)) + means[row["id"]] + around((WEAK, STATE), (0, -1, 1)))
    return np.array(table, np.float32)


def fit_forests(rows, vectors):
    answers = answers_of(rows)
    facts = second_facts(rows, {label: unseen_decisions(rows, vectors, label, answers[label]) for label in answers})
    known, worth = are_labelled(rows), worths(rows)
    return {label: HistGradientBoostingClassifier(**TREES).fit(facts[known], answers[label][known], sample_weight=worth[known]) for label in FORESTS}


def write_forests(path, forests):
    """core/claims/forest.h describes the format."""
    trees = [flatten(predictor.nodes) for label in FORESTS for (predictor,) in forests[label]._predictors]
    most = max(len(leaves) for leaves, _ in trees)
    with open(path, "wb") as file:
        file.write(b"SAYT" + struct.pack("<BBHB", 2, 3, len(trees) // 3, most))
        for leaves, nodes in trees:
            file.write(struct.pack(f"<{most}h", *leaves, *[0] * (most - len(leaves))))
            padding = [(0, 0, 0, 0)] * (most - len(leaves))   # before the nodes: the root stays the last
            child = lambda index: index if index >= 0 else most + len(padding) + ~index
            for limit, fact, low, high in padding + nodes:
                file.write(struct.pack("<hBBBB", limit, fact, child(low), child(high), 0))
    print(f"{len(trees)} trees")


def flatten(nodes):
    """The leaves of a tree and its nodes (limit, fact, low, high), children first; low and high are the number of a leaf,
    or ~ the number of a node."""
    leaves, inner = [], []

    def add(at):
        node = nodes[at]
        if node["is_leaf"]:
            leaves.append(int(round(node["value"] * 1024)))
            return len(leaves) - 1
        low, high = add(node["left"]), add(node["right"])
        limit = int(np.clip(np.floor(node["num_threshold"]), -32768, 32767))
        inner.append((limit, int(node["feature_idx"]), low, high))
        return ~(len(inner) - 1)

    add(0)
    return leaves, inner


def quantise(weight):
    return int(np.clip(round(weight * UNIT), -127, 127))


def make_rows(fitted, vectors):
    """feature -> labels, and how much it matters: its weight times its frequency."""
    visible = {feature(RULE, k) for k in [*range(RULES), *range(100, 100 + RESTRAINTS)]}
    visible |= {feature(SEGMENT_RULE, k) for k in [*range(RULES), *range(100, 100 + RESTRAINTS)]}
    rows, worth = {}, {}
    for label, model in fitted.items():
        for f, column in model.columns.index.items():
            value = quantise(model.weights[column])
            if value == 0 or f in visible or model.columns.counts[column] < 2:
                continue
            rows.setdefault(f, [0] * LABELS)[label] = value
            worth[f] = worth.get(f, 0) + abs(value) * model.columns.counts[column]
        if label in (WEAK, STATE):
            continue
        meanings = vectors.vectors @ model.meaning
        for key, at in vectors.index.items():
            f = feature(WORD, key)
            value = quantise(meanings[at])
            rows.setdefault(f, [0] * LABELS)[label + NEED_MEANING] = value
            worth[f] = worth.get(f, 0) + abs(value) * 40.0 / (1 + at / 50)
    return rows, worth


def write_model(path, rows, worth, labels=LABELS, stride=STRIDE, bits=BITS):
    """core/model/model.h describes the format."""
    checks, table = bytearray(1 << bits), bytearray(stride << bits)
    owner = {}
    for f in rows:
        bucket = f >> (32 - bits)
        if bucket not in owner or worth[f] > worth[owner[bucket]]:
            owner[bucket] = f
    for bucket, f in owner.items():
        values = rows[f] + [0] * (stride - labels)
        checks[bucket] = f & 0xFF
        table[bucket * stride : (bucket + 1) * stride] = bytes(v & 0xFF for v in values)
    with open(path, "wb") as file:
        file.write((b"SAYM" + bytes([labels, bits, stride, 2])).ljust(64, b"\0") + checks + bytes(stride) + table)
    print(f"{len(rows)} features, {len(owner)} kept in {1 << bits} rows")


def setting_mean(model, rows):
    """What place and neighbours add on average to sentences with a mark: added to a sentence that has no neighbours."""
    rows = [r for r in rows if r["marks"]]
    weights = [sum(model.weights[model.columns.index[f]] for f in set(r["setting"])) for r in rows]
    return float(np.mean(weights))


def write_weights(path, fitted, forests, rows):
    def weights(label, group, keys):
        model = fitted[label]
        columns = [model.columns.index.get(feature(group, k)) for k in keys]
        return ", ".join(str(0 if c is None else int(round(model.weights[c] * UNIT))) for c in columns)

    lines = ["// written by training/claims/fit.py; do not edit. Weights in 64ths of a logit: what each row of the rule tables",
             "// adds when it fires, in the order of the rows. Everything else the models know is in claims.model.",
             "#pragma once", "", "#include <cstdint>", "", "namespace sayso {", ""]
    for label, name, group in ((NEED, "need", RULE), (STAND, "stand", RULE), (WEAK, "weak", RULE), (STATE, "state", RULE), (CLAUSE, "clause", SEGMENT_RULE)):
        bias = int(round((fitted[label].bias + SHIFT[label]) * UNIT))
        lines.append(f"inline constexpr std::int32_t {name}_bias = {bias};")
        if label != CLAUSE:
            lines.append(f"inline constexpr std::int32_t {name}_setting = {int(round(setting_mean(fitted[label], rows) * UNIT))};")
        lines.append(f"inline constexpr std::int16_t {name}_rule_weights[] = {{{weights(label, group, range(RULES))}}};")
        lines.append(f"inline constexpr std::int16_t {name}_restraint_weights[] = {{{weights(label, group, range(100, 100 + RESTRAINTS))}}};")
        lines.append("")
    for label, name in ((NEED, "need"), (STAND, "stand"), (WEAK, "weak")):
        base = float(np.ravel(forests[label]._baseline_prediction)[0])
        lines.append(f"inline constexpr std::int32_t second_{name}_bias = {int(round((base + SECOND_SHIFT[label]) * UNIT))};")
    lines += ["", "}  // namespace sayso", ""]
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines))


def main(argv):
    reading, features, vectors_path, out = argv[1:5]
    vectors = Vectors(vectors_path)
    rows = load(f"{reading}/train.json", f"{reading}/train", f"{features}/train.jsonl")
    fitted = fit_all(rows, vectors)
    write_model(f"{out}/claims.model", *make_rows(fitted, vectors))
    forests = fit_forests(rows, vectors)
    write_forests(f"{out}/claims_forest.model", forests)
    write_weights(f"{out}/weights.h", fitted, forests, rows)


if __name__ == "__main__":
    main(sys.argv)
