import ArgumentParser
import Model
import Platform
import Privacy
import Reports

/// `vigie keys rotate`: the rotation that is due, if one is.
struct KeysRotateCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate", abstract: "Renouveler la clé si sa période est finie.",
    discussion: """
      La sonde le fait d'elle-même. La nouvelle clé est scellée et sur le disque avant de servir ; \
      l'ancienne est écrasée et effacée. Une période commencée va à son terme.

      Exemple : vigie keys rotate
      """)

  @OptionGroup var keys: KeysOption
  @OptionGroup var zone: ZoneOption

  func run(on console: Console) throws {
    let before = try keys.directory.livePeriod()
    let ring = try AuditTrail(keys).perform(
      "keys rotate", scope: before.map { "après \($0)" } ?? "première clé", on: console
    ) {
      let ring = try PseudonymKeyRing(keys.directory, zone: zone.value, at: SystemClock.now())
      try keys.directory.adopt()
      return ring
    }
    guard let period = ring.current.period else { return }
    let end = DateText.short(period.end.adding(days: -1))
    if ring.isClockBehind {
      throw CommandFailure(
        Reader.say(.clockIsBeforeCurrentKeyStays, DateText.short(period.first)))
    }
    console.write(
      before == period
        ? Reader.say(.nothingToDoCurrentKeyLasts, end)
        : Reader.say(.newKeySealedAndInUse, end))
  }
}
