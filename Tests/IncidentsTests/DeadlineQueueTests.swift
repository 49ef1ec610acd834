import Model
import TestSupport
import Testing

@testable import Incidents

@Suite struct DeadlineQueueTests {
  private let key = SessionKey(poste: somebody, service: ServiceID(rawValue: "x"))

  @Test(arguments: [1, 2, 3] as [UInt64])
  func entriesLeaveInOrderOfTimeThenTicket(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var queue = DeadlineQueue()
    var expected: [(Int64, UInt64)] = []
    for ticket in 0..<500 {
      let time = Int64.random(in: 0..<50, using: &random)
      expected.append((time, UInt64(ticket)))
      queue.insert(
        DeadlineQueue.Entry(
          time: Timestamp(nanoseconds: time), ticket: UInt64(ticket), key: key))
    }
    queue.keep { $0.ticket % 3 != 0 }
    expected.removeAll { $0.1 % 3 == 0 }
    expected.sort { $0 < $1 }
    #expect(queue.popFirst(notAfter: Timestamp(nanoseconds: -1)) == nil)
    for (time, ticket) in expected {
      let entry = queue.popFirst(notAfter: Timestamp(nanoseconds: time))
      #expect(entry?.ticket == ticket, "seed \(seed)")
    }
    #expect(queue.count == 0)
    #expect(queue.popFirst(notAfter: Timestamp(nanoseconds: .max)) == nil)
  }
}
