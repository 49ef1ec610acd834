/// Collects the problems of all files, so that they are shown all at once.
struct ProblemList {
  /// Enough to repair a set of files; a list of names read as rules would give one a line.
  static let maximumCount = 1000

  private var collected: [RuleProblem] = []
  private var hasError = false

  /// Adds a problem; its message is made only while there is room, since looking for near words
  /// costs more than reading.
  mutating func report(
    _ code: RuleProblem.Code, at place: Place, _ message: @autoclosure () -> String
  ) {
    hasError = hasError || code.severity == .error
    guard collected.count < Self.maximumCount else { return }
    collected.append(RuleProblem(code: code, place: place, message: message()))
    if collected.count == Self.maximumCount {
      collected.append(
        RuleProblem(
          code: .tooLarge, place: place,
          message: CatalogueText.say(.tooManyProblems, Self.maximumCount)))
      hasError = true
    }
  }

  /// Whether at least one problem refuses the rules.
  var refuses: Bool { hasError }

  /// How many there are so far.
  var count: Int { collected.count }

  /// The problems by file and place.
  var sorted: [RuleProblem] { collected.sorted() }
}
