public import Model

extension Catalogue {
  /// A mark of the names by which a use of each service is recognised: it changes when there are others,
  /// and with nothing else.
  public var nameMarks: [ServiceID: String] {
    Fingerprint.ofNames(services: services.keys, rules: rules)
  }
}
