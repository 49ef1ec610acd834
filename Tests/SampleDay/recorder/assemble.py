"""Turns what the mirror heard into the day: WORK directory, output file.

Each scene moves as a whole to its local hour: the order of its packets and the time between them stay as recorded.
Frames of a network that has a VLAN get its 802.1Q tag, as a mirror of a trunk shows them. Nothing else changes.
"""

import json
import struct
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

import scenario
import town

SECTION, INTERFACE, ENHANCED = 0x0A0D0D0A, 1, 6
ETHERNET = 1
MAXIMUM_BYTES = 5_000_000


def options(data):
    found, at = {}, 0
    while at + 4 <= len(data):
        code, length = struct.unpack_from("<HH", data, at)
        if code == 0:
            break
        found[code] = data[at + 4:at + 4 + length]
        at += 4 + (length + 3) // 4 * 4
    return found


def read(path):
    """Yields (microseconds, interface name, frame) of a little-endian pcapng file."""
    data, at, interfaces = path.read_bytes(), 0, []
    while at + 12 <= len(data):
        kind, length = struct.unpack_from("<II", data, at)
        body = data[at + 8:at + length - 4]
        if kind == INTERFACE:
            found = options(body[8:])
            resolution = found.get(9, b"\x06")[0]
            interfaces.append((found[2].decode().rstrip("\0"), 10 ** resolution))
        elif kind == ENHANCED:
            number, high, low, captured, original = struct.unpack_from("<IIIII", body)
            if captured != original:
                sys.exit("record-sample-day: a packet was cut by the capture.")
            name, ticks = interfaces[number]
            yield ((high << 32 | low) * 1_000_000 // ticks, name, body[20:20 + captured])
        at += length


def option(code, value):
    return struct.pack("<HH", code, len(value)) + value + bytes(-len(value) % 4)


def block(kind, body):
    length = 12 + len(body)
    return struct.pack("<II", kind, length) + body + struct.pack("<I", length)


def tagged(frame, vlan):
    return frame[:12] + struct.pack(">HH", 0x8100, vlan) + frame[12:]


def main():
    work, output = Path(sys.argv[1]), Path(sys.argv[2])
    marks = json.loads((work / "marks.json").read_text())
    vlans = {town.bridge(network.key): network.vlan for network in scenario.NETWORKS}
    zone = timezone(timedelta(seconds=scenario.UTC_OFFSET_SECONDS))
    packets = sorted(read(work / "mirror.pcapng"), key=lambda packet: packet[0])

    comment = ("Ville de Valmont, commune fictive : journée d'exemple du jeudi 19 novembre 2026. Vrais clients dans des espaces "
               "réseau isolés, heures déplacées scène par scène ; voir Tests/SampleDay/README.md.")
    blocks = [block(SECTION, struct.pack("<IHHq", 0x1A2B3C4D, 1, 0, -1) + option(1, comment.encode()) + option(0, b"")),
              block(INTERFACE, struct.pack("<HHI", ETHERNET, 0, 262144) + option(2, b"miroir-valmont") + option(9, b"\x06") + option(0, b""))]
    kept = 0
    for mark in marks:
        begin, end = int(mark["begin"] * 1e6), int(mark["end"] * 1e6)
        scene = [packet for packet in packets if begin <= packet[0] < end]
        if not scene:
            sys.exit(f"record-sample-day: nothing was captured in the scene of {mark['hour']:02}:{mark['minute']:02}.")
        local = datetime(*scenario.DAY, mark["hour"], mark["minute"], mark["second"], tzinfo=zone)
        shift = int(local.timestamp()) * 1_000_000 - scene[0][0]
        for stamp, interface, frame in scene:
            if vlans.get(interface):
                frame = tagged(frame, vlans[interface])
            stamp += shift
            head = struct.pack("<IIIII", 0, stamp >> 32, stamp & 0xFFFFFFFF, len(frame), len(frame))
            blocks.append(block(ENHANCED, head + frame + bytes(-len(frame) % 4)))
            kept += 1
    data = b"".join(blocks)
    if len(data) > MAXIMUM_BYTES:
        sys.exit(f"record-sample-day: the day weighs {len(data)} bytes; the limit is {MAXIMUM_BYTES}.")
    output.write_bytes(data)
    print(f"  {kept} packets, {len(data)} bytes; {len(packets) - kept} packets between scenes left out")


if __name__ == "__main__":
    main()
