/// Where in the rules something stands.
struct Place: Hashable, Sendable {
  let path: String
  let line: Int
  let column: Int
}

extension Place: CustomStringConvertible {
  var description: String { "\(path):\(line)" }
}
