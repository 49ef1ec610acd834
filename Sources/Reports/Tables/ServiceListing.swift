public import Model

/// The services in use on some days, whatever their status, beside what to propose (P43).
public struct ServiceListing: Sendable {
  /// Which services are wanted; a condition that is nil lets everything through.
  public struct Filter: Sendable {
    /// The status at the time.
    public var status: ServiceStatus?
    /// The need.
    public var category: ServiceCategory?

    /// A filter from its conditions.
    public init(status: ServiceStatus? = nil, category: ServiceCategory? = nil) {
      self.status = status
      self.category = category
    }
  }

  fileprivate struct Key: Hashable {
    let service: ServiceID
    let status: ServiceStatus
  }

  fileprivate struct Use {
    var postes = DailyRange()
    /// Of the days whose measures may be shown; nil when there is none.
    var evidence: Evidence?
    var sentBytes: UInt64 = 0
    var last: CivilDay
  }

  private let read: DaysRead
  private let filter: Filter
  private let rows: [(key: Key, use: Use)]
  private let onlyAsked: Int

  /// The services of those days that pass the filter.
  public init(_ read: DaysRead, filter: Filter = Filter()) {
    self.read = read
    self.filter = filter
    var uses: [Key: Use] = [:]
    var asked: Set<ServiceID> = []
    for day in read.days {
      for use in day.facts.services where Self.passes(use, filter, read) {
        guard use.evidence >= .clientHello else {
          if use.postesDNSOnly > 0 { asked.insert(use.service) }
          continue
        }
        uses[Key(service: use.service, status: use.status), default: Use(last: day.facts.day)]
          .add(use, of: day)
      }
    }
    onlyAsked = asked.subtracting(uses.keys.map(\.service)).count
    rows = uses.map { (key: $0.key, use: $0.value) }.sorted {
      Self.isBefore($0, $1, read.names)
    }
  }

  private static func passes(_ use: ServiceUse, _ filter: Filter, _ read: DaysRead) -> Bool {
    if let status = filter.status, use.status != status { return false }
    guard let category = filter.category else { return true }
    // A masked service would be told by the need that it answers.
    return read.context.services[use.service]?.category == category
      && !read.names.isMasked(use.service)
  }

  /// Prohibited ones first, then the most postes, by what is shown of both: the place of a row tells
  /// nothing that the row hides.
  private static func isBefore(
    _ left: (key: Key, use: Use), _ right: (key: Key, use: Use), _ names: ServiceNames
  ) -> Bool {
    func rank(_ row: (key: Key, use: Use)) -> (Int, Int, Int, String, String) {
      let isMasked = names.isMasked(row.key.service)
      return (
        row.key.status == .prohibited ? 0 : 1, -(row.use.postes.high ?? 0), isMasked ? 1 : 0,
        isMasked ? "" : row.key.service.rawValue, row.key.status.rawValue
      )
    }
    return rank(left) < rank(right)
  }

  /// The page of the list.
  public var page: TablePage {
    let language = read.context.language
    var notes = read.notes
    if onlyAsked > 0 {
      let count = NumberText.count(onlyAsked, language)
      notes.insert(
        language.say(.servicesWhoseNameWasOnlyAsked, count), at: 0)
    }
    return TablePage(
      title: language.say(.serviceListingServicesInUse, read.period),
      table: ReportTable(
        caption: language.say(.servicesInUse), columns: columns,
        rows: rows.map { cells(of: $0.key, $0.use) }),
      codes: ["service_id", "statut_code", "postes_min", "postes_max"],
      empty: language.say(.noServiceSeenInTrafficRead),
      notes: notes, context: read.context)
  }

  private var columns: [ReportTable.Column] {
    let language = read.context.language
    return [
      ReportTable.Column(
        key: "service", title: language.say(.serviceCountry), narrowest: 14),
      ReportTable.Column(key: "service_id", title: "id"),
      ReportTable.Column(key: "besoin", title: language.say(.need), rank: 1),
      ReportTable.Column(key: "statut", title: language.say(.status)),
      ReportTable.Column(key: "statut_code", title: "code"),
      ReportTable.Column(
        key: "postes", title: language.say(.stations), isFigure: true),
      ReportTable.Column(key: "postes_min", title: "min", isFigure: true),
      ReportTable.Column(key: "postes_max", title: "max", isFigure: true),
      ReportTable.Column(key: "preuve", title: language.say(.evidence), rank: 2),
      ReportTable.Column(
        key: "envoye", title: language.say(.servicesPartSent), isFigure: true, rank: 4),
      ReportTable.Column(
        key: "reponse-proposee", title: language.say(.proposedAnswer),
        narrowest: 12),
      ReportTable.Column(key: "vu-le", title: language.say(.lastSeen), rank: 3),
    ]
  }

  private func cells(of key: Key, _ use: Use) -> [ReportCell] {
    let language = read.context.language
    let isMasked = read.names.isMasked(key.service)
    let category = isMasked ? nil : read.context.services[key.service]?.category
    let hidden = language.say(.masked)
    return [
      ReportCell(read.names.nameAndCountry(key.service)),
      ReportCell(isMasked ? "protege" : InertText.cleaned(key.service.rawValue)),
      ReportCell(category?.words(in: language) ?? ""),
      ReportCell(status(of: key, use, isMasked: isMasked)), ReportCell(key.status.rawValue),
      postes(use), ReportCell(use.postes.low.map { String($0) } ?? "", number: use.postes.low),
      ReportCell(use.postes.high.map { String($0) } ?? "", number: use.postes.high),
      ReportCell(use.evidence?.shortWord(in: language) ?? hidden),
      ReportCell(
        use.evidence == nil
          ? hidden
          : use.sentBytes > 0
            ? NumberText.bytes(use.sentBytes, language)
            : language.say(.notMeasured)),
      ReportCell(
        key.status == .approved
          ? language.say(.approvedTool)
          : ProposedAnswer.words(
            for: isMasked ? nil : key.service, of: category, status: key.status, read.context)),
      ReportCell(DateText.short(use.last)),
    ]
  }

  private func status(of key: Key, _ use: Use, isMasked: Bool) -> String {
    let word = key.status.word(in: read.context.language)
    guard !isMasked, let decision = read.context.decision(on: key.service, day: use.last),
      decision.status == key.status, let until = decision.until
    else { return word }
    return "\(word), \(DateText.short(until))"
  }

  private func postes(_ use: Use) -> ReportCell {
    let language = read.context.language
    // A connection without a poste came through a gateway, which speaks for many.
    guard use.postes.high != 0 else { return ReportCell(language.say(.servicesPartGateway)) }
    return use.postes.cell(language, hidden: "<\(read.context.k)") {
      NumberText.count($0, language)
    }
  }
}

extension ServiceListing.Use {
  /// Takes one more day of it.
  fileprivate mutating func add(_ use: ServiceUse, of day: DailyMaterial) {
    last = max(last, day.facts.day)
    postes.add(day.servicePostes(use))
    guard day.isShown(use.postes) else { return }
    evidence = max(evidence ?? use.evidence, use.evidence)
    sentBytes = CoverageCounters.sum([sentBytes, use.sentBytes])
  }
}
