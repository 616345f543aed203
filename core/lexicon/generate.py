#!/usr/bin/env python3
"""Turn the rooms' TSV files into C++ tables: generate.py OUT_DIR FILE.tsv...

A TSV file: comment lines ("# ...", the first says what is listed, where it comes from and its licence), a line of
column names, then rows sorted by their first column, `form`: a word or phrase in lower case. Further columns:
  class   becomes an enum; rules ask for it
  forms   inflected forms, separated by spaces: for a verb third person, past, participle, -ing; "+" forms the
          regular ones; for a noun the plural, "+s" the regular one; "-" has none. A match tells which form it met.
  traits  names separated by spaces, "-" for none: what else rules ask of the row, by row.has(NAMETrait::trait)
  others  text, handed through as string_view
Writes OUT_DIR/lexicons.h and OUT_DIR/lexicons.cpp. core/lexicon/lexicon.h describes the tables.
Standard library only. Exits 1 with FILE:LINE and the reason on the first bad row.
"""
import os
import re
import sys

CLITICS = ("n't", "'s", "'re", "'ll", "'ve", "'d", "'m")


def fail(path, line, why):
    sys.exit(f"{path}:{line}: {why}")


def tokenize(form):
    """The core's tokenizer (text/tokens.cpp), as far as lexicon forms need it."""
    out = []
    for word in form.split(" "):
        if word in CLITICS:
            out.append(word)
            continue
        if re.fullmatch(r"(?:[^\W\d_]\.){2,}[^\W\d_]?", word) or re.fullmatch(r"(?:[^\W\d_]{1,2}\.){2,}", word):
            out.append(word)
            continue
        for part in re.findall(r"\d[\d.,]*\d|\d|[^\W\d_][^\W\d_']*(?:'[^\W\d_]+)*'?|\.+|-+|[^\w\s]|_", word):
            clitic = next((c for c in CLITICS if part.endswith(c) and len(part) > len(c)), None)
            out += [part[: -len(clitic)], clitic] if clitic else [part]
    return out


def add_s(word):
    if re.search(r"(?:s|x|z|ch|sh)$", word):
        return word + "es"
    return word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) else word + "s"


def add_ing(word):
    if word.endswith("ie"):
        return word[:-2] + "ying"
    return (word[:-1] if word.endswith("e") and not word.endswith("ee") else word) + "ing"


def add_ed(word):
    if word.endswith("e"):
        return word + "d"
    return word[:-1] + "ied" if re.search(r"[^aeiou]y$", word) else word + "ed"


def regular_verb(lemma):
    head, space, rest = lemma.partition(" ")
    return [form + space + rest for form in (add_s(head), add_ed(head), add_ed(head), add_ing(head))]


def regular_noun(lemma):
    *front, head = lemma.split(" ")
    return [" ".join(front + [add_s(head)])]


def inflections(row, path, number):
    """[(form index, form)]: 0 the row's own form, then its inflected forms."""
    forms = row.get("forms", "-")
    if forms == "-":
        more = []
    elif forms == "+":
        more = regular_verb(row["form"])
    elif forms == "+s":
        more = regular_noun(row["form"])
    else:
        rest = row["form"].partition(" ")[2]
        more = [f.replace("_", " ") + (" " + rest if rest else "") for f in forms.split()]
    return [(0, row["form"])] + list(enumerate(more, 1))


def read(path):
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    if not lines[0].startswith("# "):
        fail(path, 1, "the first line must be a comment: what is listed, where it comes from, its licence")
    columns, rows, last = None, [], None
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("# "):
            continue
        cells = line.split("\t")
        if columns is None:
            columns = cells
            if columns[0] != "form":
                fail(path, number, "the first column must be 'form'")
            continue
        if len(cells) != len(columns):
            fail(path, number, f"{len(cells)} cells, {len(columns)} columns")
        row = dict(zip(columns, cells))
        if not row["form"] or row["form"] != row["form"].lower():
            fail(path, number, "a form is not empty and in lower case")
        if last is not None and row["form"].encode() <= last.encode():
            fail(path, number, f"'{row['form']}' must not stand after '{last}': rows are sorted by form, each once")
        last = row["form"]
        row["line"] = number
        rows.append(row)
    return columns, rows


def traits_of(row):
    traits = row.get("traits", "-")
    return [] if traits == "-" else traits.split(" ")


def camel(name):
    return "".join(part.capitalize() for part in name.split("_"))


