import Model
import Privacy
import Texts

/// Uses of each service by range of bytes sent, beside the ranges of the whole day.
///
/// A figure is shown when the postes in its cell are k or more (P37). The total of a range is shown
/// elsewhere, so in a range with a masked cell the smallest shown one is masked too: what is then left
/// by subtraction is of k postes at least.
struct ServiceVolumesPart {
  private let material: DailyMaterial
  private let volumes: [ServiceVolume]
  private let masked: [VolumeBucket]
  private let language: Language

  /// Services in the table, those with the most uses.
  private static let mostRows = 10

  /// The ranges of `besideMasked` are left out: their services would add up to what is masked.
  init(_ material: DailyMaterial, volumes: [ServiceVolume], besideMasked masked: [VolumeBucket]) {
    self.material = material
    self.volumes = volumes
    self.masked = masked
    language = material.language
  }

  /// The blocks; empty where there is nothing to show, or the day's own volumes are masked.
  func blocks() -> [ReportBlock] {
    let buckets = VolumeBucket.allCases.filter { bucket in
      bucket != .unknown && !masked.contains(bucket)
        && volumes.contains { $0.bucket == bucket && $0.incidents > 0 }
    }
    guard !buckets.isEmpty,
      OutsideUse(material.facts, suppression: material.suppression).showsIncidents
    else { return [] }
    let columns = Dictionary(uniqueKeysWithValues: buckets.map { ($0, column($0)) })
    let rows = services(columns.values).map { service in
      (service, buckets.map { columns[$0]?[service] ?? .exact(0) })
    }
    let cells = rows.flatMap(\.1).filter { $0 != .exact(0) }
    // A table of masks tells nothing: a quarter of it at least must be figures.
    guard cells.filter({ !$0.hidesMeasures }).count * 4 >= cells.count else {
      return [
        .paragraph(
          language.say(.byServiceAndVolumeAlmostAll, material.k))
      ]
    }
    return [.table(table(buckets, rows))]
  }

  private func table(
    _ buckets: [VolumeBucket], _ rows: [(ServiceID, [SuppressedCount])]
  ) -> ReportTable {
    ReportTable(
      caption: language.say(.usesByServiceAndBytesSent),
      columns: [
        ReportTable.Column(key: "service", title: "Service", narrowest: 14)
      ]
        + buckets.map { bucket in
          let words = bucket.words(in: language)
          return ReportTable.Column(
            key: bucket.key, title: words.prefix(1).uppercased() + words.dropFirst(),
            isFigure: true, rank: VolumeBucket.allCases.count - bucket.rawValue, drawing: .bar)
        },
      rows: rows.map { service, cells in
        [ReportCell(material.names.name(service))] + cells.map { material.protectedCell($0) }
      })
  }

  /// The services with the most uses that are shown: a masked one's place must not tell how many it had.
  private func services(_ columns: some Collection<[ServiceID: SuppressedCount]>) -> [ServiceID] {
    var uses: [ServiceID: Int] = [:]
    for (service, count) in columns.flatMap({ $0 }) {
      uses[service, default: 0] += material.exact(count) ?? 0
    }
    return uses.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .prefix(Self.mostRows).map(\.key)
  }

  /// What may be shown of a range by service, those that the table has no room for among them.
  private func column(_ bucket: VolumeBucket) -> [ServiceID: SuppressedCount] {
    let rule = material.suppression
    var column: [ServiceID: SuppressedCount] = [:]
    var hidden: [ServiceID] = []
    for volume in volumes where volume.bucket == bucket && volume.incidents > 0 {
      if rule.shows(volume.postes) {
        column[volume.service] = .exact(held(volume.incidents))
      } else {
        hidden.append(volume.service)
      }
    }
    guard !hidden.isEmpty else { return column }
    if let smallest = column.min(by: { value($0) < value($1) })?.key { hidden.append(smallest) }
    for service in hidden { column[service] = .below(rule.threshold) }
    return column
  }

  private func value(_ entry: (key: ServiceID, value: SuppressedCount)) -> (Int, ServiceID) {
    (material.exact(entry.value) ?? 0, entry.key)
  }

  private func held(_ count: Int) -> Int { min(max(0, count), DayFacts.largestCount) }
}
