import Model

extension CaptureBreak: CustomStringConvertible {
  /// The whole message in French: file, byte offset where there is one, cause and what to do.
  public var description: String {
    switch fault {
    case .cannotOpen, .directory, .notAFile, .terminal, .empty, .notACapture, .compressed:
      "\(shownPath)\u{a0}: \(sentence)"
    default:
      "\(shownPath)\u{a0}: octet \(grouped(offset))\u{a0}: \(sentence)"
    }
  }

  /// The cause and what to do, in French, without the file's name and the offset.
  public var sentence: String {
    switch fault {
    case .cannotOpen(let number):
      "ouverture impossible\u{a0}: \(SystemErrorText.french(number)). \(openingAdvice(number))"
    case .directory:
      "c'est un répertoire. Donnez les fichiers qu'il contient\u{a0}: \(word)/*.pcap"
    case .notAFile:
      "ce n'est ni un fichier ni un tube. Donnez un fichier de capture (pcap ou pcapng)."
    case .terminal:
      "l'entrée standard est un terminal. Envoyez-y une capture\u{a0}: vigie … - < FICHIER"
    case .readFailed(let number):
      "lecture interrompue\u{a0}: \(SystemErrorText.french(number)). Copiez le fichier sur un autre"
        + " disque et relancez."
    case .replaced:
      "un autre fichier a pris sa place pendant la lecture. Relancez quand l'écriture est finie."
    case .empty:
      "le fichier est vide (0 octet). Vérifiez que la capture a bien été enregistrée."
    case .cutHeader(let length):
      "l'en-tête est coupé après \(grouped(length)) octet\(plural(length)). Refaites la capture ou"
        + " reprenez l'original."
    case .notACapture(let first):
      "ce n'est pas une capture pcap ou pcapng (premiers octets\u{a0}: \(hexBytes(first)))."
        + " Convertissez-la\u{a0}: editcap -F pcap \(word) SORTIE.pcap"
    case .compressed(let compression):
      "la capture est compressée (\(compression.name)). Décompressez-la d'abord\u{a0}:"
        + " \(compression.command) \(word) | vigie … -"
    case .unsupportedVersion(let major, let minor):
      "version \(major).\(minor) du format inconnue. Réécrivez la capture\u{a0}:"
        + " editcap -F pcap \(word) SORTIE.pcap"
    default: damage
    }
  }

  private var damage: String {
    let cause =
      switch fault {
      case .cutRecord(let missing):
        "le fichier s'arrête au milieu d'un enregistrement (il manque au moins"
          + " \(grouped(missing)) octet\(plural(missing)))"
      case .impossibleLength(let length):
        "un paquet annonce \(grouped(Int(length))) octets, plus que le maximum de"
          + " \(grouped(CaptureLimits.packetLength))"
      case .impossibleBlockLength(let length):
        "un bloc annonce une longueur impossible (\(grouped(Int(length))) octets)"
      case .blockTooLong(let length):
        "un bloc annonce \(grouped(Int(length))) octets, plus que le maximum de"
          + " \(grouped(CaptureLimits.recordLength))"
      case .blockLengthsDiffer(let first, let last):
        "les deux longueurs d'un bloc diffèrent (\(grouped(Int(first))) au début,"
          + " \(grouped(Int(last))) à la fin)"
      case .packetExceedsBlock(let length):
        "un paquet de \(grouped(Int(length))) octets dépasse le bloc qui le contient"
      case .byteOrderMagic(let magic):
        "la marque d'ordre des octets d'une section est fausse (\(hexBytes(magic)))"
      case .unknownInterface(let number):
        "un paquet cite l'interface \(grouped(Int(number))), que la section ne décrit pas"
      default:
        "une section décrit plus de \(grouped(CaptureLimits.interfaces)) interfaces"
      }
    return cause
      + ". La suite du fichier n'a pas été lue\u{202f}; reprenez l'original s'il existe."
  }

  private var shownPath: String {
    path == CaptureFileSet.standardInputPath ? "entrée standard" : PathText.shown(path)
  }

  private var word: String {
    path == CaptureFileSet.standardInputPath ? "FICHIER" : PathText.shellWord(path)
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
