import ArgumentParser
import Model
import Platform
import Reports
import Store

/// `vigie hold list`: every hold, whether it still keeps anything or not.
struct HoldListCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lister les gels.", discussion: "Exemple : vigie hold list")

  @OptionGroup var database: DatabaseOption

  func run(on console: Console) throws {
    let holds = try IncidentStore.open(database.path, .readOnly).holds()
    let today = CivilZone.paris.day(of: SystemClock.now())
    guard !holds.isEmpty else {
      console.write(Reader.say(.noHold))
      return
    }
    for (number, hold) in holds {
      let state =
        hold.isActive(on: today)
        ? Reader.say(.active) : hold.releasedAt == nil ? Reader.say(.ended) : Reader.say(.released)
      console.write(
        InertText.cleaned(
          Reader.say(
            .fromToUntilBy, number, state, words(hold.scope), DateText.short(hold.days.lowerBound),
            DateText.short(hold.days.upperBound), DateText.short(hold.expires), hold.approver,
            hold.reason)) + "\n")
    }
  }

  /// A poste is not shown: its name is for its reader alone.
  private func words(_ scope: Hold.Scope) -> String {
    switch scope {
    case .all: Reader.say(.everything)
    case .service(let service): Reader.say(.service, service.rawValue)
    case .direction(let direction): Reader.say(.department, direction)
    case .poste: Reader.say(.oneWorkstation)
    }
  }
}
