import Model
import Privacy

/// How much may have left, in ranges: the exact volumes of a use are not kept.
struct VolumesPart {
  private let material: DailyMaterial
  private let language: Language

  init(_ material: DailyMaterial) {
    self.material = material
    language = material.language
  }

  func write(on page: inout TextPage) {
    let buckets = shownOrder.filter { (material.facts.sentBuckets[$0] ?? 0) > 0 }
    guard !buckets.isEmpty else { return }
    page.skip()
    page.paragraph(
      language.say(
        "COMBIEN A PU PARTIR (usages hors outils autorisés, selon les octets envoyés)",
        "HOW MUCH MAY HAVE LEFT (uses outside approved tools, by bytes sent)"),
      hanging: 2)
    guard OutsideUse(material.facts, suppression: material.suppression).showsIncidents else {
      page.paragraph(
        language.say(
          "Masqué : ces usages peuvent venir de moins de \(material.k) postes.",
          "Masked: these uses may come from fewer than \(material.k) workstations."),
        indent: 2)
      return
    }
    // The number of uses stands above: one masked range alone would follow from it.
    let counts = buckets.map { material.facts.sentBuckets[$0] ?? 0 }
    let cells = ComplementaryMask.masked(
      zip(buckets, counts).map { cell($0, uses: $1) }, total: counts.reduce(0, +),
      under: material.suppression)
    let parts = zip(buckets, cells).map { bucket, cell in
      bucket.words(in: language) + language.say(" : ", ": ") + material.protectedCell(cell)
    }
    page.paragraph(parts.joined(separator: " · "), indent: 2)
    let masked = zip(buckets, cells).filter { $1.hidesMeasures }.map(\.0)
    let deposits = DepositsSentence(material).text(besideMasked: masked)
    page.paragraph(
      (deposits.map { $0 + " " } ?? "")
        + language.say(
          "Contenu non lu : un volume n'est pas une preuve.",
          "Content is not read: a volume proves nothing."),
      indent: 2)
  }

  /// The uses of a range; masked when too few postes are in it.
  private func cell(_ bucket: VolumeBucket, uses: Int) -> SuppressedCount {
    let postes = material.suppression.count(material.facts.sentBucketPostes[bucket] ?? 0)
    return uses == 0 || !postes.hidesMeasures && postes != .exact(0)
      ? material.suppression.count(uses) : .below(material.suppression.threshold)
  }

  /// From small to large, then what nobody measured.
  private var shownOrder: [VolumeBucket] {
    VolumeBucket.allCases.filter { $0 != .unknown } + [.unknown]
  }
}
