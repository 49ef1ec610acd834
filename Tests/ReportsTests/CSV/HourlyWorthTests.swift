import Model
import Testing
import Texts

@testable import Reports

@Suite struct HourlyWorthTests {
  @Test(
    arguments: [
      ([:], "aucune"), (["packets": 0, "capture.droppedByKernel": 9], "aucune"),
      (["packets": 1], "complète"),
      (["packets": 99, "capture.received": 100, "capture.droppedByKernel": 1], "complète"),
      (["packets": 98, "capture.received": 100, "capture.droppedByKernel": 2], "partielle"),
      (["packets": 9, "capture.received": 9, "matches.dropped": 1], "partielle"),
      (["packets": 1, "capture.received": 0, "capture.droppedByKernel": 1], "partielle"),
      (
        ["packets": .max, "capture.received": .max, "capture.droppedByKernel": .max], "partielle"
      ),
      (["packets": .max, "capture.received": .max], "complète"),
    ] as [([String: UInt64], String)])
  func anHourIsWorthWhatItsDayWouldBe(counters: [String: UInt64], word: String) {
    let hour = Timestamp(seconds: 1_795_003_200)
    var worth = HourlyWorth()
    #expect(worth.word(at: hour, in: .french) == "inconnue")
    worth.take(hour: hour, counters: counters)
    #expect(worth.word(at: hour, in: .french) == word)
    #expect(worth.counts.complete + worth.counts.partial + worth.counts.none == 1)
  }
}
