/// What `/etc/vigie/vigie.yaml` says: what the probe listens to and where its files are.
public struct ServiceConfiguration: Hashable, Sendable {
  /// The interfaces to listen to.
  public var interfaces: [String] = []
  /// The database; nil when the file does not say.
  public var database: String?
  /// The folder of the rules; nil when the file does not say.
  public var rules: String?
  /// The policy, where it is not the one among the rules.
  public var policy: String?
  /// The controller's declarations, where they are not beside the policy.
  public var compliance: String?
  /// The folder of the probe's keys; nil when the file does not say.
  public var keys: String?
  /// The file for node_exporter's textfile collector; nil for none.
  public var metrics: String?
  /// The file or the syslog socket that lines for a SIEM go to; nil for none.
  public var siem: String?
  /// The template of the page around reports in HTML; nil when the file does not say.
  public var template: String?
  /// The logo above reports in HTML; nil for none.
  public var logo: String?
  /// Who gets the report by mail; nil for nobody.
  public var mail: MailConfiguration?
  /// How large the collectivity is.
  public var profile = Profile.standard
  /// The ring between kernel and program, in MiB; nil when the file does not say.
  public var ringMebibytes: Int?
  /// TCP connections of one interface that are followed at once; nil when the file does not say.
  public var connections: Int?
  /// Whether the kernel copies only what is worth reading; nil when the file does not say.
  public var usesKernelFilter: Bool?

  /// How large a collectivity is, as far as it changes what the probe does.
  public enum Profile: String, CaseIterable, Sendable {
    /// Any other one.
    case standard
    /// Under fifty postes: the aggregate level whatever is declared, and a report a week.
    case small
  }

  /// More interfaces than any probe has.
  static let mostInterfaces = 16
  /// The longest path that Linux takes.
  static let longestPath = 4_096
  /// Rings that can be asked for, in MiB.
  static let ringRange = 1...1_024
  /// Connections that can be asked for: some 200 bytes each, and the service may take 1 GiB.
  static let connectionsRange = 1_024...(1 << 22)

  /// A configuration that says nothing.
  public init() {}

  /// What the file says.
  /// - Throws: everything that is wrong in the file.
  public init(_ source: RuleSource) throws(RuleProblems) {
    var problems = ProblemList()
    self = ServiceConfigurationReader.configuration(of: source, problems: &problems)
    guard !problems.refuses else { throw RuleProblems(problems: problems.sorted) }
  }
}
