import Model
import Reports
import Texts

/// A fictitious town whose figures follow the sample report of the documentation.
enum SampleTown {
  static let day = day(2026, 11, 19)

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDay {
    CivilDay(year: year, month: month, day: day) ?? CivilDay(daysSinceEpoch: 0)
  }

  static func service(
    _ id: String, _ name: String, _ provider: String, _ country: String?,
    _ category: ServiceCategory
  ) -> ServiceSummary {
    ServiceSummary(
      id: ServiceID(rawValue: id), name: name, provider: provider, country: country,
      category: category, risk: .medium)
  }

  static let services: [ServiceID: ServiceSummary] = Dictionary(
    uniqueKeysWithValues: [
      service("deepseek", "DeepSeek", "DeepSeek", "CN", .assistant),
      service("kimi", "Kimi", "Moonshot AI", "CN", .assistant),
      service("openai-chatgpt", "ChatGPT", "OpenAI", "US", .assistant),
      service("google-gemini", "Gemini", "Google", "US", .assistant),
      service("anthropic-claude", "Claude", "Anthropic", "US", .assistant),
      service("deepl", "DeepL", "DeepL SE", "DE", .translation),
      service("fireflies", "Fireflies", "Fireflies.ai", "US", .meeting),
      service("otter", "Otter", "Otter.ai", "US", .meeting),
      service("gamma", "Gamma", "Gamma Tech", "US", .presentation),
      service("valmont-assistant", "Assistant de Valmont", "Ville de Valmont", "FR", .assistant),
      service("replika", "Replika", "Luka", "US", .companion),
    ].map { ($0.id, $0) })

  static func context(language: Language = .french) -> ReportContext {
    ReportContext(
      collectivity: "Ville de Valmont", language: language, services: services,
      decisions: [
        ServiceID(rawValue: "openai-chatgpt"): [.init(.underReview, until: day(2026, 12, 31))],
        ServiceID(rawValue: "deepl"): [.init(.tolerated, until: day(2027, 6, 30))],
      ],
      alternatives: [.assistant: "Assistant de Valmont"], declaredPostes: 3900,
      directionsDeclared: [
        .init(name: "Solidarités et santé", site: "Hôtel de ville", postes: 512),
        .init(name: "Éducation et enfance", site: "Hôtel de ville", postes: 438),
        .init(name: "Urbanisme et habitat", site: "Centre technique", postes: 366),
        .init(name: "Culture et sports", site: "Centre technique", postes: 327),
        .init(name: "Cabinet", site: "Annexe", postes: 4),
      ],
      excludedCount: 5, gatewayCount: 3,
      outOfSight: [.init(name: "Télétravail hors tunnel", agents: 600)],
      catalogueVersion: "cat-2026-11-16", serviceCount: 253, productVersion: "0.1.0")
  }

  static func use(
    _ id: String, _ status: ServiceStatus, _ postes: Int, _ evidence: Evidence, _ sent: UInt64,
    dnsOnly: Int = 0, postesBlocked: Int = 0, attempts: Int = 0
  ) -> ServiceUse {
    ServiceUse(
      service: ServiceID(rawValue: id), status: status, postes: postes, postesDNSOnly: dnsOnly,
      evidence: evidence, sentBytes: sent, postesBlocked: postesBlocked, blockedAttempts: attempts)
  }

  /// The hours of a day with packets, from one hour of it on.
  static func hours(_ day: CivilDay, _ range: Range<Int>, zone: CivilZone = .paris) -> [Timestamp] {
    range.map { zone.start(of: day).adding(seconds: Int64($0) * 3600) }
  }

  /// Counters of a probe that read nearly all.
  static let goodCoverage: [String: UInt64] = [
    "packets": 41_200_318, "packets.excluded": 812_004, "errors": 5_120,
    "error.dns.truncated": 5_000, "error.ipv4.badLength": 120, "names.dns": 310_221,
    "names.tls": 131_410, "names.quic": 49_000, "names.http": 2_310, "names.inferred": 1_204,
    "hellos.read": 190_000, "hellos.noName": 1_900, "hellos.ech": 24_000,
    "hellos.incomplete": 800, "quic.opened": 96_000, "quic.initials": 420,
    "ech.likelyReal": 3_310, "ech.publicName": 640, "blind.doh": 2_720, "blind.dot": 610,
    "blind.doq": 70, "blind.relay": 1_490, "blind.vpn": 540, "blind.proxy": 20,
    "postes.seen": 2_874,
  ]

