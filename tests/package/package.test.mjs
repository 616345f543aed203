// The packed package, installed into an empty folder as a stranger would.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import puppeteer from "puppeteer-core";
import { chromium } from "../e2e/browser.mjs";
import { serve } from "../e2e/server.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tarball = join(
  root,
  "build/npm",
  readdirSync(join(root, "build/npm")).find((name) => name.endsWith(".tgz")),
);
const bin = (path) => join(root, "node_modules", path);
let folder;

/** Runs a module in the stranger's folder and gives what it printed, as JSON. */
function run(source, ...flags) {
  writeFileSync(join(folder, "main.mjs"), source);
  return JSON.parse(execFileSync(process.execPath, [...flags, "main.mjs"], { cwd: folder, timeout: 30_000 }));
}

before(() => {
  folder = mkdtempSync(join(tmpdir(), "sayso-package-"));
  const target = join(folder, "node_modules/sayso");
  mkdirSync(target, { recursive: true });
  execFileSync("tar", ["xzf", tarball, "-C", target, "--strip-components=1"]);
  writeFileSync(join(folder, "package.json"), '{"private":true,"type":"module"}');
});
after(() => rmSync(folder, { recursive: true, force: true }));

test("contains what it should and nothing else", () => {
  const names = execFileSync("tar", ["tzf", tarball]).toString().trim().split("\n").sort();
  const modules = ["channel", "client", "host.node", "host.web", "index.node", "index.web", "load", "module", "report", "serve", "worker.node", "worker.web"];
  const expected = ["LICENSE", "README.md", "package.json", "dist/sayso.wasm", ...modules.flatMap((m) => [`dist/${m}.js`, `dist/${m}.d.ts`])];
  assert.deepEqual(names, expected.map((name) => `package/${name}`).sort());
});

const text = `"😀 Sales fell 12 percent last year, the company said. Thousands of shops will close by spring."`;

test("main thread", () => {
  const result = run(`import { load } from "sayso"; const s = await load(); const t = ${text};
    console.log(JSON.stringify({ version: s.version, report: s.analyze(t, { title: "Shops", id: "a" }), rules: s.rules().length }));`);
  assert.equal(result.version, JSON.parse(readFileSync(join(root, "web/sayso/package.json"), "utf8")).version);
  assert.equal(result.report.offsets, "utf16");
  assert.equal(result.report.document.title, "Shops");
  assert.equal(result.report.id, "a");
  assert.equal(JSON.parse(text).slice(result.report.sentences[1].start), "Thousands of shops will close by spring.");
});

test("worker thread gives the same report, lets the process end, and can be closed", () => {
  const result = run(`import { load, loadWorker } from "sayso"; const t = ${text};
    const near = await load(), far = await loadWorker();
    const same = JSON.stringify(near.analyze(t)) === JSON.stringify(await far.analyze(t)) && far.version === near.version;
    const many = await Promise.all(Array.from({ length: 50 }, (_, i) => far.analyze(t, { id: "n" + i })));
    const other = await loadWorker(); const late = other.analyze(t.repeat(1000)); other.close();
    const closed = await late.then(() => "answered", (e) => e.message);
    console.log(JSON.stringify({ same, ordered: many.every((r, i) => r.id === "n" + i), closed }));`);
  assert.deepEqual(result, { same: true, ordered: true, closed: "sayso: the worker was closed" });
});

test("the module from bytes, from a compiled module, from an address and from a response", () => {
  const result = run(`import { readFile } from "node:fs/promises"; import { load, loadWorker } from "sayso";
    const url = new URL(import.meta.resolve("sayso/sayso.wasm")), bytes = await readFile(url);
    const sources = [bytes, bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length), await WebAssembly.compile(bytes), url, url.href,
      "node_modules/sayso/dist/sayso.wasm", new Response(bytes), Promise.resolve(new Response(bytes, { headers: { "content-type": "application/wasm" } }))];
    const versions = []; for (const wasm of sources) versions.push((await load({ wasm })).version);
    for (const wasm of [bytes, url]) { const w = await loadWorker({ wasm }); versions.push(w.version); w.close(); }
    const bad = []; for (const wasm of [new Uint8Array(4), "missing.wasm", new Response("no", { status: 404 })]) bad.push(await load({ wasm }).then(() => "loaded", () => "rejected"));
    bad.push(await loadWorker({ wasm: new Uint8Array(4) }).then(() => "loaded", () => "rejected"));
    console.log(JSON.stringify({ kinds: new Set(versions).size, count: versions.length, bad }));`);
  assert.deepEqual(result, { kinds: 1, count: 10, bad: Array(4).fill("rejected") });
});

