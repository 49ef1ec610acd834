import Model

/// What is followed of a connection once it matters: kept apart from `Flow`, since few do.
struct FlowDetail {
  /// When its hello or request came.
  var helloTime = Timestamp(nanoseconds: 0)
  /// Where its name was read.
  var source = NameSource.tls
  /// The strongest evidence reported so far.
  var evidence = Evidence.clientHello
  /// The number after the last byte that the client is known to have sent.
  var sentThrough: UInt32 = 0
  /// The last number that the client acknowledged.
  var acknowledged: UInt32 = 0
  /// Bytes that the client sent after its hello, a lower bound.
  var sent: UInt64 = 0
  /// Bytes that the client acknowledged since its hello, a lower bound.
  var received: UInt64 = 0
  /// How many of `sent` were reported.
  var sentReported: UInt64 = 0
  /// How many of `received` were reported.
  var receivedReported: UInt64 = 0
  /// How many bytes of an unfinished HTTP head were searched for its end.
  var searched = 0
}
