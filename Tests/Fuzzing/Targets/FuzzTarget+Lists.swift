import Catalogue
import Model

extension FuzzTarget {
  /// A list is read without end, in pieces that do not matter, and kept in a form that is read again.
  static func collectList(_ bytes: Span<UInt8>) throws(BrokenPromise) {
    guard bytes.count > 0 else { return }
    let format = ListFormat.allCases[Int(bytes[0]) % ListFormat.allCases.count]
    let content = bytes.extracting(droppingFirst: 1)
    let whole = collect(content, as: format, pieceLength: max(content.count, 1))
    let cut = collect(content, as: format, pieceLength: 3)
    try BrokenPromise.unless(
      whole.names == cut.names && whole.problems == cut.problems, "pieces do not matter")
    for problem in whole.problems {
      try BrokenPromise.unless(problem.line >= 1 && problem.column >= 1, "a problem has a place")
      try expectInert(problem.description)
    }
    let heading = ImportedHeading(
      format: format, source: text(content), day: CivilDay(daysSinceEpoch: 20_000), digest: "00",
      category: .assistant)
    let source = RuleSource(
      path: "imported/essai.txt", text: ImportedFile.text(heading: heading, list: whole))
    let kept: [ImportedName]
    do throws(RuleProblems) {
      kept = try ImportedFile(source).names
    } catch {
      throw BrokenPromise("what was kept is read again: \(error)")
    }
    try BrokenPromise.unless(kept == whole.names, "what was kept is what was read")
    try compile(services, imported: [source])
  }

  static func compileImported(_ bytes: Span<UInt8>) throws(BrokenPromise) {
    try compile(services, imported: [RuleSource(path: "imported/essai.txt", text: text(bytes))])
  }

  static func readRelease(_ bytes: Span<UInt8>) throws(BrokenPromise) {
    var files: [String: [UInt8]] = [:]
    do throws(TarArchive.Failure) {
      files = try TarArchive(bytes.indices.map { bytes[$0] }).files
    } catch {
      try expectInert(error.description)
    }
    for (path, content) in files {
      try expectSafe(path)
      try readManifest(content.span)
    }
    try readManifest(bytes)
  }

  private static func readManifest(_ bytes: Span<UInt8>) throws(BrokenPromise) {
    var paths: [String] = []
    do throws(ReleaseManifest.Failure) {
      paths = Array(try ReleaseManifest(parsing: text(bytes)).digests.keys)
    } catch {
      try expectInert(error.description)
    }
    for path in paths { try expectSafe(path) }
  }

  private static func expectSafe(_ path: String) throws(BrokenPromise) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    try BrokenPromise.unless(
      parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }, "a path stays below: \(path)")
  }

  private static func collect(
    _ bytes: Span<UInt8>, as format: ListFormat, pieceLength: Int
  ) -> CollectedList {
    var collector = ListCollector(format: format)
    collector.begin(path: "essai")
    var start = 0
    while start < bytes.count {
      let end = min(start + pieceLength, bytes.count)
      collector.feed(bytes.extracting(start..<end))
      start = end
    }
    collector.endFile()
    while let include = collector.nextInclude() {
      collector.report(missing: include, cause: "absent")
    }
    return collector.finish()
  }
}
