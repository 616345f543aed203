// Serves the test pages from memory, on a free port, under a policy that forbids nearly everything.
import http from "node:http";

export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; worker-src 'none'; frame-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const siteCss = `body { font: 18px/1.6 Georgia, serif; margin: 0; color: #222; background: #fff; }
header.site, footer { font: 14px system-ui, sans-serif; background: #f3f1ed; padding: 12px 24px; } nav a { margin-right: 16px; }
.wrap { max-width: 44rem; margin: 0 auto; padding: 24px; } .by { color: #666; font: 14px system-ui, sans-serif; }
.dark, .dark body { background: #16181c; color: #e4e4e4; } aside { float: right; width: 200px; background: #eee; padding: 12px; margin: 0 0 12px 16px; font-size: 14px; }
.dark aside { background: #24272d; } table { border-collapse: collapse; } iframe { border: 0; width: 100%; height: 300px; } td, th { padding: 4px 10px; border-bottom: 1px solid #bbb; } .gone { display: none; }`;

/** pages: path -> { html, policy = strict, type }; scripts are pages of their own, since the policy allows no inline ones. */
export async function serve(pages) {
  const requests = [];
  const server = http.createServer((request, response) => {
    const path = new URL(request.url, "http://x").pathname;
    requests.push(path);
    const page = path === "/site.css" ? { body: siteCss, type: "text/css" } : pages[path];
    if (!page) {
      response.statusCode = 404;
      return response.end();
    }
    response.setHeader("content-type", page.type ?? "text/html; charset=utf-8");
    if (page.policy !== null) response.setHeader("content-security-policy", page.policy ?? strictPolicy);
    response.end(page.body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  return {
    requests,
    url: (path) => `http://127.0.0.1:${port}${path}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
