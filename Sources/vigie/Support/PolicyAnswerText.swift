import Catalogue
import Model
import Reports

/// The answer of `vigie policy explain` as lines for a reader, or as one line of JSON.
struct PolicyAnswerText {
  let answer: PolicyAnswer
  let zone: CivilZone

  /// The lines.
  var text: String {
    let rows = [
      (Reader.say(.moment), "\(local) (\(zone.name))"), (Reader.say(.workstation), client),
      (Reader.say(.network), network),
      (Reader.say(.policyAnswerTextDepartment), direction),
      (Reader.say(.exclusion), answer.exclusion.map { clean($0.name) } ?? Reader.say(.doctorNone2)),
      (Reader.say(.gateway), answer.gateway?.kind.words(in: Reader.language) ?? Reader.say(.no)),
      (Reader.say(.rulesNewCommandName), answer.name.name),
      (Reader.say(.policyAnswerTextService), service), (Reader.say(.rule), rule),
      (Reader.say(.status), status), (Reader.say(.reason), reason),
      (Reader.say(.toPropose), alternative),
      (Reader.say(.use), outcome),
    ]
    return rows.map { label, value in
      label + String(repeating: " ", count: 12 - label.count) + value + "\n"
    }.joined()
  }

  /// `2026-11-23T14:00`.
  private var local: String { String("\(answer.time)".prefix(16)) }

  private var client: String {
    "\(answer.client)" + (answer.vlan > 0 ? ", VLAN \(answer.vlan)" : "")
  }

  private var network: String {
    guard let network = answer.network else { return Reader.say(.outsideDeclaredNetworksNetworks) }
    let vlan = network.vlan.map { ", VLAN \($0)" } ?? ""
    return Reader.say(.realm, network.prefix, vlan, clean(network.realm))
      + (network.evidence == .dnsQuery ? Reader.say(.dnsQuestionIsEnough) : "")
  }

  private var direction: String {
    guard let direction = answer.direction else {
      return Reader.say(.noneDeclaredForThisWorkstation)
    }
    return clean(direction.name) + (direction.site.map { " (\(clean($0)))" } ?? "")
  }

  private var service: String {
    guard let summary = answer.name.service?.summary else {
      return Reader.say(.policyAnswerTextNone)
    }
    return "\(summary.name) (\(summary.id)), \(summary.provider)"
  }

  private var rule: String {
    guard let rule = answer.name.rule else { return Reader.say(.doctorNone2) }
    let scope = rule.scope == .dedicated ? Reader.say(.dedicatedName) : Reader.say(.sharedName)
    return Reader.say(.role, rule.text, scope, rule.role.rawValue, rule.path, rule.line)
  }

  private var status: String {
    guard let status = answer.status else { return Reader.say(.doesNotApply) }
    return DecisionText.words(status, by: answer.decision, default: answer.defaultOrigin)
  }

  private var alternative: String {
    // An approved service is the answer itself.
    guard answer.name.service != nil, answer.status != .approved else {
      return Reader.say(.doesNotApply)
    }
    return answer.alternative?.summary.name ?? Reader.say(.noneNeedToExamine)
  }

  private var reason: String {
    guard answer.name.service != nil else { return Reader.say(.doesNotApply) }
    let parts =
      [
        answer.decision?.reason.map(clean),
        answer.decision?.decidedBy.map { Reader.say(.decidedBy, clean($0)) },
      ].compactMap { $0 }
    return parts.isEmpty ? Reader.say(.notWritten) : parts.joined(separator: " ; ")
  }

  private var outcome: String {
    guard let obstacle = answer.obstacle else {
      let priority = answer.priority.map {
        Reader.say(
          .priorityOnceEstablished, $0.level.word(in: Reader.language),
          $0.words(in: Reader.language))
      }
      return Reader.say(.yesConnectionOpensUse) + (priority ?? "")
    }
    let why =
      switch obstacle {
      case .noRule: Reader.say(.noRuleMatchesThisName)
      case .excluded: Reader.say(.thisTrafficIsExcludedLeftOut)
      case .outside: Reader.say(.thisWorkstationIsOutsideDeclaredNetworks)
      case .gateway:
        answer.gateway?.kind == .resolver
          ? Reader.say(.resolverRepeatsQuestionsOfOthers)
          : Reader.say(.thisAddressSpeaksForSeveralWorkstations)
      case .sharedName: Reader.say(.nameServesOtherThingsToo)
      case .role: Reader.say(.nameOfThisRoleDoesNot)
      case .unconfirmed: Reader.say(.factIsNotVerifiedSourceUnverified)
      case .allowed: Reader.say(.thisStatusOpensNoneCountedBy)
      }
    return Reader.say(.policyAnswerTextNo, why)
  }

  private func clean(_ text: String) -> String { InertText.cleaned(text) }

  /// One line of JSON.
  var json: String {
    let rule = answer.name.rule
    let window = answer.decision?.window
    let terms = answer.priority?.terms.map {
      JSONText.object([("code", JSONText.string($0.code)), ("weight", "\($0.weight)")])
    }
    return JSONText.object([
      ("time", JSONText.string(local)), ("zone", JSONText.string(zone.name)),
      ("client", JSONText.string("\(answer.client)")),
      ("vlan", answer.vlan > 0 ? "\(answer.vlan)" : "null"),
      ("network", JSONText.optional(answer.network.map { "\($0.prefix)" })),
      ("realm", JSONText.string(answer.realm)),
      ("direction", JSONText.optional(answer.direction?.name)),
      ("site", JSONText.optional(answer.direction?.site)),
      ("excluded", JSONText.optional(answer.exclusion?.name)),
      ("gateway", JSONText.optional(answer.gateway?.kind.rawValue)),
      ("name", JSONText.string(answer.name.name)),
      ("service", JSONText.optional(rule?.service.rawValue)),
      ("rule", JSONText.optional(rule?.text)),
      ("file", JSONText.optional(rule.map { "\($0.path):\($0.line)" })),
      ("status", JSONText.optional(answer.status?.rawValue)),
      ("origin", JSONText.optional((answer.decision?.origin ?? defaultOrigin).map { "\($0)" })),
      ("reason", JSONText.optional(answer.decision?.reason)),
      ("decidedBy", JSONText.optional(answer.decision?.decidedBy)),
      ("until", JSONText.optional(answer.decision?.until.map { "\($0)" })),
      ("hours", JSONText.optional(window?.hours)),
      ("days", JSONText.optional(window?.days?.joined(separator: ","))),
      ("incident", answer.obstacle == nil ? "true" : "false"),
      ("obstacle", JSONText.optional(answer.obstacle?.rawValue)),
      ("priority", JSONText.optional(answer.priority?.level.rawValue)),
      ("terms", "[" + (terms ?? []).joined(separator: ",") + "]"),
      ("alternative", JSONText.optional(answer.alternative?.summary.id.rawValue)),
    ])
  }

  private var defaultOrigin: Policy.Origin? { answer.status == nil ? nil : answer.defaultOrigin }
}
