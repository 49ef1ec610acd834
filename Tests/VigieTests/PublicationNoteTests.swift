import Foundation
import Model
import Reports
import TestSupport
import Testing

@testable import vigie

/// The report of every morning publishes syntheses too: that it could not is not only said on a screen
/// at which nobody looks.
@Suite struct PublicationNoteTests {
  @Test func aFailedPublicationIsToldUntilOneSucceeds() throws {
    try withTemporaryDirectory { directory in
      let folder = ReportFolder(directory)
      let delivery = ReportDelivery(directory, for: .rssi)
      let now = Timestamp(seconds: Int64(Date().timeIntervalSince1970))
      func told(days: Int64 = 0) -> [String] {
        ReportStanding.otherFailures(folder, now: now.adding(seconds: days * 86_400))
          .map { $0.sentence(.paris) }
      }
      delivery.notingPublication(on: Console()) {}
      #expect(told().isEmpty)
      delivery.notingPublication(on: Console()) { throw CommandFailure("disque plein\nsuite") }
      #expect(told().count == 1)
      #expect(told().first?.hasPrefix("Synthèses non publiées le ") == true)
      #expect(told().first?.hasSuffix("disque plein") == true)
      // The report of the morning itself is another matter, and an old failure is of no use.
      #expect(ReportStanding(folder) == nil)
      #expect(told(days: 32).isEmpty)
      delivery.notingPublication(on: Console()) {}
      #expect(told().isEmpty)
    }
  }
}
