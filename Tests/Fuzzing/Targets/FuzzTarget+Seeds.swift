import Model
import TestSupport

extension FuzzTarget {
  /// Good inputs, from which a fuzzer starts: one of each kind that the house reads.
  public var seeds: [[UInt8]] {
    switch self {
    case .packet: Self.frames.map { [0] + $0 } + Self.otherLinks
    case .packets:
      [Self.frames, Self.fragments, Self.resolved].map { Self.records($0) }
    case .stream: Self.streams
    case .quic: Self.datagrams
    case .initial: Self.initials
    case .dns: Self.dnsMessages
    case .hello: Self.hellos
    case .http: Self.requests
    case .socks: Self.socksMessages
    case .rules: TextSeeds.ruleFiles
    case .policy: [Array(TextSeeds.policyFile.utf8)]
    case .spots: [Array(TextSeeds.spotFile.utf8)]
    case .covers: [Array(TextSeeds.coverFile.utf8)]
    case .lists: ListSeeds.lists
    case .imported: [Array(ListSeeds.importedFile.utf8)]
    case .release: ListSeeds.releases
    case .capture: CaptureSeeds.files
    case .text: TextSeeds.texts.map { Array($0.utf8) }
    }
  }

  private static let client = IPAddress(v4: 0x0a14_0105)
  private static let server = IPAddress(v4: 0xc633_6407)
  private static let firstID = [UInt8](hexadecimal: "8394c8f03e515708")

  private static let hellos: [[UInt8]] = [
    TLSBytes.helloBody(serverName: Array("claude.ai".utf8)),
    TLSBytes.helloBody(serverName: Array("chat.mistral.ai.".utf8), hasECH: true, padding: 90),
    TLSBytes.helloBody(serverName: nil, protocols: []),
  ]

  private static let requests: [[UInt8]] = [
    Array("GET / HTTP/1.1\r\nHost: claude.ai\r\nUpgrade: websocket\r\n\r\n".utf8),
    Array("CONNECT claude.ai:443 HTTP/1.1\r\nHost: claude.ai:443\r\n\r\n".utf8),
    Array(
      "POST http://[::1]:80/a HTTP/1.0\nHost: b\nContent-Length: 3\nTransfer-Encoding: chunked\n\n"
        .utf8),
  ]

  private static let socksMessages: [[UInt8]] = [
    [5, 1, 0],
    [5, 1, 0, 3, 9] + Array("claude.ai".utf8) + [1, 187],
    [4, 1, 1, 187, 0, 0, 0, 1, 0x61, 0] + Array("claude.ai".utf8) + [0],
    [1, 1, 0x61, 1, 0x62],
  ]

  private static let dnsMessages: [[UInt8]] = [
    DNSBytes.query("claude.ai"),
    DNSBytes.query("chat.mistral.ai", type: 65),
    DNSBytes.message(
      flags: 0x8180, questions: [(DNSBytes.name("www.claude.ai"), 1)],
      answers: [
        DNSBytes.record(owner: [0xc0, 12], type: 5, data: DNSBytes.name("a.example")),
        DNSBytes.record(owner: [0xc0, 45], type: 1, data: [198, 51, 100, 7]),
        DNSBytes.record(owner: [0xc0, 12], type: 28, data: [UInt8](repeating: 0x20, count: 16)),
      ]),
    DNSBytes.message(
      flags: 0x8180, questions: [(DNSBytes.name("claude.ai"), 65)],
      answers: [
        DNSBytes.record(
          owner: [0xc0, 12], type: 65,
          data: [0, 1, 0, 0, 1, 0, 3, 2, 0x68, 0x32, 0, 4, 0, 4, 198, 51, 100, 7]
            + [0, 5] + echConfigs.withLength(2) + [0, 6]
            + [UInt8](repeating: 1, count: 16)
            .withLength(2))
      ]),
  ]

  /// An ECHConfigList of one configuration (RFC 9849, section 4).
  private static let echConfigs: [UInt8] =
    ([0xfe, 0x0d]
    + ([7, 0, 32] + [UInt8](repeating: 9, count: 32).withLength(2) + [0, 4, 0, 1, 0, 1, 64]
    + Array("cover.example".utf8).withLength(1) + [0, 0]).withLength(2)).withLength(2)

