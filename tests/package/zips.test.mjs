// What is uploaded to the stores: the built files and no others, the same bytes on every machine, readable, small.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { filesIn, folderOf, pack, packSources, stores } from "../../web/extension/pack.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const packer = new URL("../../web/extension/pack.mjs", import.meta.url).href;
const digest = `import { createHash } from "node:crypto"; import { pack } from ${JSON.stringify(packer)};
  console.log(createHash("sha256").update(pack(process.env.FOLDER)).digest("hex"));`;
const digestOf = (folder, zone) =>
  execFileSync(process.execPath, ["--input-type=module", "--eval", digest], { env: { ...process.env, FOLDER: folder, TZ: zone } }).toString();

/** What another reader of zip files, Python's, makes of one. */
function entriesOf(bytes) {
  const list = `import io, json, sys, zipfile
z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
assert z.testzip() is None
print(json.dumps([[i.filename, list(i.date_time), i.external_attr, i.create_system, i.extra.hex(), i.comment.decode()] for i in z.infolist()]))`;
  return JSON.parse(execFileSync("python3", ["-c", list], { input: bytes }));
}

for (const store of stores) {
  const folder = folderOf(store);

  test(`${store}: a copy made another day, in another order and time zone, packs to the same bytes`, () => {
    const copy = mkdtempSync(join(tmpdir(), "sayso-pack-"));
    try {
      for (const name of filesIn(folder).reverse()) {
        cpSync(join(folder, name), join(copy, name));
        utimesSync(join(copy, name), 1e9, 1e9);
      }
      assert.equal(digestOf(copy, "Asia/Kathmandu"), digestOf(folder, "America/St_Johns"));
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  test(`${store}: holds the files of the folder, byte for byte, in order, and nothing about who packed them`, () => {
    const bytes = pack(folder);
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
      .sort();
    assert.ok(names.includes("manifest.json"));
    const nothing = [[1980, 1, 1, 0, 0, 0], 0, 0, "", ""];
    assert.deepEqual(
      entriesOf(bytes),
      names.map((name) => [name, ...nothing]),
    );
    for (const [name, content] of Object.entries(unzipSync(bytes))) assert.deepEqual(Buffer.from(content), readFileSync(join(folder, name)), name);
  });

  test(`${store}: at most 1.5 MB`, () => {
    const { length } = pack(folder);
    assert.ok(length <= 1.5e6, `${length} bytes`);
    console.log(`sayso-${store}: ${Math.ceil(length / 1000)} kB`);
  });

  test(`${store}: scripts can be read: short lines, and the names of the sources`, () => {
    const scripts = filesIn(folder).filter((name) => name.endsWith(".js"));
    assert.ok(scripts.length > 0);
    for (const name of scripts) {
      const code = readFileSync(join(folder, name), "utf8");
      // The card's style sheet stands in the code as one long string.
      const lines = code.split("\n").map((line) => line.replace(/"(?:[^"\\]|\\.)*"/g, '""').length);
      const mean = lines.reduce((sum, length) => sum + length, 0) / lines.length;
      assert.ok(mean < 60 && Math.max(...lines) < 500, `${name}: ${lines.length} lines, ${mean} characters each, the longest ${Math.max(...lines)}`);
      assert.match(code, new RegExp(`// web/extension/src/${name.replace(/\.js$/, "\\.ts")}`), `${name} tells its source`);
    }
    const source = readFileSync(join(root, "web/extension/src/background.ts"), "utf8");
    const code = readFileSync(join(folder, "background.js"), "utf8");
    for (const [, name] of source.matchAll(/function (\w+)/g)) assert.match(code, new RegExp(`function ${name}\\b`));
  });
}

test("the zip of the sources holds what a build needs, and nothing that was built", (t) => {
  const bytes = packSources();
  if (!bytes) return t.skip("no git clone");
  const entries = entriesOf(bytes);
  const names = entries.map(([name]) => name.replace(/^[^/]+\//, ""));
  for (const name of ["dev", "LICENSE", "package-lock.json", "CMakeLists.txt", "core/analyze.cpp", "wasm/sayso.cpp", "web/extension/build.mjs"])
    assert.ok(names.includes(name), name);
  assert.deepEqual(
    names.filter((name) => /^(build|node_modules)\/|\.(wasm|zip|tgz)$/.test(name)),
    [],
  );
  const [, , mode] = entries.find(([name]) => name.endsWith("/dev"));
  assert.equal((mode >>> 16) & 0o111, 0o111, "./dev can be run");
});
