import Daemon
import Model
import Platform
import Reports

extension Doctor {
  /// Whether a crash or a theft would give addresses away.
  var machineFindings: [Finding] { [memory, encryption].compactMap(\.self) }

  private var memory: Finding? {
    guard let dumps = daemon?["dumps"] else { return nil }
    guard dumps == "no" else {
      return .failed(
        "memoire", Reader.say(.memoryDumpWouldWriteAddressesTo),
        Reader.say(.startItByUnitSuppliedLimitCORE))
    }
    return .right("memoire", Reader.say(.memoryDumpsAreOff))
  }

  private var encryption: Finding? {
    guard let isEncrypted = BlockDevice.isEncrypted(holding: DirectoryCreation.parent(of: database))
    else { return nil }
    guard isEncrypted else {
      return .watch(
        "disque-chiffre", Reader.say(.diskNotEncryptedByThisSystem),
        Reader.say(.ifStolenAddressesOfMonthCan))
    }
    return .right("disque-chiffre", Reader.say(.diskEncrypted))
  }

  /// Whether the rules of the last release are recent; nil where none was installed.
  var ruleAge: Finding? {
    guard let folder = (try? files.get())?.directory,
      case .success(let signed?) = Self.attempt({ try Release.signingDay(of: folder) })
    else { return nil }
    let days = max(0, zone.day(of: now).daysSinceEpoch - signed.daysSinceEpoch)
    let age =
      Reader.say(.catalogueSignedOnDays, DateText.short(signed), days)
    guard days <= Self.oldRulesDays else {
      return .watch("regles-age", Reader.say(.recentServicesAreNotSeen, age), "vigie rules update")
    }
    return .right("regles-age", "\(age).")
  }

  /// Days after which new services are missing from the rules.
  private static let oldRulesDays = 45
}
