// Builds the playground into build/playground. The module is part of its script, so that the page opens from a disk too.
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const extension = join(here, "../extension");
const out = join(here, "../../build/playground");

export async function buildPlayground() {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await build({
    entryPoints: [join(here, "src/playground.ts")],
    outdir: out,
    bundle: true,
    format: "iife",
    target: ["chrome120", "firefox146", "safari18"],
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    loader: { ".css": "text", ".txt": "text", ".wasm": "binary" },
  });
  for (const name of ["index.html", "playground.css"]) copyFileSync(join(here, name), join(out, name));
  for (const name of ["ui.css", "content.css"]) copyFileSync(join(extension, "pages", name), join(out, name));
  copyFileSync(join(extension, "icons/48.png"), join(out, "icon.png"));
}
