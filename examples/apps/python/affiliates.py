#!/usr/bin/env python3
"""Which affiliates spoke on a subject, as CSV: for each of them its sessions, conferences and speakers.

    python3 affiliates.py Q2013 > affiliates.csv

Nothing but Python's standard library is needed, from 3.9 on.
"""

import argparse
import csv
import json
import sys
import time
import urllib.error
import urllib.request

QUERY = """
query Affiliates($item: String!, $years: [Int!], $languages: [LanguageTag!], $after: String) {
  sessions(conferences: { years: $years }, filter: { wikidataIds: [$item] }, first: 10, after: $after) {
    nodes {
      id
      conference { slug }
      speakers(first: 20) {
        edges {
          node { id }
          representing { __typename slug name(languages: $languages) { text } }
        }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
"""
ATTEMPTS = 3
LONGEST_WAIT = 30


class GraphError(Exception):
    """An answer with errors, or none at all; the codes stand in docs/errors.md."""

    def __init__(self, message, retryable=False, retry_after=None):
        super().__init__(message)
        self.retryable = retryable
        self.retry_after = retry_after


def exchange(server, variables):
    """Sends the query once, and returns the data of the answer."""
    request = urllib.request.Request(
        f"{server}/graphql",
        data=json.dumps({"query": QUERY, "variables": variables}).encode(),
        headers={"content-type": "application/json", "accept": "application/graphql-response+json, application/json"},
    )
    retry_after = None
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            body = response.read()
    except urllib.error.HTTPError as error:
        retry_after, body = error.headers.get("retry-after"), error.read()
    except OSError as error:
        raise GraphError(f"No answer came: {getattr(error, 'reason', error)}", retryable=True) from error
    try:
        answer = json.loads(body)
    except ValueError as error:
        raise GraphError(f"This is no GraphQL server: {server}") from error
    if "errors" in answer:
        first = answer["errors"][0]
        retryable = first.get("extensions", {}).get("retryable", False)
        raise GraphError(first["message"], retryable, int(retry_after) if retry_after else None)
    return answer["data"]


def ask(server, variables):
    """Asks again where that may help, after as long as the server wants."""
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return exchange(server, variables)
        except GraphError as error:
            wait = error.retry_after or attempt
            if not error.retryable or attempt == ATTEMPTS or wait > LONGEST_WAIT:
                raise
            print(f"{error} Trying again in {wait} s.", file=sys.stderr)
            time.sleep(wait)


def sessions(server, variables):
    """Yields all sessions, page by page."""
    after = None
    while True:
        page = ask(server, {**variables, "after": after})["sessions"]
        yield from page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


def rows(found):
    """Counts sessions, conferences and speakers of each affiliate, those with the most sessions first."""
    counts = {}
    for session in found:
        for edge in session["speakers"]["edges"]:
            for organization in edge["representing"]:
                if organization["__typename"] != "Affiliate":
                    continue
                key = (organization["slug"], organization["name"]["text"])
                ids = counts.setdefault(key, (set(), set(), set()))
                for known, one in zip(ids, (session["id"], session["conference"]["slug"], edge["node"]["id"])):
                    known.add(one)
    table = [(*key, *map(len, ids)) for key, ids in counts.items()]
    return sorted(table, key=lambda row: (-row[2], row[0]))


def main():
    parser = argparse.ArgumentParser(description="Which affiliates spoke on a subject, as CSV.")
    parser.add_argument("item", help="the subject's item on Wikidata: Q2013")
    parser.add_argument("--years", type=int, nargs="*", help="only conferences of these years")
    parser.add_argument("--languages", nargs="*", default=["en"], help="languages of names, the preferred one first")
    parser.add_argument("--server", default="http://localhost:4000")
    options = parser.parse_args()
    variables = {"item": options.item, "years": options.years, "languages": options.languages}
    try:
        table = rows(sessions(options.server, variables))
    except GraphError as error:
        sys.exit(str(error))
    if not table:
        sys.exit(f"No affiliate spoke on {options.item}.")
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    output = csv.writer(sys.stdout)
    output.writerow(["affiliate", "name", "sessions", "conferences", "speakers"])
    output.writerows(table)


if __name__ == "__main__":
    main()
