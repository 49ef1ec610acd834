import Glibc
public import Model

/// Damaged files that keep their bytes under a dated name.
public enum SetAsideFile {
  /// What stands between a file's name and the date.
  public static let mark = ".set-aside-"

  /// Renames the file to `PATH.set-aside-YYYYMMDDTHHMMSS` (UTC), and those beside it with these
  /// suffixes, where they exist; gives the new path.
  ///
  /// Nothing is overwritten. Throws `cannotWrite`.
  public static func move(
    _ path: String, suffixes: [String], now: Timestamp
  ) throws(PlatformError) -> String {
    let place = path + mark + stamp(now)
    // All have both names before any loses its own, and the file itself loses it last: whatever interrupts
    // this, a database never stands without its log, nor a log without its database.
    try each([""] + suffixes, at: place) { suffix throws(SystemFailure) in
      // A link fails where the name is taken, a rename would replace what has it.
      try SystemCall.link(path + suffix, to: place + suffix)
    }
    try each(suffixes + [""], at: path) { suffix throws(SystemFailure) in
      try SystemCall.unlink(path + suffix)
    }
    do throws(SystemFailure) {
      try TemporaryFile.synchroniseDirectory(of: path)
    } catch {
      throw PlatformError(.cannotWrite, place, error)
    }
    return place
  }

  /// Does the same with the file and with those beside it that exist.
  private static func each(
    _ suffixes: [String], at path: String, _ body: (String) throws(SystemFailure) -> Void
  ) throws(PlatformError) {
    for suffix in suffixes {
      do throws(SystemFailure) {
        try body(suffix)
      } catch {
        guard error.number == ENOENT, !suffix.isEmpty else {
          throw PlatformError(.cannotWrite, path + suffix, error)
        }
      }
    }
  }

  private static func stamp(_ now: Timestamp) -> String {
    let seconds = max(0, now.seconds)
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    func two(_ value: Int64) -> String { (value < 10 ? "0" : "") + String(value) }
    let day = "\(CivilDay(daysSinceEpoch: Int(days)))".filter { $0 != "-" }
    return "\(day)T\(two(rest / 3_600))\(two(rest / 60 % 60))\(two(rest % 60))"
  }
}
