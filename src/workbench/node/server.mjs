import fs from "node:fs";
import https from "node:https";
import path from "node:path";
import { createCertificate } from "./certificate.mjs";
import { DIST, OFFICE_JS, PAGE, ROOT } from "./paths.mjs";

const HOST = "127.0.0.1";
const MICROSOFT_OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const LOCAL_OFFICE_JS = "/office-js/office.js";

const CONTENT_TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".map": "application/json; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * Serves the workbench's page and, as a second origin, the add-in, both over https on 127.0.0.1 only.
 * Office.js demands https and a host page with the add-in's own host name; that the ports differ keeps them two origins.
 *
 * @param {{ port?: number, certificate?: { key: string, cert: string, spki: string },
 *           dist?: string, page?: string, sample?: string }} [options] port 0 (default): any free one
 * @returns {Promise<{ address: string, addinAddress: string, spki: string, close: () => Promise<void> }>}
 * @throws the system's error (EADDRINUSE …) when the port asked for cannot be had
 */
export async function startServers({
  port = 0,
  certificate,
  dist = DIST,
  page = PAGE,
  sample = path.join(ROOT, "assets", "samples", "huong-hoa-2020.json"),
} = {}) {
  const { key, cert, spki } = certificate ?? (await createCertificate());
  const pageServer = https.createServer({ key, cert });
  const addinServer = https.createServer({ key, cert });
  const pagePort = await listen(pageServer, port);
  const addinPort = await listen(addinServer, 0).catch(async (error) => {
    await close(pageServer);
    throw error;
  });
  const address = `https://${HOST}:${pagePort}`;
  const addinAddress = `https://${HOST}:${addinPort}`;

  const pageHeaders = { "content-security-policy": pagePolicy(addinAddress) };
  pageServer.on(
    "request",
    answer(pageHeaders, (url) => {
      if (url === "/") return file(page, "index.html");
      if (url === "/config.json") return { body: JSON.stringify({ addin: addinAddress }), type: ".json" };
      if (url === "/sample.json") return { path: sample };
      if (url.startsWith("/addin/")) return file(dist, url.slice("/addin/".length));
      return file(page, url.slice(1));
    }),
  );

  const addinHeaders = {
    "content-security-policy": addinPolicy(address),
    // Office.js loads its own parts with crossorigin="anonymous"
    "access-control-allow-origin": addinAddress,
  };
  addinServer.on(
    "request",
    answer(addinHeaders, (url) => {
      if (url.startsWith("/office-js/")) return file(OFFICE_JS, url.slice("/office-js/".length));
      const found = file(dist, url.slice(1));
      return found && url.endsWith(".html") ? { body: withLocalOfficeJs(found.path), type: ".html" } : found;
    }),
  );
  return {
    address: `${address}/`,
    addinAddress,
    spki,
    close: async () => void (await Promise.all([close(pageServer), close(addinServer)])),
  };
}

/** The page as built, but with Office.js from the npm package: no request leaves the machine. */
function withLocalOfficeJs(htmlFile) {
  return fs.readFileSync(htmlFile, "utf8").replaceAll(MICROSOFT_OFFICE_JS, LOCAL_OFFICE_JS);
}

/** A file inside `folder`, links followed; null when there is none, or when the path leads out of the folder. */
function file(folder, relative) {
  try {
    const root = fs.realpathSync(folder);
    const target = fs.realpathSync(path.join(root, relative));
    if (!target.startsWith(root + path.sep) || !fs.statSync(target).isFile()) return null;
    return { path: target };
  } catch {
    return null;
  }
}

function answer(headers, find) {
  return (request, response) => {
    const common = {
      ...headers,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    };
    const refuse = (status) => response.writeHead(status, common).end();
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
    // a page elsewhere whose name was made to point at this machine gets nothing
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? "")) return refuse(421);
    const url = pathOf(request.url);
    const found = url === null ? null : find(url);
    if (!found) return refuse(404);
    const type = CONTENT_TYPES[found.type ?? path.extname(found.path).toLowerCase()] ?? "application/octet-stream";
    const body = found.body ?? fs.readFileSync(found.path);
    response.writeHead(200, { ...common, "content-type": type });
    response.end(request.method === "HEAD" ? undefined : body);
  };
}

function pathOf(url) {
  try {
    const decoded = decodeURIComponent(new URL(url, "https://127.0.0.1").pathname);
    return decoded.includes("\0") ? null : decoded;
  } catch {
    return null;
  }
}

/** The workbench's page: its own script and style, and one frame with the add-in. */
function pagePolicy(addinAddress) {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `frame-src ${addinAddress}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The add-in: nothing but its own files; its style elements are made by script (Griffel). */
function addinPolicy(pageAddress) {
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `frame-ancestors ${pageAddress}`,
  ].join("; ");
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, () => {
      server.off("error", reject);
      resolve(server.address().port);
    });
  });
}

function close(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
