import Model
import Platform
import Privacy
import Reports

extension Doctor {
  /// Whether the keys of pseudonyms are there, closed, renewed and can be opened by the DPO.
  var keyFindings: [Finding] {
    let directory = keys
    let keyring: Keyring
    do {
      keyring = try directory.keyring()
    } catch let error as PrivacyError where error.code == .noKeys {
      return [
        .watch(
          "cle", Reader.say(.noKeysOnlyAggregatesCanBe),
          Reader.say(.withDpoVigieKeysInitDocs))
      ]
    } catch let error as PlatformError {
      return [.watch("cle", Self.first("\(error)"), "sudo vigie doctor")]
    } catch {
      return [.failed("cle", Self.first("\(error)"), "vigie keys status")]
    }
    return [.right("cle", Reader.say(.folderOfKeysThatOnlyProbe)), rotation(directory)]
      + [recipients(keyring)]
  }

  private func rotation(_ directory: KeyDirectory) -> Finding {
    switch Self.attempt({ try directory.livePeriod() }) {
    case .failure(let failure):
      return .failed("rotation", Self.first(failure.message), "vigie keys status")
    case .success(let period):
      let today = zone.day(of: now)
      if let period, period.first > today {
        return .failed(
          "rotation", Reader.say(.keyOfPeriodToCome, DateText.short(period.first)),
          Reader.say(.checkClockThenKeysStatus))
      }
      guard let period, today >= period.end else {
        return .right("rotation", Reader.say(.noKeyIsLate))
      }
      return .watch(
        "rotation",
        Reader.say(.keyEndedOnNotRenewedYet, DateText.short(period.end.adding(days: -1))),
        Reader.say(.startProbeOrVigieKeysRotate))
    }
  }

  private func recipients(_ keyring: Keyring) -> Finding {
    let count = keyring.recipients.count
    let untested = keyring.recipients.filter { $0.testedOn == nil }.map(\.key.name)
    guard untested.isEmpty else {
      return .watch(
        "dpo-cle", Reader.say(.openingNeverTried, untested.joined(separator: ", ")),
        "vigie keys test")
    }
    guard count > 1 else {
      return .watch(
        "dpo-cle", Reader.say(.onlyOneRecipientWereItsKey),
        Reader.say(.vigieKeysDpoKeypairForSecond))
    }
    return .right("dpo-cle", Reader.say(.recipientsOpeningsProved, count))
  }
}
