"""Sends one capture over a cable to Vigie, with and without its kernel filter, and to tcpdump, in turn.

    measure.py VIGIE [--rounds N] [--seconds N] [--idle N] [--rate N] [--parts idle flows cpu rate]

CPU is that of the program's own threads (/proc/PID/task/*/schedstat, nanoseconds). What the kernel does for a packet
before the ring, the filter included, is charged to whoever sends over a cable of two virtual ends: it is in nobody's
figure here.
"""

import argparse
import json
import os
import random
import re
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PREFIX = f"vml{os.getpid()}-"
SENDER, PROBE = PREFIX + "send", PREFIX + "probe"
PORT = "probe0"
RING_MIB = 16
PROGRAMS = ("vigie", "vigie --no-kernel-filter", "tcpdump -w /dev/null")
# What is sent: how many connections, and full packets of each.
CAPTURES = {"mixed": (2_000, 46), "bulk": (50, 2_000)}
# Connections of which each comes once, and the tables that are filled with them: the usual one, and a million.
FLOWS = ((200_000, 1 << 17), (1_500_000, 1 << 20))
# Packets a second that are tried for the highest rate without loss.
RATES = (50_000, 100_000, 150_000, 200_000, 250_000, 300_000, 400_000, 500_000, 700_000, 1_000_000)


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def inside(namespace, *command, **options):
    return subprocess.Popen(("ip", "netns", "exec", namespace) + command, **options)


# --- The network and what is sent over it


def build():
    for namespace in (SENDER, PROBE):
        run("ip", "netns", "add", namespace)
    run("ip", "-n", SENDER, "link", "add", "eth0", "type", "veth", "peer", "name", PORT, "netns", PROBE)
    for namespace, name in ((SENDER, "eth0"), (PROBE, PORT)):
        run("ip", "netns", "exec", namespace, "sysctl", "-qw", f"net.ipv6.conf.{name}.disable_ipv6=1")
        run("ip", "-n", namespace, "link", "set", name, "arp", "off", "up")


def demolish():
    for namespace in (SENDER, PROBE):
        subprocess.run(("ip", "netns", "del", namespace), capture_output=True)


def checksum(head):
    total = sum(struct.unpack(">10H", head))
    total = (total & 0xFFFF) + (total >> 16)
    return 0xFFFF - (total & 0xFFFF) - (total >> 16)


def frame(source, target, protocol, payload):
    head = struct.pack(">BBHHHBBH4s4s", 0x45, 0, 20 + len(payload), 0, 0, 64, protocol, 0, source, target)
    head = head[:10] + struct.pack(">H", checksum(head)) + head[12:]
    return b"\x02\0\0\0\0\x63\x02\0\0\0\0\x05\x08\0" + head + payload


def tcp(source, target, ports, flags, numbers, payload=b""):
    head = struct.pack(">HHIIBBHHH", *ports, *numbers, 0x50, flags, 512, 0, 0)
    return frame(source, target, 6, head + payload)


def hello(name):
    name = name.encode()
    sni = struct.pack(">HHHBH", 0, len(name) + 5, len(name) + 3, 0, len(name)) + name
    body = b"\3\3" + bytes(32) + b"\0\0\2\x13\1\1\0" + struct.pack(">H", len(sni)) + sni
    body = b"\1" + struct.pack(">I", len(body))[1:] + body
    return b"\x16\3\1" + struct.pack(">H", len(body)) + body


def question(source, port, name):
    asked = b"\0\1\1\0\0\1\0\0\0\0\0\0" + b"".join(bytes([len(x)]) + x for x in name.encode().split(b".")) + b"\0\0\1\0\1"
    return frame(source, bytes((192, 0, 2, 53)), 17, struct.pack(">HHHH", port, 53, 8 + len(asked), 0) + asked)


