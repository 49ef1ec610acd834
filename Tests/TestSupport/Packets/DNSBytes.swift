/// Makes DNS messages byte by byte, for tests (RFC 1035, section 4).
public enum DNSBytes {
  /// A name as labels, without compression.
  public static func name(_ text: String) -> [UInt8] {
    text.split(separator: ".").flatMap { Array($0.utf8).withLength(1) } + [0]
  }

  /// A question for one name; type 1 is A, 28 is AAAA, 65 is HTTPS.
  public static func query(_ text: String, id: Int = 0x4d2, type: Int = 1) -> [UInt8] {
    message(id: id, flags: 0x0100, questions: [(name(text), type)], answers: [])
  }

  /// A record with its owner's name as bytes.
  public static func record(
    owner: [UInt8], type: Int, timeToLive: UInt32 = 300, data: [UInt8]
  ) -> [UInt8] {
    var bytes = owner
    bytes.append16(type)
    bytes.append16(1)
    bytes.append32(timeToLive)
    return bytes + data.withLength(2)
  }

  /// A message with questions (names as bytes) and answers (whole records).
  public static func message(
    id: Int = 0x4d2, flags: Int, questions: [(name: [UInt8], type: Int)], answers: [[UInt8]]
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append16(id)
    bytes.append16(flags)
    bytes.append16(questions.count)
    bytes.append16(answers.count)
    bytes.append16(0)
    bytes.append16(0)
    for question in questions {
      bytes += question.name
      bytes.append16(question.type)
      bytes.append16(1)
    }
    return bytes + answers.flatMap { $0 }
  }
}