def identifier(word):
    keywords = {"and", "or", "not", "for", "if", "this", "while", "do", "but", "new", "else", "double", "long", "short",
                "true", "false", "case", "public", "private", "union", "register", "export", "int", "using", "xor", "try"}
    name = re.sub(r"\W", "_", word.replace("n't", "n_t").replace("'", "apostrophe_"))
    return name + "_" if name in keywords else name


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def hash32(data):
    value = 2166136261
    for byte in data:
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value


class Table:
    """One lexicon: its columns and rows, and an entry for each of their forms."""

    def __init__(self, path, bit, columns, rows):
        self.path, self.bit, self.columns, self.rows = path, bit, columns, rows
        self.name = name_of(path)
        self.type = camel(self.name)
        self.classed = "class" in columns
        self.texts = [c for c in columns if c not in ("class", "forms", "traits")]
        self.traits = sorted({trait for row in rows for trait in traits_of(row)})
        if len(self.traits) > 16:
            fail(path, 1, "more than 16 traits: widen them in generate.py")

    def declare(self):
        """The C++ declarations of the table's row and of the table."""
        yield f"// {os.path.basename(os.path.dirname(self.path))}/{os.path.basename(self.path)}"
        if self.classed:
            classes = sorted({row["class"] for row in self.rows})
            yield f"enum class {self.type}Class : std::uint8_t {{ {', '.join(identifier(c) for c in classes)} }};"
        if self.traits:
            yield f"enum class {self.type}Trait : std::uint16_t {{ {', '.join(f'{identifier(t)} = {1 << k}' for k, t in enumerate(self.traits))} }};"
        yield f"struct {self.type}Row {{"
        for column in self.texts:
            yield f"  std::string_view {identifier(column)};"
        if self.classed:
            yield f"  {self.type}Class class_{{}};"
        if self.traits:
            yield "  std::uint16_t traits = 0;"
            yield f"  [[nodiscard]] constexpr bool has({self.type}Trait t) const {{ return (traits & static_cast<std::uint16_t>(t)) != 0; }}"
        yield "};"
        yield f"extern const Lexicon<{self.type}Row, {self.bit}> {self.name};"
        yield ""

    def cells(self, row):
        cells = [quote(row[c]) if row[c] != "-" or c == "form" else '""' for c in self.texts]
        if self.classed:
            cells.append(f"{self.type}Class::{identifier(row['class'])}")
        if self.traits:
            cells.append(str(sum(1 << self.traits.index(t) for t in traits_of(row))))
        return ", ".join(cells)

    def forms_by_first_word(self, vocabulary):
        """{first word: [(words after it, row, bits of the forms), the longest first]}"""
        entries = {}
        for index, row in enumerate(self.rows):
            for form_index, form in inflections(row, self.path, row["line"]):
                ids = tuple(vocabulary.number(word) for word in tokenize(form))
                if not ids:
                    fail(self.path, row["line"], f"'{form}' has no token")
                slot = entries.setdefault(ids, [index, 0])
                if slot[0] == index:
                    slot[1] |= 1 << form_index
                elif form_index == 0:
                    entries[ids] = [index, 1]      # a form of its own beats another row's inflection
        first = {}
        for ids, (row, forms) in entries.items():
            first.setdefault(ids[0], []).append((ids[1:], row, forms))
        return {word: sorted(same, key=lambda e: (-len(e[0]), e[0])) for word, same in first.items()}

    def define(self, vocabulary):
        """The C++ definition of the table; tells the vocabulary where the entries of each word begin."""
        first = self.forms_by_first_word(vocabulary)
        tails, entries = [], []
        for word in sorted(first):
            vocabulary.members.setdefault(word, []).append((self.bit, len(entries)))
            for k, (rest, row, forms) in enumerate(first[word]):
                entries.append(f"{{{row},{len(tails)},{len(rest)},{forms},{len(first[word]) - 1 - k}}}")
                tails += rest
        yield f"static constexpr {self.type}Row {self.name}_rows[] = {{"
        for row in self.rows:
            yield f"  {{{self.cells(row)}}},"
        yield "};"
        yield f"static constexpr Entry {self.name}_entries[] = {{{','.join(entries)}}};"
        yield f"static constexpr WordId {self.name}_tails[] = {{{','.join(map(str, tails)) or '0'}}};"
        yield f"constinit const Lexicon<{self.type}Row, {self.bit}> {self.name}{{{self.name}_rows, {self.name}_entries, {self.name}_tails}};"
        yield ""


