public import Model

/// The key for each moment: one for all time (a replay), or one a period (a listening probe).
///
/// Periods only rise. At the turn of a period the former key is erased from the disk at once, and from
/// memory after `grace`: what a connection of the last minutes reports late still finds its session. A
/// clock that steps back stays in the present period and is flagged.
public struct PseudonymKeyRing: Sendable {
  /// One key with what it makes.
  public struct Holder: Sendable {
    /// Makes pseudonyms and identifiers.
    public let pseudonymizer: Pseudonymizer
    /// Tells which key it is.
    public let fingerprint: String
    /// Its period; nil for a key of all time.
    public let period: KeyPeriod?
    /// Its sealed copy, which the store keeps before the first box; nil for a key of all time.
    public let sealed: SealedKey?
    private let boxMaker: BoxMaker?

    fileprivate init(_ key: PseudonymKey) {
      pseudonymizer = Pseudonymizer(key: key)
      fingerprint = key.fingerprint
      period = nil
      sealed = nil
      boxMaker = nil
    }

    fileprivate init(_ live: KeyDirectory.LiveKey, boxMaker: BoxMaker) {
      let key = live.key
      pseudonymizer = Pseudonymizer(key: key)
      fingerprint = key.fingerprint
      period = live.period
      sealed = live.sealed
      self.boxMaker = boxMaker
    }

    /// The box that tells the recipients a poste's address; nil where nobody could open one.
    public func box(
      for poste: Pseudonym, address: IPAddress, realm: String
    ) throws(PrivacyError) -> PosteBox? {
      guard let boxMaker, let period else { return nil }
      let parcel = try SealedAddress.seal(
        address, realm: realm, for: boxMaker.recipients,
        bound: .address(
          site: boxMaker.site, period: period, fingerprint: fingerprint, poste: poste))
      return PosteBox(poste: poste, keyFingerprint: fingerprint, parcel: parcel.bytes)
    }
  }

  fileprivate struct BoxMaker: Sendable {
    let site: String
    let recipients: [RecipientKey]
  }

  private struct Source: Sendable {
    let directory: KeyDirectory
    let calendar: KeyCalendar
    let longestGap: Int?
  }

  /// Nanoseconds after a period's end during which its key stays in memory: a session's gap, after
  /// which a finished session is forgotten (`IncidentTracker`).
  static let grace: Int64 = 1800 * Timestamp.nanosecondsPerSecond

  /// The present key.
  public private(set) var current: Holder
  /// Whether the clock shows a time before the present period.
  public private(set) var isClockBehind = false
  private var former: Holder?
  private let source: Source?

  /// The same key for all time, as a replay has it.
  public init(always key: PseudonymKey) {
    current = Holder(key)
    source = nil
  }

  /// The keys of a directory; a rotation that was missed is done first, before any packet.
  ///
  /// `longestGap` is how many days after a key's end the next one is still made without a person's word:
  /// a clock that is years ahead for a moment would else erase the present key, and its own would then
  /// last for years. Nil makes it always.
  ///
  /// Throws `PrivacyError`, `clockDoubtful` beyond that gap, or `PlatformError`.
  public init(
    _ directory: KeyDirectory, zone: CivilZone, at now: Timestamp, longestGap: Int? = nil
  ) throws {
    let keyring = try directory.keyring()
    let calendar =
      keyring.days.flatMap { KeyCalendar.periods(of: $0, in: zone) } ?? .months(in: zone)
    let source = Source(directory: directory, calendar: calendar, longestGap: longestGap)
    current = try Self.holder(source, at: now)
    self.source = source
    advance(clock: now)
  }

  /// Rotates when `now` is past the present period: to be called before anything of that time is
  /// recorded. Gives whether the key changed.
  ///
  /// Throws `PrivacyError` or `PlatformError`; the present key must then not be used any more.
  @discardableResult public mutating func advance(to now: Timestamp) throws -> Bool {
    guard let source, let period = current.period else { return false }
    advance(clock: now)
    if former != nil,
      now
        >= source.calendar.zone.start(of: period.first)
        .adding(nanoseconds: Self.grace)
    {
      former = nil
    }
    guard source.calendar.zone.day(of: now) >= period.end else { return false }
    let next = try Self.holder(source, at: now)
    former = current
    current = next
    // A probe that slept through the turn has nothing of the former period left to hear.
    try advance(to: now)
    return true
  }

  /// The key for what was seen at `time`; nil when its period's key is gone, or not made yet.
  public func holder(at time: Timestamp) -> Holder? {
    guard let source, let period = current.period, !isClockBehind else { return current }
    let day = source.calendar.zone.day(of: time)
    guard day < period.end else { return nil }
    guard day < period.first else { return current }
    guard let former, let formerPeriod = former.period, day >= formerPeriod.first
    else { return nil }
    return former
  }

  private mutating func advance(clock now: Timestamp) {
    guard let source, let period = current.period else { return }
    isClockBehind = source.calendar.zone.day(of: now) < period.first
  }

  /// The live key where it is not over, and else a new one.
  private static func holder(_ source: Source, at now: Timestamp) throws -> Holder {
    let lock = try source.directory.lock()
    defer { withExtendedLifetime(lock) {} }
    var keyring = try source.directory.keyring()
    let live = try source.directory.liveKey(keyring: keyring)
    let today = source.calendar.zone.day(of: now)
    let chosen: KeyDirectory.LiveKey
    if let live, today < live.period.end {
      chosen = live
    } else {
      if let live, let gap = source.longestGap,
        today.daysSinceEpoch - live.period.end.daysSinceEpoch > gap
      {
        throw PrivacyError(
          .clockDoubtful,
          PrivacyText.say(.clockFarBeyondKey, "\(today)", "\(live.period.end.adding(days: -1))"))
      }
      let period =
        live.map { source.calendar.period(holding: now, after: $0.period) }
        ?? source.calendar.period(holding: now)
      keyring = try source.directory.keyringInForce(on: today)
      chosen = try source.directory.make(period, keyring: keyring)
    }
    return Holder(
      chosen, boxMaker: BoxMaker(site: keyring.site, recipients: keyring.recipients.map(\.key)))
  }
}
