import Capture
import Catalogue
import Daemon
import Model
import Platform
import Reports

extension Doctor {
  /// Whether the daemon listens.
  var service: Finding {
    if let daemonTrouble {
      return .watch("service", Self.first(daemonTrouble), "sudo vigie doctor")
    }
    guard let daemon else {
      return .failed(
        "service", Reader.say(.stoppedNothingIsRecorded),
        Reader.say(.systemctlStatusVigieThenSystemctlStart))
    }
    let errors = daemon.all("reload.error")
    if let trouble = daemon["recorder.trouble"] {
      return .failed("service", Reader.say(.listensButNoLongerWrites, trouble), "vigie status")
    }
    let since = Timestamp(nanoseconds: daemon.number("since"))
    let text = Reader.say(.vigieHasBeenRunningFor, DurationText.words(from: since, to: now))
    guard errors.isEmpty else {
      return .failed(
        "service", text + Reader.say(.lastReloadRefusedFormerRulesKept, errors[0]),
        Reader.say(.vigieRulesCheckThenVigieReload))
    }
    let lost = daemon.number("lost")
    guard lost == 0 else {
      return .watch(
        "service",
        text + Reader.say(.usesSeenCouldNotBeKept, NumberText.count(lost, Reader.language)),
        Reader.say(.diskTooSlowOrFull))
    }
    return .right("service", text)
  }

  /// Whether the configuration can be read.
  var configuration: Finding {
    switch setup {
    case .failure(let failure):
      return .failed("configuration", Self.first(failure.message), "vigie config check")
    case .success(let setup):
      guard let path = setup.path else {
        return .watch(
          "configuration", Reader.say(.doctorNo, ServiceSetup.systemPath), "sudo vigie setup")
      }
      guard !setup.configuration.interfaces.isEmpty else {
        return .failed(
          "configuration", Reader.say(.noInterfaceIn, path), Reader.say(.writeInterfacesEth1There))
      }
      return .right("configuration", Reader.say(.isCorrect, path))
    }
  }

  /// Whether the probe may listen.
  var rights: Finding {
    guard let daemon else {
      return .watch(
        "droits", Reader.say(.cannotBeCheckedProbeIsStopped),
        Reader.say(.vigieDoctorListen60SaysWhether))
    }
    let denied = daemon.interfaces.filter { $0["trouble.code"] == LiveError.Code.denied.rawValue }
    guard denied.isEmpty else {
      return .failed(
        "droits", Reader.say(.capNetRawIsMissingCapture),
        Reader.say(.startItThroughUnitProvidedSystemd))
    }
    return .right("droits", Reader.say(.probeHasRightToListen))
  }

  /// Whether somebody takes the lines for a SIEM, where they are configured.
  var siemFindings: [Finding] {
    guard let daemon, let path = daemon["siem"] else { return [] }
    // Two heartbeats may be missed: a receiver that starts again is no fault.
    let longest: Int64 = 900
    let place = PathText.shown(path)
    guard daemon["siem.silence"] != nil else {
      return [
        .watch(
          "siem", Reader.say(.hasNotTakenLineYetFailure, place),
          Reader.say(.checkThatFileCanBeWritten))
      ]
    }
    let silence = Int64(daemon.number("siem.silence"))
    let ago = DurationText.words(from: now.adding(seconds: -silence), to: now)
    guard silence <= longest else {
      return [
        .watch(
          "siem", Reader.say(.noLineTakenForFailureWould, ago),
          Reader.say(.checkThatFileCanBeWritten))
      ]
    }
    let lost = daemon.number("siem.lost")
    guard lost == 0 else {
      return [
        .watch(
          "siem", Reader.say(.lastLineTakenAgoLostSince, ago, lost),
          Reader.say(.readLogOfVigieJournalctlU))
      ]
    }
    return [.right("siem", Reader.say(.lastLineTakenAgo, ago))]
  }

  /// Whether the clock is disciplined: days, sessions and DHCP leases depend on it.
  var clock: Finding {
    guard let error = SystemClock.largestError else {
      return .watch(
        "horloge", Reader.say(.noTimeServerSetsItDays),
        Reader.say(.installChronyOrTimedatectlSetNtp))
    }
    guard error < 5_000_000 else {
      return .failed(
        "horloge",
        Reader.say(.possibleErrorOfSMatchingWith, error / 1_000_000),
        "chronyc tracking")
    }
    return .right("horloge", Reader.say(.synchronised))
  }
}
