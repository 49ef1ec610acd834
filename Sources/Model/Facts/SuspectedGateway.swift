/// When an address that was not declared as a gateway is taken for one (privacy requirement P12).
///
/// All three hold together: nobody opens so many connections to so many AI services in a day, and
/// what many do behind one address is a large part of what all do. Only that there is one is told.
public enum SuspectedGateway {
  /// Connections to AI services in a day, at least.
  public static let fewestConnections = 200
  /// Services among them, at least.
  public static let fewestServices = 8
  /// Per cent of the connections of all postes, at least.
  public static let smallestShare = 20
}
