import Wire

extension FuzzTarget {
  /// The message by itself, then in a datagram of either direction.
  static func readDNS(_ bytes: Span<UInt8>) throws(BrokenPromise) {
    var names = NameSlab(capacity: 4096)
    do throws(WireError) {
      var message = try DNSMessage(parsing: bytes)
      for _ in 0..<min(message.header.questionCount, DNSMessage.mostQuestions) {
        _ = try message.readQuestion(into: &names)
      }
      for _ in 0..<min(message.header.answerCount, DNSMessage.mostAnswers) {
        names.rewind(to: 0)
        read(try message.readAnswer(), of: message, bytes, into: &names)
      }
    } catch {
      try BrokenPromise.unless(error.offset <= bytes.count, "an error lies in the message")
    }
    try Tap.open { tap throws(BrokenPromise) in
      let copy = bytes.indices.map { bytes[$0] }
      try tap.show(Ends(serverPort: 53).udp(copy))
      try tap.show(Ends(isFromServer: true, serverPort: 53).udp(copy))
    }
  }

  /// Asks a record for everything, whether its type has it or not.
  private static func read(
    _ record: DNSRecord, of message: borrowing DNSMessage, _ bytes: Span<UInt8>,
    into names: inout NameSlab
  ) {
    _ = message.address(of: record)
    _ = try? message.readTarget(of: record, into: &names)
    _ = try? ECHConfigList.readPublicName(from: message.data(of: record), into: &names)
    guard let binding = try? message.serviceBinding(of: record, into: &names) else { return }
    for index in -1...(binding.ipv4HintCount + binding.ipv6HintCount) {
      _ = binding.hint(index, in: bytes)
    }
    _ = try? ECHConfigList.readPublicName(from: bytes.extracting(binding.ech), into: &names)
  }

  static func readHello(_ bytes: Span<UInt8>) throws(BrokenPromise) {
    guard let hello = try? ClientHello(parsing: bytes) else { return }
    try expect(hello.serverName, within: bytes)
    try expect(hello.firstProtocol, within: bytes)
    try BrokenPromise.unless(hello.serverName?.isEmpty != true, "a name has bytes")
  }

  static func readHTTP(_ bytes: Span<UInt8>) throws(BrokenPromise) {
    _ = HTTPRequestLine.likeness(of: bytes)
    if case .complete(let length) = HTTPRequestHead.extent(of: bytes, searched: 0) {
      try BrokenPromise.unless(length <= bytes.count, "a head ends within its bytes")
    }
    guard let head = try? HTTPRequestHead(parsing: bytes) else { return }
    try expect(head.targetHost, within: bytes)
    try expect(head.hostField, within: bytes)
  }

  static func readSOCKS(_ bytes: Span<UInt8>) throws(BrokenPromise) {
    for likeness in [SOCKSMessage.opening(bytes), SOCKSMessage.afterGreeting(bytes)] {
      guard case .message(let message, let length) = likeness else { continue }
      try BrokenPromise.unless(
        length > 0 && length <= bytes.count, "a message ends within its bytes")
      guard case .connect(let domain) = message else { continue }
      try expect(domain, within: bytes)
    }
  }

  private static func expect(
    _ range: Range<Int>?, within bytes: Span<UInt8>
  ) throws(BrokenPromise) {
    guard let range else { return }
    try BrokenPromise.unless(
      range.lowerBound >= 0 && range.upperBound <= bytes.count,
      "\(range) lies within \(bytes.count) bytes")
  }
}
