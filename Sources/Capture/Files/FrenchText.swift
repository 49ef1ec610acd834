import Glibc

/// The number with narrow no-break spaces between groups of three digits: 262 144.
func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  var text = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { text += "\u{202f}" }
    text.append(digit)
  }
  return text
}

/// The ending of a French noun after that number.
func plural(_ number: Int) -> String {
  number.magnitude < 2 ? "" : "s"
}

/// The four bytes of a big-endian number in hexadecimal: « 1f 8b 08 00 ».
func hexBytes(_ number: UInt32) -> String {
  stride(from: 24, through: 0, by: -8).map { shift in
    let byte = (number >> UInt32(shift)) & 0xff
    return (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
  }.joined(separator: " ")
}

/// What to do when a file cannot be opened for that reason.
func openingAdvice(_ number: Int32) -> String {
  switch number {
  case ENOENT, ENOTDIR: "Vérifiez le chemin."
  case EACCES, EPERM: "Relancez avec un compte qui a le droit de le lire."
  case EMFILE: "Augmentez la limite puis relancez\u{a0}: ulimit -n 4096"
  default: "Vérifiez le fichier et son disque."
  }
}