  /// One of each kind, over IPv4 and IPv6, with tags, in tunnels.
  private static let frames: [[UInt8]] = {
    let query = Packet.udp(from: 40_000, to: 53, payload: DNSBytes.query("claude.ai"))
    let hello = Packet.tcp(
      from: 50_000, to: 443, sequence: 1, payload: TLSBytes.helloRecords("claude.ai"))
    let inner = Packet.ipv4(from: client, to: server, transport: 17, payload: query)
    let frame = Packet.ethernet(type: 0x0800, payload: inner)
    func outer(_ transport: UInt8, _ payload: [UInt8]) -> [UInt8] {
      Packet.frame(from: server, to: client, transport: transport, payload: payload)
    }
    func udp(_ port: Int, _ payload: [UInt8]) -> [UInt8] {
      outer(17, Packet.udp(from: 40_000, to: port, payload: payload))
    }
    return [
      Packet.frame(from: client, to: server, transport: 17, payload: query),
      Packet.frame(from: client, to: server, transport: 6, payload: hello, tags: [(0x8100, 12)]),
      Ends(serverPort: 53, isIPv6: true).udp(DNSBytes.query("mistral.ai")),
      Packet.ethernet(
        type: 0x86dd,
        payload: Packet.ipv6(
          from: IPAddress(v6High: 1, low: 2), to: IPAddress(v6High: 3, low: 4), next: 0,
          payload: [44, 0, 1, 4, 0, 0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 9] + query)),
      Packet.ethernet(type: 0x8847, payload: [0, 1, 0x01, 0x40] + inner),
      Packet.ethernet(type: 0x8847, payload: [0, 1, 0x01, 0x40, 0, 0, 0, 0] + frame),
      Packet.ethernet(
        type: 0x8864,
        payload: [0x11, 0, 0, 1] + ([0, 0x21] + inner).withLength(2)),
      outer(4, inner),
      outer(47, [0, 0, 0x65, 0x58] + frame),
      outer(47, [0xb0, 0, 0x08, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 1] + inner),
      outer(47, [0x10, 0, 0x88, 0xbe, 0, 0, 0, 1, 0x10, 0x0c, 0, 1, 0, 0, 0, 0] + frame),
      outer(
        47,
        [0x10, 0, 0x22, 0xeb, 0, 0, 0, 1, 0x20, 0x0c, 0, 1]
          + [UInt8](
            repeating: 0, count: 8) + frame),
      outer(97, [0x30, 0] + frame),
      udp(4789, [8, 0, 0, 0, 0, 0, 7, 0] + frame),
      udp(6081, [1, 0, 0x65, 0x58, 0, 0, 7, 0, 1, 2, 3, 0] + frame),
      udp(2152, [0x30, 0xff] + [0, UInt8(inner.count), 0, 0, 0, 7] + inner),
      udp(
        3544,
        Packet.ipv6(
          from: IPAddress(v6High: 0x2001_0000_0000_0000, low: 2), to: IPAddress(v6High: 3, low: 4),
          next: 17, payload: query)),
      udp(37_008, [1, 0, 0, 1, 1] + frame),
      udp(1701, [0, 0x02, 0, 1, 0, 2, 0xff, 3, 0, 0x21] + inner),
      udp(
        5247,
        [0, 0x10, 0x03, 0, 0, 0, 0, 0] + [8, 1] + [UInt8](repeating: 0, count: 22)
          + [0xaa, 0xaa, 3, 0, 0, 0, 8, 0] + inner),
      Packet.ethernet(type: 0x8926, payload: [0, 0, 0, 1, 8, 0] + inner),
    ]
  }()

  /// The same packet behind the headers of the other link types.
  private static let otherLinks: [[UInt8]] = {
    let packet = Packet.ipv4(
      from: client, to: server, transport: 17,
      payload: Packet.udp(from: 40_000, to: 53, payload: DNSBytes.query("claude.ai")))
    let zeros = { (count: Int) in [UInt8](repeating: 0, count: count) }
    return [
      [1] + zeros(14) + [8, 0] + packet,
      [2, 8, 0] + zeros(18) + packet,
      [3] + packet,
      [4, 2, 0, 0, 0] + packet,
      [5, 0, 0, 0, 2] + packet,
      [6, 0xff, 3, 0, 0x21] + packet,
      [7, 0xff, 3, 0, 0x21] + packet,
      [8, 0x0f, 0, 8, 0] + packet,
      [9, 8, 2] + zeros(22) + [0xaa, 0xaa, 3, 0, 0, 0, 8, 0] + packet,
      [10, 0, 0, 8, 0, 0, 0, 0, 0, 8, 2] + zeros(22) + [0xaa, 0xaa, 3, 0, 0, 0, 8, 0] + packet,
      [11, 2, 0, 0, 0, UInt8(packet.count + 4), 0, 9, 0] + packet,
    ]
  }()

