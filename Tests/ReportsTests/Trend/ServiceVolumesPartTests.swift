import Model
import Testing

@testable import Reports

@Suite struct ServiceVolumesPartTests {
  private func table(
    _ volumes: [ServiceVolume] = SampleCharts.charts().volumes, masked: [VolumeBucket] = []
  ) -> ReportTable? {
    let blocks = ServiceVolumesPart(
      DailyMaterial(
        facts: SampleTown.ordinaryDay(), previous: nil, context: SampleTown.context()),
      volumes: volumes, besideMasked: masked
    ).blocks()
    guard case .table(let table) = blocks.first else { return nil }
    return table
  }

  private func volume(
    _ service: String, _ bucket: VolumeBucket, _ incidents: Int, _ postes: Int
  ) -> ServiceVolume {
    ServiceVolume(
      service: ServiceID(rawValue: service), bucket: bucket, incidents: incidents, postes: postes)
  }

  @Test func aCellOfFewPostesIsMaskedWithTheSmallestBesideIt() throws {
    let table = try #require(self.table())
    let column = try #require(table.columns.firstIndex { $0.key == "octets-1000000" })
    let cells = Dictionary(uniqueKeysWithValues: table.rows.map { ($0[0].text, $0[column]) })
    #expect(cells["DeepSeek"] == ReportCell("masqué"))
    #expect(cells["Gemini"] == ReportCell("masqué"), "the total of the range is known")
    #expect(cells["ChatGPT"] == ReportCell("201", number: 201))
    #expect(cells["Otter"] == ReportCell("0", number: 0))
  }

  @Test func theServicesOfAMaskedRangeAreLeftOut() throws {
    let table = try #require(self.table(masked: [.under1MB]))
    #expect(!table.columns.contains { $0.key == VolumeBucket.under1MB.key })
  }

  @Test func aTableOfMasksIsASentence() {
    let few = ["openai-chatgpt", "otter", "gamma"].map { volume($0, .under1MB, 50, 4) }
    #expect(table(few) == nil)
  }

  @Test func theMostUsedComeFirstAndTheRestIsLeftOut() throws {
    let many = (0..<15).map { volume("s\($0)", .under1MB, 100 + $0, 50) }
    let table = try #require(self.table(many))
    #expect(table.rows.count == 10)
    #expect(table.rows.first?.first == ReportCell("s14"))
  }
}
