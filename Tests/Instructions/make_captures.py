#!/usr/bin/env python3
"""Writes captures of N and 2N packets of one kind: make_captures.py DIRECTORY N

The difference between the two is what N packets cost, whatever starting and stopping cost.
"""
import pathlib
import re
import struct
import sys

CLIENT, SERVER = bytes([10, 20, 1, 5]), bytes([198, 51, 100, 7])


def ethernet(payload, kind=0x0800):
    return bytes(6) + bytes(6) + struct.pack("!H", kind) + payload


def ipv4(payload, source, destination, transport):
    head = struct.pack("!BBHHHBBH", 0x45, 0, 20 + len(payload), 1, 0, 64, transport, 0)
    return ethernet(head + source + destination + payload)


def tcp(source, port, destination, to, sequence, acknowledgement, flags, payload=b""):
    head = struct.pack("!HHIIBBHHH", port, to, sequence & 0xFFFFFFFF, acknowledgement & 0xFFFFFFFF,
                       5 << 4, flags, 65535, 0, 0)
    return ipv4(head + payload, source, destination, 6)


def hello(name):
    def vector(content, width):
        return len(content).to_bytes(width, "big") + content
    server_name = struct.pack("!H", 0) + vector(vector(b"\0" + vector(name, 2), 2), 2)
    padding = struct.pack("!H", 21) + vector(bytes(300), 2)
    body = (b"\3\3" + bytes(32) + vector(bytes(32), 1) + vector(b"\x13\x01\x13\x02", 2)
            + vector(b"\0", 1) + vector(padding + server_name, 2))
    return b"\x16\3\1" + vector(b"\1" + vector(body, 3), 2)


def arp(count):
    for _ in range(count):
        yield ethernet(bytes(28), 0x0806)


def bulk(count):
    """A download: server segments of a connection whose hello was read."""
    opening = hello(b"www.example.org")
    yield tcp(CLIENT, 50000, SERVER, 443, 999, 0, 2)
    yield tcp(CLIENT, 50000, SERVER, 443, 1000, 1, 0x18, opening)
    for index in range(count):
        yield tcp(SERVER, 443, CLIENT, 50000, 1 + 1448 * index, 1000 + len(opening), 0x10,
                  bytes(1448))


def dns(count):
    question = b"\3www\x0eservice-public\2fr\0" + struct.pack("!HH", 1, 1)
    for index in range(count):
        message = struct.pack("!HHHHHH", index & 0xFFFF, 0x100, 1, 0, 0, 0) + question
        yield udp(CLIENT, SERVER, 40000, 53, message)


def hellos(count):
    for index in range(count):
        port = 1024 + index % 60000
        yield tcp(CLIENT, port, SERVER, 443, 1000, 1, 0x18, hello(b"www.service-public.fr"))


def udp(source, destination, port, to, payload):
    return ipv4(struct.pack("!HHHH", port, to, 8 + len(payload), 0) + payload, source, destination, 17)


def vector(name):
    """A client's Initial of RFC 9001 or RFC 9369, appendix A, as the tests of opening hold it."""
    tests = pathlib.Path(__file__).parents[1] / "QUICInitialTests" / "Vectors.swift"
    found = re.search(name + r' = bytes\(\s*"""([0-9a-f\s]+)"""', tests.read_text())
    return bytes.fromhex("".join(found.group(1).split()))


def initials(count):
    """One client after the other; versions alternate, so that every Initial needs its own keys."""
    packets = vector("clientInitial1"), vector("clientInitial2")
    for index in range(count):
        client = bytes([10, 21 + (index >> 16), index >> 8 & 255, index & 255])
        yield udp(client, SERVER, 50000, 443, packets[index % 2])


def write(path, packets):
    with open(path, "wb") as out:
        out.write(struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 262144, 1))
        for index, packet in enumerate(packets):
            out.write(struct.pack("<IIII", 1700000000 + index // 1000, index % 1000 * 1000,
                                  len(packet), len(packet)) + packet)


def main():
    directory, count = sys.argv[1], int(sys.argv[2])
    for name, make in (("ignored", arp), ("bulk", bulk), ("dns", dns), ("hello", hellos),
                       ("quic", initials)):
        write(f"{directory}/{name}-1.pcap", make(count))
        write(f"{directory}/{name}-2.pcap", make(2 * count))


main()
