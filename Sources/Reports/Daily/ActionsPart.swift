import Model
import Texts

/// What to do, at most five things in a fixed order, each with who, a figure and a command (P41).
struct ActionsPart {
  private let material: DailyMaterial
  private let language: Language
  private let context: ReportContext

  /// More would not be done (P41).
  static let mostActions = 5
  /// Days before its end from which a decision is recalled: time for one more committee.
  static let daysBeforeEnd = 45
  /// Days of silence from which a network's mirror is to be repaired: a week-end has two.
  static let fewestSilentDays = 3
  /// Services named in one action; the others are counted.
  private static let mostNames = 3

  init(_ material: DailyMaterial) {
    self.material = material
    language = material.language
    context = material.context
  }

  /// The section; nil when there is nothing to do.
  func section() -> ReportSection? {
    let actions = [
      repairCoverage(), repairProbe(), prohibitedService(), endingDecision(), unansweredNeed(),
      unassessedService(), risingDeposits(),
    ].compactMap(\.self).prefix(Self.mostActions)
    guard !actions.isEmpty else { return nil }
    return ReportSection(
      key: "a-faire", title: language.say(material.isLong ? .toDo : .toDoThisWeek),
      blocks: [.actions(Array(actions))])
  }

  private func repairCoverage() -> ProposedAction? {
    guard material.coverage.verdict == .insufficient else { return repairMirror() }
    guard context.isReplay else {
      let cause = material.coverage.reasons.first { $0 != .databaseSetAside }
      let reason = cause.map { $0.sentence(language) } ?? ""
      return ProposedAction(
        subject: "coverage", who: network, what: language.say(.restoreCapture, Self.inside(reason)),
        command: "vigie doctor")
    }
    return ProposedAction(
      subject: "coverage", who: network,
      what: language.say(.checkReplayedFiles),
      command: language.say(.vigieNamesFile), link: .colon)
  }

  /// The networks that are silent for long enough that no week-end explains it, those included whose
  /// last name is older than what is looked back for.
  private func repairMirror() -> ProposedAction? {
    guard !context.isReplay, let networks = material.coverage.networks else { return nil }
    let latest = material.facts.day.adding(days: 1 - Self.fewestSilentDays)
    let silent = networks.silent.filter { $0.since.map { $0 <= latest } ?? false }
    // Of a probe that has just begun their silence says nothing.
    let isLong = material.facts.firstDay.map { $0 <= latest } ?? false
    let never = isLong ? Self.count(networks.silent.filter { $0.since == nil }) : 0
    let what: String
    if let since = silent.compactMap(\.since).max() {
      let (count, date) = (Self.count(silent), DateText.short(since))
      what =
        (count == 1
          ? language.say(.restoreMirrorOfNetworkSilentSince, date)
          : language.say(.restoreMirrorOfNetworksSilentSince, count, date))
        + (never > 0
          ? language.say(.andOfNetworksNotSeenFor, never, NetworkSight.daysBack) : "")
    } else if never > 0 {
      what = language.say(.restoreMirrorOfNetworksNotSeenFor, never, NetworkSight.daysBack)
    } else {
      return nil
    }
    return ProposedAction(
      subject: "silent networks", who: network, what: what,
      command: "vigie doctor --only reseaux", link: .colon)
  }

  private static func count(_ networks: [SeenNetworks.Silent]) -> Int {
    networks.reduce(0) { $0 + $1.count }
  }

  /// What falsifies the figures and a check of `vigie doctor` explains.
  ///
  /// Where coverage is insufficient the capture comes first, and explains all but a lost database.
  private func repairProbe() -> ProposedAction? {
    guard !context.isReplay else { return nil }
    let reasons = material.coverage.reasons.filter {
      material.coverage.verdict != .insufficient || $0 == .databaseSetAside
    }
    let failed = reasons.compactMap { reason in
      reason.check.map { (check: $0, reason: reason) }
    }
    guard let first = failed.first else { return nil }
    let checks = failed.map(\.check).reduce(into: [String]()) { checks, check in
      if !checks.contains(check) { checks.append(check) }
    }
    return ProposedAction(
      subject: "check \(first.check)", who: network,
      what: language.say(
        .repairWhatFalsifiesFigures, Self.inside(first.reason.sentence(language)),
        failed.count > 1 ? language.say(.andOtherCauses, failed.count - 1) : ""),
      command: "vigie doctor --only \(checks.joined(separator: ","))", link: .colon)
  }