def write_capture(path, connections, bulk):
    """Connections of a question, a beginning, a hello and so many full packets from the server."""
    chance = random.Random(7)
    queues = []
    for number in range(connections):
        client = bytes((10, 20, 1 + number % 5, 1 + number // 5 % 250))
        server = bytes((198, 51, 100, 1 + number % 250))
        port = 20_000 + number
        name = "chatgpt.com" if number % 50 == 0 else f"www{number}.example"
        sent = hello(name)
        queue = [question(client, port, name), tcp(client, server, (port, 443), 0x02, (1_000, 0)),
                 tcp(client, server, (port, 443), 0x18, (1_001, 5_001), sent)]
        queue += [tcp(server, client, (443, port), 0x10, (5_001 + 1_400 * index, 1_001 + len(sent)), bytes(1_400))
                  for index in range(bulk)]
        queues.append(queue)
    count = 0
    with open(path, "wb") as file:
        file.write(struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65_535, 1))
        # A hundred connections at a time, their packets mixed.
        for start in range(0, connections, 100):
            open_queues = queues[start:start + 100]
            while open_queues:
                queue = chance.choice(open_queues)
                packet = queue.pop(0)
                file.write(struct.pack("<IIII", 1, count % 1_000_000, len(packet), len(packet)) + packet)
                count += 1
                if not queue:
                    open_queues.remove(queue)
    return count


def write_flood(path, connections):
    """The first packet of so many connections, each from another end."""
    with open(path, "wb") as file:
        file.write(struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65_535, 1))
        for number in range(connections):
            client = bytes((10, 20, 1 + number % 5, 1 + number // 5 % 250))
            server = bytes((198, 18 + number // 1_250 % 2, number // 2_500 % 250, 7))
            packet = tcp(client, server, (1_024 + number // 625_000, 443), 0x02, (1_000, 0))
            file.write(struct.pack("<IIII", 1, number % 1_000_000, len(packet), len(packet)) + packet)


def send(capture, rate, seconds):
    """Sends for so long, as fast as possible without a rate; gives packets and packets a second."""
    speed = (f"--pps={rate}",) if rate else ("--topspeed",)
    text = run("ip", "netns", "exec", SENDER, "tcpreplay", "-q", "-K", "-i", "eth0", "--loop=0", f"--duration={seconds}",
               *speed, str(capture))
    found = re.search(r"Actual: (\d+) packets .* sent in ([\d.]+) seconds", text)
    packets, took = int(found[1]), float(found[2])
    return packets, packets / took


# --- The programs


class Listener:
    """One program that listens; ended with `end`."""

    def __init__(self, program, vigie, work, settings=None):
        self.program, self.work = program, work
        self.log = open(work / "log", "w+")
        if program.startswith("tcpdump"):
            command = ("tcpdump", "-n", "-s", "262144", "-B", str(RING_MIB * 1024), "-i", PORT, "-w", "/dev/null", "-Z", "root")
        else:
            (work / "data").mkdir()
            self.socket = str(work / "vigie.sock")
            command = (vigie, "run", "--interface", PORT, "--rules", str(work.parent / "rules"), "--database",
                       str(work / "data" / "vigie.sqlite"), "--socket", self.socket, "--ring-mib", str(RING_MIB),
                       *program.split()[1:])
            if settings:
                (work / "vigie.yaml").write_text(settings)
                command += ("--config", str(work / "vigie.yaml"))
        self.vigie = vigie
        # `ip netns exec` becomes the program: its id is the program's.
        self.process = inside(PROBE, *command, stdout=self.log, stderr=self.log, stdin=subprocess.DEVNULL)
        self.wait_for("listening on" if program.startswith("tcpdump") else ": écoute")

    def text(self):
        return (self.work / "log").read_text().replace("\u00a0", " ").replace(" :", ":")

    def wait_for(self, words):
        end = time.monotonic() + 30
        while words not in self.text():
            if self.process.poll() is not None or time.monotonic() > end:
                raise SystemExit(f"{self.program} did not start: {self.text()}")
            time.sleep(0.05)

    def cpu(self):
        """Seconds on a processor, all threads."""
        tasks = Path(f"/proc/{self.process.pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9

    def wakeups(self):
        """How often a thread went to sleep of its own, and was woken up."""
        tasks = Path(f"/proc/{self.process.pid}/task").iterdir()
        return sum(int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)", (task / "status").read_text(), re.M)[1]) for task in tasks)

    def resident(self):
        """KiB in memory by kind: the ring that is shared with the kernel, what stands in files, and the rest."""
        sizes = {"ring": 0, "files": 0, "own": 0}
        kind = "own"
        for line in Path(f"/proc/{self.process.pid}/smaps").read_text().splitlines():
            if re.match(r"[0-9a-f]+-[0-9a-f]+ ", line):
                kind = "ring" if "socket:" in line else "files" if line.split()[-1].startswith("/") else "own"
            elif line.startswith("Rss:"):
                sizes[kind] += int(line.split()[1])
            elif line.startswith("Anonymous:") and kind == "files":
                # What was written to of a file is a copy of its own.
                copied = int(line.split()[1])
                sizes["files"] -= copied
                sizes["own"] += copied
        return sizes

    def dropped(self):
        """Packets for which the ring had no room; Vigie is asked once its count stands still."""
        if self.program.startswith("tcpdump"):
            return int(re.search(r"(\d+) packets? dropped by kernel", self.text())[1])
        before = None
        while True:
            state = json.loads(run(self.vigie, "status", "--json", "--socket", self.socket))["interfaces"][0]
            if state == before:
                return state["capture.droppedByKernel"] + state["capture.droppedByInterface"]
            before = state
            time.sleep(1.2)

    def end(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(timeout=60)
        self.log.close()


def measure(program, vigie, base, capture, rate, seconds):
    """CPU seconds a packet, packets lost, packets a second."""
    work = Path(tempfile.mkdtemp(dir=base))
    listener = Listener(program, vigie, work)
    try:
        before = listener.cpu()
        packets, speed = send(capture, rate, seconds)
        # What is still in the ring belongs to it.
        time.sleep(1.5)
        cpu = listener.cpu() - before
        lost = listener.dropped() if program.startswith("vigie") else None
    finally:
        listener.end()
    if lost is None:
        lost = listener.dropped()
    shutil.rmtree(work)
    return cpu / packets, lost, speed


# --- What is measured


def cpu_table(options, base, kind):
    capture = base / f"{kind}.pcap"
    found = {program: [] for program in PROGRAMS}
    for _ in range(options.rounds):
        for program in PROGRAMS:
            found[program].append(measure(program, options.vigie, base, capture, options.rate, options.seconds))
    print(f"\nCPU a packet, {kind} traffic at {options.rate} packets/s, {options.rounds} alternating rounds of {options.seconds} s:\n")
    print("| program | µs of CPU a packet, median (least) | ratio to tcpdump, median of rounds | lost |")
    print("| --- | ---: | ---: | ---: |")
    for program in PROGRAMS:
        cpus = [cpu * 1e6 for cpu, _, _ in found[program]]
        ratios = [mine[0] / other[0] for mine, other in zip(found[program], found[PROGRAMS[-1]])]
        lost = sum(lost for _, lost, _ in found[program])
        print(f"| `{program}` | {statistics.median(cpus):.3f} ({min(cpus):.3f}) | {statistics.median(ratios):.2f} | {lost} |")


def rate_table(options, base, capture):
    found = {program: [] for program in PROGRAMS}
    reached = 0.0
    for _ in range(options.rounds):
        for program in PROGRAMS:
            best = 0.0
            for rate in RATES:
                _, lost, speed = measure(program, options.vigie, base, capture, rate, options.seconds)
                reached = max(reached, speed)
                if lost:
                    break
                best = max(best, speed)
                if speed < 0.9 * rate:
                    break
            found[program].append(best)
    print(f"\nHighest rate without loss (ring of {RING_MIB} MiB; the sender reached {reached:,.0f} packets/s at most):\n")
    print("| program | packets/s, median | ratio to tcpdump, median of rounds |")
    print("| --- | ---: | ---: |")
    for program in PROGRAMS:
        pairs = zip(found[program], found[PROGRAMS[-1]])
        ratios = [mine / other for mine, other in pairs if other]
        words = f"{statistics.median(ratios):.2f}" if ratios else "-"
        print(f"| `{program}` | {statistics.median(found[program]):,.0f} | {words} |")


def idle(options, base):
    work = Path(tempfile.mkdtemp(dir=base))
    listener = Listener(PROGRAMS[0], options.vigie, work)
    try:
        time.sleep(5)
        wakeups, cpu = listener.wakeups(), listener.cpu()
        time.sleep(options.idle)
        wakeups, cpu = listener.wakeups() - wakeups, listener.cpu() - cpu
        sizes = listener.resident()
    finally:
        listener.end()
    print(f"\nIdle for {options.idle} s: {shown(sizes)}, {wakeups / options.idle:.1f} wake-ups a second, "
          f"{cpu / options.idle * 100:.3f} % of a core.")


def shown(sizes):
    without = sizes["own"] + sizes["files"]
    return (f"{without / 1024:.1f} MiB resident without the ring ({sizes['own'] / 1024:.1f} of its own, "
            f"{sizes['files'] / 1024:.1f} of program and libraries)")


def flows_table(options, base):
    print("\nResident after connections that come once, the table full:\n")
    print("| places | sent | memory |\n| ---: | ---: | --- |")
    for connections, places in FLOWS:
        capture = base / "flood.pcap"
        write_flood(capture, connections)
        work = Path(tempfile.mkdtemp(dir=base))
        listener = Listener(PROGRAMS[0], options.vigie, work, f"capture: {{ connections: {places} }}\n")
        try:
            run("ip", "netns", "exec", SENDER, "tcpreplay", "-q", "-K", "-i", "eth0", f"--pps={options.flood}", str(capture))
            time.sleep(3)
            sizes = listener.resident()
            lost = listener.dropped()
        finally:
            listener.end()
        print(f"| {places:,} | {connections:,}, {lost:,} lost | {shown(sizes)} |")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("vigie", type=lambda path: str(Path(path).resolve()))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--idle", type=int, default=60)
    parser.add_argument("--rate", type=int, default=25_000, help="packets a second for the CPU of a packet")
    parser.add_argument("--flood", type=int, default=50_000, help="new connections a second")
    parser.add_argument("--parts", nargs="+", choices=("idle", "flows", "cpu", "rate"),
                        default=("idle", "flows", "cpu", "rate"))
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    base = Path(tempfile.mkdtemp(prefix="vigie-measure-live."))
    try:
        shutil.copytree(ROOT / "rules", base / "rules")
        for name in ("policy.yaml", "compliance.yaml"):
            shutil.copy(ROOT / "Tests" / "SampleDay" / name, base / "rules" / name)
        for kind, (connections, bulk) in CAPTURES.items():
            count = write_capture(base / f"{kind}.pcap", connections, bulk)
            print(f"{kind}: {count} packets over and over, {100 * bulk / (bulk + 3):.1f} % of 1,454 bytes from servers.")
        load = os.getloadavg()[0]
        print(f"{os.cpu_count()} cores, load {load:.1f}" + (" : NOT QUIET, the figures are noisy" if load > 0.5 else ""))
        build()
        if "idle" in options.parts:
            idle(options, base)
        if "flows" in options.parts:
            flows_table(options, base)
        if "cpu" in options.parts:
            for kind in CAPTURES:
                cpu_table(options, base, kind)
        if "rate" in options.parts:
            rate_table(options, base, base / "mixed.pcap")
    finally:
        demolish()
        shutil.rmtree(base)


main()
