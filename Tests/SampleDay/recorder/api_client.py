"""Sends several bodies on one HTTPS connection: CA file, URL, then one size a request."""

import sys

import requests

authority, url, *sizes = sys.argv[1:]
with requests.Session() as session:
    session.verify, session.trust_env = authority, False
    for size in sizes:
        reply = session.post(url, data=b"texte fictif " * (int(size) // 13 + 1), timeout=15)
        reply.raise_for_status()
