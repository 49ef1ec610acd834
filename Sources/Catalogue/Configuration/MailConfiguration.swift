public import Model

/// Who gets the report by mail, as `vigie.yaml` says.
public struct MailConfiguration: Hashable, Sendable {
  /// Who gets it; at least one.
  public let recipients: [MailAddress]
  /// Whom it comes from; nil leaves that to the machine's mailer.
  public let sender: MailAddress?

  /// More readers than a report has.
  public static let mostRecipients = 16

  /// A configuration of those addresses.
  public init(recipients: [MailAddress], sender: MailAddress?) {
    self.recipients = recipients
    self.sender = sender
  }
}
