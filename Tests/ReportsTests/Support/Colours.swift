import Foundation
import Testing

/// The named colours of a style sheet in one scheme, and their contrasts (WCAG 2.2, section 1.4.3).
struct Colours {
  private var values: [String: String] = [:]

  /// The colours that hold in « light », « dark » or « print ».
  init(of scheme: String, in css: String) throws {
    let marks = ["light": ":root", "dark": "(prefers-color-scheme: dark)", "print": "@media print"]
    let mark = try #require(marks[scheme])
    let start = try #require(css.range(of: mark))
    let root = try #require(css.range(of: "--page", range: start.lowerBound..<css.endIndex))
    let end = try #require(css.range(of: "}", range: root.lowerBound..<css.endIndex))
    for line in css[root.lowerBound..<end.lowerBound].split(separator: "\n") {
      let pair = line.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
      guard pair.count == 2 else { continue }
      values[String(pair[0].dropFirst(2))] = String(pair[1].dropLast())
    }
  }

  func contrast(_ text: String, on ground: String) throws -> Double {
    let pair = try [luminance(text), luminance(ground)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  private func luminance(_ name: String) throws -> Double {
    let value = try #require(values[name])
    let number = try #require(UInt32(value.dropFirst(), radix: 16))
    let channels = [number >> 16, number >> 8, number].map { Double($0 & 0xff) / 255 }
    let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
