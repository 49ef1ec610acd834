import Model
import Privacy

/// How much may have left, in ranges: the exact volumes of a use are not kept.
struct VolumesPart {
  private let material: DailyMaterial
  private let language: Language
  private let volumes: [ServiceVolume]

  init(_ material: DailyMaterial, volumes: [ServiceVolume] = []) {
    self.material = material
    self.volumes = volumes
    language = material.language
  }

  /// The section; nil when nothing was measured.
  func section() -> ReportSection? {
    let buckets = shownOrder.filter { (material.facts.sentBuckets[$0] ?? 0) > 0 }
    guard !buckets.isEmpty else { return nil }
    var section = ReportSection(
      key: "volumes", title: language.say("Combien a pu partir", "How much may have left"),
      remark: language.say(
        "usages hors outils autorisés, selon les octets envoyés",
        "uses outside approved tools, by bytes sent"))
    guard OutsideUse(material.facts, suppression: material.suppression).showsIncidents else {
      section.blocks = [
        .paragraph(
          language.say(
            "Masqué : ces usages peuvent venir de moins de \(material.k) postes.",
            "Masked: these uses may come from fewer than \(material.k) workstations."))
      ]
      return section
    }
    // The number of uses stands above: one masked range alone would follow from it.
    let counts = buckets.map { material.facts.sentBuckets[$0] ?? 0 }
    let cells = ComplementaryMask.masked(
      zip(buckets, counts).map { cell($0, uses: $1) }, total: counts.reduce(0, +),
      under: material.suppression)
    let figures = zip(buckets, cells).map { bucket, cell in
      ReportFact(bucket.key, bucket.words(in: language), material.protectedCell(cell))
    }
    let masked = zip(buckets, cells).filter { $1.hidesMeasures }.map(\.0)
    let deposits = DepositsSentence(material).text(besideMasked: masked)
    section.blocks = [
      .figures(
        figures,
        caption: language.say(
          "Usages selon les octets envoyés", "Uses by bytes sent"))
    ]
    section.blocks += ServiceVolumesPart(material, volumes: volumes, besideMasked: masked).blocks()
    section.blocks += [
      .paragraph(
        (deposits.map { $0 + " " } ?? "")
          + language.say(
            "Contenu non lu : un volume n'est pas une preuve.",
            "Content is not read: a volume proves nothing."))
    ]
    return section
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
