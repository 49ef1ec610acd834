import Foundation
import Model
import TestSupport
import Testing
import Texts

@testable import Reports

@Suite struct DailyReportTests {
  private func text(
    _ facts: DayFacts, previous: DayFacts? = nil, _ context: ReportContext = SampleTown.context()
  ) -> String {
    DailyReport(facts: facts, previous: previous, context: context).written(as: .text)
  }

  private func plain(_ text: String) -> String {
    String(text.map { $0 == "\u{a0}" || $0 == "\u{202f}" ? " " : $0 })
  }

  @Test(arguments: [-5, 0, 80, 87, 100, 132, 240, 100_000], Language.allCases)
  func noLineIsWiderThanThePage(width: Int, language: Language) {
    let limit = min(max(width, ReportContext.narrowest), ReportContext.widest)
    var context = SampleTown.context(language: language)
    context.width = width
    let texts = [
      text(SampleTown.ordinaryDay(), previous: SampleTown.weekBefore(), context),
      HostileDay.report(width: width, language: language),
    ]
    for line in texts.flatMap({ $0.split(separator: "\n") }) {
      #expect(TextWidth.of(line) <= limit, "\(line)")
    }
  }

  @Test(arguments: Language.allCases)
  func whatIsDeliveredHasEveryColumn(language: Language) {
    var context = SampleTown.context(language: language)
    context.width = ReportContext.delivered
    let page = plain(text(SampleTown.ordinaryDay(), previous: SampleTown.weekBefore(), context))
    let evidence = language.say(.evidence)
    // ChatGPT stands there with the end of its decision, which takes the most room.
    #expect(page.contains(", 31/12/2026"))
    #expect(page.split(separator: "\n").contains { $0.contains("  \(evidence)  ") }, "\(page)")
  }

  @Test func aSuspectedGatewayIsSaidWithoutSayingWhere() throws {
    var facts = SampleTown.ordinaryDay()
    #expect(!text(facts).contains("suspectée"))
    facts.suspectsGateway = true
    let page = plain(text(facts)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(page.contains("passerelle non déclarée au moins"))
  }

  @Test(arguments: Language.allCases)
  func hostileNamesAreInert(language: Language) {
    for scalar in HostileDay.report(language: language).unicodeScalars where scalar != "\n" {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .format && category != .privateUse)
    }
  }

  @Test func blindnessIsNeverCalledAbsenceOfUse() {
    var blind = SampleTown.ordinaryDay()
    blind.coverage = ["packets": 12]
    for facts in [DayFacts(day: SampleTown.day), blind] {
      let page = text(facts, previous: SampleTown.weekBefore())
      #expect(!page.contains("Aucun usage"))
      #expect(!page.contains("Aucun service nouveau"))
      #expect(page.contains("Ce rapport ne dit pas si des"))
    }
  }

  @Test func aGatewaysUseIsNotAbsenceOfUse() {
    var facts = DayFacts(day: SampleTown.day)
    facts.coverage = SampleTown.goodCoverage
    facts.hoursWithPackets = SampleTown.hours(SampleTown.day, 0..<24)
    facts.services = [SampleTown.use("openai-chatgpt", .unassessed, 0, .volume, 5_000_000)]
    let page = text(facts)
    #expect(!page.contains("Aucun usage"))
    #expect(page.contains("passerelle"))
    #expect(!plain(page).contains("5,0 Mo"))
  }

