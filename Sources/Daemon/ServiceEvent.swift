/// The kinds of what the daemon says, as `VIGIE_EVENT` and `MESSAGE_ID` of the journal: to ask for entries
/// without reading their texts. Neither ever changes its meaning.
enum ServiceEvent: String, CaseIterable {
  /// The probe starts.
  case starting
  /// The level of collection, at the start, lowered, or raised from the next start on.
  case level
  /// An interface is listened to.
  case listening
  /// An interface cannot be listened to.
  case interfaceAway = "interface-away"
  /// The rules were read again.
  case rulesReloaded = "rules-reloaded"
  /// The rules were read again and are refused.
  case rulesRefused = "rules-refused"
  /// A damaged database was set aside.
  case databaseSetAside = "database-set-aside"
  /// The database cannot be written to.
  case writingFailed = "writing-failed"
  /// The database can be written to again.
  case writingResumed = "writing-resumed"
  /// Observations were lost.
  case observationsLost = "observations-lost"
  /// The machine's clock was set.
  case clockSet = "clock-set"
  /// Nobody takes the lines for a SIEM, the file of measures or the answers.
  case outletAway = "outlet-away"
  /// Lines for a SIEM are taken again.
  case outletBack = "outlet-back"
  /// The probe ends.
  case stopping
  /// The probe has ended.
  case stopped

  /// The number of the kind in the journal's catalogue, 128 bits in hexadecimal (sd-id128(3)).
  var messageID: String {
    switch self {
    case .starting: "8f5e455281e4f63bbaa8eb3a6cfac024"
    case .level: "16331003264ca9ba10321e614588aedb"
    case .listening: "b62c8b93cea3ca2cbf4490f105606752"
    case .interfaceAway: "5cdd38c3d20346e44cc67d2f6628bf9b"
    case .rulesReloaded: "2cbc63aa72434e812efa5c26becfd821"
    case .rulesRefused: "a46a7aa68f5ec27d2228c23d13e2e62a"
    case .databaseSetAside: "0edf845e4956cdab839424f88ee0d309"
    case .writingFailed: "d56c65c8bd13783da06972e0de70bfd5"
    case .writingResumed: "38f5f213482a491a575378c39f3b2e0a"
    case .observationsLost: "cc6f2151278acf48d06d6ed3258e3536"
    case .clockSet: "a59849556c656c39fbcffc36aec53de6"
    case .outletAway: "9b4a48644e69cc8514e5c1dc3077b6a8"
    case .outletBack: "ac540ea97eade42cdde77ed0af6583bf"
    case .stopping: "3c560733d33d67a75143852c00a161c3"
    case .stopped: "0382739f1b58e6db83a4c4673aa8ed7a"
    }
  }
}
