public import ArgumentParser
public import Catalogue
public import Model
public import Reports
public import Store
public import Texts

// The words of the command line that become values of the other modules.

extension Language: ExpressibleByArgument {}
extension CSVDialect: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
extension ReportReader: ExpressibleByArgument {}
extension ServiceCategory: ExpressibleByArgument {}
extension ListFormat: ExpressibleByArgument {}
extension NameExportFormat: ExpressibleByArgument {}
extension RuleSchema: ExpressibleByArgument {}
extension RiskLevel: ExpressibleByArgument {}
extension Priority.Level: ExpressibleByArgument {}
extension Incident.State: ExpressibleByArgument {}
extension IncidentOrder.Key: ExpressibleByArgument {}

extension CivilDay: ExpressibleByArgument {
  /// A day written `AAAA-MM-JJ`.
  public init?(argument: String) {
    self.init(iso: argument)
  }
}

extension AuditHead: ExpressibleByArgument {
  /// A head as a report prints it.
  public init?(argument: String) {
    self.init(argument)
  }
}

extension IncidentID: ExpressibleByArgument {
  /// An identifier as `vigie incidents list` prints it.
  public init?(argument: String) {
    self.init(argument)
  }
}
