import CLinux
import Glibc

/// What the calling thread may do beyond its account's rights (capabilities(7)).
///
/// Capabilities belong to threads: what the first thread gives up before it starts others, none of
/// them has.
public enum Capabilities {
  private static let rawSockets = UInt32(1) << UInt32(CAP_NET_RAW)

  /// Gives up every capability except that of listening, which stays in reserve, and the right to
  /// gain any by starting another program.
  ///
  /// Throws `refused`.
  public static func keepOnlyRawSockets() throws(PlatformError) {
    guard vigie_prctl(PR_SET_NO_NEW_PRIVS, 1) == 0 else { throw refusal() }
    guard let present = current() else { throw refusal() }
    // Where a sandbox refuses the call, it has nothing left to take but that one capability.
    guard
      set(effective: 0, permitted: present.permitted & rawSockets)
        || (errno == EPERM && present.permitted & ~rawSockets == 0)
    else { throw refusal() }
  }

  /// Runs `body` with the capability of listening in effect, where the thread has it in reserve.
  ///
  /// Without it `body` is run all the same: what it tries to open will say that it may not.
  public static func withRawSockets<Result: ~Copyable, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let present = current(), present.permitted & rawSockets != 0,
      present.effective & rawSockets == 0
    else { return try body() }
    _ = set(effective: present.effective | rawSockets, permitted: present.permitted)
    defer { _ = set(effective: present.effective, permitted: present.permitted) }
    return try body()
  }

  private static func refusal() -> PlatformError {
    PlatformError(.refused, PlatformText.say(.capabilities), SystemFailure(number: errno))
  }

  /// The lower 32 capabilities, among which is the one that counts here.
  private static func current() -> (effective: UInt32, permitted: UInt32)? {
    var header = __user_cap_header_struct(version: UInt32(_LINUX_CAPABILITY_VERSION_3), pid: 0)
    var data = [__user_cap_data_struct](repeating: __user_cap_data_struct(), count: 2)
    // Safety: version 3 fills two structures, which the array has.
    guard unsafe capget(&header, &data) == 0 else { return nil }
    return (data[0].effective, data[0].permitted)
  }

  private static func set(effective: UInt32, permitted: UInt32) -> Bool {
    var header = __user_cap_header_struct(version: UInt32(_LINUX_CAPABILITY_VERSION_3), pid: 0)
    var data = [
      __user_cap_data_struct(effective: effective, permitted: permitted, inheritable: 0),
      __user_cap_data_struct(),
    ]
    // Safety: version 3 reads two structures, which the array has.
    return unsafe capset(&header, &data) == 0
  }
}
