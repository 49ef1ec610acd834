import Model

/// What is followed of a connection once it matters: kept apart from `Flow`, since few do.
struct FlowDetail {
  /// Bytes sent after the hello from which on there is an exchange of data.
  static let volumeBytes: UInt64 = 16 * 1024
  /// How much may be sent before it is reported again.
  static let reportStep: UInt64 = 1 << 20

  /// When its hello or request came.
  var helloTime = Timestamp(nanoseconds: 0)
  /// Where its name was read.
  var source = NameSource.tls
  /// The strongest evidence reported so far.
  var evidence = Evidence.clientHello
  /// The number after the last byte that the client is known to have sent.
  var sentThrough: UInt32 = 0
  /// The last number that the client acknowledged; 0 when it is not known yet.
  var acknowledged: UInt32 = 0
  /// Bytes that the client sent after its hello, a lower bound.
  var sent: UInt64 = 0
  /// Bytes that the client acknowledged since its hello, a lower bound.
  var received: UInt64 = 0
  /// How many of `sent` were reported.
  var sentReported: UInt64 = 0
  /// How many of `received` were reported.
  var receivedReported: UInt64 = 0
  /// Segments in a row whose numbers were too far ahead to be believed.
  var strays: UInt8 = 0
  /// Whether the name that its mark belongs to was not read but inferred.
  var isInferred = false
  /// How many bytes of an unfinished HTTP head were searched for its end.
  var searched: Int32 = 0
  /// When its stream last moved on or kept a byte that is new, in seconds of packet time.
  var progress: UInt32 = 0
  /// The numbers of the last bytes that were read without a gap: the first one, and the one after
  /// the last. A body that is passed over lies after them.
  var readFrom: UInt32 = 0
  var readThrough: UInt32 = 0
  /// Stands for the host that its client's last request was for; 0 before one was read.
  var host: UInt32 = 0

  /// Whether anything was sent or received since the last report.
  var hasNews: Bool { sent > sentReported || received > receivedReported }

  /// Begins to count anew, for another mark.
  mutating func restart() {
    evidence = .clientHello
    sent = 0
    received = 0
    sentReported = 0
    receivedReported = 0
  }

  /// What was sent and received since the last report, which this is.
  mutating func report(
    _ key: FlowKey, vlan: UInt16, flow: Int, tag: UInt32, traits: ObservationTraits = []
  ) -> Observation {
    defer {
      sentReported = sent
      receivedReported = received
    }
    return Observation(
      time: helloTime, client: key.client, server: key.server, clientPort: key.clientPort,
      serverPort: key.serverPort, vlan: vlan, source: source, evidence: evidence,
      traits: traits.union(isInferred ? [.strengthens, .inferred] : .strengthens),
      sentBytes: sent - sentReported,
      receivedBytes: received - receivedReported, flow: flow, tag: tag, nameOffset: 0,
      nameLength: 0)
  }
}
