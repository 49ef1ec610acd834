"""The same application over HTTP/3: work directory, then the addresses to listen on."""

import asyncio
import json
import sys
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from aioquic.asyncio import QuicConnectionProtocol, serve
from aioquic.h3.connection import H3_ALPN, H3Connection
from aioquic.h3.events import DataReceived, HeadersReceived
from aioquic.quic.configuration import QuicConfiguration
from aioquic.quic.events import ProtocolNegotiated

import site_files

work, addresses = Path(sys.argv[1]), sys.argv[2:]
COOKIES = json.loads((work / "cookies.json").read_text())
KINDS = {"js": b"text/javascript", "css": b"text/css", "png": b"image/png"}


class Site(QuicConnectionProtocol):
    http = None

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.requests = {}

    def quic_event_received(self, event):
        if isinstance(event, ProtocolNegotiated):
            self.http = H3Connection(self._quic)
        if self.http is None:
            return
        for received in self.http.handle_event(event):
            if isinstance(received, HeadersReceived):
                self.requests[received.stream_id] = dict(received.headers)
            if isinstance(received, (HeadersReceived, DataReceived)) and received.stream_ended:
                self.answer(received.stream_id, self.requests.pop(received.stream_id, {}))
        self.transmit()

    def answer(self, stream, request):
        target = urlsplit(request.get(b":path", b"/").decode())
        host = request.get(b":authority", b"").decode().split(":")[0]
        status, headers, body = b"200", [(b"content-type", b"application/json")], b""
        if target.path == "/":
            status, headers = b"302", [(b"location", b"/c/")]
            headers += [(b"set-cookie", f"{name}={value}; Path=/; Secure; SameSite=Lax".encode()) for name, value in COOKIES]
        elif target.path == "/c/":
            headers, body = [(b"content-type", b"text/html; charset=utf-8")], (work / "www" / "pages" / f"{host}.html").read_bytes()
        elif target.path == "/fin":
            asked = parse_qs(target.query)
            with open(work / "fin.log", "a") as log:
                log.write(f"{asked['visite'][0]} {unquote(asked['etat'][0])}\n")
            status = b"204"
        elif target.path.startswith("/assets/"):
            file = work / "www" / "assets" / Path(target.path).name
            headers, body = [(b"content-type", KINDS[file.suffix[1:]])], file.read_bytes()
        else:
            body = site_files.filler(site_files.answer_size())
        self.http.send_headers(stream, [(b":status", status), *headers], end_stream=not body)
        if body:
            self.http.send_data(stream, body, end_stream=True)


async def main():
    configuration = QuicConfiguration(is_client=False, alpn_protocols=H3_ALPN)
    configuration.load_cert_chain(str(work / "site.crt"), str(work / "site.key"))
    for address in addresses:
        await serve(address, 443, configuration=configuration, create_protocol=Site)
    await asyncio.Event().wait()


asyncio.run(main())
