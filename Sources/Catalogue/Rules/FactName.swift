/// What can be known of a service; a closed list, documented in docs/regles.md.
public enum FactName: String, CaseIterable, Sendable {
  /// Whether what is typed in trains models unless one objects: true, false or conditional.
  case trainsByDefault = "trains-by-default"
  /// Where the country of the provider was read.
  case country
  /// The foreign laws that reach the data.
  case exposure
  /// Whether the French State runs it: true or false.
  case stateService = "state-service"

  /// The values it can have; nil for free text.
  var allowedValues: [String]? {
    switch self {
    case .trainsByDefault: ["true", "false", "conditional"]
    case .stateService: ["true", "false"]
    case .country, .exposure: nil
    }
  }
}
