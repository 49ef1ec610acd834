"""Plays every visit in two namespaces, counts, and writes the table of docs/depot-probable.md.

    measure.py WORK PYTHON-OF-THE-QUIC-SERVER DOCUMENT
    measure.py down
"""

import signal
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parents[1] / "SampleDay" / "recorder"))

import town

import clients
import count
import plan
import site_files

PREFIX = "vmd-"
CLIENT, SERVER = PREFIX + "client", PREFIX + "server"
CLIENT_ADDRESS, SERVER_ADDRESS = "10.77.0.1", "10.77.0.2"
CANDIDATES = (100_000, 200_000, 300_000, 400_000, 500_000, 700_000, 1_000_000)
BEGIN, END = "<!-- mesures -->", "<!-- fin des mesures -->"
LABELS = {"page": "page ouverte", "dix": "dix questions de 200 à 2 000 caractères", "colle": "dix questions, dont une de 20 000 caractères",
          "cinquante": "cinquante questions", "memoire": "dix questions, la conversation entière renvoyée à chaque fois"}
WAYS = {"formulaire": "formulaire", "morceaux": "PUT en morceaux"}
PROTOCOLS = {"h1": "HTTP/1.1", "h2": "HTTP/2", "h3": "HTTP/3"}


def build():
    for namespace in (CLIENT, SERVER):
        town.add_namespace(namespace)
    town.run("ip", "-n", CLIENT, "link", "add", "eth0", "type", "veth", "peer", "name", "eth0", "netns", SERVER)
    for namespace, address in ((CLIENT, CLIENT_ADDRESS), (SERVER, SERVER_ADDRESS)):
        town.quiet(namespace, "eth0")
        town.run("ip", "-n", namespace, "link", "set", "eth0", "up")
        town.run("ip", "-n", namespace, "addr", "add", f"{address}/24", "dev", "eth0")
    # The server answers for a whole network, one address a visit (RFC 2544 sets it aside for measurements).
    town.run("ip", "-n", CLIENT, "route", "add", "198.18.0.0/15", "via", SERVER_ADDRESS)
    town.run("ip", "-n", SERVER, "route", "add", "local", "198.18.0.0/15", "dev", "lo")


def play(work, visits, quic_python):
    here = Path(__file__).resolve().parent
    servers = town.Servers(work)
    try:
        quic = [visit.address for visit in visits if visit.protocol == "h3"]
        servers.start(SERVER, sys.executable, str(here / "application.py"), str(site_files.BACKEND_PORT))
        servers.start(SERVER, "nginx", "-c", str(work / "nginx.conf"))
        servers.start(SERVER, quic_python, str(here / "quic_site.py"), str(work), *quic)
        # Headers and the first bytes of a payload; the document itself is never written.
        capture = servers.start(SERVER, "tcpdump", "-i", "eth0", "-n", "-s", "128", "-B", "32768", "-w", str(work / "all.pcap"),
                                "-Z", "root", "host", CLIENT_ADDRESS)
        time.sleep(4)
        servers.check()
        chains = {}
        for visit in visits:
            if visit.client == "chromium":
                chains.setdefault(visit.protocol, []).append(visit)
        alone = [visit for visit in visits if visit.client == "curl"]
        with ThreadPoolExecutor(2) as pool:
            pending = [pool.submit(clients.chromium, CLIENT, work, chain) for chain in chains.values()]
            pending += [pool.submit(clients.curl, CLIENT, work, visit) for visit in alone]
            try:
                for future in pending:
                    future.result()
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise
        servers.check()
        time.sleep(2)
        capture.send_signal(signal.SIGINT)
        capture.wait(timeout=20)
        log = Path(servers.processes[3][2]).read_text()
        if "0 packets dropped by kernel" not in log:
            raise RuntimeError(f"tcpdump lost packets: {log[-200:]}")
    finally:
        servers.stop()


def grouped(number):
    return f"{number:,}".replace(",", "\u202f")


def size_label(size):
    return f"{size // 1000} ko" if size < 1_000_000 else f"{size // 1_000_000} Mo"


def label(visit):
    if visit.case in LABELS:
        return LABELS[visit.case]
    before = "page puis document" if visit.client == "chromium" else "document"
    return f"{before} de {size_label(visit.size)}, {WAYS[visit.way]}"


def tables(visits, found):
    rows = {}
    for visit in visits:
        sent = sorted((connection.sent for connection in found[visit.address].values()), reverse=True)
        if not sent:
            raise RuntimeError(f"no connection was seen for visit {visit.number} ({visit.case}, {visit.protocol})")
        rows.setdefault((visit.client, visit.protocol, visit.case), (visit, []))[1].append((sum(sent), sent[0], len(sent)))
    lines = ["| client | cas | fois | connexions | envoyé par usage, min | médiane | max | plus grosse connexion, max |",
             "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for (client, protocol, _), (visit, values) in rows.items():
        totals = [total for total, _, _ in values]
        lines.append(f"| {client}, {PROTOCOLS[protocol]} | {label(visit)} | {len(values)} | {round(statistics.median(v[2] for v in values))} | "
                     f"{grouped(min(totals))} | {grouped(round(statistics.median(totals)))} | {grouped(max(totals))} | "
                     f"{grouped(max(v[1] for v in values))} |")
    return lines + [""] + rates(rows)


def rates(rows):
    """How often each candidate threshold is wrong, by usage and by its largest connection."""
    without, documents = [], {size: [] for size in plan.SIZES}
    for visit, values in rows.values():
        (documents[visit.size] if visit.size else without).extend(values)
    lines = []
    for place, name in ((0, "somme de l’usage"), (1, "plus grosse connexion")):
        lines += ["", f"Seuil sur : {name}.", "",
                  "| seuil (octets) | faux positifs (sans document) | " + " | ".join(f"manqués, {size_label(size)}" for size in plan.SIZES) + " |",
                  "| ---: | ---: |" + " ---: |" * len(plan.SIZES)]
        for threshold in CANDIDATES:
            wrong = sum(value[place] >= threshold for value in without)
            missed = [f"{sum(value[place] < threshold for value in documents[size])} sur {len(documents[size])}" for size in plan.SIZES]
            lines.append(f"| {grouped(threshold)} | {wrong} sur {len(without)} | " + " | ".join(missed) + " |")
    return lines[1:]


def write(document, lines):
    text = document.read_text()
    before, rest = text.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    document.write_text(f"{before}{BEGIN}\n\n" + "\n".join(lines) + f"\n\n{END}{after}")


def main():
    if sys.argv[1:] == ["down"]:
        return town.take_down(PREFIX)
    work, quic_python, document = Path(sys.argv[1]).resolve(), sys.argv[2], Path(sys.argv[3])
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the servers are stopped and waited for
    visits = plan.visits()
    town.take_down(PREFIX)
    try:
        build()
        site_files.write(work, visits)
        play(work, visits, quic_python)
    finally:
        town.take_down(PREFIX)
    client = bytes(map(int, CLIENT_ADDRESS.split(".")))
    lines = tables(visits, count.connections(work / "all.pcap", client))
    write(document, lines)
    print("\n".join(lines))


if __name__ == "__main__":
    try:
        main()
    except RuntimeError as error:
        sys.exit(f"measure-deposit: {error}")
