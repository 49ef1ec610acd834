import Foundation
import TestSupport
import Testing

@Suite struct KeysEndToEndTests {
  static let passphrase = Array("cinq mots tirés au sort\ncinq mots tirés au sort\n".utf8)

  func fingerprint(_ output: String) -> String {
    output.split(separator: "\n").first { $0.hasPrefix("Empreinte à dicter : ") }
      .map { String($0.dropFirst("Empreinte à dicter : ".count)) } ?? ""
  }

  @Test func recipientsComeAndGoWithTheirRowInTheAudit() throws {
    try withTemporaryDirectory { directory in
      func pair(_ name: String) throws -> String {
        fingerprint(
          try Vigie.run(
            ["keys", "dpo-keypair", "--name", name, "--output", name], input: Self.passphrase,
            in: directory
          ).output)
      }
      func keys(_ arguments: [String]) throws -> Vigie.Outcome {
        try Vigie.run(["keys"] + arguments + ["--keys", "state/keys"], in: directory)
      }
      let (dpo, deputy, rescue) = (try pair("dpo"), try pair("adjointe"), try pair("secours"))
      try FileManager.default.createDirectory(
        atPath: directory + "/state", withIntermediateDirectories: true)
      #expect(
        try keys([
          "init", "--site", "Valmont", "--recipient", "dpo.pub", "--fingerprint", dpo,
        ]).status == 0)
      let wrong = try keys(["add", "--recipient", "adjointe.pub", "--fingerprint", dpo])
      #expect(wrong.status == 1)
      #expect(wrong.errors.contains("empreinte dictée"))
      #expect(
        try keys(["add", "--recipient", "adjointe.pub", "--fingerprint", deputy]).status == 0)
      #expect(
        try keys([
          "declare-lost", "--lost", dpo, "--recipient", "secours.pub", "--fingerprint", rescue,
          "--reference", " ",
        ]).status == 2)
      let lost = try keys([
        "declare-lost", "--lost", dpo, "--recipient", "secours.pub", "--fingerprint", rescue,
        "--reference", "Décision 2026-118",
      ])
      #expect(lost.status == 0, "\(lost.errors)")
      #expect(lost.output.contains("à la première rotation à partir du"))
      let status = try keys(["status"])
      #expect(status.output.contains("À venir : adjointe : \(deputy), s'ajoute"))
      #expect(
        status.output.contains("À venir : secours : \(rescue), remplace une clé déclarée perdue"))
      #expect(try keys(["withdraw", "--fingerprint", rescue]).status == 0)
      #expect(try keys(["withdraw", "--fingerprint", rescue]).status == 1)
      #expect(try !keys(["status"]).output.contains("secours"))
      // The first key is made after the word on the deputy: it is sealed to her too.
      #expect(try keys(["rotate"]).status == 0)
      #expect(try !keys(["status"]).output.contains("À venir"))
      let audit = try Vigie.run(
        ["audit", "list", "--database", "state/vigie.sqlite"], in: directory)
      for action in ["keys add", "keys declare-lost", "keys withdraw", "Décision 2026-118"] {
        #expect(audit.output.contains(action), "\(audit.output) \(audit.errors)")
      }
    }
  }

  @Test func pastMonthsAreHandedToTheNextDPO() throws {
    try withTemporaryDirectory { directory in
      func pair(_ name: String) throws -> String {
        fingerprint(
          try Vigie.run(
            ["keys", "dpo-keypair", "--name", name, "--output", name], input: Self.passphrase,
            in: directory
          ).output)
      }
      let (dpo, next) = (try pair("dpo"), try pair("suivante"))
      let database = "state/vigie.sqlite"
      let replayed = try Vigie.run(
        ["replay", SampleDay.capture, "--database", database] + SampleDay.ruleArguments,
        in: directory)
      #expect(replayed.status == 0, "\(replayed.errors)")
      func keys(_ arguments: [String]) throws -> Vigie.Outcome {
        try Vigie.run(["keys"] + arguments + ["--keys", "state/keys"], in: directory)
      }
      #expect(
        try keys(["init", "--site", "Valmont", "--recipient", "dpo.pub", "--fingerprint", dpo])
          .status == 0)
      #expect(try keys(["rotate"]).status == 0)
      func reseal(_ arguments: [String]) throws -> Vigie.Outcome {
        try keys(["reseal", "--database", database] + arguments)
      }
      #expect(try reseal([]).status == 2)
      #expect(try reseal(["--open", "mois.txt"]).status == 2)
      let asked = try reseal(["--request", "mois.txt"])
      #expect(asked.output.contains("1 clé"), "\(asked.output) \(asked.errors)")
      let details = ["--recipient", "suivante.pub", "--fingerprint", next, "--output"]
      func open(with key: String, to file: String) throws -> Vigie.Outcome {
        try Vigie.run(
          ["keys", "reseal", "--open", "mois.txt", "--key", key] + details + [file],
          input: Self.passphrase, in: directory)
      }
      #expect(try open(with: "suivante.key", to: "x.txt").status == 1)
      let opened = try open(with: "dpo.key", to: "reponse.txt")
      #expect(opened.status == 0, "\(opened.errors)")
      #expect(opened.output.contains("1 clé et 0 adresse scellées"))
      #expect(try reseal(["--apply", "mois.txt"]).status == 1)
      let applied = try reseal(["--apply", "reponse.txt"])
      #expect(applied.status == 0, "\(applied.errors)")
      #expect(applied.output.contains("1 clé et 0 adresse"))
      // Who opened nothing before opens the same request of now.
      #expect(try reseal(["--request", "mois.txt"]).status == 0)
      #expect(try open(with: "suivante.key", to: "y.txt").status == 0)
      let audit = try Vigie.run(["audit", "list", "--database", database], in: directory)
      #expect(audit.output.contains("keys reseal"))
    }
  }

  @Test func theWholeCeremony() throws {
    try withTemporaryDirectory { directory in
      func vigie(_ arguments: String..., input: [UInt8] = []) throws -> Vigie.Outcome {
        try Vigie.run(arguments, input: input, in: directory)
      }
      let made = try vigie(
        "keys", "dpo-keypair", "--name", "DPO de Valmont", "--output", "dpo",
        input: Self.passphrase)
      #expect(made.status == 0, "\(made.errors)")
      let mode = try FileManager.default.attributesOfItem(atPath: directory + "/dpo.key")[
        .posixPermissions]
      #expect(mode as? Int == 0o400)
      #expect(!(made.output + made.errors).contains("cinq mots"))
      // A second time it is refused, and so are two different phrases.
      #expect(
        try vigie(
          "keys", "dpo-keypair", "--name", "D", "--output", "dpo", input: Self.passphrase
        ).status == 1)
      #expect(
        try vigie(
          "keys", "dpo-keypair", "--name", "D", "--output", "x",
          input: Array("une phrase longue\nune autre phrase\n".utf8)
        ).status == 1)
      #expect(!FileManager.default.fileExists(atPath: directory + "/x.key"))

      let finger = fingerprint(made.output)
      #expect(finger.count == 39)
      let common = ["--keys", "state/keys"]
      try FileManager.default.createDirectory(
        atPath: directory + "/state", withIntermediateDirectories: true)
      func keys(_ arguments: [String]) throws -> Vigie.Outcome {
        try Vigie.run(["keys"] + arguments + common, in: directory)
      }
      #expect(try keys(["status"]).status == 1)
      let wrong = try keys([
        "init", "--site", "Valmont", "--recipient", "dpo.pub", "--fingerprint", "0000",
      ])
      #expect(wrong.status == 1)
      #expect(wrong.errors.contains("empreinte"))
      #expect(!FileManager.default.fileExists(atPath: directory + "/state/keys"))
      #expect(
        try keys(["init", "--site", "Valmont", "--recipient", "dpo.pub"]).status == 2)
      let initiated = try keys([
        "init", "--site", "Valmont", "--recipient", "dpo.pub", "--fingerprint", finger,
      ])
      #expect(initiated.status == 0, "\(initiated.errors)")
      let untested = try keys(["status"])
      #expect(untested.status == 1)
      #expect(untested.output.contains("jamais prouvée"))

      #expect(try keys(["test", "--challenge", "defi.txt"]).status == 0)
      let opened = try vigie(
        "keys", "open-test", "defi.txt", "--key", "dpo.key", input: Self.passphrase)
      #expect(opened.status == 0, "\(opened.errors)")
      let answer =
        opened.output.split(separator: "\n").last
        .map { String($0.dropFirst("Réponse à dicter : ".count)) } ?? ""
      let other = try vigie(
        "keys", "open-test", "defi.txt", "--key", "dpo.key", input: Array("fausse\n".utf8))
      #expect(other.status == 1)
      #expect(try keys(["test", "--answer", "AAAAA-AAAAA-AAA"]).status == 1)
      #expect(try keys(["test", "--answer", answer]).status == 0)
      #expect(try keys(["test"]).status == 2)

      #expect(try keys(["rotate"]).status == 0)
      let again = try keys(["rotate"])
      #expect(again.output.contains("Rien à faire"))
      let status = try keys(["status"])
      #expect(status.status == 0, "\(status.output)")
      #expect(status.output.contains(finger))
      #expect(status.output.contains("ouverture prouvée"))

      // Wrong rights stop with a sentence that says what to type.
      let live = try #require(
        FileManager.default.contentsOfDirectory(atPath: directory + "/state/keys")
          .first { $0.hasSuffix(".cle") })
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o444], ofItemAtPath: directory + "/state/keys/" + live)
      let refused = try keys(["rotate"])
      #expect(refused.status == 1)
      #expect(refused.errors.contains("chmod 0400"))
    }
  }
}
