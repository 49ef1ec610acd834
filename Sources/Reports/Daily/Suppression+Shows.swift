import Privacy

extension Suppression {
  /// Whether so many postes may be shown with their measures: k or more.
  func shows(_ postes: Int) -> Bool {
    if case .exact(let count) = count(postes) { count > 0 } else { false }
  }
}
