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
      console.write("Aucun gel.\n")
      return
    }
    for (number, hold) in holds {
      let state =
        hold.isActive(on: today) ? "actif" : hold.releasedAt == nil ? "échu" : "levé"
      console.write(
        InertText.cleaned(
          "\(number)  \(state)  \(words(hold.scope))  du \(DateText.short(hold.days.lowerBound)) au "
            + "\(DateText.short(hold.days.upperBound))  jusqu'au \(DateText.short(hold.expires))  "
            + "par \(hold.approver) : \(hold.reason)") + "\n")
    }
  }

  /// A poste is not shown: its name is for its reader alone.
  private func words(_ scope: Hold.Scope) -> String {
    switch scope {
    case .all: "tout"
    case .service(let service): "service \(service.rawValue)"
    case .direction(let direction): "direction \(direction)"
    case .poste: "un poste"
    }
  }
}
