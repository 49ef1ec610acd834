import Model
import Privacy
import Texts

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
      key: "volumes", title: language.say(.howMuchMayHaveLeft),
      remark: language.say(.usesOutsideApprovedToolsByBytes))
    guard material.measures.incidents.isShown else {
      section.blocks = [
        .paragraph(
          language.say(.volumesMasked, material.k))
      ]
      return section
    }
    let figures = buckets.map { bucket in
      ReportFact(
        bucket.key, bucket.words(in: language),
        material.protectedCell(
          material.measures.buckets[bucket] ?? .below(material.suppression.threshold)))
    }
    let masked = buckets.filter { material.measures.buckets[$0]?.hidesMeasures ?? true }
    let deposits = DepositsSentence(material).text()
    section.blocks = [
      .figures(
        figures,
        caption: language.say(.usesByBytesSent))
    ]
    section.blocks += ServiceVolumesPart(material, volumes: volumes, besideMasked: masked).blocks()
    section.blocks += [
      .paragraph(
        (deposits.map { $0 + " " } ?? "") + leftOut
          + language.say(.contentIsNotReadVolumeProves))
    ]
    return section
  }

  private var leftOut: String {
    guard material.measures.leavesOutBuckets else { return "" }
    return language.say(.withoutDaysOnWhichRangeComes, material.k)
  }

  /// From small to large, then what nobody measured.
  private var shownOrder: [VolumeBucket] {
    VolumeBucket.allCases.filter { $0 != .unknown } + [.unknown]
  }
}
