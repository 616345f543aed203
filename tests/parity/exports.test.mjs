// The module offers and asks for exactly what wasm/exports.txt lists, and is small.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { root } from "./texts.mjs";

const bytes = readFileSync(join(root, "build/sayso.wasm"));
const module = new WebAssembly.Module(bytes);
const listed = (word) =>
  readFileSync(join(root, "wasm/exports.txt"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith(`${word} `))
    .map((line) => line.slice(word.length + 1))
    .sort();

test("exports are those listed", () => {
  assert.deepEqual(
    WebAssembly.Module.exports(module)
      .map((e) => e.name)
      .sort(),
    listed("export"),
  );
});

test("imports are those listed: no file, clock, network or random number is asked for", () => {
  assert.deepEqual(
    WebAssembly.Module.imports(module)
      .map((i) => `${i.module}.${i.name}`)
      .sort(),
    listed("import"),
  );
});

test("compressed, it is 880 kB at most", () => {
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  assert.ok(packed.length <= 880_000, `${packed.length} bytes`);
});
