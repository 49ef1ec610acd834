/// What people wrote of the decision to take on one service: the latest entry of `subjects.yaml`.
public struct SubjectRecord: Hashable, Sendable {
  /// The service.
  public let service: ServiceID
  /// How far it has come; `decided` never, which the decision says.
  public var state: SubjectState
  /// Who prepares the decision, a function rather than a name; nil when nobody does.
  public var owner: String?
  /// The day by which it is due; nil without one.
  public var due: CivilDay?
  /// A few words; nil without any.
  public var note: String?
  /// The day on which it was written.
  public var date: CivilDay

  /// An entry from its parts.
  public init(
    service: ServiceID, state: SubjectState = .new, owner: String? = nil, due: CivilDay? = nil,
    note: String? = nil, date: CivilDay
  ) {
    self.service = service
    self.state = state
    self.owner = owner
    self.due = due
    self.note = note
    self.date = date
  }
}
