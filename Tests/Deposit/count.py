"""Counts what each client sent after its hello, from the headers of a pcap file (Ethernet, IPv4).

TCP: the highest end of a client segment, by sequence number, less the end of its first TLS record.
QUIC: the UDP payload of the client's datagrams that do not begin with an Initial, as Vigie counts.
"""

import struct
from collections import defaultdict


class Connection:
    def __init__(self):
        self.start = None  # number of the client's first byte
        self.end = 0  # the most that was sent, in bytes from there
        self.hello = None  # bytes of the record that holds the hello
        self.datagrams = 0

    @property
    def sent(self):
        return self.datagrams if self.start is None else max(self.end - (self.hello or 0), 0)


def connections(path, client):
    """By server address: the connections of `client` (4 bytes), by their port and protocol."""
    found = defaultdict(dict)
    with open(path, "rb") as file:
        order = "<" if struct.unpack("<I", file.read(24)[:4])[0] in (0xA1B2C3D4, 0xA1B23C4D) else ">"
        while len(head := file.read(16)) == 16:
            frame = file.read(struct.unpack(order + "IIII", head)[2])
            if frame[12:14] != b"\x08\x00" or frame[26:30] != client:
                continue
            server, protocol = ".".join(map(str, frame[30:34])), frame[23]
            ip = 14 + (frame[14] & 15) * 4
            total = struct.unpack("!H", frame[16:18])[0]
            port = struct.unpack("!H", frame[ip:ip + 2])[0]
            if protocol == 17:
                connection = found[server].setdefault((port, "udp"), Connection())
                first = frame[ip + 8] if len(frame) > ip + 8 else 0
                is_initial = first & 0xF0 == 0xC0  # long header, type 0 of version 1; Chromium speaks version 1 to this server
                if not is_initial:
                    connection.datagrams += struct.unpack("!H", frame[ip + 4:ip + 6])[0] - 8
            elif protocol == 6:
                sequence, flags = struct.unpack("!I", frame[ip + 4:ip + 8])[0], frame[ip + 13]
                data = ip + (frame[ip + 12] >> 4) * 4
                length = total - (data - 14)
                key = (port, "tcp")
                if flags & 2:
                    connection = found[server][key] = Connection()
                    connection.start = (sequence + 1) & 0xFFFFFFFF
                connection = found[server].get(key)
                if connection is None or length <= 0 or flags & 6:
                    continue
                offset = (sequence - connection.start) & 0xFFFFFFFF
                if offset >= 1 << 31:
                    continue
                if offset == 0 and len(frame) >= data + 5 and frame[data] == 0x16:
                    connection.hello = 5 + struct.unpack("!H", frame[data + 3:data + 5])[0]
                connection.end = max(connection.end, offset + length)
    return found
