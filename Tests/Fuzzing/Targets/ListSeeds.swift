import Catalogue

/// Lists from outside, one of each format, and what is kept or released.
enum ListSeeds {
  private static let texts: [ListFormat: String] = [
    .ut1: "chatgpt.com\n1.2.3.4\n",
    .v2fly: "include:b @cn\ndomain:a.example @ads # x\nfull:b.example &l\nkeyword:k\nregexp:^a$\n",
    .hosts: "127.0.0.1 localhost\n0.0.0.0 a.example b.example # x\n",
    .adguard: "! x\n||a.example^$important\n@@||b.a.example^\n/x/\n||c.example^$client=1\n",
    .surge: "DOMAIN,a.example\nDOMAIN-SUFFIX,b.example,x\nIP-CIDR,1.2.3.0/24\n",
    .clash: "payload:\n  - 'DOMAIN,a.example' # x\n  - \"+.b.example\"\n  - '*.c.example'\n",
    .rpz: "$ORIGIN z.\n@ IN SOA a b ( 1\n 2 )\na.example 3h IN CNAME .\n*.a.example CNAME *.\n"
      + "b.example.z. CNAME rpz-passthru.\n",
    .csv: "x;domain\n\"1;\"\"\";*.a.example\n2;a.*.b.example\n",
    .domains: "\u{FEFF}chatgpt.com\r\nmünchen.example\n",
  ]

  static let lists: [[UInt8]] = ListFormat.allCases.enumerated().map { index, format in
    [UInt8(index)] + Array((texts[format] ?? "").utf8)
  }

  static let importedFile = """
    # vigie-import 1
    # format: domains
    # source: essai
    # date: 2026-11-23
    # sha256: 00
    # category: code
    a.example
      except b.a.example
    exact: chatgpt.com
    google.com shared
    pattern: *-c.example.org
    """

  /// A tar archive of one manifest, and a manifest alone.
  static let releases: [[UInt8]] = {
    let manifest = Array((String(repeating: "0", count: 64) + "  services/a.yaml\n").utf8)
    var header = [UInt8](repeating: 0, count: 512)
    func set(_ offset: Int, _ text: String) {
      for (index, byte) in text.utf8.enumerated() { header[offset + index] = byte }
    }
    set(0, "./MANIFEST")
    set(124, "00000000122\u{0}")
    set(148, "        ")
    set(156, "0")
    set(257, "ustar\u{0}00")
    let sum = header.reduce(0) { $0 + Int($1) }
    let digits = String(sum, radix: 8)
    set(148, String(repeating: "0", count: 6 - digits.count) + digits + "\u{0} ")
    let padding = [UInt8](repeating: 0, count: 512 - manifest.count + 1024)
    return [header + manifest + padding, manifest]
  }()
}
