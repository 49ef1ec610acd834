import ArgumentParser

/// A number of seconds, with or without the letter: `60` or `60s`.
struct ListeningTime: ExpressibleByArgument {
  /// 1 to 3600.
  let seconds: Int

  init?(argument: String) {
    let digits = argument.hasSuffix("s") ? argument.dropLast() : argument[...]
    guard let seconds = Int(digits), (1...3_600).contains(seconds) else { return nil }
    self.seconds = seconds
  }
}