class Vocabulary:
    """Every word of every lexicon, numbered from 1 in the order of the first occurrence."""

    def __init__(self):
        self.numbers = {}
        self.members = {}   # word -> [(bit of a lexicon, the word's first entry there)]

    def number(self, word):
        return self.numbers.setdefault(word, len(self.numbers) + 1)

    def slots(self):
        """A hash table with open addressing, at most half full."""
        size = 1
        while size < 2 * len(self.numbers) + 2:
            size *= 2
        slots = [0] * size
        for word, number in self.numbers.items():
            at = hash32(word.encode()) & (size - 1)
            while slots[at]:
                at = (at + 1) & (size - 1)
            slots[at] = number
        return slots

    def pool(self):
        """All words one after the other, and where each begins; number 0 is the empty word."""
        pool, offsets = bytearray(), [0]
        for word in self.numbers:
            offsets.append(len(pool))
            pool += word.encode()
        return pool, offsets + [len(pool)]

    def define(self):
        if len(self.numbers) > 60000:
            sys.exit("more than 60,000 words: widen WordId")
        slots = self.slots()
        pool, offsets = self.pool()
        masks, starts, entries = [], [], []
        for word in range(len(self.numbers) + 1):
            masks.append(sum(1 << bit for bit, _ in self.members.get(word, [])))
            starts.append(len(entries))
            entries += [entry for _, entry in self.members.get(word, [])]
        yield f"const std::uint32_t vocabulary_size = {len(self.numbers)};"
        yield f"const std::uint32_t vocabulary_slot_mask = {len(slots) - 1};"
        for element, name, values in (("WordId", "slots", slots), ("std::uint32_t", "offsets", offsets), ("std::uint32_t", "masks", masks),
                                      ("std::uint16_t", "starts", starts), ("std::uint16_t", "entries", entries)):
            yield f"const {element} vocabulary_{name}[] = {{{','.join(map(str, values))}}};"
        literal = "".join(chr(b) if 32 <= b < 127 and chr(b) not in '"\\?' else "\\%03o" % b for b in pool)
        chunks = re.findall(r'(?:\\\d{3}|[^\\]){1,2000}', literal)
        yield "const char vocabulary_pool[] =\n" + "\n".join(f'  "{c}"' for c in chunks) + ";"


def declare_words(function_words, vocabulary):
    """A constant for each single function word: words::of."""
    yield "/// The words of text/function_words.tsv, by name."
    yield "namespace words {"
    for row in function_words.rows:
        ids = [vocabulary.number(word) for word in tokenize(row["form"])]
        if len(ids) == 1:
            yield f"inline constexpr WordId {row['name'] if row['name'] != '-' else identifier(row['form'])} = {ids[0]};"
    yield "}  // namespace words"
    yield ""


def name_of(path):
    return os.path.splitext(os.path.basename(path))[0]


def read_tables(paths):
    """Function words first: theirs are the lowest numbers."""
    paths = sorted(paths, key=lambda path: (name_of(path) != "function_words", name_of(path)))
    for path, next_path in zip(paths, paths[1:]):
        if name_of(path) == name_of(next_path):
            fail(next_path, 1, f"a lexicon named {name_of(path)} exists already")
    if len(paths) > 32:
        sys.exit("more than 32 lexicons: widen the masks in lexicon.h")
    return [Table(path, bit, *read(path)) for bit, path in enumerate(paths)]


def write(path, include, lines):
    """Leaves the file alone if nothing in it has changed: what includes it is not compiled anew."""
    head = ["// generated by core/lexicon/generate.py; do not edit", *include, "", "namespace sayso::lexicon {", ""]
    text = "\n".join(head + lines + ["}  // namespace sayso::lexicon", ""])
    os.makedirs(os.path.dirname(path), exist_ok=True)
    if not os.path.exists(path) or open(path, encoding="utf-8").read() != text:
        open(path, "w", encoding="utf-8").write(text)


def main(argv):
    out_dir, vocabulary = argv[1], Vocabulary()
    tables = read_tables(argv[2:])
    declarations = [line for table in tables for line in table.declare()]
    definitions = [line for table in tables for line in table.define(vocabulary)]
    declarations += declare_words(tables[0], vocabulary)
    definitions += vocabulary.define()
    write(os.path.join(out_dir, "lexicons.h"), ["#pragma once", "", '#include "lexicon/lexicon.h"'], declarations)
    write(os.path.join(out_dir, "lexicons.cpp"), ['#include "lexicons.h"'], definitions)


if __name__ == "__main__":
    main(sys.argv)
