import Model
import Reports
import Texts

/// A day on which every name that a file can give is hostile.
enum HostileDay {
  static func context(
    _ names: [String] = SampleTown.hostileNames, width: Int = 100, language: Language = .french
  ) -> ReportContext {
    var services: [ServiceID: ServiceSummary] = [:]
    for (index, name) in names.enumerated() {
      let id = ServiceID(rawValue: "s\(index)")
      services[id] = ServiceSummary(
        id: id, name: name, provider: name, country: index == 0 ? name : "US",
        category: ServiceCategory.allCases[index % 9], risk: .high)
    }
    return ReportContext(
      collectivity: names.joined(separator: " "), language: language, width: width,
      services: services,
      decisions: [
        ServiceID(rawValue: "s3"): [.init(.prohibited, until: SampleTown.day.adding(days: 3))]
      ],
      alternatives: [.assistant: names[5], .code: names[1]], declaredPostes: 100,
      directionsDeclared: names.map { .init(name: $0, site: $0, postes: 40) },
      excludedCount: 1, gatewayCount: 1, outOfSight: [.init(name: names[5], agents: 3)],
      catalogueVersion: names[6], serviceCount: 3, productVersion: names[5])
  }

  static func facts(_ names: [String] = SampleTown.hostileNames) -> DayFacts {
    var facts = DayFacts(day: SampleTown.day)
    facts.postes = 90
    facts.postesWithApproved = 20
    facts.incidents = 120
    facts.sentBuckets = [.under100KB: 100, .unknown: 20]
    facts.sentBucketPostes = facts.sentBuckets
    facts.services = names.indices.map {
      SampleTown.use("s\($0)", $0 == 2 ? .prohibited : .unassessed, 8 + $0, .volume, 1_000_000)
    }
    facts.services.append(
      SampleTown.use("unknown\u{1b}[0m\u{202e}", .unassessed, 40, .volume, 1_000_000))
    facts.needs = names.map { NeedCell(direction: $0, category: .assistant, postes: 6) }
    facts.directions = names.map {
      DirectionUse(direction: $0, postes: 12, postesWithApproved: 0)
    }
    facts.newServices = facts.services.map(\.service)
    facts.coverage = [
      "packets": 1000, "names.tls": 100, "hellos.read": 100, "errors": 3,
      "error.\u{1b}[2J.x": 3,
    ]
    facts.hoursWithPackets = SampleTown.hours(SampleTown.day, 0..<24)
    return facts
  }

  static func charts(_ names: [String] = SampleTown.hostileNames) -> DayCharts {
    var charts = SampleCharts.charts()
    charts.volumes = names.indices.map {
      ServiceVolume(
        service: ServiceID(rawValue: "s\($0)"), bucket: .under100KB, incidents: 20, postes: 8)
    }
    return charts
  }

  static func report(
    _ names: [String] = SampleTown.hostileNames, width: Int = 100, language: Language = .french,
    as format: ReportFormat = .text
  ) -> String {
    DailyReport(
      facts: facts(names), previous: nil,
      context: context(names, width: width, language: language), charts: charts(names)
    ).written(as: format)
  }
}
