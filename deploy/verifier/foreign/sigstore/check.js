// Checks an export with sigstore's own @sigstore/verify (what npm checks provenance with): the checkpoint's signature,
// and that every entry is under it. What it has for logs is for single entries: it offers no check of consistency.
// usage: check.js EXPORT KEYFILE [PROOFS]
// EXPORT is in NDJSON; each line of PROOFS is another proof for one of its entries:
//
//	inclusion INDEX SIZE LEAF ROOT HASH…
"use strict";
const { createPublicKey } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { LogCheckpoint, verifyCheckpoint } = require("@sigstore/verify/dist/tlog/checkpoint");
const { verifyMerkleInclusion } = require("@sigstore/verify/dist/tlog/merkle");

const ED25519 = Buffer.from("302a300506032b6570032100", "hex"); // as X.509 writes such a key (RFC 8410)

function log(vkey) {
  const [name, id, ...rest] = vkey.trim().split("\n")[0].split("+");
  const key = rest.join("+"); // base64 has a + of its own
  const der = Buffer.concat([ED25519, Buffer.from(key, "base64").subarray(1)]);
  const publicKey = createPublicKey({ key: der, format: "der", type: "spki" });
  return { baseURL: name, logID: Buffer.from(id, "hex"), publicKey };
}

function check(entry, index, hashes, checkpoint) {
  try {
    const inclusionProof = { logIndex: String(index), hashes: hashes.map((hash) => Buffer.from(hash, "base64")) };
    verifyMerkleInclusion({ canonicalizedBody: entry, inclusionProof }, checkpoint);
  } catch (refused) {
    throw new Error(`entry ${index}: ${refused.message}`);
  }
}

function main([exported, keyFile, proofs]) {
  const lines = readFileSync(exported, "utf8").split("\n");
  const heading = JSON.parse(lines[0]);
  const tlog = log(readFileSync(keyFile, "utf8"));
  const signed = { inclusionProof: { checkpoint: { envelope: heading.checkpoint } } };
  const checkpoint = verifyCheckpoint(signed, [tlog]);
  if (checkpoint.origin !== tlog.baseURL) throw new Error(`the checkpoint is that of ${checkpoint.origin}`);
  const entries = new Map();
  for (const line of lines.slice(1, 1 + heading.entries)) {
    // The entry's own bytes stand last in its line, unchanged.
    const before = line.indexOf(',"entry":');
    const { index, proof } = JSON.parse(line.slice(0, before) + "}");
    const entry = Buffer.from(line.slice(before + ',"entry":'.length, -1), "utf8");
    check(entry, index, proof, checkpoint);
    entries.set(index, entry);
  }
  if (entries.size !== heading.entries) throw new Error(`${entries.size} of ${heading.entries} entries`);
  console.log(`verified: ${entries.size} entries under the checkpoint of ${checkpoint.origin}`);
  if (proofs) {
    let count = 0;
    for (const line of readFileSync(proofs, "utf8").split("\n").filter((each) => each.startsWith("inclusion "))) {
      const [, index, size, , root, ...hashes] = line.split(" ");
      check(entries.get(Number(index)), index, hashes, new LogCheckpoint("", BigInt(size), Buffer.from(root, "base64"), []));
      count++;
    }
    console.log(`verified: ${count} proofs`);
  }
}

try {
  main(process.argv.slice(2));
} catch (refused) {
  console.error(`NOT VERIFIED: ${refused.message}`);
  process.exit(1);
}
