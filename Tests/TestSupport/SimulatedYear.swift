public import Model

/// The use of a town over many days: postes with habits, directions of all sizes, weekends, a summer.
///
/// The same seed gives the same year. A poste has one direction, and another pseudonym each month, as
/// under keys of the month.
public struct SimulatedYear: Sendable {
  /// A service that agents use, with the share of postes that know it, in per mille.
  public struct Service: Sendable {
    /// Which service.
    public let id: ServiceID
    /// The need that it answers.
    public let category: ServiceCategory
    /// Its status all year.
    public let status: ServiceStatus
    /// Postes of a thousand that know it.
    public let popularity: Int

    /// A service from its parts.
    public init(
      _ id: String, _ category: ServiceCategory, _ status: ServiceStatus, _ popularity: Int
    ) {
      self.id = ServiceID(rawValue: id)
      self.category = category
      self.status = status
      self.popularity = popularity
    }
  }

  /// What happened on a day.
  public struct Day: Sendable {
    /// The use by poste.
    public var tallies: [UseTally] = []
    /// The incidents of it.
    public var incidents: [Incident] = []
  }

  /// What agents use.
  public static let services: [Service] = [
    Service("lighton-paradigm", .assistant, .approved, 300),
    Service("openai-chatgpt", .assistant, .underReview, 350),
    Service("google-gemini", .assistant, .unassessed, 120),
    Service("anthropic-claude", .assistant, .unassessed, 60),
    Service("deepseek", .assistant, .prohibited, 12),
    Service("deepl", .translation, .tolerated, 140),
    Service("otter", .meeting, .unassessed, 40),
    Service("fireflies", .meeting, .unassessed, 9),
    Service("gamma", .presentation, .unassessed, 25),
    Service("midjourney", .image, .unassessed, 30),
    Service("github-copilot", .code, .unassessed, 25),
    Service("replika", .companion, .unassessed, 4),
  ]

  /// The first local day.
  public let first: CivilDay
  /// Number of days.
  public let count: Int
  private let postes: [Poste]
  private let seed: UInt64
  private let mostSessions: Int

  private struct Poste: Sendable {
    let number: UInt64
    let direction: String?
    let services: [Int]
  }

  /// A year of so many postes in so many directions, with at most that many incidents for a poste,
  /// service and day; the smallest directions have two or three postes.
  public init(
    seed: UInt64, postes: Int, directions: Int, first: CivilDay, days count: Int = 365,
    mostSessions: Int = 2
  ) {
    self.seed = seed
    self.mostSessions = mostSessions
    self.first = first
    self.count = count
    var random = SeededRandom(seed: seed)
    self.postes = (0..<postes).map { number in
      // The square of a uniform number: many small directions, a few large ones.
      let place = Double.random(in: 0..<1, using: &random)
      let direction = Int(place * place * Double(directions))
      let services = Self.services.indices.filter { index in
        Int.random(in: 0..<1000, using: &random) < Self.services[index].popularity
      }
      return Poste(
        number: UInt64(number), direction: number % 17 == 0 ? nil : "Direction \(direction)",
        services: services)
    }
  }

  /// The name of every declared direction.
  public var directions: [String] { Set(postes.compactMap(\.direction)).sorted() }

  /// Number of postes of each direction.
  public var sizes: [String: Int] {
    Dictionary(grouping: postes.compactMap(\.direction), by: \.self).mapValues(\.count)
  }

  /// The first days of the months of the year: those of the keys.
  public var firstDaysOfMonths: [CivilDay] {
    (0..<count).map { first.adding(days: $0) }.filter { $0.components.day == 1 || $0 == first }
  }

  /// That day of the year, 0 for the first.
  public func day(_ index: Int) -> Day {
    let day = first.adding(days: index)
    // Not a multiple of the generator's own step: days would be the same numbers, shifted.
    var random = SeededRandom(seed: seed ^ UInt64(index + 1) &* 0xd1b5_4a32_d192_ed03)
    var result = Day()
    let (_, month, _) = day.components
    let presence = day.isoWeekday > 5 ? 2 : month == 8 ? 30 : 70
    for poste in postes where Int.random(in: 0..<100, using: &random) < presence {
      for index in poste.services where Int.random(in: 0..<100, using: &random) < 60 {
        add(poste, Self.services[index], day, &random, to: &result)
      }
    }
    return result
  }

  private func add(
    _ poste: Poste, _ service: Service, _ day: CivilDay, _ random: inout SeededRandom,
    to result: inout Day
  ) {
    let name = pseudonym(poste, day)
    let sent = UInt64(1) << UInt64.random(in: 10..<26, using: &random)
    let evidence: Evidence = sent > 16_384 ? .volume : .established
    result.tallies.append(
      UseTally(
        key: .init(
          day: day, service: service.id, category: service.category, status: service.status,
          direction: poste.direction, poste: name, gateway: nil),
        evidence: evidence, connections: Int.random(in: 1...9, using: &random), questions: 2,
        sentBytes: sent))
    guard service.status.opensIncident else { return }
    for session in 0..<UInt64(Int.random(in: 1...mostSessions, using: &random)) {
      let hour = CivilZone.paris.start(of: day)
        .adding(seconds: Int64.random(in: 8...18, using: &random) * 3600)
      result.incidents.append(
        Incident(
          id: IncidentID(high: random.next(), low: random.next() ^ session), poste: name,
          service: service.id, category: service.category, direction: poste.direction,
          site: nil, status: service.status, rules: [service.id.rawValue], evidence: evidence,
          counts: [0, 0, 2, 1, 0], sent: VolumeBucket(bytes: sent >> session),
          received: .under1MB,
          priority: Priority(terms: [.init(code: "status-unassessed", weight: 20)]), hour: hour,
          day: day, isContinued: false, gateway: nil,
          state: Int.random(in: 0..<200, using: &random) == 0 ? .falsePositive : .closed,
          catalogueVersion: "cat-2026-11-16", firstSeen: nil, lastSeen: nil, sentBytes: 0,
          receivedBytes: 0))
    }
  }

  private func pseudonym(_ poste: Poste, _ day: CivilDay) -> Pseudonym {
    let (year, month, _) = day.components
    var random = SeededRandom(seed: seed ^ poste.number << 20 ^ UInt64(year * 12 + month))
    return Pseudonym(high: random.next(), low: random.next())
  }
}
