import Foundation
import Model
import Testing

/// Byte strings that must not be found in anything that the program leaves behind.
struct Canary {
  /// A byte string and what it is.
  struct Needle {
    let what: String
    let bytes: [UInt8]
  }

  private(set) var needles: [Needle] = []

  /// A name, in every form in which it could be written.
  mutating func add(name text: String) {
    let bytes = Array(text.utf8)
    add("\(text), texte", bytes)
    add("\(text), MAJUSCULES", Array(text.uppercased().utf8))
    addEncodings(of: bytes, "\(text)")
    // As the wire has it: each label after its length (RFC 1035, section 3.1).
    let labels = text.split(separator: ".").flatMap { [UInt8(clamping: $0.utf8.count)] + $0.utf8 }
    add("\(text), étiquettes DNS", labels)
    addEncodings(of: labels, "\(text), étiquettes DNS")
  }

  /// An address, also as the wire has it.
  mutating func add(_ address: IPAddress) {
    add("\(address), texte", Array(address.description.utf8))
    addEncodings(of: Array(address.description.utf8), "\(address), texte")
    add("\(address), binaire", address.bytes)
    addEncodings(of: address.bytes, "\(address)")
  }

  /// A hardware address (MAC).
  mutating func add(hardware bytes: [UInt8]) {
    let pairs = bytes.map { Self.digits([$0]) }
    add("adresse matérielle, binaire", bytes)
    for separator in [":", "-"] {
      let text = pairs.joined(separator: separator)
      add("adresse matérielle \(text)", Array(text.utf8))
      add("adresse matérielle \(text), MAJUSCULES", Array(text.uppercased().utf8))
      addEncodings(of: Array(text.utf8), "adresse matérielle \(text)")
    }
    addEncodings(of: bytes, "adresse matérielle")
  }

  private mutating func add(_ what: String, _ bytes: [UInt8]) {
    needles.append(Needle(what: what, bytes: bytes))
  }

  private mutating func addEncodings(of bytes: [UInt8], _ what: String) {
    let hexadecimal = Self.digits(bytes)
    add("\(what), à l'envers", bytes.reversed())
    add("\(what), hexadécimal", Array(hexadecimal.utf8))
    add("\(what), HEXADÉCIMAL", Array(hexadecimal.uppercased().utf8))
    add("\(what), hexadécimal à l'envers", Array(Self.digits(bytes.reversed()).utf8))
    for shift in 0..<3 {
      add("\(what), base 64 décalée de \(shift)", Self.base64(of: bytes, after: shift))
    }
  }

  static func digits(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// What base 64 makes of the bytes behind so many others, without the characters that depend on the
  /// neighbours: each stands for six bits.
  static func base64(of bytes: [UInt8], after shift: Int) -> [UInt8] {
    let padded = [UInt8](repeating: 0, count: shift) + bytes
    let encoded = Array(Data(padded).base64EncodedString().utf8)
    let first = (8 * shift + 5) / 6
    let end = 8 * (shift + bytes.count) / 6
    return Array(encoded[first..<end])
  }

  /// What was found and where.
  func findings(in contents: [(name: String, content: Data)]) -> [String] {
    contents.flatMap { name, content in
      needles.filter { content.range(of: Data($0.bytes)) != nil }
        .map { "\($0.what) trouvé dans \(name)" }
    }
  }

  /// Every file below a directory with its content.
  static func files(below directory: String) throws -> [(name: String, content: Data)] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: directory)
    return try names.compactMap { name in
      let url = URL(fileURLWithPath: directory + "/" + name)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        return nil
      }
      return (name, try Data(contentsOf: url))
    }
  }
}
