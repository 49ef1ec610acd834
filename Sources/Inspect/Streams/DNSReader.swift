import Model
import Wire

/// Turns DNS messages into observations.
enum DNSReader {
  /// Where DNS is served (RFC 1035, section 4.2).
  static let port: UInt16 = 53

  /// Addresses of one `ipv4hint` and `ipv6hint` that are looked at; real records have under 10.
  private static let mostHints = 16

  /// Reads one message; `template` is who asked whom and when, as if the message were a question.
  ///
  /// A question gives an observation for each name it asks (more than one is legal in RFC 1035 and
  /// sent by nobody); a response gives one for the asked name when it holds answers or refuses,
  /// whatever names its CNAME chain goes through. What it leads to is remembered. When a part proves
  /// malformed nothing of the message stays.
  static func read(
    _ message: Span<UInt8>, as template: Observation, findings: inout Findings
  ) throws(WireError) {
    let observations = findings.count
    let names = findings.names.count
    do throws(WireError) {
      try readWhole(message, as: template, findings: &findings)
    } catch {
      findings.rewind(to: observations)
      findings.names.rewind(to: names)
      findings.resolutions.dropNotes()
      throw error
    }
  }

  private static func readWhole(
    _ bytes: Span<UInt8>, as template: Observation, findings: inout Findings
  ) throws(WireError) {
    var message = try DNSMessage(parsing: bytes)
    let header = message.header
    // Other kinds of message (NOTIFY, UPDATE, ...) are between servers.
    guard header.opcode == 0 else { return }
    guard header.questionCount <= DNSMessage.mostQuestions else {
      throw WireError(.dns, .tooMany, at: 4)
    }
    let observations = findings.count
    let asked = findings.names.count
    let isRefusal = header.isResponse && header.responseCode == DNSHeader.nameError
    var observation = template
    if header.isResponse { observation.evidence = .dnsAnswer }
    let hasAnswer = header.responseCode == 0 && header.answerCount > 0
    for _ in 0..<header.questionCount {
      let start = findings.names.count
      _ = try message.readQuestion(into: &findings.names)
      if header.isResponse, !hasAnswer, !isRefusal {
        findings.names.rewind(to: start)
      } else {
        findings.add(observation, nameStart: start)
      }
    }
    guard header.isResponse else { return }
    let askedName = asked..<findings.names.count
    let leadsNowhere = try readAnswers(
      &message, of: bytes, count: header.answerCount, findings: &findings)
    if isRefusal || (hasAnswer && leadsNowhere) {
      findings.refuse(since: observations)
      findings.resolutions.dropNotes()
    } else if hasAnswer, header.questionCount == 1 {
      findings.keepNotes(askedName, of: template.client, at: template.time)
    } else {
      findings.resolutions.dropNotes()
    }
  }

  /// Notes what the answers lead to; returns whether they hold addresses and each is a sinkhole's.
  private static func readAnswers(
    _ message: inout DNSMessage, of bytes: Span<UInt8>, count: Int, findings: inout Findings
  ) throws(WireError) -> Bool {
    let start = findings.names.count
    var addresses = 0
    var sinkholes = 0
    for _ in 0..<min(count, DNSMessage.mostAnswers) {
      let record = try message.readAnswer()
      if record.type == .https || record.type == .svcb {
        let binding = try message.serviceBinding(of: record, into: &findings.names)
        note(binding, record.timeToLive, in: bytes, findings: &findings)
      } else if let address = message.address(of: record) {
        addresses += 1
        if findings.resolutions.isSinkhole(address) { sinkholes += 1 }
        findings.resolutions.note(address, timeToLive: record.timeToLive)
      }
      findings.names.rewind(to: start)
    }
    return addresses > 0 && sinkholes == addresses
  }

  /// Notes the addresses and the public name that an HTTPS or SVCB record leads to (RFC 9460,
  /// section 7.3; RFC 9848, section 3).
  private static func note(
    _ binding: ServiceBinding, _ timeToLive: UInt32, in bytes: Span<UInt8>,
    findings: inout Findings
  ) {
    for index in 0..<min(binding.ipv4HintCount + binding.ipv6HintCount, mostHints) {
      guard let address = binding.hint(index, in: bytes) else { break }
      findings.resolutions.note(address, timeToLive: timeToLive)
    }
    guard !binding.ech.isEmpty else { return }
    findings.counters.echRecords &+= 1
    let start = findings.names.count
    do throws(WireError) {
      guard
        try ECHConfigList.readPublicName(
          from: bytes.extracting(binding.ech), into: &findings.names)
      else { return }
      findings.notePublicName(start..<findings.names.count, timeToLive: timeToLive)
    } catch {
      // The answer around it is good.
      findings.counters.echBadConfigurations &+= 1
    }
  }
}
