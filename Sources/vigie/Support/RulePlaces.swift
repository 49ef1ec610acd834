/// Where the rules are, after the command line and the configuration had their say.
struct RulePlaces {
  /// Their folder; nil for the first of the usual ones that is there.
  var directory: String?
  /// Who named the folder, for the reader.
  var choice = "--rules"
  /// The policy, where it is not the folder's.
  var policy: String?
  /// The controller's declarations, where they are not beside the policy.
  var compliance: String?
}
