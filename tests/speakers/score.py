#!/usr/bin/env python3
"""How often is the speaker named rightly?

usage: score.py SAYSO_BINARY DATA_DIR [--floor PERCENT] [--list]

Runs SAYSO_BINARY over the articles of dev.tsv (rules may be chosen on it) and fresh.tsv (they may not) beside this file, whose texts are in DATA_DIR/attribution/polnear.dev.jsonl.gz, and takes for each row
the attribution whose cue overlaps the cue there (the row's offset lies inside, or our cue begins at most 25 characters after it and before
the cue's end). Prints the share of right names among the attributions found, then the share missing, and the wrong ones by kind. With
--floor the exit is 1 if dev.tsv's share right among those found is below. --list prints every wrong or missing row.

A name is right if, titles, middle initials, "the", "Jr.", case and punctuation aside, it
 - is one of the row's variants (no name is right where a variant is "-"), or
 - of a person: ends with the whole variant ("Gov. Jane Roe"), or is the bare last name, provided that the list knows nobody else of that name in the
   article; bare last names are counted apart, or
 - of anything else: contains a whole variant ("Reuters/Ipsos opinion poll" for "Reuters/Ipsos"); never a person's name for that of his campaign.
Standard library only.
"""
import collections
import gzip
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def rows(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as f:
        lines = [line.rstrip("\n").split("\t") for line in f if not line.startswith("#")]
    return [dict(zip(lines[0], line)) for line in lines[1:]]


def articles(data):
    with gzip.open(os.path.join(data, "attribution", "polnear.dev.jsonl.gz"), "rt", encoding="utf-8") as f:
        return {a["id"]: a for a in map(json.loads, f)}


def reports(binary, texts):
    feed = "".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in texts.items())
    command = [binary, "check", "--input", "jsonl", "--format", "jsonl", "--offsets", "codepoint", "-"]
    out = subprocess.run(command, input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout
    return {r["id"]: r for r in map(json.loads, out.decode().splitlines())}


def words(name):
    """The words of a name that count."""
    found = re.findall(r"[^\W_]+(?:['’](?!s\b)[^\W_]+)*", name.casefold().replace("’s", "").replace("'s", ""))
    return [w for w in found if w not in ("the", "jr", "sr", "mr", "mrs", "ms") and len(w) > 1] or found


def holds(ours, variant):
    return any(ours[k:k + len(variant)] == variant for k in range(len(ours) - len(variant) + 1))


def judge(ours, row, others):
    """right, surname, wrong, or missing for no name where there is one"""
    variants = row["name"].split("|")
    if not ours:
        return "right" if "-" in variants else "nameless"
    mine, own = words(ours), [words(v) for v in variants]
    for variant in (words(v) for v in variants if v != "-"):
        person = row["kind"] == "person"
        if mine == variant or (mine[-len(variant):] == variant if person else holds(mine, variant)):
            return "right"
        if person and mine == variant[-1:] and not any(o not in own and o[-1:] == mine for o in others):
            return "surname"
    return "wrong"


def cue_of(article, offset):
    """The end of the gold cue that begins at the offset."""
    return max(e for a in article["attributions"] for s, e in a["cue"][:1] if s == offset)


def aligned(report, start, end):
    for a in report["attributions"]:
        if any(s < end and start < e for s, e in a["cue"]):
            return a
    return None


def score(binary, data, name):
    table, texts = rows(name), articles(data)
    wanted = {r["article"]: texts[r["article"]]["text"] for r in table}
    report = reports(binary, wanted)
    people = collections.defaultdict(list)
    for r in table:
        if r["kind"] == "person":
            people[r["article"]] += [words(v) for v in r["name"].split("|")]
    for r in table:
        start = int(r["cue"])
        a = aligned(report[r["article"]], start, cue_of(texts[r["article"]], start))
        r["ours"] = a and (a["name"] or "")
        r["cue text"] = wanted[r["article"]][start:start + 20].split("\n")[0]
        r["verdict"] = "missing" if a is None else judge(r["ours"], r, people[r["article"]])
    return table


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    floor = float(sys.argv[sys.argv.index("--floor") + 1]) if "--floor" in sys.argv else None
    if len(arguments) < 2:
        sys.exit(__doc__)
    low = False
    for name in ("dev.tsv", "fresh.tsv"):
        share = show(name, score(*arguments[:2], name), "--list" in sys.argv)
        if floor is not None and share < floor and name == "dev.tsv":
            print(f"below its floor: {share:.1f} < {floor}", file=sys.stderr)
            low = True
    sys.exit(1 if low else 0)


def show(name, table, with_missing):
    count = collections.Counter(r["verdict"] for r in table)
    found = max(len(table) - count["missing"], 1)
    right = count["right"] + count["surname"]
    print(f"{name}: {len(table)} attributions, {found} found: {100 * right / found:.1f} % of those have the right name "
          f"({count['surname']} a bare last name), {100 * count['wrong'] / found:.1f} % a wrong one, {100 * count['nameless'] / found:.1f} % none; "
          f"{100 * count['missing'] / len(table):.1f} % of all are missing, {100 * right / len(table):.1f} % of all are right")
    for kind, form in sorted({(r["kind"], r["form"]) for r in table}):
        some = [r for r in table if (r["kind"], r["form"]) == (kind, form)]
        bad = collections.Counter(r["verdict"] for r in some)
        print(f"  {kind:12} {form:12} {len(some):3}: {bad['right'] + bad['surname']} right, {bad['wrong']} wrong, {bad['nameless']} without a name, {bad['missing']} missing")
        for r in some:
            if r["verdict"] in ("wrong", "nameless") or (with_missing and r["verdict"] == "missing"):
                print(f"      {r['verdict']:8} {r['article']} {r['cue']} “{r['cue text']}”: {r['ours'] or '-'}, not {r['name']}")
    return 100 * right / found


if __name__ == "__main__":
    main()