  /// A sentence as it stands inside another one.
  private static func inside(_ sentence: String) -> String {
    sentence.prefix(1).lowercased() + sentence.dropFirst()
  }

  /// A prohibited service that still answers; one of too few postes shows no evidence (P37).
  private func prohibitedService() -> ProposedAction? {
    let uses = OutsideUse(material.facts, suppression: material.suppression).services.filter {
      $0.status == .prohibited && isNameable($0.service)
        && (!material.isShown($0.postes) || $0.evidence >= .established)
    }
    guard let first = uses.first else { return nil }
    let name = material.names.name(first.service)
    let others = others(uses.dropFirst().map(\.service))
    let what: String
    if material.isShown(first.postes) {
      what = language.say(
        .canStillBeReached, material.postesWords(first), others)
    } else {
      let source =
        first.postes > 0
        ? material.postes(first.postes) : language.say(.gateway)
      what = language.say(.prohibitedStillConnects, source, others)
    }
    return ProposedAction(
      subject: "prohibited \(first.service.rawValue)", who: network,
      what: language.say(.prohibited, name, what),
      command: isProhibitedForAll(first.service)
        ? "vigie rules export --status prohibited --format rpz" : nil, link: .colon)
  }

  /// Whether an export of prohibited names would hold the service: what is prohibited to a direction or
  /// by one rule only is not in it. A service without any decision has the policy's default status.
  private func isProhibitedForAll(_ service: ServiceID) -> Bool {
    guard context.decisions[service] != nil else { return true }
    return context.decision(on: service, day: material.facts.day)?.status == .prohibited
  }

  private func endingDecision() -> ProposedAction? {
    let today = material.facts.day
    var ends: [ServiceID: CivilDay] = [:]
    for service in context.decisions.keys where isNameable(service) {
      guard let until = context.end(ofDecisionOn: service, day: today),
        until <= today.adding(days: Self.daysBeforeEnd)
      else { continue }
      ends[service] = until
    }
    let ending = ends.sorted { $0.value != $1.value ? $0.value < $1.value : $0.key < $1.key }
    guard let (service, until) = ending.first else { return nil }
    let name = material.names.name(service)
    let others = others(ending.dropFirst().map(\.key))
    let days = until.daysSinceEpoch - today.daysSinceEpoch
    let date = DateText.short(until)
    let end =
      days < 0
      ? language.say(.decisionEndedOn, date)
      : language.say(.decisionValidUntilDays, date, days)
    return ProposedAction(
      subject: "decision \(service.rawValue) \(until)", who: officers,
      what: language.say(.decideOrExtend, name, end, others),
      command: decide(service))
  }

  /// A need of enough postes for which nothing is proposed.
  ///
  /// Its figure is that of its largest service, which the table shows, or only that it is enough: a total
  /// of the need would give masked cells away (P37).
  private func unansweredNeed() -> ProposedAction? {
    let answered = Set(
      material.facts.services.filter { $0.status == .approved }
        .compactMap { material.category($0.service) })
    var needs: [ServiceCategory: [ServiceUse]] = [:]
    for use in OutsideUse(material.facts, suppression: material.suppression).services {
      guard use.status != .tolerated, use.postes > 0,
        let category = material.category(use.service), !category.isProtected,
        ProposedAnswer.name(for: use.service, of: category, context) == nil,
        !answered.contains(category)
      else { continue }
      needs[category, default: []].append(use)
    }
    // They come in with prohibited services first, whatever their size.
    let enough = needs.mapValues { uses in
      uses.filter { material.isShown($0.postes) }.sorted {
        $0.postes != $1.postes ? $0.postes > $1.postes : $0.service < $1.service
      }
    }
    let order = enough.filter { !$0.value.isEmpty || hasEnoughPostes($0.key) }
      .sorted { left, right in
        let (most, other) = (left.value.first?.postes ?? 0, right.value.first?.postes ?? 0)
        return most != other ? most > other : left.key.rawValue < right.key.rawValue
      }
    guard let (category, uses) = order.first else { return nil }
    let services = names((uses.isEmpty ? needs[category] ?? [] : uses).map(\.service))
    let need = category.words(in: language)
    let title = need.prefix(1).uppercased() + need.dropFirst()
    return ProposedAction(
      subject: "need \(category.rawValue)", who: officers,
      what: language.say(
        .needWithoutTool, title, postes(of: uses), services),
      command: context.isSmall ? nil : "vigie rules list --category \(category.rawValue)")
  }

