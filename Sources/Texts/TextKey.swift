/// What a target can say: an enumeration of the keys of its two catalogues.
public protocol TextKey: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  /// The catalogues.
  static var book: TextBook { get }
}
