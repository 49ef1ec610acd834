import ArgumentParser
import Model
import Platform

/// The period of a command: one word, or two ends. The same grammar everywhere.
struct PeriodOption: ParsableArguments {
  @Argument(help: ArgumentHelp("Période : \(PeriodArgument.forms).", valueName: "période"))
  var word: PeriodArgument?

  @Option(help: ArgumentHelp("Premier jour, AAAA-MM-JJ.", valueName: "jour"))
  var from: CivilDay?

  @Option(help: ArgumentHelp("Dernier jour, compris.", valueName: "jour"))
  var to: CivilDay?

  func validate() throws {
    if let word, word.word == nil {
      throw ValidationError(
        Reader.say(.unknownPeriodWrite, PathText.shown(word.text), PeriodArgument.forms))
    }
    if word != nil, from != nil || to != nil {
      throw ValidationError(Reader.say(.periodOrFromAndToNot))
    }
    if let from, let to, from > to { throw ValidationError(Reader.say(.fromIsAfterTo)) }
  }

  /// What was asked for; nil when nothing was.
  func period(in zone: CivilZone) -> Period? {
    if let word = word?.word { return word.period(today: zone.day(of: SystemClock.now())) }
    guard from != nil || to != nil else { return nil }
    return Period(from: from, to: to)
  }

  /// Whether it asks for more than one day, whatever today is.
  var isLong: Bool {
    guard let period = period(in: .paris) else { return false }
    return period.count > 1
  }
}
