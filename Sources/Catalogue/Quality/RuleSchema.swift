import Model

/// JSON Schema of the rule files, for editors that complete and underline.
///
/// An editor's help and not the judge: `vigie rules check` sees more. The tests hold the keys here
/// to those that the readers take.
public enum RuleSchema: String, CaseIterable, Sendable {
  /// Files of `rules/services`.
  case service
  /// `rules/policy.yaml`.
  case policy

  /// The schema's text (JSON Schema 2020-12).
  public var text: String {
    let (title, body) =
      switch self {
      case .service: ("Vigie : services", Self.serviceFile)
      case .policy: ("Vigie : politique", Self.policyFile)
      }
    guard case .object(let members) = body else { return "" }
    return SchemaValue.object(
      [
        ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
        ("title", .text(title)),
      ] + members
    ).json() + "\n"
  }

  private static func words<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type
  ) -> SchemaValue where Word.RawValue == String {
    .words(Word.allCases.map(\.rawValue))
  }

  // MARK: Services

  private static let serviceFile = SchemaValue.closed(
    [
      ("provider", .closed([("name", .string), ("country", country)], required: ["name"])),
      ("services", .array(of: entry)),
    ], required: ["provider", "services"])

  private static let country = SchemaValue.object([
    ("type", .text("string")), ("pattern", .text("^[A-Z]{2}$")),
  ])

  private static let entry = SchemaValue.closed(
    [
      (
        "id",
        .object([
          ("type", .text("string")), ("pattern", .text("^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$")),
        ])
      ),
      ("name", .string), ("category", words(ServiceCategory.self)),
      ("risk", words(RiskLevel.self)), ("facts", facts),
      ("domains", .array(of: domain, least: 1)),
    ], required: ["id", "name", "category", "risk", "domains"])

  private static let facts = SchemaValue.closed(
    FactName.allCases.map { name in
      (
        name.rawValue,
        .closed(
          [
            ("value", .object([("type", .list([.text("string"), .text("boolean")]))])),
            ("source", .string), ("checked", .day),
          ], required: ["value"])
      )
    })

  private static let domain = SchemaValue.object([
    (
      "oneOf",
      .list([
        .string,
        .closed([
          ("exact", .string), ("pattern", .string), ("suffix", .string),
          ("except", .array(of: .string)), ("role", words(RuleRole.self)),
          ("scope", words(RuleScope.self)), ("source", .string),
          ("evidence", words(RuleSupport.self)), ("checked", .day),
        ]),
      ])
    )
  ])

  // MARK: Policy

  private static let status = words(ServiceStatus.self)
  private static let vlan = SchemaValue.number(1...4094)
  private static let count = SchemaValue.number(0...1_000_000)

  /// When a decision holds, why and by whom: any form that the reader explains better.
  private static let terms: [(String, SchemaValue)] = DecisionTerms.keys.map {
    ($0, $0 == "until" ? .day : .object([]))
  }

  private static let policyFile = SchemaValue.closed([
    (
      "collectivity",
      .closed([("name", .string), ("time-zone", .words(CivilZone.all.map(\.name)))])
    ),
    ("default", status),
    (
      "services",
      .map(
        of: .closed(
          [
            ("status", status)
          ] + terms + [
            (
              "directions",
              .map(
                of: .object([
                  (
                    "oneOf",
                    .list([status, .closed([("status", status)] + terms, required: ["status"])])
                  )
                ]))
            )
          ], required: ["status"]))
    ),
    ("alternatives", .map(of: .string)),
    (
      "networks",
      .array(
        of: .closed(
          [
            ("prefix", .string), ("vlan", vlan), ("realm", .string),
            ("evidence", .words(["dns-query", "client-hello"])),
          ],
          required: ["prefix"]))
    ),
    (
      "directions",
      .array(
        of: .closed(
          [
            ("name", .string), ("site", .string), ("realm", .string),
            ("networks", .array(of: .string)),
            ("vlans", .array(of: vlan)), ("postes", count),
          ], required: ["name"]))
    ),
    (
      "excluded",
      .array(
        of: .closed(
          [("name", .string), ("networks", .array(of: .string)), ("vlans", .array(of: vlan))],
          required: ["name"]))
    ),
    (
      "gateways",
      .array(
        of: .closed(
          [("address", .string), ("kind", words(GatewayKind.self)), ("realm", .string)],
          required: ["address", "kind"]))
    ),
    ("sinkholes", .array(of: .string)),
    (
      "out-of-sight",
      .array(of: .closed([("name", .string), ("agents", count)], required: ["name"]))
    ),
    (
      "priority",
      .closed(PriorityWeights.paths.map { ($0.code, SchemaValue.number(0...100)) })
    ),
  ])
}
