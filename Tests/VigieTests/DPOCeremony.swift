import Foundation
import TestSupport
import Testing

/// The DPO's keys and a probe's keyring whose opening was proved, all through the program.
enum DPOCeremony {
  private static let passphrase = Array("cinq mots tirés au sort\ncinq mots tirés au sort\n".utf8)

  /// Makes `keys` in the directory and gives the fingerprint to declare.
  static func make(keys: String, in directory: String) throws -> String {
    func vigie(_ arguments: [String], input: [UInt8] = []) throws -> String {
      let outcome = try Vigie.run(arguments, input: input, in: directory)
      try #require(outcome.status == 0, "\(arguments) \(outcome.errors)")
      return outcome.output
    }
    func last(_ text: String, after label: String) throws -> String {
      let line = try #require(text.split(separator: "\n").first { $0.hasPrefix(label) })
      return String(line.dropFirst(label.count))
    }
    let made = try vigie(
      ["keys", "dpo-keypair", "--name", "DPO", "--output", "dpo"], input: passphrase)
    let fingerprint = try last(made, after: "Empreinte à dicter : ")
    let common = ["--keys", keys]
    _ = try vigie(
      [
        "keys", "init", "--site", "Essai", "--recipient", "dpo.pub", "--fingerprint", fingerprint,
      ] + common)
    _ = try vigie(["keys", "test", "--challenge", "defi.txt"] + common)
    let opened = try vigie(
      ["keys", "open-test", "defi.txt", "--key", "dpo.key"], input: passphrase)
    let answer = try last(opened, after: "Réponse à dicter : ")
    _ = try vigie(["keys", "test", "--answer", answer] + common)
    return fingerprint
  }
}
