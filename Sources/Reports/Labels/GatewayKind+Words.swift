public import Model
public import Texts

extension GatewayKind {
  /// What shares the address: « serveur mandataire », « poste partagé… ».
  public func words(in language: Language) -> String {
    switch self {
    case .resolver: language.say(.dnsResolver)
    case .proxy: language.say(.proxy)
    case .nat: language.say(.sharedAddressNat)
    case .sharedHost:
      language.say(.sharedHostTerminalServer)
    }
  }
}
