import Catalogue
import TestSupport
import Testing

@Suite struct ReleaseTests {
  private static let digest = String(repeating: "0a", count: 32)

  /// One entry of an archive (POSIX ustar).
  private static func entry(
    _ name: String, _ content: [UInt8] = [], kind: String = "0", size: String? = nil
  ) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func set(_ offset: Int, _ text: String) {
      for (index, byte) in text.utf8.prefix(100).enumerated() { header[offset + index] = byte }
    }
    func octal(_ value: Int, _ width: Int) -> String {
      let digits = String(value, radix: 8)
      return String(repeating: "0", count: width - digits.count) + digits
    }
    set(0, name)
    set(124, size ?? octal(content.count, 11))
    set(148, "        ")
    set(156, kind)
    set(257, "ustar")
    set(148, octal(header.reduce(0) { $0 + Int($1) }, 6) + "\u{0} ")
    let rest = (512 - content.count % 512) % 512
    return header + content + [UInt8](repeating: 0, count: rest)
  }

  private static let end = [UInt8](repeating: 0, count: 1024)

  @Test func filesOfAnArchiveAreRead() throws {
    let archive = try TarArchive(
      Self.entry("./", kind: "5") + Self.entry("./services/", kind: "5")
        + Self.entry("./services/a.yaml", Array("a".utf8))
        + Self.entry("MANIFEST", [UInt8](repeating: 7, count: 512)) + Self.end)
    #expect(archive.files.keys.sorted() == ["MANIFEST", "services/a.yaml"])
    #expect(archive.files["MANIFEST"]?.count == 512)
  }

  @Test(arguments: [
    "../a", "/etc/passwd", "a/../../b", "a//b", ".hidden", "a/.ssh", "-rf", "a b", "é", "a/b/c/d/e",
    "a\u{1b}[31m",
  ]) func pathsThatLeaveTheFolderAreRefused(_ path: String) {
    #expect(throws: TarArchive.Failure.self) {
      try TarArchive(Self.entry(path, [1]) + Self.end)
    }
    #expect(!ReleasePath.isSafe(path))
    #expect(throws: ReleaseManifest.Failure.self) {
      try ReleaseManifest(parsing: "\(Self.digest)  \(path)\n")
    }
  }

  @Test(arguments: ["1", "2", "3", "4", "6", "x", "g", "L"])
  func linksDevicesAndExtensionsAreRefused(_ kind: String) {
    #expect(throws: TarArchive.Failure.self) {
      try TarArchive(Self.entry("a", kind: kind) + Self.end)
    }
  }

  @Test(arguments: ["00004000001", "77777777777", "9", "-1", ""])
  func sizesAreBounded(_ size: String) {
    #expect(throws: TarArchive.Failure.self) {
      try TarArchive(Self.entry("a", size: size) + Self.end)
    }
  }

  @Test func everyPrefixAndChangeIsSurvived() {
    let archive = Self.entry("a/b.yaml", Array("text".utf8)) + Self.end
    for bytes in Abuse.prefixes(of: archive) + Abuse.byteChanges(of: archive) {
      guard let files = try? TarArchive(bytes).files else { continue }
      #expect(files.keys.allSatisfy(ReleasePath.isSafe))
    }
    #expect(throws: TarArchive.Failure.self) {
      try TarArchive(Self.entry("a", [1]) + Self.entry("a", [2]) + Self.end)
    }
    #expect(throws: TarArchive.Failure.self) { try TarArchive([]) }
  }

  @Test func aManifestNamesEveryDifference() throws {
    let manifest = try ReleaseManifest(
      parsing: "\(Self.digest)  a.yaml\n\(Self.digest)  services/b.yaml\n\(Self.digest)  c.yaml\n")
    #expect(try ReleaseManifest(parsing: manifest.text) == manifest)
    let found = [
      "a.yaml": Self.digest, "c.yaml": String(repeating: "0b", count: 32), "d.yaml": Self.digest,
      "policy.yaml": "", "imported/x.txt": "", "MANIFEST": "", "MANIFEST.sig": "",
    ]
    #expect(
      manifest.differences(from: found) == [
        .changed("c.yaml"), .extra("d.yaml"), .missing("services/b.yaml"),
      ])
  }
}
