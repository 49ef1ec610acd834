/// The files of a tar archive in memory (POSIX.1-2017, pax, « ustar Interchange Format »).
///
/// Only plain files and folders: a link, a device or an extended header is refused, for a release
/// needs none and each is a way out of its folder.
public struct TarArchive: Sendable {
  /// Bytes of one archive: the catalogue has half a megabyte.
  public static let maximumBytes = 1 << 26
  /// Bytes of one file, as for rule files.
  public static let maximumFileBytes = 1 << 20
  private static let blockLength = 512

  /// Why an archive is refused.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where in the archive, in bytes from its start.
    public let offset: Int
    /// What is wrong, in the reader's language.
    public let message: String

    /// Place and message.
    public var description: String { CatalogueText.say(.byteAndMessage, offset, message) }
  }

  /// The files' bytes by path.
  public private(set) var files: [String: [UInt8]] = [:]

  /// Reads an archive.
  public init(_ bytes: [UInt8]) throws(Failure) {
    guard bytes.count <= Self.maximumBytes else {
      throw Failure(offset: 0, message: CatalogueText.say(.moreThanBytes, Self.maximumBytes))
    }
    var offset = 0
    while bytes.count - offset >= Self.blockLength {
      let header = bytes[offset..<(offset + Self.blockLength)]
      // Two blocks of zeros end an archive; the first is enough to know.
      guard header.contains(where: { $0 != 0 }) else { break }
      offset = try read(header, of: bytes, at: offset)
    }
    guard !files.isEmpty else {
      throw Failure(offset: offset, message: CatalogueText.say(.archiveWithoutFile))
    }
  }

  /// Takes one entry in; gives where the next one begins.
  private mutating func read(
    _ header: ArraySlice<UInt8>, of bytes: [UInt8], at offset: Int
  ) throws(Failure) -> Int {
    let start = header.startIndex
    func field(_ place: Int, _ length: Int) -> ArraySlice<UInt8> {
      header[(start + place)..<(start + place + length)].prefix { $0 != 0 }
    }
    let sum = header.enumerated().reduce(0) { sum, item in
      sum + ((148..<156).contains(item.offset) ? 0x20 : Int(item.element))
    }
    guard let written = Self.octal(field(148, 8)), written == sum else {
      throw Failure(offset: offset, message: CatalogueText.say(.notATarArchive))
    }
    let name = String(decoding: field(0, 100), as: UTF8.self)
    let isUstar = field(257, 5).elementsEqual("ustar".utf8)
    let prefix = isUstar ? String(decoding: field(345, 155), as: UTF8.self) : ""
    var path = prefix.isEmpty ? name : prefix + "/" + name
    if path.hasPrefix("./") { path.removeFirst(2) }
    let kind = header[start + 156]
    guard let size = Self.octal(field(124, 12)), size <= Self.maximumFileBytes else {
      throw Failure(
        offset: offset,
        message: CatalogueText.say(.fileTooLarge, Wording.quote(path), Self.maximumFileBytes))
    }
    let body = offset + Self.blockLength
    if kind == UInt8(ascii: "5") {
      let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
      guard folder.isEmpty || ReleasePath.isSafe(folder), size == 0 else {
        throw Failure(
          offset: offset, message: CatalogueText.say(.folderRefused, Wording.quote(path)))
      }
      return body
    }
    guard kind == UInt8(ascii: "0") || kind == 0 else {
      throw Failure(
        offset: offset,
        message: CatalogueText.say(.notAPlainFile, Wording.quote(path)))
    }
    guard ReleasePath.isSafe(path) else {
      throw Failure(offset: offset, message: CatalogueText.say(.pathRefused, Wording.quote(path)))
    }
    guard files[path] == nil else {
      throw Failure(offset: offset, message: CatalogueText.say(.fileTwice, Wording.quote(path)))
    }
    guard files.count < ReleaseManifest.maximumFiles else {
      throw Failure(
        offset: offset, message: CatalogueText.say(.moreThanFiles, ReleaseManifest.maximumFiles))
    }
    guard size <= bytes.count - body else {
      throw Failure(offset: offset, message: CatalogueText.say(.archiveCutOff))
    }
    files[path] = Array(bytes[body..<(body + size)])
    let blocks = (size + Self.blockLength - 1) / Self.blockLength
    return min(bytes.count, body + blocks * Self.blockLength)
  }

  /// An octal number of at most eleven digits; blanks around it do not count.
  private static func octal(_ field: ArraySlice<UInt8>) -> Int? {
    let digits = field.filter { $0 != 0x20 }
    guard !digits.isEmpty, digits.count <= 11 else { return nil }
    return digits.reduce(.some(0)) { value, digit in
      guard let value, (0x30...0x37).contains(digit) else { return nil }
      return value * 8 + Int(digit - 0x30)
    }
  }
}
