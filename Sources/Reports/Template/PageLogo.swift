/// The collectivity's logo, written into the page itself.
///
/// PNG or JPEG only, told by their first bytes: an SVG can hold a script.
public struct PageLogo: Sendable {
  /// The largest file, in bytes.
  public static let largest = 200 * 1024

  /// The image as an address that holds it (RFC 2397).
  let address: String

  /// A logo from the bytes of its file.
  ///
  /// - Parameters:
  ///   - bytes: At most `largest`.
  ///   - path: Where it was, for messages.
  /// - Throws: `PageTemplateError` when it is too large or another kind of file.
  public init(_ bytes: [UInt8], path: String) throws(PageTemplateError) {
    guard bytes.count <= Self.largest else {
      throw PageTemplateError(
        .tooLarge, path, TemplateText.say(.logoTooLarge, Self.largest))
    }
    guard let kind = Self.kind(bytes) else {
      throw PageTemplateError(.notAnImage, path, TemplateText.say(.notAnImage))
    }
    address = "data:image/\(kind);base64," + Self.base64(bytes)
  }

  private static func kind(_ bytes: [UInt8]) -> String? {
    // PNG, section 5.2; JPEG: the markers SOI and the first byte of the next one.
    if bytes.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) { return "png" }
    return bytes.starts(with: [0xff, 0xd8, 0xff]) ? "jpeg" : nil
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  /// RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> String {
    var text = ""
    var rest = bytes[...]
    while !rest.isEmpty {
      let group = rest.prefix(3)
      rest = rest.dropFirst(3)
      var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      var letters: [Character] = []
      for _ in 0..<4 {
        letters.insert(alphabet[Int(bits & 63)], at: 0)
        bits >>= 6
      }
      text +=
        String(letters.prefix(group.count + 1)) + String(repeating: "=", count: 3 - group.count)
    }
    return text
  }
}
