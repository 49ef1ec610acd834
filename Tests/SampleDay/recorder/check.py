"""Compares the capture with what the scenes issued, as tshark reads it: CAPTURE, then FOLDER or nothing.

With a folder, and only when all agrees, writes expected.tsv and usages.tsv there and renews the tables of README.md.
"""

import subprocess
import sys
from collections import Counter
from datetime import datetime, timedelta, timezone
from pathlib import Path

import scenario

MAXIMUM_BYTES = 5_000_000


def tshark(capture, display, *fields):
    command = ["tshark", "-n", "-r", str(capture), "-Y", display, "-T", "fields", "-E", "separator=/t", "-E", "occurrence=f"]
    for field in ("ip.src", "ipv6.src", *fields):
        command += ["-e", field]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        sys.exit(f"record-sample-day: tshark cannot read {capture}: {done.stderr.strip()}")
    for line in done.stdout.splitlines():
        v4, v6, *rest = line.split("\t")
        yield (v4 or v6, *rest)


def observed_counts(capture):
    """(address, kind, name) -> distinct questions or connections."""
    distinct = set()
    for source, name, kind, identifier, udp, tcp in tshark(capture, "dns.flags.response == 0", "dns.qry.name", "dns.qry.type", "dns.id",
                                                            "udp.srcport", "tcp.srcport"):
        distinct.add((source, "dns", name.lower(), (kind, identifier, udp or tcp)))
    for source, stream, name in tshark(capture, "tcp && tls.handshake.type == 1", "tcp.stream", "tls.handshake.extensions_server_name"):
        distinct.add((source, "tls", name.lower(), stream))
    for source, stream, name in tshark(capture, "quic && tls.handshake.type == 1", "udp.stream", "tls.handshake.extensions_server_name"):
        distinct.add((source, "quic", name.lower(), stream))
    for source, stream, method, host in tshark(capture, "http.request", "tcp.stream", "http.request.method", "http.host"):
        distinct.add((source, "connect" if method == "CONNECT" else "http", host.split(":")[0].lower(), stream))
    return Counter((source, kind, name) for source, kind, name, _ in distinct)


def compare(observed):
    """The rows of expected.tsv and the disagreements."""
    issued = scenario.expected_counts()
    visits = [action for scene in scenario.scenes() for action in scene.actions if action.browser]
    browsers = {scenario.POSTES[action.poste].v4 for action in visits}
    gateways = {scenario.RESOLVER, scenario.RESOLVER6, scenario.PROXY}
    rows, problems = [], []
    for key in sorted(issued.keys() | observed.keys(), key=lambda k: (":" in k[0], [p.zfill(4) for p in k[0].replace(":", ".").split(".")], k)):
        seen, meant = observed.get(key, 0), issued.get(key, 0)
        address, kind, _ = key
        if address in (scenario.RESOLVER, scenario.RESOLVER6) and kind == "dns":
            how = "gateway"  # how often it asks again is its cache's business
        elif address in browsers and seen > meant:
            how = "script+browser" if meant else "browser"
        else:
            how = "gateway" if address in gateways else "script"
            if seen != meant:
                problems.append(f"{' '.join(key)}: {meant} issued, {seen} seen")
        rows.append((*key, seen, how))
    for action in visits:
        kind = "quic" if "quic" in action.argv else "tls"
        name = action.argv[3].split("/")[2]
        if (scenario.POSTES[action.poste].v4, kind, name) not in observed:
            problems.append(f"{action.poste}: Chromium visited {name}, and no {kind} connection was seen")
    return rows, problems


def outcome(action):
    kinds = {kind for _, kind, _, _ in action.expected}
    name = action.usage[0]
    if name == scenario.RESET_BY_FIREWALL:
        return "reset"
    if name == scenario.BLOCKED_BY_DNS:
        return "blocked-by-dns"
    return "dns-only" if kinds == {"dns"} else "use"


def uses():
    """One line a use of an AI name, in the order of the day."""
    result = []
    for scene in scenario.scenes():
        lines = []
        for action in scene.actions:
            if action.usage is None:
                continue
            poste = scenario.POSTES[action.poste]
            sources = [a for a, kind, _, _ in action.expected if kind != "dns"] or [a for a, _, _, _ in action.expected]
            address = next((a for a in sources if a in (poste.v4, poste.v6)), poste.v4)
            name, note = action.usage
            lines.append((scene.label, scenario.NETWORK[poste.network].name, address, name, outcome(action), note))
        result += sorted(lines, key=lambda line: (line[2], line[3]))
    return result


