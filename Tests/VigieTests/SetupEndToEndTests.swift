import Foundation
import TestSupport
import Testing

/// `vigie setup` from a pipe: its questions, its refusals and its files.
@Suite struct SetupEndToEndTests {
  /// An interface of this machine; without one the dialogue cannot be ended.
  static let interface = try? FileManager.default.contentsOfDirectory(atPath: "/sys/class/net")
    .filter { $0 != "lo" && $0.utf8.count < 16 && !$0.contains("bonding_masters") }.sorted().first

  static func answers(_ interface: String, postes: String = "120", rest: [String]? = nil) -> String
  {
    let all =
      [interface, "Ville d'Essai", "", postes]
      + (rest ?? [
        "10.20.1.0/24 ; 20 ; Finances ; 41", "10.20.2.0/24", "", "Local syndical ; 10.40.7.0/24",
        "Wi-Fi public ; vlan 99", "", "10.20.0.53 ; résolveur", "10.20.0.80;mandataire", "",
        "Ville d'Essai, son maire", "dpo@essai.example", "6-1-f", "note 2026-1", "RT-7",
      ])
    return all.joined(separator: "\n") + "\n"
  }

  private func setup(_ directory: String, _ input: String, _ more: [String] = []) throws
    -> Vigie.Outcome
  {
    let rules = directory + "/rules"
    if !FileManager.default.fileExists(atPath: rules) {
      try FileManager.default.copyItem(atPath: repositoryRoot + "/rules", toPath: rules)
      for file in ["policy.yaml", "compliance.yaml"] {
        try FileManager.default.removeItem(atPath: rules + "/" + file)
      }
    }
    return try Vigie.run(
      [
        "setup", "--output", directory, "--rules", rules, "--database",
        directory + "/vigie.sqlite",
      ] + more, input: Array(input.utf8))
  }

  /// The files that `vigie setup` has written.
  private func names(in directory: String) -> [String] {
    ["vigie.yaml", "rules/policy.yaml", "rules/compliance.yaml"].filter { name in
      FileManager.default.fileExists(atPath: directory + "/" + name)
    }
  }

