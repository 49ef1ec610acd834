import Catalogue

extension DecisionBook {
  /// The file of decisions with one more, checked and not yet written.
  struct Draft {
    /// The whole file.
    let text: String
    /// Where the decision stands in it.
    let origin: Policy.Origin
    /// The rules with it.
    let after: Catalogue

    private static let header = """
      # Décisions enregistrées par « vigie decide », la plus récente en dernier. Elles l'emportent sur
      # policy.yaml ; la précédence est expliquée dans docs/regles.md (4.3). On peut ajouter des
      # commentaires et reprendre une décision dans policy.yaml avant de l'ôter d'ici.

      """

    /// Throws a sentence when the file cannot take the decision, or would give back another one.
    init(_ decision: RecordedDecision, _ files: RuleFiles, _ before: Catalogue) throws {
      var text = files.decisionsText ?? Self.header
      if !text.isEmpty, text.utf8.last != 0x0a { text += "\n" }
      let line = text.utf8.count { $0 == 0x0a } + 1
      text += decision.yaml
      guard text.utf8.count <= RuleFiles.largestFile else {
        throw CommandFailure(
          Reader.say(.wouldExceedBytesMoveWhatLasts, files.decisionsPath, RuleFiles.largestFile))
      }
      do {
        after = try files.compile(decisionsText: text)
      } catch {
        throw CommandFailure(Reader.say(.decisionCannotBeAddedNothingWas, "\(error)"))
      }
      let origin = Policy.Origin(path: files.decisionsPath, line: line)
      guard Self.count(after) == Self.count(before) + 1,
        after.policy.decisions[decision.service]?.contains(where: {
          $0.origin == origin && decision.isRead(as: $0)
        }) == true
      else {
        throw CommandFailure(
          Reader.say(.isNotListOfItemsAt, files.decisionsPath, decision.yaml))
      }
      self.text = text
      self.origin = origin
    }

    private static func count(_ catalogue: Catalogue) -> Int {
      catalogue.policy.decisions.values.reduce(0) { $0 + $1.count }
    }
  }
}
