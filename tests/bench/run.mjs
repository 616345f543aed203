// Measures speed, size and memory of the native core and of the WASM module, on news that nobody wrote: ./dev bench.
// Native and WASM take turns, so that a busy machine slows both. Figures are medians; MB/s are per second of processor
// time, latencies are on the wall.
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { cpus } from "node:os";
import { performance } from "node:perf_hooks";
import { brotliCompressSync, constants } from "node:zlib";

const root = new URL("../../", import.meta.url);
const program = new URL("build/release/tests/sayso_bench", root).pathname;
const wasmFile = new URL("build/sayso.wasm", root);
const packageFile = new URL("build/npm/sayso/dist/index.node.js", root);

const native = (...words) => execFileSync(program, words.map(String), { encoding: "utf8", maxBuffer: 1 << 28 });
const rows = (text) => text.trim().split("\n").map((line) => [line.split("\t")[0], Number(line.split("\t")[1])]);
const news = (bytes, seed = 1) => native("news", bytes, seed);
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const print = (name, value, unit = "") => console.log(`${name.padEnd(48)} ${value} ${unit}`.trimEnd());
const megabyte = 1 << 20;
const speed = (bytes, seconds) => (bytes / 1e6 / seconds).toFixed(1);

/** Seconds of processor time of one call: other programs do not count. */
function processorTime(call) {
  const before = process.cpuUsage();
  call();
  const spent = process.cpuUsage(before);
  return (spent.user + spent.system) / 1e6;
}

/** Seconds on the wall of each of `times` calls. */
function time(times, call) {
  const spent = [];
  for (let i = 0; i < times; ++i) {
    const start = performance.now();
    call(i);
    spent.push((performance.now() - start) / 1000);
  }
  return spent;
}

function instantiate(bytes) {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    env: { emscripten_notify_memory_growth() {} },
    wasi_snapshot_preview1: { proc_exit() {} },
  });
  exports._initialize();
  return exports;
}

/** What the module alone does: text in, JSON made, nothing read back. */
function analyzeIn(exports, bytes) {
  new Uint8Array(exports.memory.buffer, exports.sayso_input(bytes.length), bytes.length).set(bytes);
  return exports.sayso_analyze(bytes.length, 0);
}

async function measureWasm() {
  const bytes = readFileSync(wasmFile);
  const exports = instantiate(bytes);
  const text = new TextEncoder().encode(news(megabyte));
  time(5, () => analyzeIn(exports, text));
  const rounds = Array.from({ length: 5 }, () => ({
    native: rows(native("report", megabyte))[0][1],
    wasm: median(Array.from({ length: 5 }, () => processorTime(() => analyzeIn(exports, text)))),
  }));
  print("native, 1 MB, analysis and JSON", speed(megabyte, median(rounds.map((r) => r.native))), "MB/s");
  print("WASM, 1 MB, analysis and JSON", speed(megabyte, median(rounds.map((r) => r.wasm))), "MB/s");
  print("WASM / native", median(rounds.map((r) => r.native / r.wasm)).toFixed(2));
}

async function measurePackage() {
  const script = `import { performance } from "node:perf_hooks";
    const text = process.env.TEXT; const start = performance.now();
    const { load } = await import(${JSON.stringify(packageFile.href)});
    const sayso = await load(); sayso.analyze(text); console.log(performance.now() - start);`;
  const env = { ...process.env, TEXT: news(8192) };
  const starts = Array.from({ length: 7 }, () => Number(execFileSync(process.execPath, ["--input-type=module", "-e", script], { env, encoding: "utf8" })));
  print("package: load and first call, 8 KB", median(starts).toFixed(1), "ms");
  const { load } = await import(packageFile.href);
  const sayso = await load();
  const articles = Array.from({ length: 8 }, (_, i) => news(8192, i + 1));
  time(200, (i) => sayso.analyze(articles[i % 8]));
  const spent = time(400, (i) => sayso.analyze(articles[i % 8]));
  print("package: 8 KB article, text in, object out, warm", (1000 * median(spent)).toFixed(2), "ms");
}

function measureNative() {
  const figures = new Map(rows(native("speed")));
  const sizes = [["8 KB", 8192], ["100 KB", 102400], ["1 MB", megabyte], ["10 MB", 10 * megabyte]];
  for (const [name, bytes] of sizes) print(`native, ${name}, analysis`, speed(bytes, figures.get(`analyze ${name}`)), "MB/s");
  print("growth exponent, 8 KB to 10 MB", figures.get("growth exponent").toFixed(3));
  print("peak memory per input byte, 10 MB", rows(native("memory", 10 * megabyte))[0][1].toFixed(1), "bytes");
  return [...figures].filter(([name]) => name.startsWith("hostile ")).toSorted((a, b) => b[1] - a[1]);
}

function measureSize() {
  const bytes = readFileSync(wasmFile);
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  print("sayso.wasm", (statSync(wasmFile).size / 1000).toFixed(1), "kB");
  print("sayso.wasm, brotli", (packed.length / 1000).toFixed(1), "kB");
}

console.log(`${cpus()[0].model}, Node ${process.versions.node}\n`);
const hostile = measureNative();
await measureWasm();
await measurePackage();
measureSize();
console.log("\n1 MB made to be slow: time, as a multiple of 1 MB of news");
for (const [name, ratio] of hostile) print(`  ${name.replace("hostile ", "")}`, ratio.toFixed(2));
