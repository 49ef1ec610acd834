public import Model
public import Texts

extension VolumeBucket {
  /// The range for a program: the same in every language.
  var key: String { lowerBound.map { "octets-\($0)" } ?? "inconnu" }

  /// The range in words: « de 1 à 10 Mo ».
  public func words(in language: Language) -> String {
    switch self {
    case .unknown: language.say(.unknownVolume)
    case .under100KB: language.say(.under100KB)
    case .under1MB: language.say(.volumeBucket100KBTo1Mb)
    case .under10MB: language.say(.volumeBucket1To10Mb)
    case .under100MB: language.say(.volumeBucket10To100Mb)
    case .over100MB: language.say(.over100Mb)
    }
  }
}