  static func ordinaryDay() -> DayFacts {
    var facts = DayFacts(day: day)
    facts.postes = 812
    facts.postesWithApproved = 341
    facts.postesDNSOnly = 214
    facts.incidents = 1_964
    facts.falsePositives = 7
    facts.falsePositivePostes = 6
    facts.sentBuckets = [
      .under100KB: 702, .under1MB: 871, .under10MB: 331, .under100MB: 57, .over100MB: 3,
    ]
    facts.sentBucketPostes = facts.sentBuckets
    facts.deposits = [
      DepositCell(direction: "Solidarités et santé", incidents: 96, postes: 41),
      DepositCell(direction: "Urbanisme et habitat", incidents: 71, postes: 30),
      DepositCell(direction: "Finances et achats", incidents: 41, postes: 17),
      DepositCell(direction: "Culture et sports", incidents: 180, postes: 72),
      DepositCell(direction: nil, incidents: 3, postes: 2),
    ].sorted { $0.incidents > $1.incidents }
    facts.depositPostes = 162
    facts.services = [
      use("valmont-assistant", .approved, 341, .volume, 900_000_000),
      use("openai-chatgpt", .underReview, 286, .volume, 1_904_000_000),
      use("google-gemini", .unassessed, 104, .volume, 310_400_000),
      use("deepl", .tolerated, 79, .volume, 92_100_000),
      use("otter", .unassessed, 58, .volume, 210_000_000),
      use("deepseek", .prohibited, 7, .volume, 41_000_000, postesBlocked: 2, attempts: 9),
      use("kimi", .prohibited, 0, .dnsQuery, 0, postesBlocked: 12, attempts: 31),
      use("fireflies", .unassessed, 6, .established, 18_000_000),
      use("gamma", .unassessed, 3, .established, 4_000_000),
      use("replika", .unassessed, 2, .clientHello, 0),
      use("anthropic-claude", .unassessed, 0, .dnsAnswer, 0, dnsOnly: 214),
    ]
    let cells: [(String?, [ServiceCategory: Int], Int, Int)] = [
      (
        "Solidarités et santé", [.assistant: 142, .translation: 21, .meeting: 18, .image: 2], 160,
        82
      ),
      (
        "Éducation et enfance", [.assistant: 96, .translation: 12, .meeting: 3, .image: 13], 110, 42
      ),
      (
        "Urbanisme et habitat",
        [.assistant: 118, .translation: 17, .meeting: 9, .image: 8, .code: 2],
        140, 41
      ),
      ("Culture et sports", [.assistant: 74, .translation: 14, .meeting: 7, .image: 22], 100, 21),
      ("Cabinet", [.assistant: 3], 3, 1),
      (nil, [.assistant: 88, .translation: 11, .meeting: 6, .image: 4, .code: 31], 120, 66),
    ]
    for (direction, needs, postes, approved) in cells {
      for (category, count) in needs {
        facts.needs.append(NeedCell(direction: direction, category: category, postes: count))
      }
      facts.directions.append(
        DirectionUse(direction: direction, postes: postes, postesWithApproved: approved))
    }
    facts.needs.append(
      NeedCell(direction: "Culture et sports", category: .companion, postes: 2))
    facts.newServices = ["fireflies", "gamma", "replika"].map { ServiceID(rawValue: $0) }
    facts.coverage = goodCoverage
    facts.hoursWithPackets = hours(day, 0..<24)
    return facts
  }

