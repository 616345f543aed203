// The native program and the WASM module give the same report, byte for byte.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { awkward, root, samples, shuffled } from "./texts.mjs";

const { load } = await import(join(root, "build/npm/sayso/dist/index.node.js"));
const sayso = await load({ wasm: readFileSync(join(root, "build/sayso.wasm")) });
const native = [process.env.SAYSO_NATIVE, join(root, "build/sayso"), join(root, "build/release/cli/sayso")].find((p) => p && existsSync(p));
const texts = [...samples(), ...awkward, ...shuffled(200)];

function check(input, ...flags) {
  return execFileSync(native, ["check", ...flags, "-"], { input, maxBuffer: 1 << 30 });
}

for (const offsets of ["utf8", "utf16", "codepoint"]) {
  test(`${texts.length} texts, offsets in ${offsets}`, () => {
    const lines = texts.map((text) => `${JSON.stringify(text)}\n`).join("");
    const reports = check(lines, "--input", "jsonl", "--format", "jsonl", "--offsets", offsets).toString().trimEnd().split("\n");
    assert.equal(reports.length, texts.length);
    for (const [k, { id, text }] of texts.entries()) assert.equal(sayso.analyzeToJson(text, { id, offsets }), reports[k], id);
  });
}

test("a few bytes that are not UTF-8", () => {
  const sentence = Buffer.from("“We lost 4,200 homes,” said Ana Ruiz, the mayor. Experts fear it could reach 9,000. ".repeat(40));
  const bytes = Buffer.concat([sentence, Buffer.from("Prices rose 3 percent, \xff\xc0\xaf she said.\xf0\x9f ", "latin1"), sentence]);
  const report = JSON.parse(check(bytes, "--input", "text", "--format", "json", "--offsets", "utf8"));
  delete report.id;
  assert.deepEqual(sayso.analyze(bytes, { offsets: "utf8" }), report);
});

test("offsets are those of the JavaScript string", () => {
  for (const { text } of texts) {
    const report = sayso.analyze(text);
    for (const sentence of report.sentences) {
      const slice = text.slice(sentence.start, sentence.end);
      assert.equal(slice, slice.trim());
      assert.ok(slice.isWellFormed?.() ?? true);
    }
  }
});
