// The pages served, and Chromium with the extension: there before the tests of the file that imports this, gone after them.
import { after, before } from "node:test";
import { openChromium } from "./browser.mjs";
import { pages } from "./pages.mjs";
import { serve } from "./server.mjs";

export let server;
export let chromium;

before(async () => {
  server = await serve(pages);
  chromium = await openChromium();
});
after(async () => {
  await chromium?.close();
  server?.close();
});
