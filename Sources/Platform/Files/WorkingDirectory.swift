import Glibc

/// The full paths of places that are named relative to where the program was started.
public enum WorkingDirectory {
  /// The full path of an existing directory, without `.`, `..` and symbolic links.
  ///
  /// Throws `cannotOpen` when there is no such directory.
  public static func resolve(_ path: String) throws(PlatformError) -> String {
    do throws(SystemFailure) {
      return try SystemCall.realPath(path)
    } catch {
      throw PlatformError(.cannotOpen, path, error)
    }
  }
}