  @Test func trendIsAbsentWhenEitherDayWasSeenTooLittle() {
    var weak = SampleTown.weekBefore()
    weak.hoursWithPackets = []
    #expect(!text(SampleTown.ordinaryDay(), previous: weak).contains("parenthèses"))
    var today = SampleTown.ordinaryDay()
    today.hoursWithPackets = []
    let page = text(today, previous: SampleTown.weekBefore())
    #expect(!page.contains("parenthèses"))
    #expect(!page.contains("Jamais vu ici"))
    #expect(
      text(SampleTown.ordinaryDay(), previous: SampleTown.weekBefore()).contains("parenthèses"))
  }

  @Test(arguments: 1...4)
  func measuresOfFewPostesNeverShow(postes: Int) {
    var facts = SampleTown.ordinaryDay()
    facts.services = [
      SampleTown.use("google-gemini", .unassessed, 40, .volume, 310_000_000),
      SampleTown.use("gamma", .unassessed, postes, .established, 777_000_000),
      SampleTown.use("deepseek", .prohibited, postes, .volume, 555_000_000),
    ]
    let page = plain(text(facts))
    #expect(page.contains("moins de 5"))
    for figure in ["777", "555", "865", "1,1 Go", "887", "1,6 Go"] {
      #expect(!page.contains(figure), "\(figure) shows")
    }
  }

  @Test func usesOfPerhapsTooFewPostesAreMasked() {
    var facts = SampleTown.ordinaryDay()
    facts.postes = 6
    facts.postesWithApproved = 6
    facts.incidents = 4_321
    facts.services = [SampleTown.use("gamma", .unassessed, 2, .volume, 8_000_000)]
    facts.sentBuckets = [.under1MB: 4_321]
    facts.sentBucketPostes = facts.sentBuckets
    let page = plain(text(facts))
    #expect(!page.contains("4 321"))
    #expect(page.contains("Masqué : ces usages peuvent venir de moins de 5 postes."))
  }

  @Test func probableUploadsNameTheirTotalAndThreeDirections() {
    let page = plain(text(SampleTown.ordinaryDay()))
    #expect(
      flowed(page).contains(
        "Dépôts de fichier probables (plus de 1 Mo) : 391, depuis 162 postes. "
          + "Culture et sports 180, Solidarités et santé 96, Urbanisme et habitat 71."))
  }

  @Test func probableUploadsOfFewPostesAreMasked() {
    var facts = SampleTown.ordinaryDay()
    facts.deposits = [DepositCell(direction: "Culture", incidents: 391, postes: 4)]
    facts.depositPostes = 4
    let page = plain(text(facts))
    #expect(flowed(page).contains("Dépôts de fichier probables (plus de 1 Mo) : masqué."))
    #expect(!page.contains("391") && !page.contains("Culture 3"))
  }

  @Test func theTotalOfUploadsDoesNotGiveAMaskedRangeAway() {
    var facts = SampleTown.ordinaryDay()
    facts.sentBucketPostes[.under100KB] = 1
    let page = flowed(plain(text(facts)))
    #expect(page.contains("Dépôts de fichier probables (plus de 1 Mo) : masqué."))
  }

  @Test func aTotalThatIsNotTheSumOfTheRangesDoesNotBoundAMaskedOne() {
    var facts = SampleTown.ordinaryDay()
    // Gateways' uses are in the ranges and no uploads.
    facts.sentBuckets[.under10MB, default: 0] += 20
    let page = flowed(plain(text(facts)))
    #expect(page.contains("Dépôts de fichier probables (plus de 1 Mo) : masqué."))
    // With no range of uploads masked there is nothing to give away.
    facts.sentBuckets[.over100MB] = 23
    facts.sentBucketPostes[.over100MB] = 23
    let shown = flowed(plain(text(facts)))
    #expect(shown.contains("Dépôts de fichier probables (plus de 1 Mo) : 391, depuis"))
  }

  @Test func aDirectionThatFollowsFromTheOthersIsNotNamed() {
    var facts = SampleTown.ordinaryDay()
    facts.deposits = [
      DepositCell(direction: "Culture", incidents: 60, postes: 20),
      DepositCell(direction: "Finances", incidents: 40, postes: 3),
    ]
    facts.depositPostes = 23
    facts.sentBuckets = [.under100KB: 1864, .under10MB: 100]
    facts.sentBucketPostes = facts.sentBuckets
    let page = flowed(plain(text(facts)))
    #expect(page.contains(": 100, depuis 23 postes. Contenu non lu"))
  }

  private func flowed(_ page: String) -> String {
    page.split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
  }

  /// Seven alarms of one poste are a figure of one poste.
  @Test func falseAlarmsOfFewPostesAreMasked() {
    var facts = SampleTown.ordinaryDay()
    #expect(flowed(plain(text(facts))).contains("Fausses alertes, non comptées 7 "))
    facts.falsePositivePostes = 1
    #expect(flowed(plain(text(facts))).contains("Fausses alertes, non comptées masqué "))
  }

  @Test func theClockAndTheShareOfLostPacketsAreSaidOfAProbe() {
    var facts = SampleTown.ordinaryDay()
    #expect(plain(text(facts)).contains("Horloge              aucun saut\n"))
    facts.coverage["clock.back"] = 2
    facts.coverage["capture.received"] = 41_200_318
    #expect(plain(text(facts)).contains("Horloge              2 sauts\n"))
    #expect(plain(text(facts)).contains("Pertes               perdu par la sonde 0 %\n"))
    facts.coverage["capture.droppedByKernel"] = 164_801
    #expect(plain(text(facts)).contains("perdu par la sonde 0,4 % (164 801 paquets)\n"))
    var replay = SampleTown.context()
    replay.isReplay = true
    #expect(!text(facts, previous: nil, replay).contains("Horloge  "))
  }

  @Test func approvedShareHidesSmallRemainders() {
    var facts = SampleTown.ordinaryDay()
    facts.postes = 40
    facts.postesWithApproved = 38
    #expect(!plain(text(facts)).contains("38,"))
    facts.postesWithApproved = 2
    #expect(plain(text(facts)).contains("autorisé      moins de 5\n"))
    facts.postesWithApproved = 20
    #expect(plain(text(facts)).contains("20, soit 50 % d'entre eux"))
  }

  @Test(arguments: Language.allCases)
  func protectedServicesAreNeverNamed(language: Language) {
    var facts = SampleTown.ordinaryDay()
    facts.services.append(SampleTown.use("replika", .prohibited, 60, .volume, 1_000_000))
    var context = SampleTown.context(language: language)
    context.decisions[ServiceID(rawValue: "replika")] = [
      .init(.prohibited, until: SampleTown.day)
    ]
    let page = text(facts, previous: nil, context).lowercased()
    for secret in ["replika", "compagnon", "companion", "luka"] {
      #expect(!page.contains(secret))
    }
  }

  @Test(arguments: [(19, nil), (nil, UInt64(19)), (3_900, 19), (19, 3_000)] as [(Int?, UInt64?)])
  func smallTownsHaveNoTableByDirection(declared: Int?, seen: UInt64?) {
    var facts = SampleTown.ordinaryDay()
    facts.coverage["postes.seen"] = seen
    var context = SampleTown.context()
    context.declaredPostes = declared
    let page = text(facts, previous: nil, context)
    #expect(page.contains("Pas de tableau par direction"))
    #expect(!page.contains("Urbanisme et habitat"))
  }

  @Test func smallDirectionsAreNeverNamed() {
    let page = text(SampleTown.ordinaryDay())
    #expect(page.contains("Directions regroupées"))
    #expect(!page.contains("Cabinet"))
  }

  @Test func aServiceThatIsANeedsTotalGivesNoCellAway() {
    var facts = SampleTown.ordinaryDay()
    let cells = [("a", 61), ("b", 62), ("c", 3)]
    facts.needs = cells.map { NeedCell(direction: $0.0, category: .translation, postes: $0.1) }
    facts.directions = cells.map {
      DirectionUse(direction: $0.0, postes: 70, postesWithApproved: 0)
    }
    facts.services = [SampleTown.use("deepl", .tolerated, 126, .volume, 1_000_000)]
    #expect(!plain(text(facts)).contains(" 61 "))
    #expect(plain(text(facts)).contains(" 62 "))
    facts.services.append(
      ServiceUse(
        service: ServiceID(rawValue: "other"), status: .unassessed, postes: 40, postesDNSOnly: 0,
        evidence: .volume, sentBytes: 1))
    var context = SampleTown.context()
    context.services[ServiceID(rawValue: "other")] = SampleTown.service(
      "other", "Other", "Other", nil, .translation)
    #expect(plain(text(facts, previous: nil, context)).contains(" 61 "))
  }

  @Test func actionsAreAtMostFiveEachWithAFigureOrACommand() {
    var facts = SampleTown.ordinaryDay()
    facts.hoursWithPackets = []
    facts.firstUses[ServiceID(rawValue: "google-gemini")] = SampleTown.day.adding(days: -30)
    let page = text(facts)
    let actions = page.split(separator: "\n").drop { $0 != "À FAIRE CETTE SEMAINE" }.dropFirst()
      .prefix { $0.hasPrefix("  ") }
    #expect(actions.filter { $0.dropFirst(2).first?.isNumber == true }.count == 5)
    #expect(page.contains("vigie rules export --status prohibited"))
  }

  @Test func endedDecisionsAreRecalled() {
    var context = SampleTown.context()
    func page(_ days: Int) -> String {
      context.decisions = [
        ServiceID(rawValue: "deepl"): [.init(.tolerated, until: SampleTown.day.adding(days: days))]
      ]
      return plain(text(SampleTown.ordinaryDay(), previous: nil, context))
    }
    #expect(page(-1).contains("échue le 18/11/2026"))
    #expect(!page(46).contains("décision"))
    #expect(page(45).contains("(45 jours)"))
  }

  @Test func aDecisionThatIsOverGivesWayToTheOneBeforeIt() {
    var context = SampleTown.context()
    let deepl = ServiceID(rawValue: "deepl")
    func page(_ decisions: [ReportContext.Decision]) -> String {
      context.decisions = [deepl: decisions]
      return plain(text(SampleTown.ordinaryDay(), previous: nil, context))
    }
    let over = ReportContext.Decision(.prohibited, until: SampleTown.day.adding(days: -1))
    let kept = ReportContext.Decision(.tolerated, until: SampleTown.day.adding(days: 200))
    #expect(!page([over, .init(.tolerated, until: nil)]).contains("décision échue"))
    #expect(page([over, kept]).contains("toléré, 07/06/2027"))
    #expect(!page([over, kept]).contains("échue"))
    let older = ReportContext.Decision(.tolerated, until: SampleTown.day.adding(days: -9))
    #expect(page([older, over]).contains("échue le 18/11/2026"))
    let other = ReportContext.Decision(.approved, until: SampleTown.day.adding(days: 200))
    #expect(!page([other, kept]).contains("07/06/2027"), "the row's status is another one")
  }

  @Test func aBlockedProhibitedServiceIsNoAction() {
    var facts = SampleTown.ordinaryDay()
    facts.services = [SampleTown.use("deepseek", .prohibited, 9, .clientHello, 0)]
    #expect(!text(facts).contains("joignable"))
    facts.services = [SampleTown.use("deepseek", .prohibited, 9, .established, 0)]
    #expect(text(facts).contains("joignable"))
  }

  @Test func whatWasBlockedIsNoUse() {
    var facts = DayFacts(day: SampleTown.day)
    facts.coverage = SampleTown.goodCoverage
    facts.hoursWithPackets = SampleTown.hours(SampleTown.day, 0..<24)
    facts.blockedIncidents = 40
    facts.services = [
      SampleTown.use("deepseek", .prohibited, 0, .dnsQuery, 0, postesBlocked: 9, attempts: 40)
    ]
    let page = plain(text(facts))
    #expect(page.contains("Aucun usage d'IA constaté"))
    #expect(
      page.contains(
        "Tentatives bloquées (un succès du pare-feu, pas un usage) : DeepSeek, 9 postes, 40"))
    #expect(!page.contains("joignable") && !page.contains("interdit,"))
  }

  @Test(arguments: 1...4)
  func attemptsOfFewPostesShowNoMeasure(postes: Int) {
    var facts = SampleTown.ordinaryDay()
    facts.services = [
      SampleTown.use(
        "deepseek", .prohibited, 0, .dnsQuery, 0, postesBlocked: postes, attempts: 777),
      SampleTown.use("gamma", .unassessed, 0, .dnsQuery, 0, attempts: 888),
      SampleTown.use("replika", .unassessed, 0, .dnsQuery, 0, postesBlocked: 60, attempts: 61),
      SampleTown.use("valmont-assistant", .approved, 0, .dnsQuery, 0, postesBlocked: 55),
    ]
    let page = plain(text(facts))
    #expect(page.contains("DeepSeek, moins de 5 postes"))
    #expect(page.contains("Gamma, par une passerelle"))
    #expect(page.contains("service masqué (art. 9), 60 postes"))
    for secret in ["777", "888", "Replika", "Assistant de Valmont, 55"] {
      #expect(!page.contains(secret), "\(secret) shows")
    }
  }

  @Test func manyServicesAreCounted() {
    var facts = SampleTown.ordinaryDay()
    facts.services = (0..<50).map { SampleTown.use("s\($0)", .unassessed, 10, .volume, 1) }
    #expect(plain(text(facts)).contains("30 autres services"))
  }

  @Test func anyFiguresGiveAPage() {
    let seed =
      ProcessInfo.processInfo.environment["VIGIE_TEST_SEED"].flatMap(UInt64.init)
      ?? UInt64.random(in: .min ... .max)
    var random = SeededRandom(seed: seed)
    let extremes = [Int.min, -1, 0, 1, 4, 5, 19, 20, 1_000, .max]
    func figure() -> Int { extremes.randomElement(using: &random) ?? 0 }
    func bytes() -> UInt64 { [0, 1, 999_999, .max].randomElement(using: &random) ?? 0 }
    for _ in 0..<300 {
      var facts = DayFacts(day: CivilDay(daysSinceEpoch: figure()))
      facts.postes = figure()
      facts.postesWithApproved = figure()
      facts.postesDNSOnly = figure()
      facts.incidents = figure()
      facts.falsePositives = figure()
      for bucket in VolumeBucket.allCases { facts.sentBuckets[bucket] = figure() }
      facts.sentBucketPostes = facts.sentBuckets
      facts.deposits = [DepositCell(direction: nil, incidents: figure(), postes: figure())]
      facts.depositPostes = figure()
      for id in SampleTown.services.keys {
        facts.services.append(
          ServiceUse(
            service: id, status: ServiceStatus.allCases.randomElement(using: &random) ?? .approved,
            postes: figure(), postesDNSOnly: figure(),
            evidence: Evidence.allCases.randomElement(using: &random) ?? .volume,
            sentBytes: bytes(), postesBlocked: figure(), blockedAttempts: figure()))
      }
      for direction in ["a", "b", "Cabinet", nil] {
        facts.directions.append(
          DirectionUse(direction: direction, postes: figure(), postesWithApproved: figure()))
        facts.needs += ServiceCategory.allCases.map {
          NeedCell(direction: direction, category: $0, postes: figure())
        }
      }
      facts.newServices = Array(SampleTown.services.keys)
      for key in SampleTown.goodCoverage.keys { facts.coverage[key] = bytes() }
      facts.hoursWithPackets = [Timestamp(nanoseconds: .max), Timestamp(nanoseconds: .min)]
      var context = SampleTown.context()
      context.k = figure()
      context.declaredPostes = figure()
      let page = text(facts, previous: facts, context)
      #expect(page.hasPrefix("VIGIE"), "seed \(seed)")
      for line in page.split(separator: "\n") {
        #expect(TextWidth.of(line) <= 100, "seed \(seed): \(line)")
      }
    }
  }
}
