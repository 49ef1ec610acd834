import Glibc

/// Asks a person for a secret text.
public enum Passphrase {
  /// 1,024 bytes: far more than anybody types; bounds memory.
  public static let maximumLength = 1_024

  /// One line of standard input without its line feed; on a terminal it is not shown while typed.
  ///
  /// Gives nil at the end of the input or when the line is longer than `maximumLength`. Throws
  /// `cannotRead`.
  public static func read() throws(PlatformError) -> SecretBytes? {
    var former = termios()
    // Safety: `tcgetattr` fills the structure and keeps no pointer.
    let isTerminal = unsafe tcgetattr(0, &former) == 0
    if isTerminal {
      var silent = former
      silent.c_lflag &= ~tcflag_t(ECHO)
      // Safety: `tcsetattr` reads the structure during the call only.
      _ = unsafe tcsetattr(0, TCSAFLUSH, &silent)
    }
    defer {
      if isTerminal {
        // Safety: as above.
        _ = unsafe tcsetattr(0, TCSAFLUSH, &former)
      }
    }
    var line: [UInt8] = []
    line.reserveCapacity(maximumLength)
    var byte: [UInt8] = [0]
    while true {
      let count: Int
      do throws(SystemFailure) {
        count = try Descriptor.read(0, into: &byte)
      } catch {
        SecretBytes.wipe(&line)
        throw PlatformError(.cannotRead, PlatformText.say(.standardInput), error)
      }
      if count == 0 || byte[0] == 0x0a {
        return count == 0 && line.isEmpty ? nil : SecretBytes(line)
      }
      guard line.count < maximumLength else {
        SecretBytes.wipe(&line)
        return nil
      }
      line.append(byte[0])
    }
  }
}