test("any string gives a report; anything else is refused in words", () => {
  const result = run(`import { load } from "sayso"; const s = await load();
    const odd = ["", "\\ud800 lone", "a\\0b", "x".repeat(300000), "\\u2028\\n"].map((t) => s.analyze(t).schema);
    const options = [{ blocks: [{ start: 5, end: 2, kind: "?" }, { start: 0, end: 1e12, kind: "body" }] }, { threshold: NaN }, { threshold: "x" }, { links: 3 }, { date: "no" }].map((o) => s.analyze("Some text here.", o).schema);
    let refused = ""; try { s.analyze(3); } catch (e) { refused = e.message; }
    console.log(JSON.stringify({ odd, options, refused, after: s.analyze("Fine.").schema }));`);
  assert.deepEqual(result, { odd: [1, 1, 1, 1, 1], options: [1, 1, 1, 1, 1], refused: "sayso: analyze() takes a string or a Uint8Array", after: 1 });
});

test("in a browser: straight from the files and through a bundler, near and in a worker", async () => {
  const source = `import { load, loadWorker } from "FROM"; const t = ${text};
    const near = (await load()).analyze(t), worker = await loadWorker(), far = await worker.analyze(t); worker.close();
    globalThis.result = { same: JSON.stringify(near) === JSON.stringify(far), sentences: near.sentences.length };`;
  const dist = join(folder, "node_modules/sayso/dist");
  writeFileSync(join(folder, "bundled.mjs"), source.replace("FROM", "sayso"));
  await build({
    entryPoints: { main: join(folder, "bundled.mjs"), "worker.web": "sayso/worker" },
    absWorkingDir: folder,
    outdir: join(folder, "out"),
    bundle: true,
    format: "esm",
    target: "es2022",
  });
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";
  const script = (path) => ({ type: "text/javascript", body: readFileSync(path), policy });
  const page = (src) => ({ body: `<!doctype html><script type="module" src="${src}"></script>`, policy });
  const module = { type: "application/wasm", body: readFileSync(join(dist, "sayso.wasm")), policy };
  const pages = {
    "/plain": page("/plain.js"),
    "/plain.js": { type: "text/javascript", body: source.replace("FROM", "/dist/index.web.js"), policy },
    "/bundled": page("/out/main.js"),
    "/out/main.js": script(join(folder, "out/main.js")),
    "/out/worker.web.js": script(join(folder, "out/worker.web.js")),
    "/out/sayso.wasm": module,
    "/dist/sayso.wasm": module,
  };
  for (const name of readdirSync(dist)) if (name.endsWith(".js")) pages[`/dist/${name}`] = script(join(dist, name));
  const server = await serve(pages);
  const browser = await puppeteer.launch({ executablePath: chromium, headless: true, args: ["--no-sandbox"] });
  try {
    for (const path of ["/plain", "/bundled"]) {
      const tab = await browser.newPage();
      await tab.goto(server.url(path));
      await tab.waitForFunction(() => globalThis.result, { timeout: 15_000 });
      assert.deepEqual(await tab.evaluate(() => globalThis.result), { same: true, sentences: 2 }, path);
    }
  } finally {
    await browser.close();
    server.close();
  }
});

test("blocks are paragraphs, in UTF-16 like every offset", () => {
  const result = run(`import { load } from "sayso"; const s = await load(); const t = "😀 Shops close Thousands of shops will close by spring.";
    console.log(JSON.stringify(s.analyze(t, { blocks: [{ start: 0, end: 14, kind: "heading" }, { start: 15, end: t.length, kind: "body" }] }).paragraphs));`);
  assert.deepEqual(result, [
    { start: 0, end: 14, kind: "heading" },
    { start: 15, end: 55, kind: "body" },
  ]);
});

test("types compile in a strict project, and wrong use does not", () => {
  const compile = (source) => {
    writeFileSync(join(folder, "use.ts"), source);
    const flags = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--types", "", "use.ts", "--ignoreConfig"];
    try {
      execFileSync(process.execPath, [bin("typescript/bin/tsc"), ...flags], { cwd: folder });
      return "";
    } catch (error) {
      return String(error.stdout);
    }
  };
  assert.equal(
    compile(`import { load, loadWorker, type Claim, type Report } from "sayso";
    const sayso = await load(); const report: Report = sayso.analyze("x", { threshold: 0.4, blocks: [{ start: 0, end: 1, kind: "heading" }] });
    const none: Claim[] = report.claims.filter((claim) => claim.sourcing === "none");
    const far: Promise<Report> = (await loadWorker()).analyze(new Uint8Array(3)); export { none, far };`),
    "",
  );
  assert.match(compile(`import { load } from "sayso"; export const x = (await load()).analyze("x").claims[0]!.truth;`), /truth/);
});

test("publint and are-the-types-wrong find nothing", () => {
  execFileSync(process.execPath, [bin("publint/src/cli.js"), "run", tarball, "--strict"], { stdio: "pipe" });
  execFileSync(
    process.execPath,
    [bin("@arethetypeswrong/cli/dist/index.js"), tarball, "--profile", "esm-only", "--no-definitely-typed", "--exclude-entrypoints", "./sayso.wasm"],
    { stdio: "pipe" },
  );
});
