extension [UInt8] {
  /// The bytes that a text of hexadecimal digits stands for; anything else in it is passed over.
  public init(hexadecimal text: String) {
    var bytes: [UInt8] = []
    var high: Int?
    for digit in text.compactMap(\.hexDigitValue) {
      if let first = high {
        bytes.append(UInt8(first << 4 | digit))
        high = nil
      } else {
        high = digit
      }
    }
    self = bytes
  }
}
