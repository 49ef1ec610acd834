/// The version of the product.
enum Version {
  /// As in CHANGELOG.md.
  static let text = "0.1.0"
}
