// What is shipped: permissions exactly those needed, policy strict, strings all there, lint clean, small.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = (browser) => join(root, "build/extension", browser);
const manifest = (browser) => JSON.parse(readFileSync(join(folder(browser), "manifest.json"), "utf8"));
const files = (browser) =>
  readdirSync(folder(browser), { recursive: true })
    .filter((name) => statSync(join(folder(browser), name)).isFile())
    .sort();
const locales = readdirSync(join(root, "web/extension/_locales"));
const messages = (locale) => JSON.parse(readFileSync(join(root, "web/extension/_locales", locale, "messages.json"), "utf8"));

test("permissions are exactly those needed; no page is open to the web", () => {
  assert.deepEqual(manifest("chrome").permissions, ["activeTab", "contextMenus", "scripting", "sidePanel", "storage"]);
  assert.deepEqual(manifest("firefox").permissions, ["activeTab", "contextMenus", "scripting", "storage"]);
  for (const browser of ["chrome", "firefox"]) {
    const m = manifest(browser);
    assert.deepEqual(m.optional_host_permissions, ["*://*/*"]);
    for (const key of ["host_permissions", "content_scripts", "web_accessible_resources", "externally_connectable"]) assert.equal(m[key], undefined, key);
    assert.match(m.content_security_policy.extension_pages, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    assert.equal(m.version, JSON.parse(readFileSync(join(root, "web/extension/package.json"), "utf8")).version);
  }
  assert.deepEqual(manifest("firefox").browser_specific_settings.gecko.data_collection_permissions, { required: ["none"] });
});

test("both hold the same files, and only what they need", () => {
  assert.deepEqual(files("chrome"), files("firefox"));
  const pages = ["options", "panel", "popup", "welcome"];
  const expected = [
    "LICENSE",
    "manifest.json",
    "sayso.wasm",
    "background.js",
    "content.js",
    "begin.js",
    "content.css",
    "ui.css",
    ...pages.flatMap((page) => [`${page}.html`, `${page}.js`]),
    ...[16, 32, 48, 128].map((size) => `icons/${size}.png`),
    ...locales.map((locale) => `_locales/${locale}/messages.json`),
  ];
  const extra = files("chrome").filter((name) => !expected.includes(name) && !name.endsWith(".css"));
  assert.deepEqual(extra, []);
  assert.deepEqual(
    expected.filter((name) => !files("chrome").includes(name)),
    [],
  );
});

test("scripts ask nothing of the network and make no code of strings", () => {
  for (const name of files("chrome").filter((n) => n.endsWith(".js"))) {
    const code = readFileSync(join(folder("chrome"), name), "utf8");
    for (const forbidden of [
      /\beval\(/,
      /new Function/,
      /innerHTML/,
      /insertAdjacentHTML/,
      /XMLHttpRequest/,
      /WebSocket/,
      /sendBeacon/,
      /https?:\/\/(?!www\.w3\.org\/)/,
    ])
      assert.doesNotMatch(code, forbidden, `${name}: ${forbidden}`);
    // The only thing ever fetched is the module in the package itself.
    for (const [use] of code.matchAll(/\bfetch\([^)]*/g)) assert.match(use, /runtime\.getURL\("sayso\.wasm"/, name);
  }
});

test("every string that code and pages name is there, in every language, and none is left over", () => {
  const sources = readdirSync(join(root, "web/extension"), { recursive: true }).filter(
    (name) => /^(src|pages)\/|manifest\.mjs$/.test(name) && /\.(ts|html|mjs)$/.test(name),
  );
  const text = sources.map((name) => readFileSync(join(root, "web/extension", name), "utf8")).join("\n");
  const english = messages("en");
  const named = new Set([...text.matchAll(/(?:message\("|data-(?:message|title|label)="|__MSG_)(\w+?)(?:"|__)/g)].map((m) => m[1]));
  for (const key of named) assert.ok(english[key], `en: ${key}`);
  for (const key of Object.keys(english)) {
    const stem = key.replace(/_[a-z_]+$/, "");
    assert.ok(named.has(key) || text.includes(`"${key}"`) || text.includes(`"${stem}"`) || text.includes(`${stem}_\${`), `left over: ${key}`);
  }
  for (const locale of locales) {
    const there = messages(locale);
    for (const [key, { message, placeholders }] of Object.entries(english)) {
      assert.ok(there[key]?.message, `${locale}: ${key}`);
      if (placeholders) assert.match(there[key].message, /\$VALUE\$/i, `${locale}: ${key}`);
      // The samples of the first-run page stay English, as the articles are.
      if (locale !== "en" && message.length > 25 && !/^welcomeSample(Strong|Weak|Figure)(Lead)?$/.test(key))
        assert.notEqual(there[key].message, message, `${locale}: ${key} is not translated`);
    }
    assert.ok(there.description.message.length <= 132, `${locale}: description has ${there.description.message.length} characters, stores take 132`);
  }
});

test("web-ext lint finds nothing in the Firefox build", () => {
  const out = execFileSync(
    process.execPath,
    [join(root, "node_modules/web-ext/bin/web-ext.js"), "lint", "--no-config-discovery", "--output", "json", "--source-dir", folder("firefox")],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  const { errors, warnings } = JSON.parse(out);
  assert.deepEqual(errors, []);
  // Firefox for Android is another target; it is not claimed.
  assert.deepEqual(
    warnings.filter((warning) => !warning.code.startsWith("KEY_FIREFOX_ANDROID")),
    [],
  );
});
