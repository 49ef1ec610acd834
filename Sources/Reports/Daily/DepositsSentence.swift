import Model
import Privacy

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

  /// The sentence beside the `masked` ranges of bytes; nil when no use sent that much.
  ///
  /// Were some of the masked ranges uploads and some not, the total would split their sum; else it
  /// follows from what is shown.
  func text(besideMasked masked: [VolumeBucket]) -> String? {
    let cells = material.facts.deposits.filter { $0.incidents > 0 }
    guard !cells.isEmpty else { return nil }
    let title = language.say(
      "Dépôts de fichier probables (plus de 1 Mo) : ", "Probable file uploads (over 1 MB): ")
    let uploads = masked.filter { ProbableDeposit.isProbable(sentBytes: $0.lowerBound ?? 0) }
    guard uploads.isEmpty || uploads.count == masked.count,
      material.isShown(material.facts.depositPostes)
    else {
      return title + material.hidden + "."
    }
    let total = cells.map(\.incidents).reduce(0, +)
    return title + NumberText.count(total, language)
      + language.say(", depuis ", ", from ") + material.postes(material.facts.depositPostes) + "."
      + (named(cells, total: total).map { " " + $0 + "." } ?? "")
  }

  /// The directions with the most of those whose number can be shown beside the total.
  private func named(_ cells: [DepositCell], total: Int) -> String? {
    guard material.showsDirections else { return nil }
    let rule = material.suppression
    let shown = ComplementaryMask.masked(
      cells.map {
        material.isShown($0.postes) ? rule.count($0.incidents) : .below(rule.threshold)
      }, total: total, under: rule)
    let parts = zip(cells, shown).compactMap { cell, count -> String? in
      guard let direction = cell.direction, case .exact(let value) = count else { return nil }
      return "\(InertText.cleaned(direction)) \(NumberText.count(value, language))"
    }
    return parts.isEmpty ? nil : parts.prefix(Self.mostDirections).joined(separator: ", ")
  }
}
