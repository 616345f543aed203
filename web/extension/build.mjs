// Builds the extension for both browsers into build/extension/chrome and build/extension/firefox. Nothing is minified,
// so that a reviewer can read what is shipped.
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { manifestFor } from "./manifest.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
const { version } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
const entries = ["background", "content", "begin", "popup", "options", "panel", "welcome"];

async function buildFor(browser) {
  const out = join(root, "build/extension", browser);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, "icons"), { recursive: true });
  await build({
    entryPoints: entries.map((name) => join(here, "src", `${name}.ts`)),
    outdir: out,
    bundle: true,
    format: "iife",
    target: ["chrome120", "firefox146"],
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    loader: { ".css": "text" },
    alias: { "#open": join(here, "src", `open.${browser}.ts`) },
  });
  for (const name of readdirSync(join(here, "pages"))) copyFileSync(join(here, "pages", name), join(out, name));
  for (const name of readdirSync(join(here, "icons"))) if (name.endsWith(".png")) copyFileSync(join(here, "icons", name), join(out, "icons", name));
  cpSync(join(here, "_locales"), join(out, "_locales"), { recursive: true });
  copyFileSync(join(root, "build/sayso.wasm"), join(out, "sayso.wasm"));
  copyFileSync(join(root, "LICENSE"), join(out, "LICENSE"));
  writeFileSync(join(out, "manifest.json"), `${JSON.stringify(manifestFor(browser, version), null, 2)}\n`);
}

export async function buildExtensions() {
  for (const browser of ["chrome", "firefox"]) await buildFor(browser);
}
