#!/usr/bin/env python3
"""An agency's system in one file: answers every request by its own register. Python 3.9, standard library only.

A request whose identifiers are not in the register is answered NO_HIT. Any other is opened by the officer
named in GAIN_OFFICER, answered HIT, and given one graded item of content.
"""
import datetime
import json
import os
import ssl
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

SYSTEM = os.environ.get("GAIN_SYSTEM", "wpd-system")
GATEWAY = os.environ.get("GAIN_GATEWAY", "https://127.0.0.1:8443")
TOKENS = os.environ.get("GAIN_TOKENS", "https://127.0.0.1:9443/oauth2/token")
CERTIFICATES = os.environ.get("GAIN_CERTIFICATES", "deploy/local/data/certificates")
REGISTER = os.environ.get("GAIN_REGISTER", "docs/agencies/clients/register.txt")
OFFICER = os.environ.get("GAIN_OFFICER", "desk-1")
UNFINISHED = ["SENT", "DELIVERED", "OPENED", "ACKNOWLEDGED", "HIT"]
ATTEMPTS = 10

tls = ssl.create_default_context(cafile=f"{CERTIFICATES}/authority.pem")
tls.load_cert_chain(f"{CERTIFICATES}/{SYSTEM}.pem")
token = None
given_up = set()


class Refused(Exception):
    """The exchange said no; saying it again would change nothing."""


def fetch_token():
    form = urllib.parse.urlencode({"grant_type": "client_credentials", "client_id": SYSTEM})
    with urllib.request.urlopen(TOKENS, form.encode(), timeout=30, context=tls) as answer:
        return json.load(answer)["access_token"]


def call(path, body=None, key=None):
    """What was not settled is repeated with the same Idempotency-Key, never before Retry-After has passed."""
    global token
    for _ in range(ATTEMPTS):
        try:
            token = token or fetch_token()
            request = urllib.request.Request(GATEWAY + path, headers={"Authorization": f"Bearer {token}"})
            if body is not None:
                request.data = json.dumps(body).encode()
                request.add_header("Content-Type", "application/json")
                request.add_header("Idempotency-Key", key)
            with urllib.request.urlopen(request, timeout=30, context=tls) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as problem:
            wait = problem.headers.get("Retry-After")
            if problem.code == 401:
                token = None
            elif not wait and problem.code < 500:
                raise Refused(f"{problem.code} {problem.read().decode()}") from problem
            time.sleep(float(wait or 1))
        except OSError:
            time.sleep(1)
    raise Refused(f"{path}: no answer after {ATTEMPTS} attempts")


def command(request, step, body):
    """The key is made of request and step, so that a repeat after a restart is known as a repeat."""
    key = str(uuid.uuid5(uuid.UUID(request["id"]), step))
    return call(f"/api/requests/{request['id']}/{step}", body, key)


def held(content):
    """The identifiers of the request that the agency's own register knows."""
    with open(REGISTER, encoding="utf-8") as lines:
        register = {line.strip().lower() for line in lines if line.strip()}
    parts = [content] + content["additions"]
    values = [i["value"] for part in parts for subject in part["subjects"] for i in subject["identifiers"]]
    return [value for value in values if value.lower() in register]


def item(request):
    return {
        "subjectId": None,
        "subjectRole": "OTHER",
        "category": request["categories"][0],
        "text": "Held in our register.",
        "grading": {"source": "RELIABLE", "assessment": "KNOWN_DIRECTLY", "handling": "PERMITTED"},
        "basis": "FACT",
        "asOf": datetime.date.today().isoformat(),
        "accuracy": "As entered in the register; not verified since.",
    }


def work(request):
    found = held(call(f"/api/requests/{request['id']}/content"))
    if request["state"] in ("SENT", "DELIVERED", "OPENED"):
        if found and request["state"] != "OPENED":
            command(request, "opened", {"officer": OFFICER})
        command(request, "acknowledgement", {"agencyReference": None})
    if request["state"] != "HIT":
        command(request, "answer", {"answer": "HIT" if found else "NO_HIT"})
    if found or request["state"] == "HIT":
        command(request, "content", {"partial": False, "items": [item(request)]})
    print(request["reference"], "HIT" if found else "NO_HIT", flush=True)


def inbox(state):
    path = f"/api/requests?limit=200&state={state}"
    page = call(path)
    yield from page["items"]
    while page["next"]:
        page = call(path + "&cursor=" + urllib.parse.quote(page["next"]))
        yield from page["items"]


def look():
    for state in UNFINISHED:
        for request in inbox(state):
            if request["id"] in given_up:
                continue
            try:
                work(request)
            except Refused as why:
                given_up.add(request["id"])
                print(request["reference"], "left to a person:", why, file=sys.stderr, flush=True)


while True:
    look()
    if "--once" in sys.argv:
        break
    time.sleep(2)
