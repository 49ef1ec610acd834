import Glibc

/// The number with groups of three digits set apart: `262 144` (U+202F) or `262,144`.
func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  var text = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) {
      text += CaptureText.say(.thousandsSeparator)
    }
    text.append(digit)
  }
  return text
}

/// The four bytes of a big-endian number in hexadecimal: `1f 8b 08 00`.
func hexBytes(_ number: UInt32) -> String {
  stride(from: 24, through: 0, by: -8).map { shift in
    let byte = (number >> UInt32(shift)) & 0xff
    return (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
  }.joined(separator: " ")
}

/// What to do when a file cannot be opened for that reason.
func openingAdvice(_ number: Int32) -> String {
  switch number {
  case ENOENT, ENOTDIR: CaptureText.say(.checkPath)
  case EACCES, EPERM: CaptureText.say(.useAccountThatMayRead)
  case EMFILE: CaptureText.say(.raiseFileLimit)
  default: CaptureText.say(.checkFileAndDisk)
  }
}
