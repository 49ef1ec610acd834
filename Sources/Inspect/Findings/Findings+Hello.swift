import Model
import Wire

extension Findings {
  /// Reads the body of a ClientHello, counts it and adds the names that it leads to.
  ///
  /// `template` is who said it to whom, and when. Its server name gives one observation, whatever
  /// else it carries; a likely real encrypted_client_hello another one for the name that was
  /// resolved to it, when that can be told. A hello that names nobody gives one for the name that
  /// was resolved to the server's address.
  mutating func readHello(
    _ body: Span<UInt8>, as template: Observation
  ) throws(WireError) {
    let hello = try ClientHello(parsing: body)
    counters.hellos &+= 1
    let start = names.count
    if let name = hello.serverName {
      if names.hasRoom {
        names.append(hostName: body.extracting(name))
      } else {
        counters.namesDropped &+= 1
      }
    } else {
      counters.hellosWithoutName &+= 1
    }
    var observation = template
    var asked: Int?
    if hello.hasECH {
      observation.traits.insert(.echExtension)
      counters.hellosWithECH &+= 1
      asked = judgeECH(&observation, outerName: start..<names.count)
    }
    let hasName = add(observation, nameStart: start)
    if let asked {
      let outerName = start..<names.count
      var inner = template
      inner.traits.formUnion([.echExtension, .inferred])
      let innerStart = names.count
      Self.append(resolutions.publicNames, asked, to: &names)
      if isSame(outerName, innerStart..<names.count) {
        names.rewind(to: innerStart)
      } else {
        addInferred(inner, nameStart: innerStart)
      }
    } else if !hasName {
      infer(observation)
    }
  }

  /// Adds the name that a client resolved to the address that it now speaks with, when it is one.
  ///
  /// `template` is who speaks with whom. What is said within a proxy's tunnel is not for the proxy.
  mutating func infer(_ template: Observation) {
    guard !template.traits.contains(.insideConnectTunnel) else { return }
    switch resolutions.findName(template.client, at: template.server, template.time) {
    case .nothing: break
    case .several: counters.dnsAmbiguous &+= 1
    case .one(let place):
      let start = names.count
      Self.append(resolutions.addresses, place, to: &names)
      var inferred = template
      inferred.traits.insert(.inferred)
      addInferred(inferred, nameStart: start)
    }
  }

  private mutating func addInferred(_ template: Observation, nameStart: Int) {
    var observation = template
    observation.evidence = .dnsAnswer
    add(observation, nameStart: nameStart)
  }

  /// Tells whether an encrypted_client_hello is real, by the name around it (RFC 9849, section 6).
  ///
  /// It is sent real or as GREASE and looks the same. Returns the place of the name that its client
  /// resolved to a configuration with that public name, when there is exactly one.
  private mutating func judgeECH(
    _ observation: inout Observation, outerName: Range<Int>
  ) -> Int? {
    let finding = Self.find(
      names, outerName, &resolutions, observation.client, observation.time)
    switch finding {
    case .one, .several:
      observation.traits.insert(.echLikelyReal)
      counters.echLikelyReal &+= 1
      if case .one(let place) = finding { return place }
      counters.echAmbiguous &+= 1
    case .nothing:
      if resolutions.knownPublicNames.contains(names.span.extracting(outerName)) {
        observation.traits.insert(.echPublicName)
        counters.echPublicName &+= 1
      } else {
        counters.echLikelyGREASE &+= 1
      }
    }
    return nil
  }

  /// Looks for a name of the slab; every part is handed over by itself, so that none is borrowed
  /// twice.
  private static func find(
    _ names: borrowing NameSlab, _ range: Range<Int>, _ resolutions: inout ClientResolutions,
    _ client: IPAddress, _ time: Timestamp
  ) -> NameMemory.Finding {
    resolutions.findName(client, behind: names.span.extracting(range), time)
  }

  private static func append(
    _ memory: borrowing NameMemory, _ place: Int, to names: inout NameSlab
  ) {
    guard names.hasRoom else { return }
    names.append(harmless: memory.name(at: place))
  }

  /// Whether two names of the slab are one.
  func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    let bytes = names.span
    for distance in 0..<left.count
    where bytes[left.lowerBound + distance] != bytes[right.lowerBound + distance] {
      return false
    }
    return true
  }
}
