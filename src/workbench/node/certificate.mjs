import { createHash, X509Certificate } from "node:crypto";
import { generate } from "selfsigned";

/**
 * A key pair and certificate for this run only, valid for 127.0.0.1 and localhost for two days.
 * `spki` is the base64 SHA-256 of its public key: the form in which Chromium is told to trust this one certificate.
 *
 * @returns {Promise<{ key: string, cert: string, spki: string }>}
 */
export async function createCertificate() {
  const dayBefore = new Date(Date.now() - 24 * 3600 * 1000);
  const pems = await generate([{ name: "commonName", value: "127.0.0.1" }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    notBeforeDate: dayBefore,
    notAfterDate: new Date(dayBefore.getTime() + 3 * 24 * 3600 * 1000),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 7, ip: "127.0.0.1" },
          { type: 2, value: "localhost" },
        ],
      },
    ],
  });
  return { key: pems.private, cert: pems.cert, spki: publicKeyHash(pems.cert) };
}

/** @param {string} cert PEM */
export function publicKeyHash(cert) {
  const publicKey = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(publicKey).digest("base64");
}
