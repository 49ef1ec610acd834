import Model

extension CaptureBreak: CustomStringConvertible {
  /// The whole message in the reader's language: file, byte offset where there is one, cause and what
  /// to do.
  public var description: String {
    switch fault {
    case .cannotOpen, .directory, .notAFile, .terminal, .empty, .notACapture, .compressed:
      CaptureText.say(.fileAndSentence, shownPath, sentence)
    default:
      CaptureText.say(.fileOffsetAndSentence, shownPath, grouped(offset), sentence)
    }
  }

  /// The cause and what to do, in the reader's language, without the file's name and the offset.
  public var sentence: String {
    switch fault {
    case .cannotOpen(let number):
      CaptureText.say(.cannotOpen, SystemErrorText.words(number), openingAdvice(number))
    case .directory: CaptureText.say(.directory, word)
    case .notAFile: CaptureText.say(.notAFile)
    case .terminal: CaptureText.say(.terminal)
    case .readFailed(let number): CaptureText.say(.readFailed, SystemErrorText.words(number))
    case .replaced: CaptureText.say(.replaced)
    case .empty: CaptureText.say(.empty)
    case .cutHeader(let length): CaptureText.say(.cutHeader, length, grouped(length))
    case .notACapture(let first): CaptureText.say(.notACapture, hexBytes(first), word)
    case .compressed(let compression):
      CaptureText.say(.compressed, compression.name, compression.command, word)
    case .unsupportedVersion(let major, let minor):
      CaptureText.say(.unsupportedVersion, major, minor, word)
    default: CaptureText.say(.restUnread, damage)
    }
  }

  private var damage: String {
    switch fault {
    case .cutRecord(let missing): CaptureText.say(.cutRecord, missing, grouped(missing))
    case .impossibleLength(let length):
      CaptureText.say(
        .impossibleLength, grouped(Int(length)), grouped(CaptureLimits.packetLength))
    case .impossibleBlockLength(let length):
      CaptureText.say(.impossibleBlockLength, grouped(Int(length)))
    case .blockTooLong(let length):
      CaptureText.say(.blockTooLong, grouped(Int(length)), grouped(CaptureLimits.recordLength))
    case .blockLengthsDiffer(let first, let last):
      CaptureText.say(.blockLengthsDiffer, grouped(Int(first)), grouped(Int(last)))
    case .packetExceedsBlock(let length):
      CaptureText.say(.packetExceedsBlock, grouped(Int(length)))
    case .byteOrderMagic(let magic): CaptureText.say(.byteOrderMagic, hexBytes(magic))
    case .unknownInterface(let number):
      CaptureText.say(.unknownInterface, grouped(Int(number)))
    default: CaptureText.say(.tooManyInterfaces, grouped(CaptureLimits.interfaces))
    }
  }

  private var shownPath: String {
    path == CaptureFileSet.standardInputPath
      ? CaptureText.say(.standardInput) : PathText.shown(path)
  }

  private var word: String {
    path == CaptureFileSet.standardInputPath
      ? CaptureText.say(.fileWord) : PathText.shellWord(path)
  }
}

extension CaptureFault.Compression {
  fileprivate var name: String {
    switch self {
    case .gzip: "gzip"
    case .zstd: "zstd"
    case .xz: "xz"
    case .bzip2: "bzip2"
    }
  }

  fileprivate var command: String {
    switch self {
    case .gzip: "zcat"
    case .zstd: "zstdcat"
    case .xz: "xzcat"
    case .bzip2: "bzcat"
    }
  }
}