  /// 64 networks, of which two have a VLAN beside them.
  static let networks: [DeclaredNetwork] = {
    let silent = [
      ("Centre technique Nord", 1), ("Piscine Jaurès", 2), ("Médiathèque Sud (bureaux)", 3),
      ("Médiathèque Sud (bureaux)", 4), ("Serres", 5), ("Culture et sports", 6),
    ].map { ("network.10.60.\($0.1).0/24", $0.0) }
    let seen = (1...58).map { ("network.10.20.\($0).0/24", "Urbanisme et habitat") }
    return (silent + seen).map {
      DeclaredNetwork(code: $0.0, name: $0.1, direction: $0.1, isNetwork: true, isVLAN: false)
    }
      + [("vlan.20", "Urbanisme et habitat"), ("vlan.60", "Piscine Jaurès")].map {
        DeclaredNetwork(code: $0.0, name: $0.1, direction: $0.1, isNetwork: false, isVLAN: true)
      }
  }()

  /// An ordinary day without a word from six networks, two days after their mirror was lost.
  static func silentDay() -> DayFacts {
    var facts = ordinaryDay()
    facts.coverage["postes.seen"] = nil
    facts.coverage["networks.watched"] = 1
    facts.coverage["vlans.tagged"] = 1
    for network in networks where !network.isSilent { facts.coverage[network.code] = 1 }
    for network in networks where network.isSilent {
      facts.silentSince[network.code] = CivilZone.paris.start(of: day.adding(days: -2))
    }
    return facts
  }

  static func weekBefore() -> DayFacts {
    var facts = DayFacts(day: day.adding(days: -7))
    facts.postes = 790
    facts.postesWithApproved = 316
    facts.incidents = 1_903
    facts.services = [
      use("openai-chatgpt", .underReview, 277, .volume, 1_700_000_000),
      use("google-gemini", .unassessed, 107, .volume, 290_000_000),
      use("deepl", .tolerated, 81, .volume, 88_000_000),
      use("otter", .unassessed, 51, .volume, 190_000_000),
      use("deepseek", .prohibited, 3, .volume, 9_000_000),
    ]
    facts.coverage = goodCoverage
    facts.coverage["postes.seen"] = 2_901
    facts.hoursWithPackets = hours(facts.day, 0..<24)
    return facts
  }

  static func incident(_ change: (inout Incident) -> Void = { _ in }) -> Incident {
    var incident = Incident(
      id: IncidentID(high: 0x6f2b_91d4_0c5e_8a37, low: 0xb8e1_93d7_0f4a_2c15),
      poste: Pseudonym(high: 0x39e9_4abf_3b62_4a2d, low: 0x8000_0000_0000_0000),
      service: ServiceID(rawValue: "anthropic-claude"), category: .assistant,
      direction: "Urbanisme et habitat", site: "Centre technique", status: .unassessed,
      rules: ["claude.ai", "exact: api.anthropic.com"], evidence: .volume,
      counts: [3, 2, 30, 0, 0], sent: .under10MB, received: .under1MB,
      priority: Priority(terms: [
        .init(code: "status-unassessed", weight: 20), .init(code: "sent-over-1-mb", weight: 20),
      ]),
      hour: CivilZone.paris.start(of: day).adding(seconds: 14 * 3600), day: day,
      isContinued: false, gateway: nil, state: .closed, catalogueVersion: "cat-2026-11-16",
      firstSeen: nil, lastSeen: nil, sentBytes: 0, receivedBytes: 0)
    change(&incident)
    return incident
  }

  /// Names that a person or the wire could write to harm a reader.
  static let hostileNames = [
    "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1:A9)",
    "\u{1b}[31mrouge\u{1b}]0;titre\u{7}", "a\u{202e}evil\u{2066}b", "\"quoted\"; \"twice\"",
    "ligne\r\nsuivante\ttab", "\u{feff}bom\u{200b}", "1E5", "3/4", "mars 2026",
    String(repeating: "x", count: 500), "e\u{301}\u{301}\u{301}\u{301}", "表計算", "\u{0}",
  ]
}

extension DeclaredNetwork {
  fileprivate var isSilent: Bool { code.hasPrefix("network.10.60.") || code == "vlan.60" }
}
