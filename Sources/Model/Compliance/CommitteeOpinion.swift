/// What is known of the opinion of the social committee (« comité social territorial », CST).
public enum CommitteeOpinion: Hashable, Sendable {
  /// It was given on that day.
  case given(CivilDay)
  /// There is none, for the reason that the controller wrote.
  case absent(reason: String)
}
