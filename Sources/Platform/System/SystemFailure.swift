import Glibc

/// The error number of a refused system call.
struct SystemFailure: Error, Hashable {
  /// The value of `errno`.
  var number: Int32

  /// What a person can do about it, in French.
  var advice: String {
    switch number {
    case ENOENT, ENOTDIR, EISDIR, ENAMETOOLONG: "Vérifiez le chemin."
    case EACCES, EPERM: "Relancez avec un compte qui en a le droit, ou changez les droits."
    case ENOSPC, EDQUOT: "Libérez de la place sur ce disque, puis relancez."
    case EROFS: "Choisissez un autre emplacement."
    case EMFILE, ENFILE: "Fermez des programmes ou augmentez la limite\u{a0}: ulimit -n 4096"
    default: "Vérifiez le disque et le journal du système."
    }
  }
}
