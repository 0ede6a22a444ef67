// A static server on a port of its own, as plain as the plainest host.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** What comes at once of a page that is sent slowly, and the milliseconds until the next bit of it. */
const BIT = 8000;
const PAUSE = 50;

const plain = () => ({ headers: {}, ending: "" });

/**
 * Serves a folder on 127.0.0.1.
 *
 * @param {string} folder
 * @param {{
 *   host?: (path: string, accepted: string) => { headers: Record<string, string>, ending: string, encoding?: string },
 *   headers?: Record<string, string>, fill?: (html: string) => string, under?: string, slowly?: boolean
 * }} options what the host sends with a path (see hosting.js), headers for every answer, what to do with pages before
 *   they are sent, the path the folder is put under, and whether pages come bit by bit
 */
export async function serve(folder, { host = plain, headers = {}, fill = (html) => html, under = "/", slowly = false } = {}) {
  const server = createServer(async (request, response) => {
    let path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    path = path.startsWith(under) ? normalize(path.slice(under.length - 1)) : "/not/under/it";
    if (path.endsWith("/")) path += "index.html";
    try {
      const sent = host(path, request.headers["accept-encoding"] ?? "");
      const instead = await readFile(join(folder, path + sent.ending)).catch(() => undefined);
      let body = instead ?? (await readFile(join(folder, path)));
      if (path.endsWith(".html") && !sent.ending) body = fill(body.toString());
      const encoded = instead && sent.encoding ? { "Content-Encoding": sent.encoding } : {};
      const type = { "Content-Type": TYPES[extname(path)] ?? "application/octet-stream" };
      response.writeHead(200, { ...type, ...sent.headers, ...headers, ...encoded });
      if (slowly && path.endsWith(".html")) {
        for (let from = 0; from < body.length; from += BIT) {
          response.write(body.slice(from, from + BIT));
          await new Promise((resolve) => setTimeout(resolve, PAUSE));
        }
        return response.end();
      }
      response.end(body);
    } catch {
      response.writeHead(404, headers);
      response.end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}
