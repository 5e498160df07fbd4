import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { runNodeScript, scriptUrl } from "../../support/runNodeScript";

interface Answer {
  status: number;
  type: string | undefined;
  policy: string | undefined;
  body: string;
}

/** Requests made to a workbench that serves two small folders: "page /" or "addin /app.js". */
async function ask(requests: string[], headers: Record<string, string> = {}): Promise<Answer[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "workbench-server-"));
  try {
    const write = (name: string, text: string) => {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    };
    write("secret.txt", "secret");
    write("page/index.html", "<p>page</p>");
    write("dist/taskpane.html", '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>');
    write("dist/app.js", "add-in");
    write("sample.json", "{}");
    fs.symlinkSync(path.join(folder, "secret.txt"), path.join(folder, "dist", "link.txt"));
    const answers = await runNodeScript(`
      import https from "node:https";
      import { createCertificate } from ${JSON.stringify(scriptUrl("certificate.mjs"))};
      import { startServers } from ${JSON.stringify(scriptUrl("server.mjs"))};
      const folder = ${JSON.stringify(folder)};
      const certificate = await createCertificate();
      const servers = await startServers({ certificate, dist: folder + "/dist", page: folder + "/page", sample: folder + "/sample.json" });
      const headers = ${JSON.stringify(headers)};
      // the certificate itself is trusted, so a wrong name or date would be refused
      const trust = { ca: certificate.cert, ...(headers.host ? { checkServerIdentity: () => undefined } : {}) };
      const get = (base, path, method) => new Promise((resolve, reject) => {
        const { hostname, port } = new URL(base);
        https.request({ hostname, port, path, method, headers, ...trust }, (response) => {
          let body = "";
          response.on("data", (part) => (body += part));
          response.on("end", () => resolve({ status: response.statusCode, type: response.headers["content-type"], policy: response.headers["content-security-policy"], body }));
        }).once("error", reject).end();
      });
      const answers = [];
      for (const request of ${JSON.stringify(requests)}) {
        const [site, path, method = "GET"] = request.split(" ");
        answers.push(await get(site === "page" ? servers.address : servers.addinAddress, path, method));
      }
      await servers.close();
      answer(answers);
    `);
    return answers as Answer[];
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

it("serves the page, the sample and the add-in's files on the page's own origin", async () => {
  const [page, sample, config, file] = await ask([
    "page /",
    "page /sample.json",
    "page /config.json",
    "page /addin/app.js",
  ]);
  expect(page).toMatchObject({ status: 200, type: "text/html; charset=utf-8", body: "<p>page</p>" });
  expect(sample).toMatchObject({ status: 200, body: "{}" });
  expect(JSON.parse(config!.body)).toEqual({ addin: expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+$/) });
  expect(file).toMatchObject({ status: 200, type: "text/javascript; charset=utf-8", body: "add-in" });
});

it("lets neither page fetch anything from elsewhere", async () => {
  const [page, addin] = await ask(["page /", "addin /taskpane.html"]);
  expect(page!.policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
  expect(addin!.policy).toContain("default-src 'self'; script-src 'self'");
  for (const { policy } of [page!, addin!]) {
    for (const [address] of policy!.matchAll(/https?:[^ ;]+/g)) expect(address).toMatch(/^https:\/\/127\.0\.0\.1:/);
  }
});

it("gives the add-in Office.js from the npm package, and only that file's address is changed", async () => {
  const [pane, library] = await ask(["addin /taskpane.html", "addin /office-js/office.js"]);
  expect(pane!.body).toBe('<script src="/office-js/office.js"></script>');
  const original = path.resolve(__dirname, "../../../node_modules/@microsoft/office-js/dist/office.js");
  expect(library!.body).toBe(fs.readFileSync(original, "utf8"));
});

it("gives nothing outside its folders", async () => {
  const paths = [
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/link.txt",
    "/%",
    "/%00",
    "/",
    "/nothing.js",
  ];
  const answers = await ask([
    ...paths.map((name) => `addin ${name}`),
    "page /addin/../../secret.txt",
    "page /addin/..%2f..%2fsecret.txt",
  ]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
});

it("answers reading requests only, and only under its own name", async () => {
  expect((await ask(["page / POST", "page / HEAD"])).map(({ status, body }) => [status, body])).toEqual([
    [405, ""],
    [200, ""],
  ]);
  expect((await ask(["page /"], { host: "evil.example" }))[0]!.status).toBe(421);
});

it("makes a certificate whose hash is that of its public key", async () => {
  const answer = await runNodeScript(`
    import { X509Certificate, createHash } from "node:crypto";
    import { createCertificate } from ${JSON.stringify(scriptUrl("certificate.mjs"))};
    const [one, two] = [await createCertificate(), await createCertificate()];
    const parsed = new X509Certificate(one.cert);
    const spki = parsed.publicKey.export({ type: "spki", format: "der" });
    answer({
      names: parsed.subjectAltName,
      hash: one.spki === createHash("sha256").update(spki).digest("base64"),
      own: one.spki !== two.spki,
      days: (new Date(parsed.validTo) - new Date()) / 86400000,
    });
  `);
  expect(answer).toMatchObject({ names: "IP Address:127.0.0.1, DNS:localhost", hash: true, own: true });
  expect((answer as { days: number }).days).toBeLessThanOrEqual(2);
});
