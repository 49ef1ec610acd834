import TestSupport
import Testing

@testable import Daemon

@Suite struct StatusFieldsTests {
  @Test func whatIsWrittenIsReadBack() {
    var fields = StatusFields()
    fields.add("version", "1")
    fields.add("error", "a\tb\nc\u{1b}[31m")
    fields.add("error", "second")
    for name in ["eth1", "eth2"] {
      fields.add("interface", name)
      fields.add("packets", name == "eth1" ? 7 : 9)
    }
    let read = StatusFields(text: fields.text)
    #expect(read == fields)
    #expect(read["version"] == "1")
    #expect(read.all("error").count == 2)
    #expect(read["error"]?.unicodeScalars.contains { $0.value < 0x20 } == false)
    #expect(read.interfaces.map { $0["interface"] } == ["eth1", "eth2"])
    #expect(read.interfaces.map { $0.number("packets") } == [7, 9])
    #expect(read.number("none") == 0)
  }

  @Test func anyBytesAreReadWithoutHarm() {
    var random = SeededRandom(seed: 4)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0..<300, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let fields = StatusFields(text: String(decoding: bytes, as: UTF8.self))
      #expect(StatusFields(text: fields.text).fields.count == fields.fields.count)
    }
    let flood = String(repeating: "k\tv\n", count: StatusFields.mostFields * 2)
    #expect(StatusFields(text: flood).fields.count == StatusFields.mostFields)
  }

  @Test(arguments: [
    DaemonQuestion.status, .reload, .test, .beginTest(service: nil), .beginTest(service: "deepl"),
  ]) func questionsAreReadBack(question: DaemonQuestion) {
    #expect(DaemonQuestion(line: question.line) == question)
  }

  @Test(arguments: ["", " ", "statu", "status now", "test a b", "reload\u{0}"])
  func otherLinesAreNoQuestions(line: String) {
    #expect(DaemonQuestion(line: line) == nil)
  }
}