  @Test(.enabled(if: interface != nil)) func whatIsWrittenPassesEveryCheck() throws {
    try withTemporaryDirectory { directory in
      let interface = try #require(Self.interface)
      let outcome = try setup(directory, Self.answers(interface))
      #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
      #expect(names(in: directory).count == 3)
      let config = directory + "/vigie.yaml"
      let check = try Vigie.run(["config", "check", config])
      #expect(check.status == 0, "\(check.errors)")
      let policy = try Vigie.run([
        "policy", "check", "--rules", directory + "/rules",
      ])
      #expect(policy.status == 0, "\(policy.errors)")
      #expect(
        policy.output.contains("2 réseaux, 2 directions, 2 exclusions, 2 passerelles"))
      #expect(try Vigie.run(["config", "show", config]).output.contains("profile: standard"))
      let text = try String(contentsOfFile: directory + "/rules/policy.yaml", encoding: .utf8)
      #expect(text.contains("networks: [\"10.20.2.0/24\"], postes: 79 }"))
      // A doctor finds nothing missing in them.
      let doctor = try Vigie.run(["doctor", "--config", config, "--only", "prealables"])
      #expect(doctor.output.contains("attention  prealables      Niveau de collecte agrégé"))
    }
  }

  @Test(.enabled(if: interface != nil)) func everyWrongAnswerIsAskedAgainWithItsReason() throws {
    try withTemporaryDirectory { directory in
      let interface = try #require(Self.interface)
      let input =
        "\nnone0\n"
        + Self.answers(
          interface, postes: "beaucoup\n30",
          rest: [
            "", "10.20.1.5/16", "10.20.1.0/24 ; 5000", "10.20.1.0/24", "10.20.1.0/24", "",
            "Sans réseau", "Syndicat ; 10.40.7.0/33", "", "10.0.0.53 ; chose", "dix ; nat", "",
            "", "dpo", "dpo@essai.example", "7", "6-1-e", "RT-7",
          ])
      let outcome = try setup(directory, input)
      #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
      let refusals = outcome.output.components(separatedBy: "Non : ").dropFirst().map { rest in
        String(rest.prefix { $0 != "\n" })
      }
      #expect(
        Self.withoutPlace(refusals) == [
          "une réponse est nécessaire.",
          "elle n'existe pas sur cette machine (ip link les montre).",
          "un nombre, de 1 à 1000000.", "il en faut au moins une.",
          "prefix : « 10.20.1.5/16 » n'est pas un réseau ; l'adresse n'est pas la première du réseau, "
            + "écrire 10.20.0.0/16.",
          "un VLAN est un nombre de 1 à 4094.",
          "« 10.20.1.0/24 » est déjà écrit (FICHIER) ; n'en garder qu'un.",
          "écrire NOM ; RÉSEAU, ou NOM ; vlan N.",
          "networks : « 10.40.7.0/33 » n'est pas un réseau ; écrire un réseau, comme 10.20.1.0/24 ou "
            + "fd20::/32.",
          "sorte : résolveur, mandataire, nat ou bureaux.",
          "address : « dix » n'est pas une adresse ; écrire une seule adresse, comme 10.0.0.53 ou "
            + "fd00::53.",
          "une adresse, comme dpo@mairie.example.", "écrire 6-1-e ou 6-1-f, selon le DPO.",
        ])
      #expect(outcome.output.contains("profil « small »"))
      #expect(!outcome.output.contains("À compléter"))
      let compliance = try String(
        contentsOfFile: directory + "/rules/compliance.yaml", encoding: .utf8)
      #expect(compliance.contains("aggregate: { window: week }"))
      // Nothing is missing for what such a probe does.
      let doctor = try Vigie.run([
        "doctor", "--config", directory + "/vigie.yaml", "--only", "prealables",
      ])
      #expect(doctor.output.contains("correct    prealables"), "\(doctor.output)")
      #expect(
        try Vigie.run(["config", "show", directory + "/vigie.yaml"]).output
          .contains("profile: small"))
    }
  }

  private static func withoutPlace(_ lines: [String]) -> [String] {
    lines.map { line in
      line.replacingOccurrences(of: "\u{a0}", with: " ")
        .replacingOccurrences(of: "\u{202f}", with: " ")
        .replacingOccurrences(of: #"\(/.*\)"#, with: "(FICHIER)", options: .regularExpression)
    }
  }

  @Test(.enabled(if: interface != nil)) func nothingIsOverwrittenAndNothingIsHalfWritten() throws {
    try withTemporaryDirectory { directory in
      let interface = try #require(Self.interface)
      let all = Self.answers(interface)
      for count in 0..<all.split(separator: "\n", omittingEmptySubsequences: false).count - 1 {
        let some = all.split(separator: "\n", omittingEmptySubsequences: false).prefix(count)
        let outcome = try setup(directory, some.map { $0 + "\n" }.joined())
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("rien n'a été écrit"))
        #expect(names(in: directory).isEmpty)
      }
      let path = directory + "/rules/policy.yaml"
      try "mine\n".write(toFile: path, atomically: true, encoding: .utf8)
      let refused = try setup(directory, all)
      #expect(refused.status == 1)
      #expect(refused.errors.contains("policy.yaml existe déjà"))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine\n")
      #expect(names(in: directory) == ["rules/policy.yaml"])
      let again = try setup(directory, all, ["--force"])
      #expect(again.status == 0)
      #expect(again.errors.contains("l'ancien est gardé sous"), "\(again.errors)")
      let kept = try FileManager.default.subpathsOfDirectory(atPath: directory)
        .filter { $0.contains(".set-aside-") }
      let former = try #require(kept.first)
      #expect(kept.count == 1 && former.hasPrefix("rules/policy.yaml"), "\(kept)")
      #expect(
        try String(contentsOfFile: directory + "/" + former, encoding: .utf8) == "mine\n")
      #expect(try String(contentsOfFile: path, encoding: .utf8) != "mine\n")
    }
  }

  @Test(.enabled(if: interface != nil)) func hostileAnswersStayText() throws {
    try withTemporaryDirectory { directory in
      let interface = try #require(Self.interface)
      let name = "Ville \"x\": { } # ' \\ - é"
      let input = Self.answers(interface).replacingOccurrences(of: "Ville d'Essai", with: name)
      let outcome = try setup(directory, input)
      #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
      let policy = try Vigie.run([
        "policy", "check", "--rules", directory + "/rules",
      ])
      #expect(policy.status == 0, "\(policy.errors)")
    }
  }
}
