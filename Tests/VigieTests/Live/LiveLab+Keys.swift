import Foundation
import Testing

extension LiveLab {
  /// Makes keys whose opening was proved, declares them in those rules and gives the arguments with which
  /// a probe writes rows by poste.
  func makeKeys(rules: String) throws -> [String] {
    let keys = directory + "/data/keys"
    let fingerprint = try DPOCeremony.make(keys: keys, in: directory)
    let compliance = rules + "/compliance.yaml"
    let text = try String(contentsOfFile: compliance, encoding: .utf8)
    try #require(text.contains("VALM-ONTX-FICT-IVE0"))
    try text.replacing("VALM-ONTX-FICT-IVE0", with: fingerprint)
      .write(toFile: compliance, atomically: true, encoding: .utf8)
    return ["--keys", keys]
  }

  /// What the rows by poste hold: uses with their hellos, and the connections of the days' uses.
  var rowsOfUse: (uses: (count: Int, hellos: Int), connections: Int) {
    let found = rows(
      """
      SELECT (SELECT count(*) FROM incident), (SELECT coalesce(sum(clientHellos), 0) FROM incident),
        (SELECT coalesce(sum(connections), 0) FROM dailyUse)
      """)
    let numbers = (found.first ?? "").split(separator: "|").compactMap { Int($0) }
    guard numbers.count == 3 else { return ((-1, -1), -1) }
    return ((numbers[0], numbers[1]), numbers[2])
  }
}
