"""A small HTTP/3 server: address, certificate, key, page."""

import asyncio
import sys

from aioquic.asyncio import QuicConnectionProtocol, serve
from aioquic.h3.connection import H3_ALPN, H3Connection
from aioquic.h3.events import DataReceived, HeadersReceived
from aioquic.quic.configuration import QuicConfiguration
from aioquic.quic.events import ProtocolNegotiated

address, certificate, key, page = sys.argv[1:]
with open(page, "rb") as file:
    PAGE = file.read()


class Server(QuicConnectionProtocol):
    http = None

    def quic_event_received(self, event):
        if isinstance(event, ProtocolNegotiated):
            self.http = H3Connection(self._quic)
        if self.http is None:
            return
        for received in self.http.handle_event(event):
            if isinstance(received, (HeadersReceived, DataReceived)) and received.stream_ended:
                headers = [(b":status", b"200"), (b"content-type", b"text/html; charset=utf-8")]
                self.http.send_headers(received.stream_id, headers)
                self.http.send_data(received.stream_id, PAGE, end_stream=True)
        self.transmit()


async def main():
    configuration = QuicConfiguration(is_client=False, alpn_protocols=H3_ALPN)
    configuration.load_cert_chain(certificate, key)
    await serve(address, 443, configuration=configuration, create_protocol=Server)
    await asyncio.Event().wait()


asyncio.run(main())
