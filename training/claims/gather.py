#!/usr/bin/env python3
"""Bring all labelled articles into one place: gather.py READING_DIR POLNEAR.jsonl.gz SYNTAX_DIR NEWS_DIR LABELS_DIR OUT_DIR

READING_DIR   train.json, train/ID.jsonl: the labelled articles of the shared data
POLNEAR       news articles, {"id", "text"} a line, for the labels that this project made itself
SYNTAX_DIR    the treebanks ewt.train.conllu.gz and gum.conllu.gz, whose weblogs, newsgroups, biographies and papers the project
              labelled as well
NEWS_DIR      NewsArticles.csv (nine websites, early 2017), lee_background.cor (a broadcaster, 2001) and
              nytEditorialSnippets_GroundTruth.txt (editorials, about 1990); README.md says where they are found
LABELS_DIR    polnear.jsonl, treebanks.jsonl, web.jsonl.gz: our labels of those texts, offsets without text; articles/*.txt: articles
              written and labelled for this project (README.md describes them)
OUT_DIR       gets train.json and train/ID.jsonl in the form of READING_DIR, and articles.jsonl for print_claim_features

Standard library only. Ends with an error that names the file and the line if a label cannot be read.
"""
import csv
import gzip
import json
import os
import re
import sys

from data import read_lines

SUPPORT = {"s": "sourced", "w": "weak", "n": "none"}
LEVEL = {"U": "unsourced", "W": "weak"}
MARK = re.compile(r"\{([UW])\.(\w+):([^{}]*)\}")


def label(code):
    """"2sc" -> tier 2, sourced, carried."""
    if not re.fullmatch(r"0|[12][swn]c?", code):
        raise ValueError(f"no label: {code!r}")
    return {"t": int(code[0]), "s": "na" if code == "0" else SUPPORT[code[1]], "c": code.endswith("c")}


def read_treebank(path):
    """The documents of a CoNLL-U file: their sentences, an empty line between paragraphs."""
    texts, name, parted = {}, None, False
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line.startswith("# newdoc id = "):
                name = line[14:].strip()
            elif line.startswith("# newpar"):
                parted = True
            elif line.startswith("# text = "):
                before = texts.get(name, "")
                between = "\n\n" if parted and before else " " if before else ""
                texts[name], parted = before + between + line[9:].strip(), False
    return texts


def mend(text):
    """Spaces and apostrophes that the table has lost."""
    text = re.sub(r'(?<=\w)"(?=[a-z]\b|re\b|ve\b|ll\b)', "'", text)
    text = re.sub(r'(?<=\w)"\?(?=\s?\w)', "' ", text)
    text = re.sub(r"\.-(?=\s|$)", ".", text)
    text = re.sub(r'(?<=[.!?"])\s*-\s*(?=[A-Z"])', " ", text)
    return re.sub(r"\s+", " ", text).strip()


def read_news(folder):
    """Title and text of every article in NEWS_DIR, by the names that web.jsonl.gz gives them."""
    csv.field_size_limit(1 << 30)
    articles = {}
    with open(f"{folder}/NewsArticles.csv", encoding="utf-8", errors="replace", newline="") as file:
        for row in csv.DictReader(file):
            articles[row["article_id"]] = mend(row["title"]), mend(row["text"])
    with open(f"{folder}/lee_background.cor", encoding="utf-8", errors="replace") as file:
        for number, line in enumerate(file):
            articles[f"lee-{number}"] = "", mend(line)
    editorials = {}
    with open(f"{folder}/nytEditorialSnippets_GroundTruth.txt", encoding="utf-8", errors="replace") as file:
        for line in file:
            name, _, sentence = line.rstrip("\n").split("\t", 2)
            editorials.setdefault(name.split("_")[0], []).append(sentence)
    for number, sentences in editorials.items():
        articles[f"nyt-{number}"] = "", mend(" ".join(sentences).replace("''", '"'))
    return articles


def read_web(folder, labels):
    """The labelled articles of NEWS_DIR. It knows no paragraphs: `breaks` says where they were guessed to begin, `headline`
    whether the title goes first, `length` where debris of the page follows."""
    articles, texts = read_news(folder), {}
    for row in labels:
        site, number = row["id"].rsplit("-", 1)
        title, text = articles[row["id"] if site in ("lee", "nyt") else number]
        text = f"{title}\n\n{text}" if row["headline"] else text
        for at in reversed(row["breaks"]):
            text = text[:at] + "\n\n" + text[at + 1 :]
        texts[row["id"]] = text[: row["length"]]
    return texts


def read_offsets(row, text):
    """One article of polnear.jsonl, treebanks.jsonl or web.jsonl.gz."""
    sentences, gold = [], []
    for i, (start, end, code, *marks) in enumerate(row["sentences"]):
        sentences.append([start, end])
        gold.append({"i": i, **label(code), "u": [{"text": text[a:b], "level": LEVEL[level], "kind": kind} for a, b, level, kind in marks]})
    return {"id": "labelled-" + row["id"], "text": text, "sentences": sentences}, gold


def read_article(path):
    """One article of our own: a label, a tab and a sentence a line, marks in braces; empty lines part paragraphs."""
    text, sentences, gold = "", [], []
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if not line.strip():
            text = text.rstrip(" ") + "\n\n"
            continue
        try:
            code, sentence = line.split("\t", 1)
            marks = [{"text": m[3], "level": LEVEL[m[1]], "kind": m[2]} for m in MARK.finditer(sentence)]
            sentence = MARK.sub(lambda m: m[3], sentence).strip()
            gold.append({"i": len(gold), **label(code.strip()), "u": marks})
        except ValueError as error:
            raise SystemExit(f"{path}:{number}: {error}") from error
        sentences.append([len(text), len(text) + len(sentence)])
        text += sentence + " "
    return {"id": "own-" + os.path.basename(path)[:-4], "text": text, "sentences": sentences}, gold


def gather(reading, polnear, syntax, news, labels):
    for article in json.load(open(f"{reading}/train.json", encoding="utf-8")):
        yield article, read_lines(f"{reading}/train/{article['id']}.jsonl")
    texts = {row["id"]: row["text"] for row in read_lines(polnear)}
    texts |= read_treebank(f"{syntax}/ewt.train.conllu.gz") | read_treebank(f"{syntax}/gum.conllu.gz")
    web = read_lines(f"{labels}/web.jsonl.gz")
    texts |= read_web(news, web)
    for row in read_lines(f"{labels}/polnear.jsonl") + read_lines(f"{labels}/treebanks.jsonl") + web:
        yield read_offsets(row, texts[row["id"]])
    for name in sorted(os.listdir(f"{labels}/articles")):
        if name.endswith(".txt"):
            yield read_article(f"{labels}/articles/{name}")


def main(argv):
    reading, polnear, syntax, news, labels, out = argv[1:7]
    os.makedirs(f"{out}/train", exist_ok=True)
    articles = []
    for article, gold in gather(reading, polnear, syntax, news, labels):
        articles.append(article)
        with open(f"{out}/train/{article['id']}.jsonl", "w", encoding="utf-8") as file:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in gold)
    with open(f"{out}/train.json", "w", encoding="utf-8") as file:
        json.dump(articles, file, ensure_ascii=False)
    with open(f"{out}/articles.jsonl", "w", encoding="utf-8") as file:
        file.writelines(json.dumps({"id": a["id"], "text": a["text"]}, ensure_ascii=False) + "\n" for a in articles)
    print(f"{len(articles)} articles, {sum(len(a['sentences']) for a in articles)} sentences")


if __name__ == "__main__":
    main(sys.argv)
