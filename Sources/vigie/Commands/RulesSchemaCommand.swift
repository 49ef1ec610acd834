import ArgumentParser
import Catalogue

/// `vigie rules schema`: JSON Schema of the rule files, for editors.
struct RulesSchemaCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Écrire le schéma JSON des fichiers de règles.",
    discussion: """
      Pour les éditeurs qui complètent et soulignent. vigie rules check en voit plus.

      Exemple : vigie rules schema service > service.schema.json
      """)

  @Argument(help: ArgumentHelp("service ou policy.", valueName: "fichier"))
  var schema: RuleSchema

  func run(on console: Console) throws {
    console.write(schema.text)
  }
}
