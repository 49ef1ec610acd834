import ArgumentParser
import Model
import Platform
import Privacy
import Reports

/// `vigie keys status`: which keys there are, and who can open.
struct KeysStatusCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Montrer l'état des clés.",
    discussion: """
      Code 1 si une ouverture n'a jamais été prouvée, si une rotation est en retard ou si l'horloge \
      a reculé.

      Exemple : vigie keys status
      """)

  @OptionGroup var keys: KeysOption
  @OptionGroup var zone: ZoneOption

  func run(on console: Console) throws {
    let directory = try keys.directory
    let keyring = try directory.keyring()
    let today = zone.value.day(of: SystemClock.now())
    var isFine = true
    console.write("Site : \(PathText.shown(keyring.site))\n")
    console.write("Durée d'une clé : \(keyring.days.map { "\($0) jours" } ?? "mois civil")\n")
    if let period = try directory.livePeriod() {
      let last = period.end.adding(days: -1)
      console.write(
        "Clé vivante : du \(DateText.short(period.first)) au \(DateText.short(last))\n")
      if today >= period.end {
        isFine = false
        console.write("  en retard : elle sera renouvelée avant le prochain paquet.\n")
      } else if today < period.first {
        isFine = false
        console.write(
          "  l'horloge a reculé (\(DateText.short(today))) : cette clé reste en usage. "
            + "Vérifiez l'heure de la machine.\n")
      }
    } else {
      console.write("Clé vivante : aucune, la première vient avec le premier paquet\n")
    }
    console.write("Clés scellées gardées : \(try directory.sealedKeys().count)\n")
    for recipient in keyring.recipients {
      let proof =
        recipient.testedOn.map { "ouverture prouvée le \(DateText.short($0))" }
        ?? "ouverture jamais prouvée (vigie keys test)"
      if recipient.testedOn == nil { isFine = false }
      console.write("\(recipient.key.name) : \(recipient.key.fingerprint), \(proof)\n")
    }
    for change in keyring.changes {
      let key = change.recipient.key
      let place = change.replaces == nil ? "s'ajoute" : "remplace une clé déclarée perdue"
      console.write(
        "À venir : \(key.name) : \(key.fingerprint), \(place) à la première rotation à partir du "
          + "\(DateText.short(change.from))\n")
    }
    if !isFine { throw CommandFailure.silent }
  }
}
