// What the stores and the privacy policy are told is what is shipped.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { folderOf, stores } from "../../web/extension/pack.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path) => readFileSync(join(root, path), "utf8");
const permissionsOf = (store) => JSON.parse(readFileSync(join(folderOf(store), "manifest.json"), "utf8")).permissions;
/** The permissions that the table of a text names: code in a row's first cell. */
const namedIn = (text) => [...text.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name).sort();

for (const store of stores) {
  test(`every permission asked for in ${store} is given its reason, and no other`, () => {
    assert.deepEqual(namedIn(read(`docs/store/${store}.md`)), permissionsOf(store));
  });
}

test("the privacy policy explains every permission", () => {
  assert.deepEqual(namedIn(read("PRIVACY.md")), [...new Set(stores.flatMap(permissionsOf))].sort());
});

test("names and summaries are those of the extension, in every language", () => {
  const listing = read("docs/store/listing.md");
  for (const locale of readdirSync(join(root, "web/extension/_locales"))) {
    const { name, description } = JSON.parse(read(`web/extension/_locales/${locale}/messages.json`));
    assert.ok(listing.includes(`| ${name.message} | ${description.message} |`), locale);
    assert.ok(name.message.length <= 45, locale);
    assert.ok(description.message.length <= 132, locale);
  }
});

test("pictures have the stores' size, and are small", () => {
  const names = readdirSync(join(root, "docs/store")).filter((name) => name.endsWith(".png"));
  const listed = [...read("docs/store/listing.md").matchAll(/`([\w-]+\.png)`/g)].map(([, name]) => name);
  assert.deepEqual(names, listed.sort());
  for (const name of names) {
    const bytes = readFileSync(join(root, "docs/store", name));
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1280, 800], name);
    assert.ok(bytes.length <= 150_000, `${name}: ${bytes.length} bytes`);
  }
});
