import Foundation
import Model
import Testing

@testable import Reports

@Suite struct SubjectListTests {
  private static let today = SampleTown.day

  private func used(_ id: String, since days: Int, isProtected: Bool = false) -> ServiceDays {
    ServiceDays(
      service: ServiceID(rawValue: id),
      days: Self.today.adding(days: -days)...Self.today, isProtected: isProtected)
  }

  private func list(
    _ used: [ServiceDays], _ records: [SubjectRecord] = [],
    default status: ServiceStatus = .unassessed
  ) -> SubjectList {
    SubjectList(
      used: used, records: Dictionary(records.map { ($0.service, $0) }, uniquingKeysWith: { $1 }),
      defaultStatus: status, context: SampleTown.context(), on: Self.today)
  }

  private func record(
    _ id: String, _ state: SubjectState, owner: String? = "RSSI", due: CivilDay? = nil
  ) -> SubjectRecord {
    SubjectRecord(
      service: ServiceID(rawValue: id), state: state, owner: owner, due: due, note: "note",
      date: Self.today)
  }

  @Test func theStateFollowsFromTheDecisionAndElseFromWhatWasWritten() {
    let list = list(
      [
        used("google-gemini", since: 3), used("otter", since: 3), used("openai-chatgpt", since: 3),
        used("deepl", since: 3), used("gamma", since: 3),
      ],
      [record("otter", .inProgress), record("deepl", .new), record("gamma", .closed)])
    #expect(list.subjects.map(\.state) == [.new, .inProgress, .inProgress, .decided, .closed])
    #expect(
      list.subjects.map { $0.isToDecide(on: Self.today) } == [true, true, true, false, false])
    #expect(
      self.list([used("otter", since: 1)], default: .prohibited).subjects.map(\.state) == [.decided]
    )
  }

  @Test func whatEndsSoonIsASubjectAgain() {
    var context = SampleTown.context()
    let deepl = ServiceID(rawValue: "deepl")
    for (days, isSubject) in [(45, true), (46, false), (-1, true)] {
      context.decisions = [deepl: [.init(.tolerated, until: Self.today.adding(days: days))]]
      let list = SubjectList(
        used: [used("deepl", since: 9)], records: [:], defaultStatus: .unassessed,
        context: context, on: Self.today)
      #expect(list.subjects.map { $0.isToDecide(on: Self.today) } == [isSubject], "\(days)")
      #expect(list.figures.ending == (days == 45 ? 1 : 0))
      #expect(list.figures.undecided == (days == -1 ? 1 : 0))
    }
  }

  @Test func theFiguresOfAReportAreThoseOfServices() {
    let figures = list(
      [
        used("google-gemini", since: 31), used("otter", since: 30), used("gamma", since: 90),
        used("deepl", since: 90), used("kimi", since: 90),
      ],
      [
        record("otter", .inProgress, due: Self.today.adding(days: -1)),
        record("google-gemini", .new, due: Self.today), record("kimi", .closed),
      ]
    ).figures
    #expect(figures.undecided == 3)
    #expect(figures.undecidedForLong == 2)
    #expect(figures.overdue == 1)
  }

  @Test func theListShowsWhoUntilWhenAndMasksWhatIsProtected() throws {
    let list = list(
      [
        used("replika", since: 40), used("google-gemini", since: 31), used("deepl", since: 9),
        used("otter", since: 2, isProtected: true),
      ],
      [
        record("google-gemini", .inProgress, due: Self.today.adding(days: -1)),
        record("replika", .inProgress, owner: "Médecine du travail"),
      ])
    let page = SubjectListing(list, context: SampleTown.context()).page
    let rows = try page.jsonLines.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return (object ?? [:]).compactMapValues { ($0 as? [String: Any])?["texte"] as? String }
    }
    #expect(rows.map { $0["service_id"] } == ["google-gemini", "protege", "protege"])
    #expect(rows.first?["responsable"] == "RSSI" && rows.first?["age"] == "31 j")
    #expect(rows.first?["echeance"] == "18/11/2026, en retard")
    for text in [page.text, page.jsonLines] {
      #expect(!text.contains("Replika") && !text.contains("replika") && !text.contains("Médecine"))
      #expect(!text.contains("Otter") && !text.contains("otter"))
    }
    #expect(
      page.plainText.contains("Sans décision : 3, dont 2 depuis plus de 30 jours, 1 en retard"))
    let whole = SubjectListing(list, isWhole: true, context: SampleTown.context()).page
    #expect(whole.jsonLines.contains("\"deepl\""))
    // What is decided is late no more.
    let late = self.list(
      [used("deepl", since: 9)], [record("deepl", .new, due: Self.today.adding(days: -1))])
    let decided = SubjectListing(late, state: .decided, context: SampleTown.context()).page
    #expect(!decided.text.contains("retard,") && decided.jsonLines.contains("\"18/11/2026\""))
    #expect(decided.jsonLines.split(separator: "\n").count == 1)
  }
}