  /// A DNS query in two fragments, the second one first.
  private static let fragments: [[UInt8]] = {
    let query = Packet.udp(
      from: 40_000, to: 53, payload: DNSBytes.query("a-long-name.claude.example"))
    func fragment(_ range: Range<Int>, _ field: Int) -> [UInt8] {
      Packet.ethernet(
        type: 0x0800,
        payload: Packet.ipv4(
          from: client, to: server, transport: 17, payload: Array(query[range]), fragment: field))
    }
    return [fragment(24..<query.count, 3), fragment(0..<24, 0x2000)]
  }()

  /// A name, what it led to, and connections that tell no name or another one.
  private static let resolved: [[UInt8]] = {
    var dns = Ends(serverPort: 53)
    let question = dns.udp(DNSBytes.query("claude.ai", type: 65))
    dns.isFromServer = true
    let web = Ends()
    func hello(_ name: String?, hasECH: Bool) -> [UInt8] {
      web.tcp(
        TLSBytes.helloRecords(name, hasECH: hasECH), sequence: 1, acknowledgement: 1, flags: 0x18)
    }
    return [
      question, dns.udp(dnsMessages[3]), dns.udp(dnsMessages[2]),
      hello(nil, hasECH: false),
      Ends(isFromServer: true).tcp(
        [], sequence: 1, acknowledgement: 200, flags: 0x04),
      hello("cover.example", hasECH: true),
      dns.udp(
        DNSBytes.message(
          flags: 0x8183, questions: [(DNSBytes.name("no.example"), 1)], answers: [])),
    ]
  }()

  /// Frames as records of `packets`.
  private static func records(_ frames: [[UInt8]]) -> [UInt8] {
    frames.flatMap { record([1, 0], $0) }
  }

  private static let streams: [[UInt8]] = {
    /// A segment of a script: what is said of its bytes, their length (1), the bytes.
    func segment(_ head: [UInt8], _ bytes: [UInt8]) -> [UInt8] { head + bytes.withLength(1) }
    let hello = TLSBytes.helloRecords("claude.ai", recordSize: 60)
    let parts: [UInt8] = hello.inParts(of: 50).flatMap { segment([0], $0) }
    let question = DNSBytes.query("claude.ai").withLength(2)
    let answerAndEnd: [UInt8] = [0x20, 3, 1, 2, 3, 0x04, 0]
    // The second part first, then the first one, then a reset.
    let turned = segment([2, 40], Array(hello[40...])) + segment([3, 0, 0], Array(hello[..<40]))
    return [
      [0, 0xff] + parts,
      [0, 0] + turned + [8, 0],
      [1, 0] + segment([0], requests[0]) + answerAndEnd,
      [3, 0] + segment([0], requests[1]) + parts,
      [4, 0] + segment([0], socksMessages[0] + socksMessages[1]) + parts,
      [2, 0] + segment([0], question),
    ]
  }()

  private static let datagrams: [[UInt8]] = {
    var initial = QUICInitialBytes(to: firstID)
    let frames = QUICFrameBytes.crypto(at: 0, TLSBytes.hello("claude.ai"))
    let whole = (try? initial.packet(frames, paddedTo: 400)) ?? []
    initial.version = QUICInitialBytes.version2
    let second = (try? initial.packet(frames)) ?? []
    let negotiation = [0x80, 0, 0, 0, 0] + firstID.withLength(1) + [0, 0, 0, 0, 1]
    return [
      [0] + record([0, 0], whole) + record([1, 1], [0x40] + firstID + firstID),
      [6] + record([0, 4], second),
      [0] + record([0, 1], negotiation),
    ]
  }()

  private static let initials: [[UInt8]] = {
    let hello = TLSBytes.hello("claude.ai", padding: 200)
    let first = QUICFrameBytes.crypto(at: 0, Array(hello.prefix(150)))
    let rest = QUICFrameBytes.crypto(at: 150, Array(hello.dropFirst(150)))
    let answer = QUICFrameBytes.ack() + QUICFrameBytes.crypto(at: 0, [2, 0, 0, 4, 1, 2, 3, 4])
    let end = QUICFrameBytes.connectionClose("fin")
    return [
      [0] + record([0, 0, 0], first + rest) + record([1, 1, 0], answer),
      [1] + record([0, 0, 1], rest) + record([1, 1, 0], answer)
        + record([0, 8, 0], QUICFrameBytes.ping + first),
      [0] + record([0, 0, 0], first) + record([0, 0x42, 1], rest) + record([0, 0, 2], end),
    ]
  }()

  /// A record of a script: what is said of its bytes, their length (2), the bytes.
  private static func record(_ head: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
    head + bytes.withLength(2)
  }

}
