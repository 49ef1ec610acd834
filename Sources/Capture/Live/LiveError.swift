import Model

/// Why an interface cannot be listened to, or no longer.
public struct LiveError: Error, Hashable, Sendable {
  /// What went wrong, for comparing.
  public enum Code: String, Hashable, Sendable {
    /// The name can be no interface's.
    case badName = "bad-name"
    /// No interface has that name.
    case missing
    /// The interface is down.
    case down
    /// The account may not listen.
    case denied
    /// The interface that was opened is gone, or another one has its name now.
    case gone
    /// The kernel refused the filter.
    case filter
    /// Anything else that libpcap says.
    case other
  }

  /// What went wrong.
  public var code: Code
  /// The interface, as it was asked for.
  public var interface: String
  /// The cause, in the reader's language, without a full stop.
  public var cause: String
  /// What to do, in the reader's language, a whole sentence.
  public var advice: String

  init(_ code: Code, _ interface: String, cause: String? = nil) {
    self.code = code
    self.interface = interface
    switch code {
    case .badName:
      self.cause = CaptureText.say(.badName)
      advice = CaptureText.say(.giveOneInterface)
    case .missing:
      self.cause = CaptureText.say(.missing)
      advice = CaptureText.say(.ipLinkShowsThem)
    case .down:
      self.cause = CaptureText.say(.down)
      advice = CaptureText.say(.setItUp, PathText.shellWord(interface))
    case .denied:
      self.cause = CaptureText.say(.denied)
      advice = CaptureText.say(.runBySystemd)
    case .gone:
      self.cause = CaptureText.say(.gone)
      advice = CaptureText.say(.takenUpAgain)
    case .filter:
      self.cause = CaptureText.say(.filterRefused)
      advice = CaptureText.say(.withoutKernelFilter)
    case .other:
      self.cause = CaptureText.say(.libpcapRefuses)
      advice = CaptureText.say(.checkInterface)
    }
    if let cause { self.cause = CaptureText.say(.causeWithReason, self.cause, cause) }
  }
}

extension LiveError: CustomStringConvertible {
  /// The whole message in the reader's language: interface, cause, what to do.
  public var description: String {
    CaptureText.say(.interfaceCauseAdvice, PathText.shown(interface), cause, advice)
  }
}
