import Glibc

/// The process's environment variables.
public enum Environment {
  /// The value of a variable; nil when it is not set.
  public static func value(_ name: String) -> String? {
    // Safety: the name is read during the call; the program never changes its environment.
    guard let value = unsafe getenv(name) else { return nil }
    // Safety: `getenv` gives a string that ends in NUL.
    return unsafe String(cString: value)
  }
}
