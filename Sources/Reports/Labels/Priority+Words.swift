public import Model
public import Texts

extension Priority.Level {
  /// The level in one word: « basse ».
  public func word(in language: Language) -> String {
    switch self {
    case .low: language.say(.low)
    case .medium: language.say(.medium)
    case .high: language.say(.high)
    }
  }
}

extension Priority.Term {
  /// The reason with its weight: « interdit (30) »; a code that has no words is shown itself.
  public func words(in language: Language) -> String {
    "\(reason(in: language)) (\(weight))"
  }

  private func reason(in language: Language) -> String {
    if let status = after("status-").flatMap(ServiceStatus.init(rawValue:)) {
      return status.word(in: language)
    }
    if let evidence = after("evidence-").flatMap({ Evidence(code: $0) }) {
      return evidence.words(in: language)
    }
    if let risk = after("risk-").flatMap(RiskLevel.init(rawValue:)) {
      return language.say(.exposure) + risk.word(in: language)
    }
    if let volume = after("sent-over-").flatMap({ Self.volume($0, language) }) {
      return language.say(.sentMoreThan) + volume
    }
    return InertText.cleaned(code)
  }

  private func after(_ prefix: String) -> String? {
    code.hasPrefix(prefix) ? String(code.dropFirst(prefix.count)) : nil
  }

  /// `10-mb` in words.
  private static func volume(_ text: String, _ language: Language) -> String? {
    let parts = text.split(separator: "-")
    guard parts.count == 2, let number = UInt16(parts[0]) else { return nil }
    let units =
      ["kb": language.say(.kilobytes), "mb": language.say(.megabytes)]
    return units[String(parts[1])].map { "\(number)\u{a0}\($0)" }
  }
}

extension Priority {
  /// All reasons: « interdit (30) ; envoi supérieur à 1 Mo (20) ».
  public func words(in language: Language) -> String {
    terms.map { $0.words(in: language) }.joined(separator: language.say(.listSeparator))
  }
}
