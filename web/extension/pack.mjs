// Packs the built extensions for the stores, and the sources that reviewers ask for, into build/store:
//   sayso-chrome-VERSION.zip, sayso-firefox-VERSION.zip    the same bytes for the same files, on any machine
//   sayso-source-VERSION.zip                               the last commit
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
const { version } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));

export const stores = ["chrome", "firefox"];
export const folderOf = (store) => join(root, "build/extension", store);
export const zipOf = (store) => join(root, "build/store", `sayso-${store}-${version}.zip`);

/** Paths of all files under a folder, with slashes, in the order of their code units. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
}

// Zip knows local time only: the first moment it can tell, told in local time, gives the same bytes in every time zone.
const sameForAll = { mtime: new Date(1980, 0, 1), os: 0, attrs: 0, level: 9 };

/** A folder as a zip. fflate compresses in JavaScript, so the bytes do not hang on the zlib that Node was built with. */
export function pack(folder) {
  return zipSync(Object.fromEntries(filesIn(folder).map((name) => [name, [readFileSync(join(folder, name)), sameForAll]])));
}

/** The last commit as a zip, with the modes of its files, so that ./dev can be run; null outside a clone. */
export function packSources() {
  // git writes local time too.
  const git = (...args) => execFileSync("git", args, { cwd: root, maxBuffer: 1 << 30, env: { ...process.env, TZ: "UTC" }, stdio: ["ignore", "pipe", "pipe"] });
  try {
    if (git("status", "--porcelain").length > 0) console.warn("There are changes that are not committed: the zip of the sources does not have them.");
    return git("archive", "--format=zip", `--prefix=sayso-${version}/`, "HEAD");
  } catch {
    return null;
  }
}

function write(store, bytes) {
  writeFileSync(zipOf(store), bytes);
  console.log(`build/store/sayso-${store}-${version}.zip  ${Math.ceil(bytes.length / 1000)} kB`);
}

export function packStores() {
  rmSync(join(root, "build/store"), { recursive: true, force: true });
  mkdirSync(join(root, "build/store"), { recursive: true });
  for (const store of stores) write(store, pack(folderOf(store)));
  const sources = packSources();
  if (sources) write("source", sources);
  else console.warn("This is no git clone: the zip of the sources is left out.");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!stores.every((store) => existsSync(join(folderOf(store), "manifest.json")))) {
    console.error("build/extension is missing: build the extension first (./dev build)");
    process.exit(2);
  }
  packStores();
}
