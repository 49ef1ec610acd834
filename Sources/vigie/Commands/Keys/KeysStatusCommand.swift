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
    console.write(Reader.say(.site, PathText.shown(keyring.site)))
    console.write(
      Reader.say(
        .durationOfKey, keyring.days.map { Reader.say(.days, $0) } ?? Reader.say(.calendarMonth)))
    if let period = try directory.livePeriod() {
      let last = period.end.adding(days: -1)
      console.write(
        Reader.say(.liveKeyFromTo, DateText.short(period.first), DateText.short(last)))
      if today >= period.end {
        isFine = false
        console.write(Reader.say(.lateItWillBeRenewedBefore))
      } else if today < period.first {
        isFine = false
        console.write(
          Reader.say(.clockWentBackThisKeyStays, DateText.short(today)))
      }
    } else {
      console.write(Reader.say(.liveKeyNoneFirstOneComes))
    }
    console.write(Reader.say(.sealedKeysKept, try directory.sealedKeys().count))
    for recipient in keyring.recipients {
      let proof =
        recipient.testedOn.map { Reader.say(.openingProvedOn, DateText.short($0)) }
        ?? Reader.say(.openingNeverProvedVigieKeysTest)
      if recipient.testedOn == nil { isFine = false }
      console.write("\(recipient.key.name) : \(recipient.key.fingerprint), \(proof)\n")
    }
    for change in keyring.changes {
      let key = change.recipient.key
      let place =
        change.replaces == nil ? Reader.say(.isAdded) : Reader.say(.replacesKeyDeclaredLost)
      console.write(
        Reader.say(
          .toComeAtFirstRotationFrom, key.name, key.fingerprint, place, DateText.short(change.from))
      )
    }
    if !isFine { throw CommandFailure.silent }
  }
}
