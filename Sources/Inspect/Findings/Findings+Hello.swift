import Model
import Wire

extension Findings {
  /// What a ClientHello gave, wherever it was read.
  struct Hello {
    /// Where its server name begins in the slab; nil without one.
    var nameStart: Int?
    /// What else it says.
    var traits: ObservationTraits = []
  }

  /// Reads the body of a ClientHello, counts it and writes its server name into the slab.
  mutating func readHello(_ body: Span<UInt8>) throws(WireError) -> Hello {
    let hello = try ClientHello(parsing: body)
    var result = Hello()
    counters.hellos &+= 1
    if hello.hasECH {
      result.traits.insert(.echExtension)
      counters.hellosWithECH &+= 1
    }
    guard let name = hello.serverName else {
      counters.hellosWithoutName &+= 1
      return result
    }
    guard names.hasRoom else {
      counters.namesDropped &+= 1
      return result
    }
    result.nameStart = names.count
    names.append(hostName: body.extracting(name))
    return result
  }
}
