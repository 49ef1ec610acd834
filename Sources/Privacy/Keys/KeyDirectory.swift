public import Model
import Platform

/// The directory of a probe's keys, outside database and backups.
///
/// `trousseau` says who can open; `PERIOD.FINGERPRINT.scelle` is a key sealed to them, kept as long as
/// the rows; `PERIOD.cle` is the live key, mode 0400, of which there is one at most.
public struct KeyDirectory: Sendable {
  /// The directory.
  public let path: String

  /// A key that is in use.
  struct LiveKey {
    let key: PseudonymKey
    let period: KeyPeriod
    let sealed: SealedKey
  }

  private static let sealedSuffix = ".scelle"
  private static let liveSuffix = ".cle"

  /// The directory at that path, which need not exist.
  public init(_ path: String) {
    self.path = path
  }

  /// Makes the directory and its keyring; no key yet.
  ///
  /// - Parameters:
  ///   - site: The collectivity or site that every seal is bound to; one line.
  ///   - days: Days of a period, 1 to 90; nil for calendar months.
  ///   - recipients: Those who can open, one to three, all different.
  /// - Throws: `PrivacyError` `keysExist` or `badRecipients`, or `PlatformError`.
  public func create(site: String, days: Int?, recipients: [RecipientKey]) throws {
    guard (1...RecipientKey.most).contains(recipients.count),
      Set(recipients).count == recipients.count
    else {
      throw PrivacyError(
        .badRecipients, PrivacyText.say(.oneToThreeKeysAllDifferent))
    }
    guard RecipientKey.isName(site), days.map({ (1...90).contains($0) }) ?? true else {
      throw PrivacyError(
        .malformed, PrivacyText.say(.siteAndPeriod))
    }
    guard try FileStatus(of: keyringPath) == nil else {
      throw PrivacyError(
        .keysExist,
        PrivacyText.say(.keyringExists, PathText.shown(path)))
    }
    try DirectoryCreation.ensure(path, mode: 0o700)
    try checkRights()
    let keyring = Keyring(
      identity: hexadecimal(PseudonymKey.randomBytes().prefix(8)), site: site, days: days,
      recipients: recipients.map { Keyring.Recipient(key: $0, testedOn: nil) })
    try write(keyring)
  }

  /// Gives the directory and its files to the account whose folder it is in, when root made them: the
  /// probe reads no key of another account.
  public func adopt() throws {
    try FolderOwner.adopt(path)
    for file in try DirectoryListing.files(in: path, withSuffix: "") { try FolderOwner.adopt(file) }
  }

  /// The keyring; throws `PrivacyError` `noKeys`, `openToOthers` or `malformed`, or `PlatformError`.
  public func keyring() throws -> Keyring {
    guard try FileStatus(of: keyringPath) != nil else {
      throw PrivacyError(
        .noKeys,
        PrivacyText.say(.noKeyring, PathText.shown(path)))
    }
    try checkRights()
    return try Keyring(
      fileContents: FileContents.read(keyringPath, limit: FieldText.largest), path: keyringPath)
  }

  /// The keys of recipients whose opening was proved by that day; none when there is no keyring.
  ///
  /// Throws `PrivacyError` `openToOthers` or `malformed`, or `PlatformError`: keys that others can read
  /// are no keys.
  public func testedKeys(on day: CivilDay) throws -> [RecipientKey] {
    guard try FileStatus(of: keyringPath) != nil else { return [] }
    return try keyring().recipients.compactMap { recipient in
      recipient.testedOn.flatMap { $0 <= day ? recipient.key : nil }
    }
  }

  /// Every sealed key that is kept here, by period.
  public func sealedKeys() throws -> [SealedKey] {
    try DirectoryListing.files(in: path, withSuffix: Self.sealedSuffix).map { file in
      let parts = name(file, without: Self.sealedSuffix).split(separator: ".").map(String.init)
      guard parts.count == 2, let period = KeyPeriod(parts[0]) else {
        throw PrivacyError(
          .malformed,
          PrivacyText.say(.notASealedKeysName, PathText.shown(file)))
      }
      let bytes = try FileContents.read(file, limit: FieldText.largest)
      _ = try SealedParcel(bytes)
      return SealedKey(
        firstDay: period.first, days: period.days, fingerprint: parts[1], parcel: bytes)
    }
  }

  /// The period of the live key; nil when there is none.
  public func livePeriod() throws -> KeyPeriod? {
    try liveFiles().last?.period
  }

