import Catalogue
import Model
import Reports

extension Doctor {
  /// Whether the probe sees what the policy declares, by what was counted today and yesterday.
  var coverageFindings: [Finding] {
    guard let policy = (try? catalogue.get())?.policy else { return [] }
    guard counters.packets > 0 else {
      return [
        .watch(
          "reseaux", Reader.say(.noPacketCountedSinceYesterdayNothing),
          Reader.say(.startProbeAndWaitMinuteOr))
      ]
    }
    let others = [ways, gateways(policy), place(policy), exclusions(policy)] + shares
    return others.compactMap(\.self)
      + networkFindings(of: disk.recent, policy, Reader.say(.sinceYesterday))
  }

  private var counters: CoverageCounters { CoverageCounters(disk.recent.coverage) }

  /// What one check does with a share of what was counted.
  private func share(
    _ id: String, _ part: UInt64, of whole: UInt64, most: UInt64, _ text: (String) -> String,
    _ action: String
  ) -> Finding? {
    guard whole > 0, let share = NumberText.finePercent(part, of: whole, Reader.language) else {
      return nil
    }
    return part > whole / 100 * most + whole % 100 * most / 100
      ? .watch(id, text(share), action) : .right(id, text(share))
  }

  private var ways: Finding? {
    let action = Reader.say(.setMirrorToBothOnSwitch)
    switch MirrorWays(counters) {
    case nil: return nil
    case .both?: return .right("deux-sens", Reader.say(.bothDirectionsAreVisible))
    case .onlyClients?:
      return .watch("deux-sens", Reader.say(.oneDirectionOnlyEvidenceStopsAt), action)
    case .onlyServers?:
      return .watch("deux-sens", Reader.say(.oneDirectionOnlyWhatWorkstationsSend), action)
    }
  }

  private func gateways(_ policy: Policy) -> Finding {
    let count = policy.gateways.count
    let declared = Reader.say(.declared, count)
    guard disk.recent.suspectsGateway else {
      return .right("passerelles", Reader.say(.noOtherOneSuspected, declared))
    }
    return .watch(
      "passerelles", Reader.say(.oneAddressAtLeastSpeaksFor, declared),
      Reader.say(.lookForItNatProxyRemote))
  }

  /// What is said of declared networks and VLANs: « 64 réseaux déclarés, 58 vus depuis hier. »
  func networkFindings(of facts: DayFacts, _ policy: Policy, _ when: String) -> [Finding] {
    guard
      let seen = SeenNetworks(
        facts, WatchedNetworks(policy).members.map(DeclaredNetwork.init), zone: zone)
    else { return [] }
    return [networks(seen, when), vlans(seen, when)].compactMap(\.self)
  }

  private func networks(_ seen: SeenNetworks, _ when: String) -> Finding? {
    guard seen.all > 0 else { return nil }
    let count = seen.silentCount
    let text = Reader.say(.networksDeclared, seen.all, seen.all - count, when)
    let action =
      Reader.say(.mirrorSessionOfTheirSwitchOr)
    guard count > 0 else { return .right("reseaux", text) }
    guard count < seen.all else { return .failed("reseaux", text, action) }
    let names = SeenNetworksText(seen, Reader.language).silent
    return .watch("reseaux", Reader.say(.silentReportSaysNothingOfThem, text, names), action)
  }

  private func vlans(_ seen: SeenNetworks, _ when: String) -> Finding? {
    guard seen.isTagged else {
      return seen.vlans == 0
        ? .right("vlan", Reader.say(.noVlanTagAndNoVlan))
        : .watch(
          "vlan", Reader.say(.noTagsDirectionIsFoundBy),
          Reader.say(.keepTagOnMirrorPortDocs))
    }
    guard seen.vlans > 0 else { return .right("vlan", Reader.say(.vlanTagsReadNoneDeclared)) }
    let text =
      Reader.say(.vlanTagsReadDeclaredVLANsSeen, when)
      + SeenNetworksText(seen, Reader.language).vlans + "."
    guard !seen.silentVLANs.isEmpty else { return .right("vlan", text) }
    return .watch("vlan", text, Reader.say(.wrongNumberInPolicyYamlOr))
  }

  private func place(_ policy: Policy) -> Finding? {
    guard !policy.directions.isEmpty else { return nil }
    return share(
      "non-repartis", counters.unplacedNames,
      of: counters.placedNames &+ counters.unplacedNames, most: 10,
      { Reader.say(.ofNamesReadComeFromWorkstations, $0) },
      Reader.say(.completeDirectionsInPolicyYamlThen))
  }

  private func exclusions(_ policy: Policy) -> Finding {
    let count = policy.exclusions.count
    guard count > 0 else { return .right("exclusions", Reader.say(.noExclusionDeclared)) }
    guard counters.excluded > 0 else {
      return .watch(
        "exclusions", Reader.say(.andNoPacketSetAsideSince, Reader.say(.exclusionsCounted, count)),
        Reader.say(.wrongRangeOrVlanInExcluded))
    }
    return .right(
      "exclusions", Reader.say(.nothingOfItIsAnalysed, Reader.say(.exclusionsCounted, count)))
  }

  private var shares: [Finding?] {
    let questions = counters.names(.dns) &+ counters.repeatedQuestions
    return [
      share(
        "doublons", counters.repeatedQuestions, of: questions, most: 10,
        { Reader.say(.ofDnsMessagesSeenTwice, $0) },
        Reader.say(.countedOnceButMirrorPortIs)),
      share(
        "pertes-avant", counters.lostBeginnings, of: counters.beginnings, most: 1,
        { Reader.say(.ofBeginningsOfConnectionsLostEstimate, $0) },
        Reader.say(.ifPertesSondeIsRightMirror)),
      share(
        "ipv6", counters.openedOverIPv6, of: counters.opened, most: 20,
        { Reader.say(.iPv6OfConnections, $0) },
        Reader.say(.temporaryAddressesDistinctWorkstations)),
      share(
        "aveugle", counters.unreadable, of: counters.connections,
        most: CoverageThresholds.unreadablePartial, { Reader.say(.ofNamesUnreadable, $0) },
        Reader.say(.encryptedDnsRelaysPolicyOfBrowsers)),
    ]
  }
}
