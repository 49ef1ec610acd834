/// What a target can say: the keys of its two catalogues.
public protocol TextKey: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  /// The catalogues.
  static var book: TextBook { get }
}

extension TextKey {
  /// The text in the language in which this process speaks, with what it speaks of.
  public static func say(_ key: Self, _ arguments: any CustomStringConvertible...) -> String {
    book.text(key.rawValue, arguments, in: Speech.process.language)
  }

  /// The text in that language, with what it speaks of.
  public static func say(
    _ key: Self, _ arguments: any CustomStringConvertible..., in language: Language
  ) -> String {
    book.text(key.rawValue, arguments, in: language)
  }
}
