import ArgumentParser
import Model

/// A period on the command line.
struct PeriodArgument: ExpressibleByArgument {
  /// All that may be written, for messages.
  static let forms = Reader.say(.hierYesterdayAujourdhuiTodaySemaineWeek)

  /// What was written.
  let text: String
  /// The period that it asks for; nil when it asks for none.
  let word: PeriodWord?

  init(argument: String) {
    text = argument
    word = PeriodWord(argument)
  }
}
