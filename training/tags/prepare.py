#!/usr/bin/env python3
"""Labelled words for the tagger: prepare.py DATA_DIR OUT_DIR

Reads the Universal Dependencies sets (EWT, GUM) and the automatic tags of PolNeAR's training articles; writes
OUT_DIR/{train,dev}.jsonl with one document a line: {"text", "words": [[start, end, Penn tag, entity], ...]}, offsets in
UTF-8 bytes; entity is "" where it is not known. Standard library only.
"""
import gzip
import json
import os
import sys


def conllu(path):
    """One document per 40 sentences; a sentence a line."""
    text, words, count = "", [], 0
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if not line:
                text, count = text.rstrip(" ") + "\n", count + 1
                if count % 40 == 0:
                    yield text, words
                    text, words = "", []
                continue
            cells = line.split("\t")
            if line[0] == "#" or not cells[0].isdigit():
                continue
            start = len(text.encode())
            text += cells[1]
            words.append([start, len(text.encode()), cells[4], ""])
            if "SpaceAfter=No" not in cells[9]:
                text += " "
    if words:
        yield text, words


def polnear(data, split):
    folder = os.path.join(data, "attribution")
    with gzip.open(f"{folder}/polnear.{split}.jsonl.gz", "rt", encoding="utf-8") as file:
        texts = {d["id"]: d["text"] for d in map(json.loads, file)}
    with gzip.open(f"{folder}/polnear.{split}.tokens.jsonl.gz", "rt", encoding="utf-8") as file:
        for document in map(json.loads, file):
            text = texts[document["id"]]
            at = [0]
            for char in text:
                at.append(at[-1] + len(char.encode("utf-8", "surrogatepass")))
            # These tags do not tell the two kinds of "to" apart, the treebanks do.
            yield text, [[at[s], at[e], "" if tag == "TO" else tag, entity] for sent in document["sents"] for s, e, _, tag, entity in sent]


def main(data, out):
    os.makedirs(out, exist_ok=True)
    syntax = os.path.join(data, "syntax")
    treebanks = [*conllu(f"{syntax}/ewt.train.conllu.gz"), *conllu(f"{syntax}/gum.conllu.gz")]
    sets = {
        "train": [*treebanks, *treebanks, *polnear(data, "train")],    # checked by hand, so twice the weight
        "dev": [*conllu(f"{syntax}/ewt.dev.conllu.gz")],
        "news": [*polnear(data, "dev")],
    }
    for name, documents in sets.items():
        with open(f"{out}/{name}.jsonl", "w", encoding="utf-8") as file:
            for text, words in documents:
                file.write(json.dumps({"text": text, "words": words}, ensure_ascii=False) + "\n")
        print(name, len(documents), "documents")


if __name__ == "__main__":
    main(*sys.argv[1:3])
