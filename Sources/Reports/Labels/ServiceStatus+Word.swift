public import Model
public import Texts

extension ServiceStatus {
  /// The decision in one word or two: « autorisé », « à l'étude ».
  public func word(in language: Language) -> String {
    switch self {
    case .approved: language.say(.approved)
    case .tolerated: language.say(.tolerated)
    case .underReview: language.say(.underReview)
    case .unassessed: language.say(.notAssessed)
    case .prohibited: language.say(.serviceStatusProhibited)
    }
  }
}
