/// Shows file paths, whose bytes can be anything but NUL, as harmless text.
public enum PathText {
  /// The path as a person should see it: control, format and separator characters become `\u{…}`.
  ///
  /// Letters of every language stay as they are. The result moves no cursor, changes no colour and
  /// turns no writing direction.
  public static func shown(_ path: String) -> String {
    guard path.unicodeScalars.contains(where: isHarmful) else { return path }
    return path.unicodeScalars.reduce(into: "") { text, scalar in
      if isHarmful(scalar) {
        text += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }

  /// The path as one word of a shell command that a person may copy, in quotes where it needs them.
  ///
  /// A path with harmful characters is shown instead of quoted: copied, the command fails and does
  /// nothing else. A path that begins with `-` gets `./` in front.
  public static func shellWord(_ path: String) -> String {
    // The first byte and not the first character, which may be a hyphen with an accent.
    let word = path.utf8.first == UInt8(ascii: "-") ? "./" + path : path
    if !word.isEmpty, word.unicodeScalars.allSatisfy(isPlain) { return word }
    let quoted = shown(word).unicodeScalars.reduce(into: "") { text, scalar in
      if scalar == "'" { text += "'\\''" } else { text.unicodeScalars.append(scalar) }
    }
    return "'\(quoted)'"
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
    default: false
    }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "/", ".", "_", "-", "+", ",", "@", "%", ":", "=": true
    default: false
    }
  }
}
