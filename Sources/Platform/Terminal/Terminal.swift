import Glibc

/// What the reader of a descriptor can show.
public struct Terminal: Hashable, Sendable {
  /// Whether the descriptor is a terminal, not a file or a pipe.
  public var isTerminal: Bool
  /// The columns of a line, `narrowest` to `widest`.
  public var width: Int
  /// Whether colours may be used: on a terminal, unless `NO_COLOR` is set or it is a dumb one.
  public var allowsColours: Bool

  /// Narrower windows are treated as if they had so many columns: tables need them.
  public static let narrowest = 40
  /// Wider windows are treated as if they had so many columns: longer lines are hard to read.
  public static let widest = 400
  /// The width where nothing is known: files and mails.
  public static let defaultWidth = 100

  /// Standard output by default; 2 is standard error.
  public init(descriptor: Int32 = 1) {
    self.init(
      isTerminal: isatty(descriptor) == 1, columns: Self.columns(descriptor),
      environment: Environment.value)
  }

  init(isTerminal: Bool, columns: Int?, environment: (String) -> String?) {
    self.isTerminal = isTerminal
    let known = columns ?? environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    width = min(max(known ?? Self.defaultWidth, Self.narrowest), Self.widest)
    // https://no-color.org: any value but the empty one.
    let refusesColours = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    allowsColours = isTerminal && !refusesColours && environment("TERM") != "dumb"
  }

  private static func columns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    // Safety: TIOCGWINSZ fills a `winsize` and keeps no pointer.
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}
