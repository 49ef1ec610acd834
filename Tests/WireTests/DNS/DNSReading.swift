import Model
import Wire

/// One answer as a test sees it.
struct DNSAnswer: Equatable {
  var record: DNSRecord
  var address: IPAddress?
}

/// What was read of a message until its end or until something was wrong.
struct DNSReading {
  var header: DNSHeader?
  var names: [String] = []
  var questions: [DNSQuestion] = []
  var answers: [DNSAnswer] = []
  var error: WireError?

  /// Reads all questions and answers, as many as the header says.
  init(_ bytes: [UInt8]) {
    var slab = NameSlab(capacity: 1 << 16)
    do throws(WireError) {
      var message = try DNSMessage(parsing: bytes.span)
      header = message.header
      for _ in 0..<message.header.questionCount {
        slab.rewind(to: 0)
        questions.append(try message.readQuestion(into: &slab))
        names.append(slab.text)
      }
      for _ in 0..<min(message.header.answerCount, DNSMessage.mostAnswers) {
        let record = try message.readAnswer()
        answers.append(DNSAnswer(record: record, address: message.address(of: record)))
      }
    } catch {
      self.error = error
    }
  }
}

/// Reads the first answer of a message without questions, then does something with it.
func withFirstAnswer<Value>(
  of bytes: [UInt8],
  _ body: (borrowing DNSMessage, DNSRecord, inout NameSlab) throws(WireError) -> Value
) -> Result<(Value, slab: NameSlab), WireError> {
  outcome { () throws(WireError) in
    var slab = NameSlab(capacity: 4096)
    var message = try DNSMessage(parsing: bytes.span)
    let record = try message.readAnswer()
    let value = try body(message, record, &slab)
    return (value, slab: slab)
  }
}
