import Catalogue
import Platform
import Privacy

/// Opens the files of an outside list and feeds them to its collector.
struct ListReading {
  /// Bytes of one list, with all that it includes: the largest public ones have a tenth of it.
  static let largestList = 1 << 29

  private let format: ListFormat
  private var collector: ListCollector
  private var digest = ContentDigest()
  private var length = 0

  /// The list of that file, directory or `-`, and the digest of its bytes.
  static func read(
    _ source: String, as format: ListFormat
  ) throws -> (list: CollectedList, digest: String) {
    var reading = ListReading(format: format, collector: ListCollector(format: format))
    do throws(PlatformError) {
      try reading.read(source)
    } catch {
      throw CommandFailure(Reader.say(.list, "\(error)"))
    }
    guard reading.length <= largestList else {
      throw CommandFailure(
        Reader.say(.moreThanBytesChooseSmallerList, source, largestList))
    }
    return (reading.collector.finish(), reading.digest.finalize())
  }

  private mutating func read(_ source: String) throws(PlatformError) {
    if source == "-" {
      collector.begin(path: Reader.say(.listReadingStandardInput))
      var pieces = FilePieces()
      try feed(&pieces)
      while let include = collector.nextInclude() {
        collector.report(missing: include, cause: Reader.say(.nothingCanBeIncludedFromStandard))
      }
      return
    }
    let isDirectory = try FileStatus(of: source)?.kind == .directory
    for path in isDirectory ? try files(in: source) : [source] {
      collector.begin(path: path)
      var pieces = try FilePieces(opening: path)
      try feed(&pieces)
      let directory = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .joined(separator: "/")
      while let include = collector.nextInclude() {
        let name =
          directory.isEmpty && !path.hasPrefix("/") ? include.name : "\(directory)/\(include.name)"
        do throws(PlatformError) {
          var pieces = try FilePieces(opening: name)
          collector.begin(include, path: name)
          try feed(&pieces)
        } catch {
          collector.report(missing: include, cause: "\(error)")
        }
      }
    }
  }

  /// The files of a directory that belong to the list.
  private func files(in directory: String) throws(PlatformError) -> [String] {
    let all = try DirectoryListing.files(in: directory, withSuffix: "")
    guard format == .ut1 else { return all }
    return all.filter {
      let name = $0.split(separator: "/").last ?? ""
      return name.hasPrefix("domains") || name == "urls"
    }
  }

  private mutating func feed(_ pieces: inout FilePieces) throws(PlatformError) {
    while length <= Self.largestList, let piece = try pieces.next() {
      length += piece.count
      digest.update(piece.span)
      collector.feed(piece.span)
    }
    collector.endFile()
  }
}
