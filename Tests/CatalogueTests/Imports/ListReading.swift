import Catalogue
import Model

/// What the collector makes of a text, with the files beside it that it may include.
func collect(
  _ text: String, as format: ListFormat, path: String = "liste", beside: [String: String] = [:]
) -> CollectedList {
  collect(Array(text.utf8), as: format, path: path, beside: beside)
}

/// What the collector makes of bytes, fed in pieces of that length.
func collect(
  _ bytes: [UInt8], as format: ListFormat, path: String = "liste",
  beside: [String: String] = [:], pieceLength: Int = 7
) -> CollectedList {
  var collector = ListCollector(format: format)
  collector.begin(path: path)
  for start in stride(from: 0, to: bytes.count, by: pieceLength) {
    let piece = Array(bytes[start..<min(start + pieceLength, bytes.count)])
    collector.feed(piece.span)
  }
  collector.endFile()
  while let include = collector.nextInclude() {
    guard let text = beside[include.name] else {
      collector.report(missing: include, cause: "absent")
      continue
    }
    collector.begin(include, path: include.name)
    let bytes = Array(text.utf8)
    collector.feed(bytes.span)
    collector.endFile()
  }
  return collector.finish()
}

extension CollectedList {
  /// The names as the kept file words them, with their exceptions.
  var texts: [String] {
    names.map { name in
      if case .suffix(_, let exceptions) = name.pattern, !exceptions.isEmpty {
        return name.text + " sauf " + exceptions.map(\.text).joined(separator: " ")
      }
      return name.text
    }
  }

  /// The problems as `line:column code`.
  var places: [String] { problems.map { "\($0.line):\($0.column) \($0.code.rawValue)" } }
}
