import Glibc

/// Who acts: the login behind `sudo`, as far as the system tells.
public struct ActingAccount: Hashable, Sendable {
  /// How far the name says who the person is.
  public enum Kind: String, Hashable, Sendable {
    /// An account of a person.
    case person
    /// `root` itself: several people may have its password.
    case root
    /// An account of a service (below `firstPersonal`), which is nobody's or everybody's.
    case shared
  }

  /// The login's name; its number when it has none.
  public let name: String
  /// How far the name says who the person is.
  public let kind: Kind

  /// The first account number of people on Debian (adduser.conf, FIRST_UID).
  static let firstPersonal: UInt32 = 1000
  /// « not set » in `/proc/self/loginuid` (linux/audit.h, AUDIT_UID_UNSET).
  static let unset = UInt32.max

  /// The account that acts now.
  ///
  /// The kernel's login number counts first, since it outlives `sudo` and nobody can change it. Where it
  /// is not set (containers, services), what `sudo` says is believed for root alone: for any other
  /// account the variable is the caller's own word.
  public static func current() -> ActingAccount {
    let login = (try? FileContents.read("/proc/self/loginuid", limit: 64))
      .flatMap { UInt32(String(decoding: $0, as: UTF8.self).filter(\.isNumber)) }
    return resolve(
      login: login, account: getuid(), sudo: Environment.value("SUDO_UID").flatMap { UInt32($0) },
      name: name(of:))
  }

  /// The number of the account under which this process runs.
  public static var ofProcess: UInt32 { geteuid() }

  static func resolve(
    login: UInt32?, account: UInt32, sudo: UInt32?, name: (UInt32) -> String?
  ) -> ActingAccount {
    let number: UInt32
    if let login, login != unset {
      number = login
    } else if account == 0, let sudo {
      number = sudo
    } else {
      number = account
    }
    return ActingAccount(
      name: name(number) ?? "uid \(number)",
      kind: number == 0 ? .root : number < firstPersonal ? .shared : .person)
  }

  /// The name in `/etc/passwd`, or wherever the system looks accounts up.
  private static func name(of number: UInt32) -> String? {
    // Safety: the entry is the C library's and stays until the next such call, which nobody makes
    // meanwhile: commands ask once, at their start. The name is copied.
    guard let entry = unsafe getpwuid(number), let name = unsafe entry.pointee.pw_name else {
      return nil
    }
    return unsafe String(validatingCString: name)
  }
}
