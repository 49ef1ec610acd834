public import Model

extension CoverageCount {
  /// The counters of a day that was seen well, hour by hour from its start.
  public static func goodDay(from start: Timestamp) -> [CoverageCount] {
    (Int64(0)..<24).flatMap { number -> [CoverageCount] in
      let hour = start.adding(seconds: number * 3_600)
      return [
        CoverageCount(hour: hour, counter: "packets", value: 5_000),
        CoverageCount(hour: hour, counter: "names.tls", value: 300),
        CoverageCount(hour: hour, counter: "hellos.read", value: 300),
      ]
    }
  }
}
