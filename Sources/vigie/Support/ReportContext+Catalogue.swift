import Catalogue
import Model
import Reports
import Texts

extension ReportContext {
  /// What the rules and the policy tell a report.
  init(
    _ catalogue: Catalogue, collection: CollectionDecision?, language: Language, width: Int,
    isReplay: Bool
  ) {
    let policy = catalogue.policy
    let summaries = catalogue.services.mapValues(\.summary)
    let postes = policy.directions.compactMap(\.postes)
    self.init(
      collectivity: policy.collectivity, language: language, zone: policy.zone, width: width,
      services: summaries,
      decisions: policy.decisions.mapValues { decisions in
        decisions.filter { $0.direction == nil && $0.rule == nil }
          .map { Decision($0.status, until: $0.until) }
      },
      alternatives: policy.alternatives.compactMapValues { summaries[$0]?.name },
      serviceAlternatives: policy.serviceAlternatives.compactMapValues { summaries[$0]?.name },
      declaredPostes: postes.isEmpty ? nil : postes.reduce(0) { Self.sum($0, $1) },
      directionsDeclared: policy.directions.map {
        Direction(name: $0.name, site: $0.site, postes: $0.postes)
      },
      excludedCount: policy.exclusions.count, gatewayCount: policy.gateways.count,
      outOfSight: policy.outOfSight.map { OutOfSight(name: $0.name, agents: $0.agents) },
      catalogueVersion: catalogue.version, serviceCount: catalogue.services.count,
      productVersion: Version.text, isReplay: isReplay, collection: collection)
    openings = policy.decisions.mapValues { decisions in
      decisions.compactMap { decision in
        guard let direction = decision.direction, decision.rule == nil,
          decision.status == .approved
        else { return nil }
        return Opening(
          direction: direction, since: decision.decidedOn, until: decision.until)
      }
    }.filter { !$0.value.isEmpty }
    exceptions = policy.decisions.values.flatMap { $0 }.filter { $0.rule != nil }.map(\.until)
    networksDeclared = WatchedNetworks(policy).members.map(DeclaredNetwork.init)
  }

  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (total, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : total
  }
}

extension DeclaredNetwork {
  /// A member of the policy as reports name it.
  init(_ member: WatchedNetworks.Member) {
    self.init(
      code: member.code, name: member.name ?? member.place, direction: member.direction,
      isNetwork: member.isNetwork, isVLAN: member.isVLAN)
  }
}
