#!/usr/bin/env python3
"""Join the data of a WebAssembly module into one segment: join_data.py FILE.wasm

The linker's optimizer cuts the data at every run of zeros: of Sayso's tables it makes 19,000 pieces, whose addresses
cost more than the zeros once the module is compressed (66 of 880 kB), and time at every start. Standard library only.
"""
import sys

DATA, DATA_COUNT = 11, 12
I32_CONST, END = 0x41, 0x0B


def read_number(data, at):
    """An unsigned LEB128 number, and where it ends."""
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at


def number(value, last=0x7F):
    """`last`: the greatest value that the last byte may hold."""
    out = bytearray()
    while value > last:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(out + bytes([value]))


def signed_number(value):
    """As i32.const has it: the last byte's bit 6 is the sign."""
    return number(value, last=0x3F)


def sections(module):
    at = 8
    while at < len(module):
        size, start = read_number(module, at + 1)
        yield module[at], module[start : start + size]
        at = start + size


def segments(section):
    count, at = read_number(section, 0)
    for _ in range(count):
        if section[at] != 0 or section[at + 1] != I32_CONST:
            sys.exit("join_data.py: a segment whose place is not a constant")
        address, at = read_number(section, at + 2)
        if section[at] != END:
            sys.exit("join_data.py: a segment whose place is not a plain constant")
        size, at = read_number(section, at + 1)
        yield address, section[at : at + size]
        at += size


def joined(section):
    pieces = list(segments(section))
    start = min(address for address, _ in pieces)
    memory = bytearray(max(address + len(data) for address, data in pieces) - start)
    for address, data in pieces:
        memory[address - start : address - start + len(data)] = data
    return number(1) + bytes([0, I32_CONST]) + signed_number(start) + bytes([END]) + number(len(memory)) + memory


def main(path):
    with open(path, "rb") as file:
        module = file.read()
    out = bytearray(module[:8])
    for kind, content in sections(module):
        if kind == DATA:
            content = joined(content)
        elif kind == DATA_COUNT:
            content = number(1)
        out += bytes([kind]) + number(len(content)) + content
    with open(path, "wb") as file:
        file.write(out)


if __name__ == "__main__":
    main(sys.argv[1])
