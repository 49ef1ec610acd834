import Privacy

extension Suppression {
  /// Whether so many postes may be shown with their measures: k or more.
  func shows(_ postes: Int) -> Bool {
    postes > 0 && !count(postes).hidesMeasures
  }
}
