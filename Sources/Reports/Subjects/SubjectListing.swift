public import Model

/// The page of `vigie subjects`: what is to decide, who prepares it, until when.
public struct SubjectListing: Sendable {
  private let list: SubjectList
  private let shown: [Subject]
  private let names: ServiceNames
  private let context: ReportContext

  /// The subjects that are to decide; with a state those of that state, and all of them with `isWhole`.
  public init(
    _ list: SubjectList, state: SubjectState? = nil, isWhole: Bool = false, context: ReportContext
  ) {
    self.list = list
    self.context = context
    let names = ServiceNames(
      context, alsoMasking: Set(list.subjects.filter(\.used.isProtected).map(\.service)))
    self.names = names
    shown = list.subjects.filter { subject in
      state.map { subject.state == $0 } ?? (isWhole || subject.isToDecide(on: list.day))
    }.sorted { Self.rank($0, names) < Self.rank($1, names) }
  }

  /// What is due first, then what waits longest; a masked service keeps its name's place secret.
  private static func rank(_ subject: Subject, _ names: ServiceNames) -> (Int, Int, Int, String) {
    let isMasked = names.isMasked(subject.service)
    let due = isMasked ? nil : subject.record?.due ?? subject.end
    return (
      due?.daysSinceEpoch ?? .max, subject.used.days.lowerBound.daysSinceEpoch, isMasked ? 1 : 0,
      isMasked ? "" : subject.service.rawValue
    )
  }

  /// The page.
  public var page: TablePage {
    let language = context.language
    let figures = list.figures
    return TablePage(
      title: language.say(.subjectListingSubjectsToDecide, DateText.long(list.day, language)),
      table: ReportTable(
        caption: language.say(.subjectsToDecide), columns: columns,
        rows: shown.map(cells)),
      codes: ["service_id", "etat_code", "statut_code", "premier_jour", "dernier_jour"],
      empty: language.say(.noSubject),
      notes: [
        language.say(
          .withoutDecisionOfWhichForMore, figures.undecided, figures.undecidedForLong,
          SubjectList.longWait, figures.overdue, SubjectList.daysBeforeEnd, figures.ending)
      ], context: context)
  }

  private var columns: [ReportTable.Column] {
    let language = context.language
    return [
      ReportTable.Column(
        key: "service", title: language.say(.serviceCountry), narrowest: 12),
      ReportTable.Column(key: "service_id", title: "id"),
      ReportTable.Column(key: "etat", title: language.say(.state)),
      ReportTable.Column(key: "etat_code", title: "code"),
      ReportTable.Column(key: "statut", title: language.say(.status), narrowest: 10),
      ReportTable.Column(key: "statut_code", title: "code"),
      ReportTable.Column(
        key: "responsable", title: language.say(.owner), narrowest: 11),
      ReportTable.Column(key: "echeance", title: language.say(.due)),
      ReportTable.Column(key: "age", title: language.say(.age), isFigure: true),
      ReportTable.Column(key: "premier_jour", title: "premier"),
      ReportTable.Column(key: "dernier_jour", title: "dernier"),
      ReportTable.Column(key: "note", title: language.say(.note), narrowest: 8, rank: 1),
    ]
  }

  private func cells(_ subject: Subject) -> [ReportCell] {
    let language = context.language
    let isMasked = names.isMasked(subject.service)
    // What was written would tell which service it is.
    let record = isMasked ? nil : subject.record
    let end = isMasked ? nil : subject.end
    let age = subject.age(on: list.day)
    var status = subject.status.word(in: language)
    if let end {
      status +=
        end < list.day
        ? language.say(.endedOn) + DateText.short(end)
        : ", \(DateText.short(end))"
    }
    return [
      ReportCell(names.nameAndCountry(subject.service)),
      ReportCell(isMasked ? "protege" : InertText.cleaned(subject.service.rawValue)),
      ReportCell(subject.state.word(in: language)), ReportCell(subject.state.rawValue),
      ReportCell(status), ReportCell(subject.status.rawValue),
      ReportCell(record?.owner.map(InertText.cleaned) ?? ""), ReportCell(due(record, of: subject)),
      ReportCell(language.say(.d, age), number: age),
      ReportCell("\(subject.used.days.lowerBound)"), ReportCell("\(subject.used.days.upperBound)"),
      ReportCell(record?.note.map(InertText.cleaned) ?? ""),
    ]
  }

  private func due(_ record: SubjectRecord?, of subject: Subject) -> String {
    guard let due = record?.due else { return "" }
    let isLate = due < list.day && (subject.state == .new || subject.state == .inProgress)
    return DateText.short(due)
      + (isLate ? context.language.say(.overdue) : "")
  }
}
