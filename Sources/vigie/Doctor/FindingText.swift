import Model
import Reports

/// The findings of a doctor, for a person or a program.
struct FindingText {
  let findings: [Finding]

  private static let idWidth = 16
  private static let outcomeWidth = 11

  private func count(_ outcome: Finding.Outcome) -> Int {
    findings.count { $0.outcome == outcome }
  }

  /// A line a finding, what to do below it, and the sum.
  var text: String {
    findings.map(Self.lines).joined() + sum + "\n"
  }

  /// « 24 contrôles : 22 corrects, 1 à surveiller, 1 en échec »
  private var sum: String {
    Reader.say(
      .checksCorrectToWatchFailed, findings.count, count(.right), count(.watch), count(.failed))
  }

  private static func word(_ outcome: Finding.Outcome) -> String {
    switch outcome {
    case .right: Reader.say(.correct)
    case .watch: Reader.say(.attention)
    case .failed: Reader.say(.failed)
    }
  }

  private static func lines(_ finding: Finding) -> String {
    let first =
      padded(word(finding.outcome), outcomeWidth) + padded(finding.id, idWidth) + finding.text
      + "\n"
    guard let action = finding.action else { return first }
    return first + String(repeating: " ", count: outcomeWidth + idWidth) + "→ \(action)\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  /// One object on one line.
  var json: String {
    let items = findings.map { finding in
      JSONText.object([
        ("id", JSONText.string(finding.id)),
        ("outcome", JSONText.string(Self.code(finding.outcome))),
        ("text", JSONText.string(finding.text)), ("action", JSONText.optional(finding.action)),
      ])
    }
    return JSONText.object([
      ("checks", "[\(items.joined(separator: ","))]"), ("right", String(count(.right))),
      ("watch", String(count(.watch))), ("failed", String(count(.failed))),
    ])
  }

  private static func code(_ outcome: Finding.Outcome) -> String {
    switch outcome {
    case .right: "right"
    case .watch: "watch"
    case .failed: "failed"
    }
  }
}