  /// Erases what is past its end, for the purge: live keys whose period is over on `day`, and sealed
  /// keys of periods that ended by `cutOff`, unless `kept` has their fingerprints because rows of
  /// their period are left.
  ///
  /// - Returns: How many sealed keys were erased, and the first days of the oldest before and after.
  public func purge(
    on day: CivilDay, sealedBefore cutOff: CivilDay, keeping kept: Set<String>
  ) throws -> (removed: Int, oldestBefore: CivilDay?, oldestAfter: CivilDay?) {
    let lock = try lock()
    defer { withExtendedLifetime(lock) {} }
    for (file, period) in try liveFiles() where period.end <= day { try SecretFile.erase(file) }
    let present = try sealedKeys()
    let over = present.filter {
      $0.firstDay.adding(days: $0.days) <= cutOff && !kept.contains($0.fingerprint)
    }
    for key in over { try SecretFile.erase(sealedPath(of: key)) }
    let gone = Set(over.map(\.fingerprint))
    return (
      over.count, present.map(\.firstDay).min(),
      present.filter { !gone.contains($0.fingerprint) }.map(\.firstDay).min()
    )
  }

  func sealedPath(of key: SealedKey) -> String {
    let period = KeyPeriod(first: key.firstDay, days: key.days)
    return "\(path)/\(period).\(key.fingerprint)\(Self.sealedSuffix)"
  }

  // MARK: For the ring

  /// Holds other processes off while keys change.
  func lock() throws(PlatformError) -> FileLock {
    try FileLock(path + "/verrou")
  }

  /// The live key; one that a crash left behind is erased, and a sealed copy that is gone is made
  /// again.
  func liveKey(keyring: Keyring) throws -> LiveKey? {
    var files = try liveFiles()
    guard let newest = files.popLast() else { return nil }
    for file in files { try SecretFile.erase(file.path) }
    guard
      var bytes = try SecretFile.read(newest.path, length: PseudonymKey.length, mode: 0o400)
    else { return nil }
    defer { SecretBytes.wipe(&bytes) }
    guard let key = PseudonymKey(bytes: bytes) else { return nil }
    let kept = try sealedKeys().first { $0.fingerprint == key.fingerprint }
    return LiveKey(
      key: key, period: newest.period,
      sealed: try kept ?? seal(bytes, of: key, newest.period, keyring))
  }

  /// Makes the key of a period: sealed and on the disk before it can be used, then live; then every
  /// former live key is erased.
  func make(_ period: KeyPeriod, keyring: Keyring) throws -> LiveKey {
    var bytes = PseudonymKey.randomBytes()
    defer { SecretBytes.wipe(&bytes) }
    guard let key = PseudonymKey(bytes: bytes) else {
      throw PrivacyError(.refused, PrivacyText.say(.noRandomness))
    }
    let former = try liveFiles()
    let sealed = try seal(bytes, of: key, period, keyring)
    try SecretFile.createReadOnly("\(path)/\(period)\(Self.liveSuffix)", bytes)
    for file in former { try SecretFile.erase(file.path) }
    return LiveKey(key: key, period: period, sealed: sealed)
  }

  /// Seals a key to every recipient; the seal is on the disk when this returns.
  private func seal(
    _ bytes: [UInt8], of key: PseudonymKey, _ period: KeyPeriod, _ keyring: Keyring
  ) throws -> SealedKey {
    let parcel = try SealedParcel.seal(
      bytes, for: keyring.recipients.map(\.key),
      bound: .monthKey(site: keyring.site, period: period, fingerprint: key.fingerprint))
    try AtomicFile.write(
      "\(path)/\(period).\(key.fingerprint)\(Self.sealedSuffix)", parcel.bytes, mode: 0o600)
    return SealedKey(
      firstDay: period.first, days: period.days, fingerprint: key.fingerprint,
      parcel: parcel.bytes)
  }

  func write(_ keyring: Keyring) throws(PlatformError) {
    try AtomicFile.write(keyringPath, Array(keyring.fileContents.utf8), mode: 0o600)
  }

  /// Where the expected answer to a challenge waits.
  var challengePath: String { path + "/defi" }

  private var keyringPath: String { path + "/trousseau" }

  private func liveFiles() throws -> [(path: String, period: KeyPeriod)] {
    try DirectoryListing.files(in: path, withSuffix: Self.liveSuffix).compactMap { file in
      KeyPeriod(name(file, without: Self.liveSuffix)).map { (file, $0) }
    }.sorted { $0.1 < $1.1 }
  }

  private func name(_ file: String, without suffix: String) -> String {
    String((file.split(separator: "/").last ?? "").dropLast(suffix.count))
  }

  private func checkRights() throws {
    guard let status = try FileStatus(of: path), status.mode & 0o077 != 0 else { return }
    throw PrivacyError(
      .openToOthers,
      PrivacyText.say(.folderOpenToOthers, PathText.shown(path), PathText.shellWord(path)))
  }
}
