/// Who protected a packet: the keys of the two sides differ (RFC 9001, section 5.2).
public enum QUICSide: Sendable {
  /// The end that opened the connection.
  case client
  /// The end that answers.
  case server
}
