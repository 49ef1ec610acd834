"""The application behind nginx on loopback: reads every body, answers GET with JSON and prompts in pieces (port)."""

import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import site_files


class Application(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, kind, pieces):
        body = site_files.filler(site_files.answer_size())
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        step = len(body) // pieces + 1
        for start in range(0, len(body), step):
            self.wfile.write(body[start:start + step])
            self.wfile.flush()
            if pieces > 1:
                time.sleep(0.01)

    def do_GET(self):
        self.answer("application/json", 1)

    def do_POST(self):
        remaining = int(self.headers.get("Content-Length", 0))
        while remaining > 0:
            piece = self.rfile.read(min(remaining, 65536))
            if not piece:
                return
            remaining -= len(piece)
        if "conversation" in self.path or "completions" in self.path:
            self.answer("text/event-stream", 8)
        else:
            self.answer("application/json", 1)

    do_PUT = do_POST

    def log_message(self, *arguments):
        pass


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Application).serve_forever()
