import Glibc

/// What a command sets for its whole process before it does anything.
public enum ProcessSettings {
  /// New files are closed to others, new directories too: umask 0027.
  public static func restrictNewFiles() {
    umask(0o027)
  }

  /// A reader that closes its pipe gives a write error instead of ending the program.
  public static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }
}
