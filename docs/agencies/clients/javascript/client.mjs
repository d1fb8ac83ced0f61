// An agency's system in one file: answers every request by its own register. Node.js 18 or newer, no packages.
//
// A request whose identifiers are not in the register is answered NO_HIT. Any other is opened by the officer named in
// GAIN_OFFICER, answered HIT, and given one graded item of content.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { request as send, Agent } from "node:https";

const setting = (name, otherwise) => process.env[name] ?? otherwise;
const SYSTEM = setting("GAIN_SYSTEM", "wpd-system");
const GATEWAY = setting("GAIN_GATEWAY", "https://127.0.0.1:8443");
const TOKENS = setting("GAIN_TOKENS", "https://127.0.0.1:9443/oauth2/token");
const CERTIFICATES = setting("GAIN_CERTIFICATES", "deploy/local/data/certificates");
const REGISTER = setting("GAIN_REGISTER", "docs/agencies/clients/register.txt");
const OFFICER = setting("GAIN_OFFICER", "desk-1");
const UNFINISHED = ["SENT", "DELIVERED", "OPENED", "ACKNOWLEDGED", "HIT"];
const ATTEMPTS = 10;

const own = readFileSync(`${CERTIFICATES}/${SYSTEM}.pem`);
const agent = new Agent({ ca: readFileSync(`${CERTIFICATES}/authority.pem`), cert: own, key: own });
const givenUp = new Set();
let token;

/** The exchange said no; saying it again would change nothing. */
class Refused extends Error {}

const seconds = (count) => new Promise((done) => setTimeout(done, count * 1000));

/** One call; rejects when the other side did not answer. */
const once = (address, { method = "GET", headers = {}, body } = {}) =>
  new Promise((answered, away) => {
    const call = send(address, { method, headers, agent, timeout: 30_000 }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part) => (text += part));
      answer.on("end", () => answered({ status: answer.statusCode, headers: answer.headers, text }));
      answer.on("error", away);
    });
    call.on("timeout", () => call.destroy(new Error("no answer in time"))).on("error", away);
    call.end(body);
  });

async function fetchToken() {
  const answer = await once(TOKENS, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: `grant_type=client_credentials&client_id=${SYSTEM}`,
  });
  return JSON.parse(answer.text).access_token;
}

/** What was not settled is repeated with the same Idempotency-Key, never before Retry-After has passed. */
async function call(path, body, key) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    let wait = 1;
    try {
      token ??= await fetchToken();
      const headers = { Authorization: `Bearer ${token}` };
      if (body) Object.assign(headers, { "Content-Type": "application/json", "Idempotency-Key": key });
      const answer = await once(GATEWAY + path, {
        method: body ? "POST" : "GET",
        headers,
        body: body && JSON.stringify(body),
      });
      const told = answer.headers["retry-after"];
      if (answer.status < 300) return JSON.parse(answer.text);
      if (answer.status === 401) token = undefined;
      else if (!told && answer.status < 500) throw new Refused(`${answer.status} ${answer.text}`);
      wait = Number(told ?? 1);
    } catch (e) {
      if (e instanceof Refused) throw e;
    }
    await seconds(wait);
  }
  throw new Refused(`${path}: no answer after ${ATTEMPTS} attempts`);
}

/** The key is made of request and step, so that a repeat after a restart is known as a repeat. */
function command(request, step, body) {
  const hash = createHash("sha256").update(request.id + step).digest("hex");
  const key = hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, "$1-$2-8$3-8$4-$5");
  return call(`/api/requests/${request.id}/${step}`, body, key);
}

/** The identifiers of the request that the agency's own register knows. */
function held(content) {
  const lines = readFileSync(REGISTER, "utf8").split("\n");
  const register = new Set(lines.map((line) => line.trim().toLowerCase()).filter(Boolean));
  return [content, ...content.additions]
    .flatMap((part) => part.subjects)
    .flatMap((subject) => subject.identifiers)
    .filter((identifier) => register.has(identifier.value.toLowerCase()));
}

const item = (request) => ({
  subjectId: null,
  subjectRole: "OTHER",
  category: request.categories[0],
  text: "Held in our register.",
  grading: { source: "RELIABLE", assessment: "KNOWN_DIRECTLY", handling: "PERMITTED" },
  basis: "FACT",
  asOf: new Date().toISOString().slice(0, 10),
  accuracy: "As entered in the register; not verified since.",
});

async function work(request) {
  const found = held(await call(`/api/requests/${request.id}/content`)).length > 0;
  if (["SENT", "DELIVERED", "OPENED"].includes(request.state)) {
    if (found && request.state !== "OPENED") await command(request, "opened", { officer: OFFICER });
    await command(request, "acknowledgement", { agencyReference: null });
  }
  if (request.state !== "HIT") await command(request, "answer", { answer: found ? "HIT" : "NO_HIT" });
  if (found || request.state === "HIT") {
    await command(request, "content", { partial: false, items: [item(request)] });
  }
  console.log(request.reference, found ? "HIT" : "NO_HIT");
}

async function* inbox(state) {
  const path = `/api/requests?limit=200&state=${state}`;
  let page = await call(path);
  yield* page.items;
  while (page.next) {
    page = await call(`${path}&cursor=${encodeURIComponent(page.next)}`);
    yield* page.items;
  }
}

async function look() {
  for (const state of UNFINISHED) {
    for await (const request of inbox(state)) {
      if (givenUp.has(request.id)) continue;
      try {
        await work(request);
      } catch (why) {
        if (!(why instanceof Refused)) throw why;
        givenUp.add(request.id);
        console.error(request.reference, "left to a person:", why.message);
      }
    }
  }
}

for (;;) {
  await look();
  if (process.argv.includes("--once")) break;
  await seconds(2);
}
