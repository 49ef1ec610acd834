import ArgumentParser
import Catalogue
import Model
import Platform

/// Who gets a report by mail.
struct MailOption: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Avec --output : préparer aussi le courriel pour mail: de la configuration. vigie-mail le remet."
    ))
  var mail = false

  @Option(
    name: .customLong("mail-to"),
    help: ArgumentHelp(
      "Avec --output : préparer le courriel pour cette adresse ; peut être répétée.",
      valueName: "adresse"))
  var recipients: [String] = []

  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      "Configuration ; sinon \(ServiceSetup.systemPath) s'il existe.", valueName: "fichier"))
  var config: String?

  /// Whether a message is asked for.
  var isGiven: Bool { mail || !recipients.isEmpty }

  func validate() throws {
    guard recipients.count <= MailConfiguration.mostRecipients else {
      throw ValidationError(Reader.say(.mailToAtMost, MailConfiguration.mostRecipients))
    }
    for text in recipients where MailAddress(text) == nil {
      throw ValidationError(
        Reader.say(.mailToIsNotOneAddress, PathText.shown(text))
      )
    }
  }

  /// Who gets it, and from whom; nil when nobody does.
  func configuration() throws -> MailConfiguration? {
    guard isGiven else { return nil }
    let known = try ServiceSetup(config).configuration.mail
    guard recipients.isEmpty else {
      return MailConfiguration(
        recipients: recipients.compactMap { MailAddress($0) }, sender: known?.sender)
    }
    return known
  }
}
