import Model
import Texts

/// « Dépôts de fichier probables » : how many, from how many postes, and in which directions most.
///
/// The threshold is measured and published (docs/depot-probable.md); content is never read.
struct DepositsSentence {
  private let material: DailyMaterial
  private let language: Language

  /// The directions that are named: who should hear of it first, and no list of all.
  private static let mostDirections = 3

  init(_ material: DailyMaterial) {
    self.material = material
    language = material.language
  }

  /// The sentence; nil when no use sent that much.
  func text() -> String? {
    let deposits = material.measures.deposits
    guard deposits.isAny else { return nil }
    let title = language.say(.probableFileUploadsOver1Mb)
    guard let total = deposits.total, material.isShown(material.facts.depositPostes) else {
      return title + material.hidden + "."
    }
    let atLeast = deposits.leavesOut ? language.say(.atLeast) : ""
    let named = deposits.directions.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
    }.prefix(Self.mostDirections)
      .map { "\(InertText.cleaned($0.key)) \(NumberText.count($0.value, language))" }
    return title + atLeast + NumberText.count(total, language)
      + language.say(.from) + material.postes(material.facts.depositPostes) + "."
      + (named.isEmpty ? "" : " " + named.joined(separator: ", ") + ".")
  }
}
