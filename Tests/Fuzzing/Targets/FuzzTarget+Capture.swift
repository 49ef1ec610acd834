import Capture
import Catalogue
import Inspect
import Model
import Privacy
import Probe
import Store

extension FuzzTarget {
  private static let compiled = try? Catalogue.compile(services: services, policy: nil)
  private static let key = PseudonymKey(bytes: [UInt8](repeating: 7, count: 32))

  /// Reads the file packet by packet, then replays it into a store.
  static func replayCapture(_ bytes: Span<UInt8>) throws(BrokenPromise) {
    guard let file = MemoryFile(bytes), let compiled, let key else {
      throw BrokenPromise("the laboratory has memory, rules and a key")
    }
    let path = file.path
    let count = try readAll(path, of: bytes.count)
    var settings = InspectorSettings()
    settings.flowCapacity = 64
    settings.streamBufferCount = 4
    settings.quicConnectionCapacity = 16
    settings.quicBufferCount = 4
    settings.fragmentedPacketCount = 4
    settings.nameMemoryCapacity = 16
    settings.echMemoryCapacity = 16
    let outcome: ReplayOutcome
    do {
      outcome = try SharedStore.use { store in
        try Replay(catalogue: compiled, key: key, settings: settings)
          .run([path], into: store, now: Timestamp(seconds: 1_795_093_500))
      }
    } catch {
      throw BrokenPromise("a file is never an error of the store: \(error)")
    }
    // A file that the store knows is left out.
    let isKnown = outcome.skippedPaths == [path]
    try BrokenPromise.unless(
      isKnown || outcome.counters?.packets == count, "every packet of the file is inspected")
    // The file must live until here.
    _ = consume file
  }

  private static func readAll(_ path: String, of size: Int) throws(BrokenPromise) -> UInt64 {
    var seen = 0
    var count: UInt64 = 0
    var files: CaptureFileSet
    do throws(CaptureError) {
      files = try CaptureFileSet(paths: [path]) { _, chunk in seen += chunk.count }
    } catch {
      throw BrokenPromise("one file can always be read: \(error)")
    }
    while let packet = files.next() {
      count += 1
      try BrokenPromise.unless(
        packet.capturedLength == files.bytes.count, "a packet has the bytes that it says")
    }
    for damage in files.breaks {
      try BrokenPromise.unless(
        damage.offset >= 0 && damage.offset <= size, "damage lies within the file")
      try expectInert(damage.description)
    }
    try BrokenPromise.unless(seen == size, "every byte is seen: \(seen) of \(size)")
    return count
  }
}
