#!/usr/bin/env bash
# An agency's system in one file: answers every request by its own register. Bash, curl and sha256sum.
#
# A request whose identifiers are not in the register is answered NO_HIT. Any other is opened by the officer named in
# GAIN_OFFICER, answered HIT, and given one graded item of content. Text with quotes or backslashes in it is not unescaped:
# what is found in the register is found as it is written there.
set -uo pipefail

system=${GAIN_SYSTEM:-wpd-system}
gateway=${GAIN_GATEWAY:-https://127.0.0.1:8443}
tokens=${GAIN_TOKENS:-https://127.0.0.1:9443/oauth2/token}
certificates=${GAIN_CERTIFICATES:-deploy/local/data/certificates}
register=${GAIN_REGISTER:-docs/agencies/clients/register.txt}
officer=${GAIN_OFFICER:-desk-1}
attempts=10
token=
given_up=" "

files=$(mktemp -d)
trap 'rm -rf "$files"' EXIT
curl_as_system() {
  curl -sS --max-time 30 --cacert "$certificates/authority.pem" --cert "$certificates/$system.pem" "$@"
}

fetch_token() {
  token=$(curl_as_system -d grant_type=client_credentials -d "client_id=$system" "$tokens" |
    sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p')
}

# call <path> [<body> <key>]: the answer is in $files/answer. What was not settled is repeated with the same
# Idempotency-Key, never before Retry-After has passed. Fails when the exchange said no.
call() {
  local sent=() status wait
  if [ $# -gt 1 ]; then
    sent=(-H 'Content-Type: application/json' -H "Idempotency-Key: $3" -d "$2")
  fi
  for ((attempt = 0; attempt < attempts; attempt++)); do
    [ -n "$token" ] || fetch_token
    status=$(curl_as_system -H "Authorization: Bearer $token" "${sent[@]}" \
      -D "$files/headers" -o "$files/answer" -w '%{http_code}' "$gateway$1" 2>/dev/null) || status=000
    wait=$(tr -d '\r' <"$files/headers" 2>/dev/null | sed -n 's/^[Rr]etry-[Aa]fter: //p')
    case $status in
      2??) return 0 ;;
      401) token= ;;
      4??) [ -n "$wait" ] || { why="$status $(cat "$files/answer")"; return 1; } ;;
      *) ;;
    esac
    sleep "${wait:-1}"
  done
  why="$1: no answer after $attempts attempts"
  return 1
}

# act <id> <step> <body>: the key is made of request and step, so that a repeat after a restart is known as a repeat.
act() {
  local key
  key=$(printf '%s%s' "$1" "$2" | sha256sum |
    sed 's/^\(.\{8\}\)\(.\{4\}\).\(.\{3\}\).\(.\{3\}\)\(.\{12\}\).*/\1-\2-8\3-8\4-\5/')
  call "/api/requests/$1/$2" "$3" "$key"
}

# Whether the register knows an identifier of the content in $files/answer.
is_held() {
  grep -o '"value":"[^"]*"' "$files/answer" | sed 's/^"value":"//; s/"$//' >"$files/values"
  grep -v '^[[:space:]]*$' "$register" | grep -iqxF -f - "$files/values"
}

# work <id> <state> <category>
work() {
  local answer=NO_HIT
  call "/api/requests/$1/content" || return
  is_held && answer=HIT
  case $2 in
    SENT | DELIVERED | OPENED)
      if [ $answer = HIT ] && [ "$2" != OPENED ]; then
        act "$1" opened "{\"officer\":\"$officer\"}" || return
      fi
      act "$1" acknowledgement '{"agencyReference":null}' || return
      ;;
  esac
  if [ "$2" != HIT ]; then
    act "$1" answer "{\"answer\":\"$answer\"}" || return
  fi
  if [ $answer = HIT ] || [ "$2" = HIT ]; then
    act "$1" content "{\"partial\":false,\"items\":[{\"subjectId\":null,\"subjectRole\":\"OTHER\",\"category\":\"$3\",
      \"text\":\"Held in our register.\",
      \"grading\":{\"source\":\"RELIABLE\",\"assessment\":\"KNOWN_DIRECTLY\",\"handling\":\"PERMITTED\"},
      \"basis\":\"FACT\",\"asOf\":\"$(date +%F)\",\"accuracy\":\"As entered in the register; not verified since.\"}]}" || return
  fi
  echo "$4 $answer"
}

# One line for each request of a page: id, reference, state and first category.
requests() {
  grep -o '{"id":"[^{]*' "$files/answer" |
    sed -n 's/^{"id":"\([^"]*\)".*"reference":"\([^"]*\)".*"state":"\([^"]*\)".*"categories":\["\([^"]*\)".*/\1 \2 \3 \4/p'
}

look() {
  local state cursor
  for state in SENT DELIVERED OPENED ACKNOWLEDGED HIT; do
    cursor=
    while :; do
      call "/api/requests?limit=200&state=$state$cursor" || { echo "$why" >&2; return; }
      cursor=$(sed -n 's/.*"next":"\([^"]*\)".*/\&cursor=\1/p' "$files/answer")
      requests >"$files/page"
      while read -r id reference at category <&3; do
        case $given_up in *" $id "*) continue ;; esac
        work "$id" "$at" "$category" "$reference" || {
          given_up+="$id "
          echo "$reference left to a person: $why" >&2
        }
      done 3<"$files/page"
      [ -n "$cursor" ] || break
    done
  done
}

while :; do
  look
  case " $* " in *" --once "*) break ;; esac
  sleep 2
done
