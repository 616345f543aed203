"""The labelled articles beside the features that print_features made of them."""
import gzip
import json

MASK = 0xFFFFFFFF


def feature(kind, a, b=0):
    """model::feature of core/model/model.h."""
    h = (kind * 0x9E3779B1) & MASK
    h = ((h ^ a) * 0x85EBCA6B) & MASK
    h = ((h ^ (h >> 15) ^ b) * 0xC2B2AE35) & MASK
    return h ^ (h >> 13)


def fnv(text):
    h = 2166136261
    for byte in text.encode():
        h = ((h ^ byte) * 16777619) & MASK
    return h


def read_lines(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as file:
        return [json.loads(line) for line in file if line.strip()]


def overlap(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def place_marks(text, row, span):
    """Where the marked passages of a sentence stand: (start, end, level, kind)."""
    start, end = span
    marks, taken = [], set()
    for mark in row["u"]:
        at = text.find(mark["text"], start, end)
        while at >= 0 and at in taken:
            at = text.find(mark["text"], at + 1, end)
        if at >= 0:
            taken.add(at)
            marks.append((at, at + len(mark["text"]), mark["level"], mark["kind"]))
    return marks


def byte_offsets(text):
    offsets, at = {}, 0
    for index, character in enumerate(text):
        offsets[at] = index
        at += len(character.encode())
    offsets[at] = len(text)
    return offsets


def load(articles_path, labels_dir, features_path):
    """One dict per sentence of the core, with its label (t, s, c; None where nobody labelled it) and the marks that touch it."""
    articles = {a["id"]: a for a in json.load(open(articles_path, encoding="utf-8"))}
    by_article = {}
    for row in read_lines(features_path):
        by_article.setdefault(row["id"], []).append(row)
    out = []
    for name, article in articles.items():
        text, offsets = article["text"], byte_offsets(article["text"])
        gold = read_lines(f"{labels_dir}/{name}.jsonl")
        spans = [tuple(article["sentences"][g["i"]]) for g in gold]
        marks = [m for g, span in zip(gold, spans) for m in place_marks(text, g, span)]
        for row in by_article.get(name, []):
            row["span"] = tuple(offsets[x] for x in row["span"])
            row["tokens"] = [(offsets[a], offsets[b]) for a, b in row["tokens"]]
            row["numbers"] = [text[a] in "0123456789" for a, _ in row["tokens"]]
            best = max(range(len(gold)), key=lambda i: overlap(spans[i], row["span"]))
            row["gold"] = gold[best] if overlap(spans[best], row["span"]) else None
            row["marks"] = [m for m in marks if overlap(m, row["span"])]
            row["inside"] = [next((m[2] for m in row["marks"] if m[0] <= a and b <= m[1]), None) for a, b in row["tokens"]]
            out.append(row)
    return out
