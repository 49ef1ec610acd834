import Glibc

/// The process's environment variables.
enum Environment {
  /// The value of a variable; nil when it is not set.
  static func value(_ name: String) -> String? {
    // Safety: the C string of `getenv` is copied at once; the program never changes its environment.
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}
