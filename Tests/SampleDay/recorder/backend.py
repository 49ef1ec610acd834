"""The Internet behind nginx: an application that reads a body and answers in pieces, and a firewall that resets.

Arguments: the port of the application on loopback, then the address whose port 443 is reset after the first bytes.
"""

import os
import socket
import struct
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


class Application(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        remaining = int(self.headers.get("Content-Length", 0))
        while remaining > 0:
            piece = self.rfile.read(min(remaining, 65536))
            if not piece:
                return
            remaining -= len(piece)
        size = int(parse_qs(urlsplit(self.path).query).get("n", ["4k"])[0].rstrip("k")) * 1024
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Content-Length", str(size))
        self.end_headers()
        for _ in range(4):  # an answer that is written as it is thought of
            self.wfile.write(os.urandom(size // 4))
            self.wfile.flush()
            time.sleep(0.05)

    def log_message(self, *arguments):
        pass


def reset(connection):
    with connection:
        connection.settimeout(5)
        try:
            connection.recv(4096)
        except OSError:
            pass
        # Linger of zero: closing sends RST.
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def firewall(address):
    with socket.create_server((address, 443)) as listener:
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=reset, args=(connection,), daemon=True).start()


threading.Thread(target=firewall, args=(sys.argv[2],), daemon=True).start()
ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Application).serve_forever()
