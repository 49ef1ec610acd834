public import Model

/// The names of services of one status, for a filter that blocks them.
///
/// Only dedicated names: a shared one serves other things, and blocking it would break these.
public struct NameExport: Sendable {
  /// The text.
  public let text: String
  /// Names written.
  public let count: Int
  /// Names that the format cannot say, in order.
  public let skipped: [String]

  private struct Line {
    let rule: Rule
    let name: String
    let takesInBelow: Bool
  }

  /// The names of services that have that status, in no direction of their own, at that reading of the
  /// wall clock.
  public init(
    of catalogue: Catalogue, status: ServiceStatus, at time: CivilTime, as format: NameExportFormat
  ) {
    var lines: [Line] = []
    var skipped: [String] = []
    for rule in catalogue.rules where rule.scope == .dedicated && rule.role.opensIncident {
      guard
        catalogue.policy.status(of: rule.service, direction: nil, rule: rule.text, at: time)
          == status
      else {
        continue
      }
      switch rule.pattern {
      case .exact(let name):
        // A list of names with all below them would block more than was decided.
        if format == .domains {
          skipped.append(rule.text)
        } else {
          lines.append(Line(rule: rule, name: name.text, takesInBelow: false))
        }
      case .suffix(let name, let exceptions):
        if !exceptions.isEmpty, format != .rpz, format != .csv {
          skipped.append(rule.text)
        } else {
          lines.append(Line(rule: rule, name: name.text, takesInBelow: true))
        }
      case .labels:
        if format == .csv {
          lines.append(Line(rule: rule, name: rule.pattern.text, takesInBelow: false))
        } else {
          skipped.append(rule.text)
        }
      }
    }
    count = lines.count
    self.skipped = skipped
    text =
      switch format {
      case .domains: lines.map { $0.name + "\n" }.joined()
      case .squid: lines.map { ($0.takesInBelow ? "." : "") + $0.name + "\n" }.joined()
      case .rpz: Self.zone(lines, on: time.day)
      case .csv: Self.table(lines, catalogue, status)
      }
  }

  /// Serial numbers of zones are days with two digits for changes of one day (RFC 1912, section
  /// 2.2).
  private static func zone(_ lines: [Line], on day: CivilDay) -> String {
    let serial = day.description.filter { $0 != "-" } + "01"
    var text = """
      $TTL 3600
      @ IN SOA localhost. root.localhost. ( \(serial) 3600 600 604800 3600 )
      @ IN NS localhost.

      """
    for line in lines {
      text += "\(line.name) CNAME .\n"
      guard line.takesInBelow else { continue }
      text += "*.\(line.name) CNAME .\n"
      guard case .suffix(_, let exceptions) = line.rule.pattern else { continue }
      for name in exceptions {
        text += "\(name) CNAME rpz-passthru.\n*.\(name) CNAME rpz-passthru.\n"
      }
    }
    return text
  }

  private static func table(
    _ lines: [Line], _ catalogue: Catalogue, _ status: ServiceStatus
  ) -> String {
    var text = "domain,kind,service,name,status\r\n"
    for line in lines {
      let kind =
        switch line.rule.pattern {
        case .exact: "exact"
        case .suffix: "suffix"
        case .labels: "pattern"
        }
      let name = catalogue.services[line.rule.service]?.summary.name ?? ""
      let cells = [line.name, kind, line.rule.service.rawValue, name, status.rawValue]
      text += cells.map(cell).joined(separator: ",") + "\r\n"
    }
    return text
  }

  /// A cell that a spreadsheet takes for text (RFC 4180, section 2).
  private static func cell(_ text: String) -> String {
    let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let inert = isFormula ? "'" + text : text
    guard inert.utf8.contains(where: { "\",\r\n;".utf8.contains($0) }) else { return inert }
    return "\"" + inert.replacing("\"", with: "\"\"") + "\""
  }
}
