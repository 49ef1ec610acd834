import Foundation
import TestSupport
import Testing

/// Lists from outside and signed releases, through the real program.
@Suite struct RulesListsEndToEndTests {
  /// A folder of rules of one service; `body` gets its path.
  private func withRules(_ body: (_ rules: String, _ work: String) throws -> Void) throws {
    try withTemporaryDirectory { directory in
      let rules = directory + "/rules"
      try FileManager.default.createDirectory(
        atPath: rules + "/services", withIntermediateDirectories: true)
      try write(
        """
        provider: { name: Exemple, country: FR }
        services:
          - id: exemple
            name: Exemple
            category: assistant
            risk: low
            domains: [ exemple.ai, { exact: commun.example, scope: shared } ]

        """, to: rules + "/services/exemple.yaml")
      try write("services:\n  exemple: { status: prohibited }\n", to: rules + "/policy.yaml")
      try body(rules, directory)
    }
  }

  private func write(_ text: String, to path: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func read(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func anImportIsKeptExplainedAndReplaced() throws {
    try withRules { rules, work in
      try write("include:autre\r\ndomain:neuf.example\r\nkeyword:gpt\r\n", to: work + "/ai")
      try write("full:commun.example\ninclude:ai\nbas.exemple.ai\n", to: work + "/autre")
      let arguments = ["rules", "import", "--rules", rules, "--format", "v2fly", "--as", "essai"]
      let first = try Vigie.run(arguments + [work + "/ai"])
      #expect(first.status == 0)
      #expect(first.errors.contains("/ai:3:1\u{a0}: mot-clé"))
      #expect(first.errors.contains("inclusion en boucle"))
      #expect(first.output.contains("+ neuf.example\n"))
      #expect(first.output.contains("= bas.exemple.ai\n= exact: commun.example\n"))
      let explained = try Vigie.run(
        ["rules", "explain", "--json", "--rules", rules, "x.neuf.example", "commun.example"])
      let answers = explained.output.split(separator: "\n")
      #expect(answers.first?.contains("\"service\":\"import-essai\"") == true)
      #expect(answers.last?.contains("\"scope\":\"shared\"") == true)
      #expect(answers.last?.contains("\"incident\":false") == true)

      let second = try Vigie.run(arguments + ["-"], input: Array("domain:autre.example\n".utf8))
      #expect(second.status == 0)
      #expect(second.output.contains("+ autre.example\n"))
      #expect(second.output.contains("- neuf.example\n"))
      let checked = try Vigie.run(["rules", "check", "--rules", rules])
      #expect(checked.status == 0)
      let stats = try Vigie.run(["rules", "stats", "--rules", rules])
      #expect(stats.output.contains("liste essai\t1 noms"))
    }
  }

  @Test(arguments: [
    "", "<html>\n<body>\nErreur 503\n</body>\n", "# rien\n",
    String(repeating: "a", count: 100_000),
  ]) func aFailedImportKeepsTheLastGoodList(_ bad: String) throws {
    try withRules { rules, _ in
      let arguments = [
        "rules", "import", "--rules", rules, "--format", "domains", "--as", "essai", "-",
      ]
      #expect(try Vigie.run(arguments, input: Array("bon.example\n".utf8)).status == 0)
      let before = try read(rules + "/imported/essai.txt")
      let outcome = try Vigie.run(arguments, input: Array(bad.utf8))
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("La liste précédente"))
      #expect(try read(rules + "/imported/essai.txt") == before)
    }
  }

  @Test func namesToBlockFollowThePolicy() throws {
    try withRules { rules, work in
      let file = work + "/interdits.txt"
      let outcome = try Vigie.run(
        ["rules", "export", "--rules", rules, "--format", "squid", "--output", file])
      #expect(outcome.status == 0)
      #expect(try read(file) == ".exemple.ai\n")
      let none = try Vigie.run(
        ["rules", "export", "--rules", rules, "--format", "domains", "--status", "approved"])
      #expect(none.status == 0 && none.output.isEmpty)
    }
  }

  @Test func testsCoverageAndDifferencesHaveCodes() throws {
    try withRules { rules, work in
      try write("exemple.ai exemple ouvre\ncommun.example -\n", to: work + "/attentes.txt")
      let test = try Vigie.run(["rules", "test", "--rules", rules, work + "/attentes.txt"])
      #expect(test.status == 1)
      #expect(test.output.contains("attentes.txt:2:1"))
      let coverage = try Vigie.run(
        ["rules", "coverage", "--rules", rules, "--format", "domains", "-"],
        input: Array("exemple.ai\nautre.example\n".utf8))
      #expect(coverage.status == 0)
      #expect(coverage.output.hasPrefix("manque\tautre.example\n"))
      #expect(coverage.output.contains("50 %"))
      let new = try Vigie.run([
        "rules", "new", "neuf", "--rules", rules, "--name", "Neuf", "--provider", "Neuf",
        "--country", "FR", "--category", "image", "--risk", "medium", "--domain", "neuf.example",
      ])
      #expect(new.status == 0, "\(new.errors)")
      #expect(try Vigie.run(["rules", "check", "--rules", rules]).status == 0)
      let again = try Vigie.run(["rules", "new", "neuf", "--rules", rules])
      #expect(again.status == 1 && again.errors.contains("existe déjà"))
      let unanswered = try Vigie.run(["rules", "new", "vide", "--rules", rules])
      #expect(unanswered.status == 2)
      let asked = try Vigie.run(
        ["rules", "new", "dit", "--rules", rules],
        input: Array("Dit\nSociété Dit\nFR\naudio\nlow\ndit.example\n".utf8))
      #expect(asked.status == 0, "\(asked.errors)")
      try FileManager.default.copyItem(atPath: rules, toPath: work + "/avant")
      try FileManager.default.removeItem(atPath: rules + "/services/neuf.yaml")
      let difference = try Vigie.run(["rules", "diff", work + "/avant", rules])
      #expect(difference.status == 0)
      #expect(difference.output.contains("service - neuf "))
      #expect(difference.output.contains("nom - neuf.example "))
    }
  }

  @Test func aSignedReleaseIsInstalledOrNothingChanges() throws {
    try withRules { rules, work in
      let release = work + "/livraison"
      try FileManager.default.createDirectory(
        atPath: release + "/services", withIntermediateDirectories: true)
      try write(
        read(rules + "/services/exemple.yaml").replacing("exemple.ai", with: "exemple.com"),
        to: release + "/services/exemple.yaml")
      let key = work + "/secret.key"
      let signed = try Vigie.run(["rules", "sign", release, "--private-key", key])
      #expect(signed.status == 0, "\(signed.errors)")
      try write(signed.output, to: work + "/rules.pub")
      let keyArguments = ["--public-key", work + "/rules.pub"]
      #expect(try Vigie.run(["rules", "verify", "--rules", release] + keyArguments).status == 0)
      #expect(
        try Vigie.run(
          [
            "rules", "import", "--rules", rules, "--format", "domains", "--as", "liste", "-",
          ], input: Array("neuf.example\n".utf8)
        ).status == 0)

      let archive = work + "/livraison.tar"
      try tar(["--format=ustar", "-C", release, "-cf", archive, "."])
      for source in [archive, release] {
        let update = try Vigie.run(["rules", "update", source, "--rules", rules] + keyArguments)
        #expect(update.status == 0, "\(update.errors)")
        #expect(try read(rules + "/services/exemple.yaml").contains("exemple.com"))
        #expect(try read(rules + "/policy.yaml").contains("prohibited"))
        #expect(try read(rules + "/imported/liste.txt").contains("neuf.example"))
      }
      #expect(try Vigie.run(["rules", "verify", "--rules", rules] + keyArguments).status == 0)
      #expect(try Vigie.run(["rules", "check", "--rules", rules + ".previous"]).status == 0)
      #expect(!FileManager.default.fileExists(atPath: rules + ".new"))

      // What is the administrator's stays, with its rights, also when a release was there before.
      try write("controller: \"Ville d'Essai\"\n", to: rules + "/compliance.yaml")
      try write(
        read(rules + "/services/exemple.yaml")
          .replacing("exemple.com", with: "maison.example")
          .replacing("id: exemple", with: "id: maison")
          .replacing("commun.example", with: "commun.maison.example"),
        to: rules + "/services/maison.yaml")
      for (path, mode) in [("/compliance.yaml", 0o640), ("/imported", 0o700)] {
        try FileManager.default.setAttributes(
          [.posixPermissions: mode], ofItemAtPath: rules + path)
      }
      let again = try Vigie.run(["rules", "update", archive, "--rules", rules] + keyArguments)
      #expect(again.status == 0, "\(again.errors)")
      #expect(
        again.output.contains("Gardés, à vous : services/maison.yaml"), "\(again.output)")
      #expect(try read(rules + "/services/maison.yaml").contains("maison.example"))
      #expect(try read(rules + "/compliance.yaml").contains("Ville d'Essai"))
      for (path, mode) in [("/compliance.yaml", 0o640), ("/imported", 0o700)] {
        let attributes = try FileManager.default.attributesOfItem(atPath: rules + path)
        #expect(attributes[.posixPermissions] as? Int == mode, "\(path)")
      }

      // An old release that is well signed is refused, unless it is asked for.
      #expect(try Vigie.run(["rules", "sign", release, "--private-key", key]).status == 0)
      #expect(
        try Vigie.run(["rules", "update", release, "--rules", rules] + keyArguments).status == 0)
      let old = try Vigie.run(["rules", "update", archive, "--rules", rules] + keyArguments)
      #expect(old.status == 1)
      #expect(old.errors.contains("est plus ancienne que celle"), "\(old.errors)")
      #expect(
        try Vigie.run(
          ["rules", "update", archive, "--rules", rules, "--allow-older"] + keyArguments
        ).status == 0)
      // A file of one's own and one of the release under the same name: nobody's is lost.
      try write("# à moi\n", to: rules + "/services/exemple2.yaml")
      try write("# livré\n", to: release + "/services/exemple2.yaml")
      #expect(try Vigie.run(["rules", "sign", release, "--private-key", key]).status == 0)
      let clash = try Vigie.run(["rules", "update", release, "--rules", rules] + keyArguments)
      #expect(clash.status == 1)
      #expect(clash.errors.contains("Renommez le vôtre"), "\(clash.errors)")
      #expect(try read(rules + "/services/exemple2.yaml") == "# à moi\n")
      try FileManager.default.removeItem(atPath: rules + "/services/exemple2.yaml")
      try FileManager.default.removeItem(atPath: release + "/services/exemple2.yaml")
      try FileManager.default.removeItem(atPath: rules + "/services/maison.yaml")
      #expect(try Vigie.run(["rules", "sign", release, "--private-key", key]).status == 0)

      // Every way of spoiling it is named, and leaves the rules alone.
      let before = try read(rules + "/services/exemple.yaml")
      func refused(_ reason: String, _ arguments: [String] = keyArguments) throws {
        let update = try Vigie.run(["rules", "update", release, "--rules", rules] + arguments)
        #expect(update.status == 1)
        #expect(update.errors.contains(reason), "\(update.errors)")
        #expect(try read(rules + "/services/exemple.yaml") == before)
      }
      try write("x", to: release + "/services/intrus.yaml")
      try refused("services/intrus.yaml\u{a0}: en trop")
      try FileManager.default.removeItem(atPath: release + "/services/intrus.yaml")
      let good = try read(release + "/services/exemple.yaml")
      try write(good + "# changé\n", to: release + "/services/exemple.yaml")
      try refused("services/exemple.yaml\u{a0}: modifié")
      try FileManager.default.removeItem(atPath: release + "/services/exemple.yaml")
      try refused("services/exemple.yaml\u{a0}: manquant")
      try FileManager.default.createSymbolicLink(
        atPath: release + "/services/exemple.yaml", withDestinationPath: "/etc/passwd")
      try refused("ni lien")
      try FileManager.default.removeItem(atPath: release + "/services/exemple.yaml")
      try write(good, to: release + "/services/exemple.yaml")
      let other = try Vigie.run(["rules", "sign", release, "--private-key", work + "/autre.key"])
      #expect(other.status == 0)
      try refused("Signature fausse")

      // A signature does not make bad rules good.
      try write("services: [\n", to: release + "/services/exemple.yaml")
      #expect(try Vigie.run(["rules", "sign", release, "--private-key", key]).status == 0)
      try refused("dans les règles : rien n'a été lancé")
      #expect(!FileManager.default.fileExists(atPath: rules + ".new"))
    }
  }

  @Test(
    .disabled(
      if: ProcessInfo.processInfo.environment["VIGIE_TEST_SANITIZER"] != nil,
      "a sanitizer reserves more address space than the limit of this test"))
  func anImportReadsInFlatMemory() throws {
    try withRules { rules, work in
      // The size can be set for the slow checks; 100 MB is the largest list that the timer fetches.
      let megabytes =
        ProcessInfo.processInfo.environment["VIGIE_TEST_LIST_MEGABYTES"].flatMap { Int($0) } ?? 3
      let block = Data(
        String(repeating: "# un commentaire qui prend de la place\ngros.example\n", count: 20_000)
          .utf8)
      let path = work + "/gros"
      try Data().write(to: URL(fileURLWithPath: path))
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      for _ in 0..<megabytes { try file.write(contentsOf: block) }
      try file.close()
      // A shell sets a limit that reading the whole file would pass: address space in KiB.
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = [
        "-c",
        "ulimit -v $((400 * 1024)) && \"$0\" rules import --rules \"$1\" --format domains --as gros \"$2\" >\"$3\" 2>&1",
        Vigie.binary, rules, path, work + "/sortie",
      ]
      try process.run()
      process.waitUntilExit()
      let said = try read(work + "/sortie")
      #expect(process.terminationStatus == 0, "\(said)")
      #expect(try read(rules + "/imported/gros.txt").contains("\ngros.example\n"))
    }
  }

  private func tar(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/tar")
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
