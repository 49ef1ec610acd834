import Catalogue
import Model
import Platform

/// The questions of `vigie setup`, in order; every answer is checked by those who will read the files.
struct SetupQuestions: ~Copyable {
  private var dialogue: SetupDialogue
  private let files: (SetupAnswers) -> SetupFiles
  private var answers = SetupAnswers()

  init(dialogue: consuming SetupDialogue, files: @escaping (SetupAnswers) -> SetupFiles) {
    self.dialogue = dialogue
    self.files = files
  }

  /// All answers.
  mutating func ask() throws -> SetupAnswers {
    try askPlace()
    try askNetworks()
    try askCompliance()
    return answers
  }

  private mutating func askPlace() throws {
    let present = NetworkInterface.names.joined(separator: ", ")
    answers.interfaces = try dialogue.ask(
      Reader.say(
        .interfaceOfMirrorPortPresent, present.isEmpty ? Reader.say(.doctorNone2) : present)
    ) { answer throws(SetupDialogue.Refusal) in
      let names = answer.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)
      guard !names.isEmpty, names.allSatisfy({ NetworkInterface.isName($0) && $0 != "lo" }) else {
        throw SetupDialogue.Refusal(reason: Reader.say(.thisIsNotNameOfInterface))
      }
      guard names.allSatisfy({ NetworkInterface($0) != nil }) else {
        throw SetupDialogue.Refusal(
          reason: Reader.say(.itDoesNotExistOnThis))
      }
      return names
    }
    answers.collectivity = try dialogue.ask(Reader.say(.nameOfCollectivity), Self.name)
    answers.zone = try dialogue.ask(Reader.say(.timeZone), usual: CivilZone.paris.name) {
      answer throws(SetupDialogue.Refusal) in
      guard let zone = CivilZone(named: answer) else {
        let known = CivilZone.all.map(\.name).joined(separator: ", ")
        throw SetupDialogue.Refusal(reason: Reader.say(.oneOf, known))
      }
      return zone.name
    }
    answers.postes = try dialogue.ask(Reader.say(.numberOfWorkstations), Self.count)
  }

  private mutating func askNetworks() throws {
    var kept = answers
    let files = files
    try dialogue.askList(
      Reader.say(.networksOfWorkstationsNetworkVlan), needsOne: true
    ) { line throws(SetupDialogue.Refusal) in
      try Self.add(try Self.network(line), to: &kept, \.networks, files)
    }
    try dialogue.askList(
      Reader.say(.networksNotToLookAtName)
    ) { line throws(SetupDialogue.Refusal) in
      try Self.add(try Self.exclusion(line), to: &kept, \.exclusions, files)
    }
    try dialogue.askList(
      Reader.say(.gatewaysAddressResolverProxyNatOr)
    ) { line throws(SetupDialogue.Refusal) in
      try Self.add(try Self.gateway(line), to: &kept, \.gateways, files)
    }
    answers = kept
  }

  private mutating func askCompliance() throws {
    answers.controller = try dialogue.ask(
      Reader.say(.controller), usual: answers.collectivity, Self.name)
    answers.dpoContact = try dialogue.ask(Reader.say(.contactOfDpoEMailAddress)) {
      answer throws(SetupDialogue.Refusal) in
      let contact = try Self.name(answer)
      guard contact.split(separator: "@", omittingEmptySubsequences: false).count == 2,
        !contact.hasPrefix("@"), !contact.hasSuffix("@"), !contact.contains(" ")
      else { throw SetupDialogue.Refusal(reason: Reader.say(.addressLikeDpoMairieExample)) }
      return contact
    }
    answers.legalBasis = try dialogue.ask(
      Reader.say(.legalBasis61ETask)
    ) { answer throws(SetupDialogue.Refusal) in
      guard let basis = LegalBasis(rawValue: answer) else {
        throw SetupDialogue.Refusal(reason: Reader.say(.write61EOr6))
      }
      return basis.rawValue
    }
    if answers.legalBasis == LegalBasis.legitimateInterest.rawValue {
      answers.balancingTest = try dialogue.ask(
        Reader.say(.referenceOfWrittenBalancingTest), Self.name)
    }
    answers.register = try dialogue.ask(
      Reader.say(.referenceOfEntryInRegisterArt), Self.name)
  }

  // MARK: Reading answers

  /// Adds the item when the files that follow are right.
  private static func add<Item>(
    _ item: Item, to answers: inout SetupAnswers, _ list: WritableKeyPath<SetupAnswers, [Item]>,
    _ files: (SetupAnswers) -> SetupFiles
  ) throws(SetupDialogue.Refusal) {
    var longer = answers
    longer[keyPath: list].append(item)
    if let problem = files(longer).problem() {
      throw SetupDialogue.Refusal(reason: problem)
    }
    answers = longer
  }

  private static func name(_ answer: String) throws(SetupDialogue.Refusal) -> String {
    guard answer.count <= 100, PathText.shown(answer) == answer, !answer.contains("\u{fffd}") else {
      throw SetupDialogue.Refusal(reason: Reader.say(.oneLineOfText100Characters))
    }
    return answer
  }

  private static func count(_ answer: String) throws(SetupDialogue.Refusal) -> Int {
    guard let number = Int(answer.filter { !$0.isWhitespace }), (1...1_000_000).contains(number)
    else { throw SetupDialogue.Refusal(reason: Reader.say(.number1To1000000)) }
    return number
  }

  private static func parts(
    _ line: String, _ counts: ClosedRange<Int>, _ form: String
  ) throws(SetupDialogue.Refusal) -> [String] {
    let parts = line.split(separator: ";", omittingEmptySubsequences: false).map { part in
      part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    guard counts.contains(parts.count), parts.first?.isEmpty == false else {
      throw SetupDialogue.Refusal(reason: Reader.say(.write, form))
    }
    for part in parts { _ = try name(part) }
    return parts
  }

  private static func network(
    _ line: String
  ) throws(SetupDialogue.Refusal) -> SetupAnswers.Network {
    let parts = try parts(line, 1...4, Reader.say(.networkVlanDepartmentWorkstations))
    func part(_ index: Int) -> String? {
      parts.indices.contains(index) && !parts[index].isEmpty ? parts[index] : nil
    }
    var network = SetupAnswers.Network(prefix: parts[0])
    network.vlan = try part(1).map(vlan)
    network.direction = part(2)
    if let postes = part(3) { network.postes = try count(postes) }
    return network
  }

  /// A VLAN's number, with or without the word.
  private static func vlan(_ text: String) throws(SetupDialogue.Refusal) -> String {
    let digits = text.lowercased().hasPrefix("vlan") ? text.dropFirst(4) : text[...]
    guard let number = Int(digits.filter { !$0.isWhitespace }), (1...4_094).contains(number) else {
      throw SetupDialogue.Refusal(reason: Reader.say(.vlanIsNumberFrom1To))
    }
    return String(number)
  }

  private static func exclusion(
    _ line: String
  ) throws(SetupDialogue.Refusal) -> SetupAnswers.Exclusion {
    let parts = try parts(line, 2...2, Reader.say(.nameNetworkOrNameVlanN))
    guard parts[1].lowercased().hasPrefix("vlan") else {
      return SetupAnswers.Exclusion(name: parts[0], place: parts[1], isVLAN: false)
    }
    return SetupAnswers.Exclusion(name: parts[0], place: try vlan(parts[1]), isVLAN: true)
  }

  private static func gateway(
    _ line: String
  ) throws(SetupDialogue.Refusal) -> SetupAnswers.Gateway {
    let parts = try parts(line, 2...2, Reader.say(.addressResolverProxyNatOrShared))
    let kinds: [String: GatewayKind] = [
      "résolveur": .resolver, "resolveur": .resolver, "resolver": .resolver, "dns": .resolver,
      "mandataire": .proxy, "proxy": .proxy, "nat": .nat, "bureaux": .sharedHost,
      "shared-host": .sharedHost,
    ]
    guard let kind = kinds[parts[1].lowercased()] else {
      throw SetupDialogue.Refusal(reason: Reader.say(.kindResolverProxyNatOrShared))
    }
    return SetupAnswers.Gateway(address: parts[0], kind: kind.rawValue)
  }
}
