import CLinux
import Glibc

/// What a command sets for its whole process before it does anything.
public enum ProcessSettings {
  /// New files are closed to others, new directories too: umask 0027.
  public static func restrictNewFiles() {
    umask(0o027)
  }

  /// A crash leaves no memory image, neither a file nor a printed one: it would hold addresses and
  /// names (privacy requirement P6).
  public static func refuseCoreDumps() {
    // The language's own handlers print registers and memory, and wait for a helper that may not look
    // into this process: the end would be late.
    for number in [SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] {
      signal(number, SIG_DFL)
    }
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    // Safety: `setrlimit` reads the structure during the call only.
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }

  /// Whether a crash would leave a memory image all the same.
  public static var leavesCoreDumps: Bool {
    var limit = rlimit()
    // Safety: `getrlimit` writes to the structure during the call only.
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit) == 0 else {
      return true
    }
    return limit.rlim_cur > 0
  }

  /// A reader that closes its pipe gives a write error instead of ending the program.
  public static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Other processes of the same account cannot look into this one's memory (PR_SET_DUMPABLE).
  public static func refuseInspection() {
    _ = vigie_prctl(PR_SET_DUMPABLE, 0)
  }
}
