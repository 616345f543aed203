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


def regular_verb(lemma):
    head, _, rest = lemma.partition(" ")
    rest = " " + rest if rest else ""
    if re.search(r"(?:s|x|z|ch|sh)$", head):
        third = head + "es"
    elif re.search(r"[^aeiou]y$", head):
        third = head[:-1] + "ies"
    else:
        third = head + "s"
    if head.endswith("e"):
        past, ing = head + "d", (head[:-2] + "ying" if head.endswith("ie") else head if head.endswith("ee") else head[:-1]) + ("" if head.endswith("ie") else "ing")
    elif re.search(r"[^aeiou]y$", head):
        past, ing = head[:-1] + "ied", head + "ing"
    else:
        past, ing = head + "ed", head + "ing"
    return [f + rest for f in (third, past, past, ing)]


def regular_noun(lemma):
    *front, head = lemma.split(" ")
    if re.search(r"(?:s|x|z|ch|sh)$", head):
        plural = head + "es"
    elif re.search(r"[^aeiou]y$", head):
        plural = head[:-1] + "ies"
    else:
        plural = head + "s"
    return [" ".join(front + [plural])]


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


def main(argv):
    out_dir, paths = argv[1], sorted(argv[2:])
    tables, vocabulary, members = [], {}, {}   # members: word -> [(bit, its first entry)]
    names = set()
    for path in paths:
        name = os.path.splitext(os.path.basename(path))[0]
        if name in names:
            fail(path, 1, f"a lexicon named {name} exists already")
        names.add(name)
        tables.append((name, path, *read(path)))
    tables.sort(key=lambda t: (t[0] != "function_words", t[0]))
    if len(tables) > 32:
        sys.exit("more than 32 lexicons: widen the masks in lexicon.h")

    def word_id(word):
        return vocabulary.setdefault(word, len(vocabulary) + 1)

    header = ["// generated by core/lexicon/generate.py; do not edit", "#pragma once", "", '#include "lexicon/lexicon.h"', "", "namespace sayso::lexicon {", ""]
    source = ["// generated by core/lexicon/generate.py; do not edit", '#include "lexicons.h"', "", "namespace sayso::lexicon {", ""]
    words_constants = []
    for bit, (name, path, columns, rows) in enumerate(tables):
        type_name = camel(name)
        texts = [c for c in columns if c not in ("class", "forms", "traits")]
        traits = sorted({trait for row in rows for trait in traits_of(row)})
        if len(traits) > 16:
            fail(path, 1, "more than 16 traits: widen them in generate.py")
        header.append(f"// {os.path.basename(os.path.dirname(path))}/{os.path.basename(path)}")
        if "class" in columns:
            classes = sorted({row["class"] for row in rows})
            header.append(f"enum class {type_name}Class : std::uint8_t {{ {', '.join(identifier(c) for c in classes)} }};")
        if traits:
            header.append(f"enum class {type_name}Trait : std::uint16_t {{ {', '.join(f'{identifier(t)} = {1 << k}' for k, t in enumerate(traits))} }};")
        header.append(f"struct {type_name}Row {{")
        header += [f"  std::string_view {identifier(c)};" for c in texts]
        if "class" in columns:
            header.append(f"  {type_name}Class class_{{}};")
        if traits:
            header.append("  std::uint16_t traits = 0;")
            header.append(f"  [[nodiscard]] constexpr bool has({type_name}Trait t) const {{ return (traits & static_cast<std::uint16_t>(t)) != 0; }}")
        header += ["};", f"extern const Lexicon<{type_name}Row, {bit}> {name};", ""]
        entries = {}
        for index, row in enumerate(rows):
            for form_index, form in inflections(row, path, row["line"]):
                ids = tuple(word_id(t) for t in tokenize(form))
                if not ids:
                    fail(path, row["line"], f"'{form}' has no token")
                slot = entries.setdefault(ids, [index, 0])
                if slot[0] == index:
                    slot[1] |= 1 << form_index
                elif form_index == 0:
                    entries[ids] = [index, 1]      # a form of its own beats another row's inflection
                if name == "function_words" and form_index == 0 and len(ids) == 1:
                    words_constants.append((row['name'] if row['name'] != '-' else identifier(form), ids[0]))
        first = {}
        for ids, (row, forms) in entries.items():
            first.setdefault(ids[0], []).append((ids[1:], row, forms))
        tails, entry_lines = [], []
        for word in sorted(first):
            members.setdefault(word, []).append((bit, len(entry_lines)))
            same = sorted(first[word], key=lambda e: (-len(e[0]), e[0]))
            for k, (rest, row, forms) in enumerate(same):
                entry_lines.append(f"{{{row},{len(tails)},{len(rest)},{forms},{len(same) - 1 - k}}}")
                tails += rest
        source.append(f"static constexpr {type_name}Row {name}_rows[] = {{")
        for row in rows:
            cells = [quote(row[c]) if row[c] != "-" or c == "form" else '""' for c in texts]
            if "class" in columns:
                cells.append(f"{type_name}Class::{identifier(row['class'])}")
            if traits:
                cells.append(str(sum(1 << traits.index(t) for t in traits_of(row))))
            source.append("  {" + ", ".join(cells) + "},")
        source.append("};")
        source.append(f"static constexpr Entry {name}_entries[] = {{{','.join(entry_lines)}}};")
        source.append(f"static constexpr WordId {name}_tails[] = {{{','.join(map(str, tails)) or '0'}}};")
        source.append(f"constinit const Lexicon<{type_name}Row, {bit}> {name}{{{name}_rows, {name}_entries, {name}_tails}};")
        source.append("")

    if len(vocabulary) > 60000:
        sys.exit("more than 60,000 words: widen WordId")
    size = 1
    while size < 2 * len(vocabulary) + 2:
        size *= 2
    slots, pool, offsets = [0] * size, bytearray(), [0]
    for word, number in vocabulary.items():
        data = word.encode()
        at = hash32(data) & (size - 1)
        while slots[at]:
            at = (at + 1) & (size - 1)
        slots[at] = number
        offsets.append(len(pool))
        pool += data
    offsets.append(len(pool))
    header.append("/// The words of text/function_words.tsv, by name.")
    header.append("namespace words {")
    header += [f"inline constexpr WordId {n} = {i};" for n, i in words_constants]
    header += ["}  // namespace words", ""]
    literal = "".join(chr(b) if 32 <= b < 127 and chr(b) not in '"\\?' else "\\%03o" % b for b in pool)
    chunks = re.findall(r'(?:\\\d{3}|[^\\]){1,2000}', literal)
    source.append("const std::uint32_t vocabulary_size = %d;" % len(vocabulary))
    source.append("const std::uint32_t vocabulary_slot_mask = %d;" % (size - 1))
    source.append("const WordId vocabulary_slots[] = {%s};" % ",".join(map(str, slots)))
    source.append("const std::uint32_t vocabulary_offsets[] = {%s};" % ",".join(map(str, offsets)))
    masks, starts, member_entries = [], [], []
    for word in range(len(vocabulary) + 1):
        masks.append(sum(1 << bit for bit, _ in members.get(word, [])))
        starts.append(len(member_entries))
        member_entries += [entry for _, entry in members.get(word, [])]
    source.append("const std::uint32_t vocabulary_masks[] = {%s};" % ",".join(map(str, masks)))
    source.append("const std::uint16_t vocabulary_starts[] = {%s};" % ",".join(map(str, starts)))
    source.append("const std::uint16_t vocabulary_entries[] = {%s};" % ",".join(map(str, member_entries)))
    source.append("const char vocabulary_pool[] =\n" + "\n".join(f'  "{c}"' for c in chunks) + ";")
    for lines, file in ((header, "lexicons.h"), (source, "lexicons.cpp")):
        lines += ["}  // namespace sayso::lexicon", ""]
        path, text = os.path.join(out_dir, file), "\n".join(lines)
        os.makedirs(out_dir, exist_ok=True)
        if not os.path.exists(path) or open(path, encoding="utf-8").read() != text:
            open(path, "w", encoding="utf-8").write(text)


if __name__ == "__main__":
    main(sys.argv)
