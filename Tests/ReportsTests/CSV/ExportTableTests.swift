import Model
import Testing

@testable import Reports

/// What holds for every kind of export, whatever names a file or a person gives.
@Suite struct ExportTableTests {
  private func table(_ name: String, _ dialect: CSVDialect) -> String {
    let context = HostileDay.context()
    switch name {
    case "aggregates":
      let csv = AggregateCSV(dialect: dialect, context: context)
      return csv.header + csv.rows(HostileDay.facts()).joined()
    case "audit":
      let csv = AuditCSV(dialect: dialect, zone: .paris)
      return csv.header
        + SampleTown.hostileNames.map { name in
          csv.row(
            AuditRow(
              sequence: .max,
              entry: AuditEntry(
                time: Timestamp(nanoseconds: .max), actor: name, actorKind: name, command: name,
                scope: name, rowCount: .max, fileDigest: name),
              previous: String(repeating: "0", count: 64),
              hash: String(repeating: "e", count: 64)))
        }.joined()
    default:
      let csv = CoverageCSV(dialect: dialect, context: context)
      return csv.header
        + csv.row(
          hour: Timestamp(nanoseconds: .min),
          counters: ["packets": .max, "hellos.ech": .max, "names.tls": .max, "=1+1": 1])
    }
  }

  @Test(arguments: ["aggregates", "audit", "coverage"], CSVDialect.allCases)
  func noCellActsAndEveryRecordIsWhole(name: String, dialect: CSVDialect) throws {
    let text = table(name, dialect)
    let separator: Unicode.Scalar = dialect == .rfc4180 ? "," : ";"
    let records = try #require(
      CSVReader.records(
        text.hasPrefix("\u{feff}") ? String(text.unicodeScalars.dropFirst()) : text,
        separator: separator))
    let header = try #require(records.first)
    #expect(records.count > 1)
    #expect(header.first == "version_schema" && Set(header).count == header.count)
    for record in records {
      #expect(record.count == header.count)
      for cell in record {
        #expect(!SpreadsheetHazard.isFormula(cell), "\(cell)")
        for scalar in cell.unicodeScalars {
          #expect(scalar.properties.generalCategory != .control, "\(cell)")
          #expect(scalar.properties.generalCategory != .format, "\(cell)")
        }
      }
    }
  }

  @Test func coverageIsReadOfReadUnopenedAndLost() throws {
    let csv = CoverageCSV(dialect: .rfc4180, context: SampleTown.context())
    let row = csv.row(
      hour: Timestamp(seconds: 1_795_093_200),
      counters: [
        "packets": 10, "hellos.read": 90, "quic.initials": 4, "hellos.incomplete": 15,
        "hellos.lost": 1,
      ])
    let records = try #require(CSVReader.records(csv.header + row, separator: ","))
    #expect(
      records[0].suffix(4) == [
        "debuts_lus", "debuts_non_ouverts", "debuts_perdus", "debuts_lus_pour_mille",
      ])
    #expect(records[1].suffix(4) == ["90", "4", "16", "818"])
    #expect(records[1][4] == "partielle", "14.5 % are lost")
  }

  @Test func aggregatesMaskSmallNumbersAndProtectedServices() throws {
    var facts = SampleTown.ordinaryDay()
    facts.services += [
      SampleTown.use("replika", .unassessed, 40, .volume, 1_000_000),
      SampleTown.use("replika", .prohibited, 3, .volume, 1_000_000),
    ]
    facts.protectedServices = [ServiceID(rawValue: "replika")]
    let csv = AggregateCSV(dialect: .rfc4180, context: SampleTown.context())
    let records = try #require(
      CSVReader.records(csv.header + csv.rows(facts).joined(), separator: ","))
    let header = try #require(records.first)
    let rows = records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    #expect(!csv.rows(facts).joined().lowercased().contains("replika"))
    let masked = rows.filter { $0["service_id"] == "protege" }
    #expect(masked.count == 1 && masked.first?["postes"] == "masqué")
    #expect(masked.first?["statut_code"] == "" && masked.first?["envoye_octets"] == "")
    for row in rows {
      if let postes = row["postes"].flatMap({ Int($0) }) { #expect(postes == 0 || postes >= 5) }
      if row["postes"] == "masqué" { #expect(row["envoye_octets"] == "", "\(row)") }
    }
    #expect(rows.contains { $0["tableau"] == "besoin" && Int($0["postes"] ?? "") != nil })
    // A town too small for figures by direction has none here either.
    facts.coverage["postes.seen"] = 12
    #expect(!csv.rows(facts).joined().contains("besoin"))
  }

  @Test func aBlindDayHasOneRowWithoutFigures() throws {
    var facts = SampleTown.ordinaryDay()
    facts.coverage = [:]
    facts.hoursWithPackets = []
    let csv = AggregateCSV(dialect: .rfc4180, context: SampleTown.context())
    let rows = csv.rows(facts)
    #expect(rows.count == 1)
    #expect(rows.first?.contains(",insuffisante,jour,,,,,,,,") == true, "\(rows)")
  }
}
