import Capture
import Catalogue
import Model
import Platform
import Probe
import Reports

extension Doctor {
  /// Packets read before the time is looked at again.
  private static let burst = 4_096
  /// The longest wait for packets, in milliseconds.
  private static let longestWait: Int32 = 500

  /// Listens to each interface for that many seconds and says what kinds of traffic it shows.
  func listen(seconds: Int) -> [Finding] {
    guard let catalogue = try? catalogue.get() else {
      return [
        .watch("ecoute", Reader.say(.nothingHeardRulesUnreadable), "vigie rules check")
      ]
    }
    return interfaces.flatMap { name -> [Finding] in
      do throws(LiveError) {
        return findings(of: try survey(name, catalogue, seconds), catalogue, name, seconds)
      } catch {
        return [.failed("ecoute", "\(error.interface) : \(error.cause).", error.advice)]
      }
    }
  }

  private func survey(
    _ name: String, _ catalogue: Catalogue, _ seconds: Int
  ) throws(LiveError) -> TrafficFindings {
    var source = try Capabilities.withRawSockets { () throws(LiveError) in
      try LiveInterface(name)
    }
    var survey = TrafficSurvey(catalogue: catalogue, now: SystemClock.now())
    let end = SystemClock.monotonicNanoseconds() + Int64(seconds) * 1_000_000_000
    while SystemClock.monotonicNanoseconds() < end {
      source.wait(milliseconds: Self.longestWait)
      _ = try source.dispatch(most: Self.burst) { survey.read($0, $1) }
      try source.check()
    }
    return survey.findings
  }

  private func findings(
    of seen: TrafficFindings, _ catalogue: Catalogue, _ name: String, _ seconds: Int
  ) -> [Finding] {
    guard seen.packets > 0 else {
      return [
        .failed(
          "trafic", Reader.say(.noPacketInS, name, seconds),
          Reader.say(.mirrorNotConnectedOrWrongPort))
      ]
    }
    let rate = seen.packets / UInt64(max(1, seconds))
    return [
      .right(
        "trafic", Reader.say(.packetsInSS, name, count(seen.packets), seconds, count(rate))),
      names(seen), directions(seen),
    ] + networks(seen, catalogue.policy, seconds) + [place(seen)].compactMap(\.self)
  }

  private func names(_ seen: TrafficFindings) -> Finding {
    let words = ["DNS", "TLS", "QUIC", "HTTP", "SOCKS"]
    let counts = zip(words, seen.names).map { "\($0) \(count($1))" }.joined(separator: ", ")
    let missing = zip(words, seen.names).prefix(2).filter { $0.1 == 0 }.map(\.0)
    guard !missing.isEmpty else { return .right("noms", Reader.say(.namesRead, counts)) }
    return .watch(
      "noms", Reader.say(.namesRead, counts),
      Reader.say(.withoutListenForLongerOrTo, missing.joined(separator: Reader.say(.nor)))
    )
  }

  private func directions(_ seen: TrafficFindings) -> Finding {
    switch seen.isOneWay {
    case nil:
      return .watch(
        "deux-sens", Reader.say(.tooLittleTrafficOfDeclaredNetworks),
        Reader.say(.listenForLongerInOfficeHours))
    case true?:
      return .watch(
        "deux-sens", Reader.say(.oneDirectionOnlyEvidenceStopsAt),
        Reader.say(.setMirrorToBothOnSwitch))
    case false?: return .right("deux-sens", Reader.say(.bothDirectionsAreVisible))
    }
  }

  /// From that share of one address on, in per cent, the postes behind it are not seen.
  private static let hidingShare = 90

  private func place(_ seen: TrafficFindings) -> Finding? {
    guard let share = seen.busiestShare else { return nil }
    guard share < Self.hidingShare else {
      return .failed(
        "emplacement",
        Reader.say(.ofTrafficComesFromOneAddress, share),
        Reader.say(.plugInBeforeItDocsOu))
    }
    return .right("emplacement", Reader.say(.addressesOfWorkstationsAreVisibleBefore))
  }

  private func networks(
    _ seen: TrafficFindings, _ policy: Policy, _ seconds: Int
  ) -> [Finding] {
    var heard = DayFacts(day: zone.day(of: now))
    heard.coverage = seen.sights
    let findings = networkFindings(
      of: heard, policy, Reader.say(.inSeconds, seconds))
    let rest = Reader.say(
      .packetsOutsideAndExcluded, count(seen.undeclared), seen.undeclared, count(seen.excluded))
    return findings.map {
      Finding(
        id: $0.id, outcome: $0.outcome, text: $0.id == "reseaux" ? $0.text + rest : $0.text,
        action: $0.action)
    }
  }

  private func count(_ value: UInt64) -> String { NumberText.count(value, Reader.language) }
}
