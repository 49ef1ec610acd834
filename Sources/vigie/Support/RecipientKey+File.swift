import Model
import Platform
import Privacy

extension RecipientKey {
  /// The public key of a file, whose fingerprint its holder dictated.
  init(file path: String, dictated fingerprint: String) throws {
    try self.init(fileContents: FileContents.read(path, limit: 1 << 14), path: path)
    guard matches(fingerprint: fingerprint) else {
      throw CommandFailure(
        Reader.say(.fingerprintDictatedIsNotThatOf, PathText.shown(path)))
    }
  }
}
