public import Model

extension Policy {
  /// What somebody decided about a service: for everybody, for one direction, or for one rule.
  public struct Decision: Hashable, Sendable {
    /// The status while it holds.
    public let status: ServiceStatus
    /// The only direction that it is about; nil for all.
    public let direction: String?
    /// The text of the only rule that it is about; nil for all of the service.
    public let rule: String?
    /// The last local day on which it holds; nil for ever. What of its hours begins on that day goes
    /// on over midnight to its end.
    public let until: CivilDay?
    /// The hours and days in which it holds; nil for always.
    public let window: TimeWindow?
    /// Why; nil when the policy does not say.
    public let reason: String?
    /// Who decided; nil when the policy does not say.
    public let decidedBy: String?
    /// The local day of the decision; nil when the files do not say.
    public let decidedOn: CivilDay?
    /// Where it is written.
    public let origin: Origin

    /// Whether it holds at that reading of the wall clock.
    public func holds(at time: CivilTime) -> Bool {
      guard let day = window.map({ $0.beginning(before: time) }) ?? time.day else { return false }
      return until.map { day <= $0 } ?? true
    }

    /// Whether it is about that direction and that rule.
    public func concerns(direction: String?, rule: String?) -> Bool {
      (self.direction == nil || self.direction == direction)
        && (self.rule == nil || self.rule == rule)
    }

    /// How narrow it is: a rule says more than a direction.
    var specificity: Int { (rule == nil ? 0 : 2) + (direction == nil ? 0 : 1) }
  }

  /// A place in the policy's files.
  public struct Origin: Hashable, Sendable {
    /// The file, as the caller named it.
    public let path: String
    /// The line, from 1.
    public let line: Int

    /// The place of that line of that file.
    public init(path: String, line: Int) {
      self.path = path
      self.line = line
    }
  }
}

extension Policy.Origin: CustomStringConvertible {
  /// `path:line`.
  public var description: String { "\(path):\(line)" }
}
