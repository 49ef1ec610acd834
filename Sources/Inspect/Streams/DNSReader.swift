import Model
import Wire

/// Turns DNS messages into observations.
enum DNSReader {
  /// Where DNS is served (RFC 1035, section 4.2).
  static let port: UInt16 = 53

  /// Reads one message; `template` is who asked whom and when, as if the message were a question.
  ///
  /// A question gives an observation for each name it asks (more than one is legal in RFC 1035 and
  /// sent by nobody); a response gives one for the asked name when it holds answers, whatever
  /// names its CNAME chain goes through. When a part proves malformed nothing of the message stays.
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
    var observation = template
    let isAnswer = header.isResponse
    if isAnswer { observation.evidence = .dnsAnswer }
    let hasAnswer = header.responseCode == 0 && header.answerCount > 0
    for _ in 0..<header.questionCount {
      let start = findings.names.count
      _ = try message.readQuestion(into: &findings.names)
      if isAnswer, !hasAnswer {
        findings.names.rewind(to: start)
      } else {
        findings.add(observation, nameStart: start)
      }
    }
    if isAnswer { try readAnswers(&message, count: header.answerCount, findings: &findings) }
  }

  /// Looks through the answers for ECH configurations, and finds out whether they are well formed.
  private static func readAnswers(
    _ message: inout DNSMessage, count: Int, findings: inout Findings
  ) throws(WireError) {
    let start = findings.names.count
    for _ in 0..<min(count, DNSMessage.mostAnswers) {
      let record = try message.readAnswer(into: &findings.names)
      if record.type == .https || record.type == .svcb {
        let binding = try message.serviceBinding(of: record, into: &findings.names)
        if !binding.ech.isEmpty { findings.counters.echRecords &+= 1 }
      }
      findings.names.rewind(to: start)
    }
  }
}
