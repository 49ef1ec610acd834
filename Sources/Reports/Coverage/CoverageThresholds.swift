/// The published thresholds between good, partial and insufficient coverage (`docs/limits.md`).
public enum CoverageThresholds {
  /// Fewer hours with packets than this, and a day compares with nothing: insufficient.
  public static let fewestHours = 4
  /// More silent hours than this (a restart costs one): partial.
  public static let mostSilentHours = 1
  /// A larger share of connections without a readable name, in per cent: partial.
  public static let unreadablePartial: UInt64 = 10
  /// A larger share of connections without a readable name, in per cent: insufficient.
  public static let unreadableInsufficient: UInt64 = 50
  /// A larger share of QUIC Initials not opened, in per cent of packets: partial. Never
  /// insufficient, since a connection that is read can have sent some of them.
  public static let unreadInitialsPartial: UInt64 = 10
  /// A larger share of damaged packets, in per cent: partial.
  public static let damagedPartial: UInt64 = 1
  /// A larger share of damaged packets, in per cent: insufficient.
  public static let damagedInsufficient: UInt64 = 20
  /// A larger share of packets lost before they were read, in per cent: partial.
  public static let lostPartial: UInt64 = 1
  /// A larger share of packets lost before they were read, in per cent: insufficient.
  public static let lostInsufficient: UInt64 = 20
  /// A larger share of beginnings of connections that are estimated lost, in per cent: partial.
  /// Never insufficient by itself: what was seen of them counts as unreadable too.
  public static let beginningsPartial: UInt64 = 10
  /// A larger share of recognised names from outside the declared networks, in per cent: partial.
  public static let outsidePartial: UInt64 = 10
  /// A larger share of recognised names from outside the declared networks, in per cent, as with a
  /// wrong list of networks: insufficient.
  public static let outsideInsufficient: UInt64 = 50
  /// A smaller share of declared postes seen, in per cent: partial.
  public static let postesPartial: UInt64 = 80
  /// A smaller share of declared postes seen, in per cent, as behind a wrong port: insufficient.
  public static let postesInsufficient: UInt64 = 10
  /// Fewer TCP connections than this say nothing of a mirror.
  public static let fewestForMirror: UInt64 = 50
  /// A smaller share of TCP connections seen in both directions, in per cent: partial.
  public static let mirrorPartial: UInt64 = 10
  /// A larger share of connections forgotten before their end, in per cent: partial.
  public static let evictedPartial: UInt64 = 1
}
