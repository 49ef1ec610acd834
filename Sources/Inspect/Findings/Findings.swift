import Model
import Wire

/// What one packet gave: observations with their names; and what all packets so far did: counters,
/// and what the clients resolved.
struct Findings {
  /// Observations of one packet; a full-size DNS segment of shortest queries holds under 100, one
  /// made large by receive offload under 4,000.
  static let mostObservations = 4096
  /// Room for the names of one packet.
  static let nameBytes = 256 * 1024

  var names = NameSlab(capacity: nameBytes)
  var counters = InspectionCounters()
  var resolutions: ClientResolutions
  private(set) var count = 0
  private var observations: [Observation]

  init(settings: InspectorSettings) {
    resolutions = ClientResolutions(settings: settings)
    observations = []
    observations.reserveCapacity(Self.mostObservations)
  }

  subscript(index: Int) -> Observation? {
    index >= 0 && index < count ? observations[index] : nil
  }

  /// Forgets everything.
  mutating func removeAll() {
    beginPacket()
    counters = InspectionCounters()
    resolutions.removeAll()
  }

  /// Forgets the packet before.
  mutating func beginPacket() {
    guard count > 0 || names.count > 0 else { return }
    count = 0
    names.rewind(to: 0)
  }

  /// Forgets the observations after the first `mark`, when what they came from proved malformed.
  mutating func rewind(to mark: Int) {
    guard mark >= 0, mark < count else { return }
    for index in mark..<count {
      counters.names[Int(observations[index].source.rawValue)] &-= 1
    }
    count = mark
  }

  /// Adds an observation whose name is `nameStart..<names.count` in the slab.
  ///
  /// Addresses and empty names are no names; the slab gets their room back. Returns whether it is
  /// one.
  @discardableResult
  mutating func add(_ observation: Observation, nameStart: Int) -> Bool {
    let length = names.count - nameStart
    guard length > 0 else { return false }
    guard !isAddress(nameStart..<names.count) else {
      counters.addressesAsNames &+= 1
      names.rewind(to: nameStart)
      return false
    }
    if observation.traits.contains(.inferred) {
      counters.namesInferred &+= 1
    } else {
      counters.names[Int(observation.source.rawValue)] &+= 1
    }
    var named = observation
    named.nameOffset = UInt32(clamping: nameStart)
    named.nameLength = UInt16(clamping: length)
    append(named)
    return true
  }

  /// Makes the observations after the first `mark`, those of a DNS answer, ones of a refusal: the
  /// name was asked and led nowhere.
  mutating func refuse(since mark: Int) {
    for index in max(mark, 0)..<max(mark, count) {
      observations[index].evidence = .dnsQuery
      observations[index].traits.insert(.blocked)
      counters.names[Int(observations[index].source.rawValue)] &-= 1
      counters.dnsBlocked &+= 1
    }
  }

  /// Lets the packet's observations of a flow so far be remembered no more: the flow has moved on to
  /// another host.
  mutating func detach(_ flow: Int) {
    for index in 0..<count where observations[index].flow == flow { observations[index].flow = nil }
  }

  /// Makes the observations after the first `mark` ones that repeat what was seen of their flow; with
  /// a hash, those of that host only.
  mutating func strengthen(since mark: Int, host: UInt32? = nil) {
    for index in max(mark, 0)..<max(mark, count) {
      let start = Int(observations[index].nameOffset)
      let name = start..<min(start + Int(observations[index].nameLength), names.count)
      guard !observations[index].traits.contains(.inferred),
        host == nil || host == Self.hash(names, name)
      else { continue }
      observations[index].traits.insert(.strengthens)
    }
  }

  /// A number that stands for a host as a client wrote it; never 0.
  mutating func hash(ofHost bytes: Span<UInt8>, _ host: Range<Int>?) -> UInt32 {
    let start = names.count
    if let host { names.append(hostName: bytes.extracting(host)) }
    defer { names.rewind(to: start) }
    return Self.hash(names, start..<names.count)
  }

  private static func hash(_ names: borrowing NameSlab, _ range: Range<Int>) -> UInt32 {
    UInt32(truncatingIfNeeded: NameHash(names.span.extracting(range), seed: 0).high) | 1
  }

  /// Adds an observation that only strengthens what was seen of a flow: it has no name.
  mutating func add(strengthening observation: Observation) {
    append(observation)
  }

  private mutating func append(_ observation: Observation) {
    guard count < Self.mostObservations else {
      counters.namesDropped &+= 1
      return
    }
    if count < observations.count {
      observations[count] = observation
    } else {
      observations.append(observation)
    }
    count += 1
  }

  /// Whether a name is only digits and dots, or holds a colon: an address literal.
  private func isAddress(_ range: Range<Int>) -> Bool {
    let bytes = names.span
    var onlyDigits = true
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): break
      default: onlyDigits = false
      }
    }
    return onlyDigits
  }
}