  /// Whether a need has enough postes though none of its services has: only where no tolerated service is
  /// among those that were counted.
  private func hasEnoughPostes(_ category: ServiceCategory) -> Bool {
    let isTolerated = material.facts.services.contains {
      $0.status == .tolerated && $0.evidence >= .clientHello
        && material.category($0.service) == category
    }
    return !isTolerated && material.isShown(material.facts.needTotals[category] ?? 0)
  }

  /// The postes of a need by its services that show theirs, the largest first.
  private func postes(of uses: [ServiceUse]) -> String {
    guard let largest = uses.first else { return language.say(.postesOrMore, material.k) }
    let isLeast =
      uses.count > 1 && material.servicePostes(largest).number != nil
      && material.facts.level != .aggregate
    return (isLeast ? language.say(.atLeast) : "") + material.postesWords(largest)
  }

  private func unassessedService() -> ProposedAction? {
    let uses = OutsideUse(material.facts, suppression: material.suppression).services.filter {
      $0.status == .unassessed && material.isShown($0.postes) && isNameable($0.service)
        && (context.isReplay || material.isUndecided($0.service))
    }
    guard let first = uses.first else { return nil }
    let name = material.names.name(first.service)
    let others = others(uses.dropFirst().map(\.service))
    let postes = material.postesWords(first)
    return ProposedAction(
      subject: "unassessed \(first.service.rawValue)", who: officers,
      what: language.say(.notAssessedDecide, name, postes, others),
      command: decide(first.service))
  }

  /// A direction whose probable uploads rise by half or more, of enough of both to be no chance.
  private func risingDeposits() -> ProposedAction? {
    guard material.previous != nil, !material.measures.deposits.leavesOut,
      !material.previousMeasures.deposits.leavesOut
    else { return nil }
    let before = material.previousMeasures.deposits.directions
    let rising = material.measures.deposits.directions.compactMap { direction, count in
      before[direction].flatMap { former in
        former >= material.k && count >= former + max(material.k, former / 2)
          ? (direction: direction, count: count, former: former) : nil
      }
    }.max { ($0.count - $0.former, $1.direction) < ($1.count - $1.former, $0.direction) }
    guard let rising else { return nil }
    let name = InertText.cleaned(rising.direction)
    let count = NumberText.count(rising.count, language)
    let former = NumberText.count(rising.former, language)
    return ProposedAction(
      subject: "uploads \(rising.direction)", who: language.say(.department),
      what: language.say(.probableFileUploadsRecallRuleAnssi, name, count, former),
      command: "vigie directions")
  }

  private var network: String { language.say(.network) }

  /// A small collectivity has no security officer.
  private var officers: String { language.say(context.isSmall ? .townHall : .officers) }

  /// A masked service has no line of its own: its command would name it.
  private func isNameable(_ service: ServiceID) -> Bool { !material.names.isMasked(service) }

  private func decide(_ service: ServiceID) -> String {
    "vigie decide \(InertText.cleaned(service.rawValue))"
  }

  private func others(_ services: [ServiceID]) -> String {
    let count = Set(services).count
    guard count > 0 else { return "" }
    return language.say(.andOthers, count)
  }

  private func names(_ services: [ServiceID]) -> String {
    var named: Set<ServiceID> = []
    // One service has a row for each status under which it was used.
    let services = services.filter { named.insert($0).inserted }
    let names = services.prefix(Self.mostNames).map { material.names.name($0) }
    return names.joined(separator: ", ") + others(Array(services.dropFirst(Self.mostNames)))
  }
}
