/// What `vigie setup` was told.
struct SetupAnswers {
  /// One network of postes.
  struct Network {
    var prefix: String
    var vlan: String?
    var direction: String?
    var postes: Int?
  }

  /// What is not looked at: a network or a VLAN.
  struct Exclusion {
    var name: String
    var place: String
    var isVLAN: Bool
  }

  /// One address that speaks for others.
  struct Gateway {
    var address: String
    var kind: String
  }

  /// Under so many postes nothing is kept by poste (profile `small`).
  static let smallBelow = 50

  var interfaces: [String] = []
  var collectivity = ""
  var zone = ""
  var postes = 0
  var networks: [Network] = []
  var exclusions: [Exclusion] = []
  var gateways: [Gateway] = []
  var controller = ""
  var dpoContact = ""
  var legalBasis = ""
  var balancingTest: String?
  var register = ""

  var isSmall: Bool { postes < Self.smallBelow }
}
