import TestSupport
import Wire

/// What a parser made of some bytes: its value, or the error that it threw.
func outcome<Value>(_ parse: () throws(WireError) -> Value) -> Result<Value, WireError> {
  do throws(WireError) { return .success(try parse()) } catch { return .failure(error) }
}

extension Result where Failure == WireError {
  /// The value; nil after an error.
  var value: Success? { try? get() }

  /// Why it failed; nil for a value.
  var reason: WireReason? {
    guard case .failure(let error) = self else { return nil }
    return error.reason
  }

  /// The layer that failed; nil for a value.
  var layer: WireLayer? {
    guard case .failure(let error) = self else { return nil }
    return error.layer
  }
}

extension NameSlab {
  /// The bytes in use, as text.
  var text: String { text(0..<count) }

  /// The bytes of that range, as text.
  func text(_ range: Range<Int>) -> String {
    let bytes = span
    return String(decoding: range.map { bytes[$0] }, as: UTF8.self)
  }
}

extension [UInt8] {
  /// The bytes of that range, as text.
  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  /// Whether the range lies inside these bytes.
  func holds(_ range: Range<Int>?) -> Bool {
    guard let range else { return true }
    return range.lowerBound >= 0 && range.upperBound <= count
  }
}

/// The bytes of a text.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// Random bytes, and the good messages with random bytes changed, cut off and put in.
func hostileMessages(
  from good: [[UInt8]], count: Int, longest: Int, using random: inout SeededRandom
) -> [[UInt8]] {
  (0..<count).map { index in
    guard index % 3 > 0, var message = good.randomElement(using: &random) else {
      return random.bytes(Int.random(in: 0...longest, using: &random))
    }
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...message.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: message.removeSubrange(place...)
      case 1: message.insert(contentsOf: random.bytes(2), at: place)
      default:
        if place < message.count {
          message[place] = UInt8.random(in: .min ... .max, using: &random)
        }
      }
    }
    return message
  }
}
