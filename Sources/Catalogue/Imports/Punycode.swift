/// The encoding of other letters in ASCII (RFC 3492).
enum Punycode {
  private static let base: UInt32 = 36
  private static let least: UInt32 = 1
  private static let most: UInt32 = 26

  /// The encoded form of a label; nil when it is longer than a label can be.
  static func encode(_ label: [Unicode.Scalar]) -> String? {
    // 59 ASCII characters follow `xn--` at most, and each scalar gives at least one.
    guard label.count <= 59 else { return nil }
    var output = label.filter(\.isASCII).map { UInt8(truncatingIfNeeded: $0.value) }
    let basicCount = output.count
    if basicCount > 0 { output.append(UInt8(ascii: "-")) }
    var code: UInt32 = 0x80
    var delta: UInt32 = 0
    var bias: UInt32 = 72
    var handled = UInt32(truncatingIfNeeded: basicCount)
    while Int(handled) < label.count {
      guard let next = label.lazy.map(\.value).filter({ $0 >= code }).min() else { return nil }
      // At most 0x10ffff times 60: no overflow.
      delta += (next - code) * (handled + 1)
      code = next
      for scalar in label {
        if scalar.value < code { delta += 1 }
        guard scalar.value == code else { continue }
        write(delta, bias, to: &output)
        bias = adapted(delta, count: handled + 1, isFirst: Int(handled) == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      code += 1
    }
    guard output.count <= 59 else { return nil }
    return String(decoding: output, as: UTF8.self)
  }

  private static func write(_ delta: UInt32, _ bias: UInt32, to output: inout [UInt8]) {
    var rest = delta
    var step = base
    while true {
      let threshold = step <= bias ? least : min(most, step - bias)
      guard rest >= threshold else { break }
      output.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      step += base
    }
    output.append(digit(rest))
  }

  private static func adapted(_ delta: UInt32, count: UInt32, isFirst: Bool) -> UInt32 {
    var rest = isFirst ? delta / 700 : delta / 2
    rest += rest / count
    var step: UInt32 = 0
    while rest > ((base - least) * most) / 2 {
      rest /= base - least
      step += base
    }
    return step + (base - least + 1) * rest / (rest + 38)
  }

  private static func digit(_ value: UInt32) -> UInt8 {
    let small = UInt8(truncatingIfNeeded: value)
    return small < 26 ? UInt8(ascii: "a") + small : UInt8(ascii: "0") + (small - 26)
  }
}
