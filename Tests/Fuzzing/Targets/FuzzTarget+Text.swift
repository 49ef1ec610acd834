import Model
import Reports

extension FuzzTarget {
  /// Names from the wire, names that people wrote, and the cells that they are written into.
  static func writeText(_ bytes: Span<UInt8>) throws(BrokenPromise) {
    let raw = bytes.indices.map { bytes[$0] }
    let text = text(bytes)
    let escaped = NameText.escaped(raw)
    try BrokenPromise.unless(
      escaped.utf8.allSatisfy { (0x21...0x7e).contains($0) }, "a name is printable ASCII")
    try expectInert(InertText.cleaned(text))
    try expectInert(PathText.shown(text))
    try expectInert(PathText.shellWord(text))
    if let name = DomainName(text) {
      try BrokenPromise.unless(DomainName(name.text) == name, "a name read again is the same")
    }
    if let address = IPAddress(text) {
      try BrokenPromise.unless(
        IPAddress(address.description) == address, "an address read again is the same")
    }
    _ = IPPrefix(text)
    for dialect in CSVDialect.allCases { try writeRow(text, dialect) }
  }

  /// An incident whose every text is `text`, as a row that a spreadsheet must not run.
  private static func writeRow(_ text: String, _ dialect: CSVDialect) throws(BrokenPromise) {
    let service = ServiceID(rawValue: text)
    let summary = ServiceSummary(
      id: service, name: text, provider: text, country: text, category: .assistant, risk: .medium)
    let context = ReportContext(
      services: [service: summary], alternatives: [.assistant: text], catalogueVersion: text,
      serviceCount: 1, productVersion: text)
    let row = IncidentCSV(dialect: dialect, context: context).row(
      Incident(
        id: IncidentID(high: 1, low: 2), poste: Pseudonym(high: 3, low: 4), service: service,
        category: .assistant, direction: text, site: text, status: .unassessed, rules: [text],
        evidence: .volume, counts: [1, 0, 0, 0, 0], sent: .under1MB, received: .under1MB,
        priority: Priority(terms: [.init(code: text, weight: 1)]), hour: Timestamp(seconds: 0),
        day: CivilDay(daysSinceEpoch: 0), isContinued: false, gateway: nil, state: .closed,
        catalogueVersion: text, firstSeen: nil, lastSeen: nil, sentBytes: 0, receivedBytes: 0))
    for cell in cells(row, separator: dialect == .rfc4180 ? "," : ";") {
      let isFormula = "=+-@\t\r\n".unicodeScalars.contains { cell.unicodeScalars.first == $0 }
      try BrokenPromise.unless(!isFormula, "a cell begins a formula: \(cell.debugDescription)")
    }
  }

  /// The cells of a record, read as a spreadsheet does (RFC 4180, section 2).
  private static func cells(_ row: String, separator: Unicode.Scalar) -> [String] {
    var cells = [""]
    var isQuoted = false
    for scalar in row.unicodeScalars.dropLast(2) {
      if scalar == "\"" {
        isQuoted.toggle()
      } else if scalar == separator, !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].unicodeScalars.append(scalar)
      }
    }
    return cells
  }
}
