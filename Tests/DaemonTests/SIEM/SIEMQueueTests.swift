import Foundation
import Model
import TestSupport
import Testing

@testable import Daemon

@Suite struct SIEMQueueTests {
  private func line(_ number: Int) -> SIEMLine {
    .reload(errors: number, at: Timestamp(seconds: 0), version: "1")
  }

  private func heartbeat() -> SIEMLine {
    .heartbeat([], isWriting: true, at: Timestamp(seconds: 0), version: "1")
  }

  @Test func aReceiverThatIsAwayCostsTheOldestLinesAndNoHeartbeatWaits() throws {
    try withTemporaryDirectory { directory in
      let folder = directory + "/later"
      let queue = SIEMQueue(folder + "/siem.jsonl", log: ServiceLog(journal: nil))
      for number in 0..<(SIEMQueue.mostLines + 44) { queue.put(line(number)) }
      #expect(queue.dropped == 44)
      queue.run(isEnding: { true }, heartbeat: heartbeat)
      #expect(queue.silence == nil)
      #expect(!FileManager.default.fileExists(atPath: folder))

      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false)
      queue.run(isEnding: { true }, heartbeat: heartbeat)
      let lines = try String(contentsOfFile: folder + "/siem.jsonl", encoding: .utf8)
        .split(separator: "\n").map(String.init)
      #expect(lines.count == SIEMQueue.mostLines + 1)
      #expect(lines.first == line(44).text)
      #expect(lines.last == heartbeat().text)
      #expect(queue.dropped == 44)
      #expect(queue.silence != nil)
      let mode =
        try FileManager.default.attributesOfItem(atPath: folder + "/siem.jsonl")[.posixPermissions]
        as? Int
      #expect(mode.map { $0 & 0o027 == 0 } == true)
    }
  }

  @Test func aFileThatWasRotatedIsBegunAgain() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/siem.jsonl"
      let queue = SIEMQueue(path, log: ServiceLog(journal: nil))
      queue.put(line(1))
      queue.run(isEnding: { true }, heartbeat: heartbeat)
      try FileManager.default.moveItem(atPath: path, toPath: path + ".1")
      queue.put(line(2))
      queue.run(isEnding: { true }, heartbeat: heartbeat)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.hasPrefix(line(2).text) && !text.contains(line(1).text))
    }
  }
}
