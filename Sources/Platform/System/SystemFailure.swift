import Glibc

/// The error number of a refused system call.
struct SystemFailure: Error, Hashable {
  /// The value of `errno`.
  var number: Int32

  /// What a person can do about it, in the reader's language.
  var advice: String {
    switch number {
    case ENOENT, ENOTDIR, EISDIR, ENAMETOOLONG: PlatformText.say(.checkPath)
    case EACCES, EPERM: PlatformText.say(.useAnotherAccount)
    case ENOSPC, EDQUOT: PlatformText.say(.freeSpace)
    case EROFS: PlatformText.say(.chooseAnotherPlace)
    case EMFILE, ENFILE: PlatformText.say(.raiseFileLimit)
    default: PlatformText.say(.checkDisk)
    }
  }
}
