// Builds the web half: build.mjs [package] [extension] [playground]; without a word, all. Needs build/sayso.wasm.
//   build/npm/sayso/            the package's folder, and build/npm/sayso-VERSION.tgz
//   build/extension/chrome, build/extension/firefox
//   build/playground/index.html
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const at = (...parts) => join(root, ...parts);
export const wasm = at("build/sayso.wasm");

const node = (script, ...args) => execFileSync(process.execPath, [at(script), ...args], { cwd: root, stdio: "inherit" });

function buildPackage() {
  const folder = at("build/npm/sayso");
  rmSync(at("build/npm"), { recursive: true, force: true });
  mkdirSync(join(folder, "dist"), { recursive: true });
  node("node_modules/typescript/bin/tsc", "-p", "web/sayso");
  for (const name of ["package.json", "README.md"]) copyFileSync(at("web/sayso", name), join(folder, name));
  copyFileSync(at("LICENSE"), join(folder, "LICENSE"));
  copyFileSync(wasm, join(folder, "dist/sayso.wasm"));
  execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", at("build/npm")], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
}

async function buildExtension() {
  const { buildExtensions } = await import("./extension/build.mjs");
  await buildExtensions();
}

async function buildPlaygroundPage() {
  const { buildPlayground } = await import("./playground/build.mjs");
  await buildPlayground();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(wasm)) {
    console.error("build/sayso.wasm is missing: build the module first (./dev build, or: emcmake cmake -S . -B build/wasm -G Ninja && ninja -C build/wasm)");
    process.exit(2);
  }
  const wanted = process.argv.slice(2);
  if (wanted.length === 0 || wanted.includes("package")) buildPackage();
  if (wanted.length === 0 || wanted.includes("extension")) await buildExtension();
  if (wanted.length === 0 || wanted.includes("playground")) await buildPlaygroundPage();
}
