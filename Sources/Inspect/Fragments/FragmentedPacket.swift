import Model
import Wire

/// One packet that is being put together from its fragments, without its bytes.
struct FragmentedPacket {
  /// How far it has come.
  enum State: UInt8 {
    /// The place is free.
    case free
    /// Fragments are missing.
    case gathering
    /// Fragments contradicted each other or were too many bytes: the rest is left out too (RFC 5722,
    /// section 3).
    case spoiled
    /// It was whole; fragments that come again are repetitions.
    case complete
  }

  var state = State.free
  /// Its two ends.
  var source = IPAddress(v4: 0)
  var destination = IPAddress(v4: 0)
  /// The number that its fragments have in common.
  var identification: UInt32 = 0
  /// What the payload is; in IPv6 the first fragment says it.
  var transport = TransportProtocol.udp
  /// When its first fragment came, or when it was whole.
  var since = Timestamp(nanoseconds: 0)
  /// The payload's length in bytes; -1 until the last fragment has come.
  var length = -1
  /// The end of the last byte that was given.
  var end = 0
  /// How many units of 8 bytes are there.
  var units = 0

  /// Whether a fragment with that header and that number is part of it.
  func holds(_ fragment: IPFragment, of ip: IPHeader) -> Bool {
    identification == fragment.identification && source == ip.source
      && destination == ip.destination && (ip.source.isIPv6 || transport == ip.transport)
  }

  /// Whether its time has passed, by packet time in either direction.
  func isOver(at time: Timestamp) -> Bool {
    let age = time.nanoseconds(since: since)
    let life: Int64
    switch state {
    case .free: return true
    case .complete: life = FragmentTable.repetitionSeconds
    // RFC 1122, section 3.3.2, leaves 60 to 120 s to IPv4; every system of today takes 30.
    case .gathering, .spoiled: life = source.isIPv6 ? 60 : 30
    }
    return age.magnitude >= UInt64(life) * UInt64(Timestamp.nanosecondsPerSecond)
  }
}
