import Model
import Yams

/// Reads the configuration of the service, strictly: an unknown key is an error.
struct ServiceConfigurationReader {
  private var reader: NodeReader
  private var configuration = ServiceConfiguration()

  /// The configuration of the file; its problems are added to `problems`.
  static func configuration(
    of source: RuleSource, problems: inout ProblemList
  ) -> ServiceConfiguration {
    guard let root = YAMLDocument.root(of: source, problems: &problems) else {
      return ServiceConfiguration()
    }
    var file = ServiceConfigurationReader(
      reader: NodeReader(path: source.path, problems: problems))
    file.read(root)
    problems = file.reader.problems
    return file.configuration
  }

  private init(reader: NodeReader) {
    self.reader = reader
  }

  private mutating func read(_ root: Node) {
    guard
      let fields = reader.fields(
        of: root, what: "configuration",
        allowed: [
          "interfaces", "database", "rules", "policy", "compliance", "keys", "metrics", "siem",
          "mail", "template", "logo", "profile", "capture",
        ])
    else { return }
    if let node = value("interfaces", fields) { readInterfaces(node) }
    configuration.database = path("database", fields)
    configuration.rules = path("rules", fields)
    configuration.policy = path("policy", fields)
    configuration.compliance = path("compliance", fields)
    configuration.keys = path("keys", fields)
    configuration.metrics = path("metrics", fields)
    configuration.siem = path("siem", fields)
    configuration.template = path("template", fields)
    configuration.logo = path("logo", fields)
    if let node = value("profile", fields),
      let profile = reader.word(
        node, what: "profile", as: ServiceConfiguration.Profile.self)
    {
      configuration.profile = profile
    }
    if let node = value("capture", fields) { readCapture(node) }
    if let node = value("mail", fields) { configuration.mail = mail(node) }
  }

  /// The value of a key under which something is written; one may leave keys empty.
  private func value(_ key: String, _ fields: Fields) -> Node? {
    fields[key].flatMap { reader.isEmpty($0) ? nil : $0 }
  }

  private mutating func readInterfaces(_ node: Node) {
    let items = reader.items(of: node, what: "interfaces")
    guard items.count <= ServiceConfiguration.mostInterfaces else {
      reader.report(
        .tooLarge, at: node,
        CatalogueText.say(.tooManyInterfaces, ServiceConfiguration.mostInterfaces))
      return
    }
    for item in items {
      guard let name = reader.text(item, what: "interfaces", maximumLength: 15) else { continue }
      if configuration.interfaces.contains(name) {
        reader.report(
          .duplicate, at: item, CatalogueText.say(.interfaceTwice, Wording.quote(name)))
      }
      configuration.interfaces.append(name)
    }
  }

  private mutating func path(_ key: String, _ fields: Fields) -> String? {
    guard let node = value(key, fields),
      let path = reader.text(
        node, what: key, maximumLength: ServiceConfiguration.longestPath)
    else { return nil }
    guard path.hasPrefix("/") else {
      reader.report(
        .badValue, at: node,
        CatalogueText.say(.notAFullPath, key, Wording.quote(path)))
      return nil
    }
    return path
  }

  private mutating func readCapture(_ node: Node) {
    guard
      let fields = reader.fields(
        of: node, what: "capture", allowed: ["ring-mib", "connections", "kernel-filter"])
    else { return }
    configuration.ringMebibytes = value("ring-mib", fields).flatMap {
      reader.number($0, what: "capture.ring-mib", within: ServiceConfiguration.ringRange)
    }
    configuration.connections = value("connections", fields).flatMap {
      reader.number(
        $0, what: "capture.connections", within: ServiceConfiguration.connectionsRange)
    }
    guard let node = value("kernel-filter", fields) else { return }
    configuration.usesKernelFilter = reader.word(
      node, what: "capture.kernel-filter", as: Switch.self
    ).map { $0 == .on }
  }

  private mutating func mail(_ node: Node) -> MailConfiguration? {
    guard
      let fields = reader.fields(
        of: node, what: "mail", allowed: ["to", "from"], required: ["to"]),
      let to = fields["to"]
    else { return nil }
    let items = if case .scalar = to { [to] } else { reader.items(of: to, what: "mail.to") }
    guard (1...MailConfiguration.mostRecipients).contains(items.count) else {
      reader.report(
        .badValue, at: to,
        CatalogueText.say(.mailRecipients, MailConfiguration.mostRecipients))
      return nil
    }
    let recipients = items.compactMap { address($0, what: "mail.to") }
    let sender = value("from", fields).flatMap { address($0, what: "mail.from") }
    return MailConfiguration(recipients: recipients, sender: sender)
  }

  private mutating func address(_ node: Node, what: String) -> MailAddress? {
    guard let written = reader.text(node, what: what) else { return nil }
    if let address = MailAddress(written) { return address }
    reader.report(
      .badValue, at: node,
      CatalogueText.say(.notAMailAddress, what, Wording.quote(written)))
    return nil
  }

  /// The words of a switch.
  private enum Switch: String, CaseIterable {
    case on = "oui"
    case off = "non"
  }
}
