public import Model
public import Texts

extension Incident.State {
  /// What became of it: « constaté ».
  public func words(in language: Language) -> String {
    switch self {
    case .open: language.say(.goingOn)
    case .closed: language.say(.seen)
    case .falsePositive: language.say(.falseAlarm)
    }
  }
}
