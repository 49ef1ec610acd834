/// The codes under which the store keeps, by local day, which parts of the policy were seen.
///
/// Each is a yes or a no about a network or VLAN that the policy declares, never about a poste: what
/// the policy excludes and networks too small to hide one poste have none.
public enum NetworkSight {
  /// Names were looked for in the declared networks on that day.
  public static let watched = "networks.watched"
  /// At least one name came in a tagged frame on that day.
  public static let tagged = "vlans.tagged"

  private static let networkPrefix = "network."
  private static let vlanPrefix = "vlan."

  /// Days back from a silent one in which the last name of a network is looked for.
  public static let daysBack = 90

  /// The code of a declared network, as the policy writes it: `network.10.20.0.0/16 ecole-zola`.
  public static func code(network prefix: IPPrefix, vlan: UInt16?, realm: String?) -> String {
    networkPrefix + prefix.description + (vlan.map { " vlan \($0)" } ?? "")
      + (realm.map { " \($0)" } ?? "")
  }

  /// The code of a declared VLAN: `vlan.20`.
  public static func code(vlan: UInt16) -> String { vlanPrefix + String(vlan) }

  /// Whether a counter of that code says yes or no of a day, instead of how often.
  public static func isSight(_ code: String) -> Bool {
    code == watched || code == tagged || code.hasPrefix(networkPrefix) || code.hasPrefix(vlanPrefix)
  }

  /// The patterns of all codes but `tagged`, as SQLite's GLOB reads them.
  public static let patterns = [watched, networkPrefix + "*", vlanPrefix + "*"]
}