def between(text, marker, table):
    begin, end = f"<!-- {marker} -->", f"<!-- /{marker} -->"
    head, _, rest = text.partition(begin)
    _, found, tail = rest.partition(end)
    if not found:
        sys.exit(f"record-sample-day: README.md has no {begin} ... {end}.")
    return f"{head}{begin}\n{table}\n{end}{tail}"


def write(folder, rows, summary):
    lines = ["address\tkind\tname\tcount\thow"] + ["\t".join(str(value) for value in row) for row in rows]
    (folder / "expected.tsv").write_text("\n".join(lines) + "\n")
    lines = ["local-time\tdirection\taddress\tname\toutcome\tnote"] + ["\t".join(row) for row in uses()]
    (folder / "usages.tsv").write_text("\n".join(lines) + "\n")

    postes = ["| Réseau | Adresses | Étiquette | Postes |", "| --- | --- | --- | --- |"]
    for network in scenario.NETWORKS:
        own = [poste for poste in scenario.POSTES.values() if poste.network == network.key]
        sixes = [f"{poste.v6}" for poste in own if poste.v6]
        wide = "10.99.0.0/16" if network.key == "wif" else f"{network.v4}.0/24"
        prefixes = f"`{wide}`" + (f", `{network.v6}::/64`" if network.v6 else "")
        listed = ", ".join(f".{poste.host}" for poste in own) + (f" (aussi en IPv6 : {', '.join(f'`{s}`' for s in sixes)})" if sixes else "")
        name = f"{network.name} (exclu)" if network.excluded else network.name
        postes.append(f"| {name} | {prefixes} | {f'VLAN {network.vlan}' if network.vlan else 'aucune'} | {len(own)} : {listed} |")
    table = ["| Heure | Direction | Poste | Nom | Ce qui se passe |", "| --- | --- | --- | --- | --- |"]
    for time, direction, address, name, _, note in uses():
        table.append(f"| {time} | {direction} | `{address}` | {name} | {note or 'connexion'} |")
    readme = folder / "README.md"
    text = readme.read_text()
    text = between(text, "postes", "\n".join(postes))
    text = between(text, "chiffres", summary)
    text = between(text, "usages", "\n".join(table))
    readme.write_text(text)


def main():
    capture = Path(sys.argv[1])
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    size = capture.stat().st_size
    observed = observed_counts(capture)
    rows, problems = compare(observed)
    if size > MAXIMUM_BYTES:
        problems.append(f"{size} bytes: more than {MAXIMUM_BYTES}")
    for name in scenario.AI_NAMES:
        if not any(row[2] == name for row in rows):
            problems.append(f"{name}: never seen")

    zone = timezone(timedelta(seconds=scenario.UTC_OFFSET_SECONDS))
    times = [float(row[1]) for row in tshark(capture, "frame", "frame.time_epoch")]
    if times != sorted(times):
        problems.append("the packets are not in the order of time")
    for stamp in (times[0], times[-1]):
        local = datetime.fromtimestamp(stamp, zone)
        if (local.year, local.month, local.day) != scenario.DAY:
            problems.append(f"a packet is outside the day: {local}")
    if next(tshark(capture, "tcp.analysis.lost_segment || tcp.analysis.ack_lost_segment", "frame.number"), None):
        problems.append("the capture lost packets")
    repeated = sum(1 for _ in tshark(capture, "tcp.analysis.retransmission", "frame.number"))
    if repeated * 100 > len(times):  # a busy machine may repeat a few; two ears on one path would repeat them all
        problems.append(f"{repeated} packets were heard twice")
    tags = sum(1 for _ in tshark(capture, "vlan", "vlan.id"))
    if not tags:
        problems.append("no frame has a VLAN tag")
    if problems:
        sys.exit("record-sample-day: the capture is not what the scenes issued:\n  " + "\n  ".join(problems))

    connections = [row for row in rows if row[1] in ("tls", "quic", "http") and not row[0].startswith(scenario.PROXY)]
    total, ai = sum(row[3] for row in connections), sum(row[3] for row in connections if row[2] in scenario.AI_NAMES)
    questions = sum(row[3] for row in rows if row[1] == "dns" and row[4] != "gateway")
    spaced = f"{len(times):,}".replace(",", " ")
    first, last = (datetime.fromtimestamp(stamp, zone).strftime("%H:%M:%S") for stamp in (times[0], times[-1]))
    summary = (f"{size / 1e6:.2f} Mo, {spaced} paquets dont {tags} étiquetés, de {first} à {last} ; ".replace(".", ",") +
               f"{total} connexions des postes, dont {total - ai} ordinaires ({100 * (total - ai) // total} %) et {ai} vers un service d'IA ; "
               f"{questions} questions DNS des postes.")
    if folder:
        write(folder, rows, summary)
    print(f"  {summary}")


if __name__ == "__main__":
    main()
