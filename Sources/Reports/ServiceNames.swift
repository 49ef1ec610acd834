import Model
import Texts

/// Names of services as may be shown: inert, and masked where the service itself is sensitive.
struct ServiceNames {
  let services: [ServiceID: ServiceSummary]
  let language: Language
  /// Services that were protected when what is shown was written, whatever they are now.
  private let protected: Set<ServiceID>

  init(_ context: ReportContext, alsoMasking protected: Set<ServiceID> = []) {
    services = context.services
    language = context.language
    self.protected = protected
  }

  /// Whether the service is masked whole (GDPR article 9, privacy requirement P10).
  func isMasked(_ service: ServiceID) -> Bool {
    protected.contains(service) || (services[service]?.category.isProtected ?? false)
  }

  /// The service's name; its identifier when the catalogue no longer knows it.
  func name(_ service: ServiceID) -> String {
    guard !isMasked(service) else { return Self.masked(language) }
    return InertText.cleaned(services[service]?.name ?? service.rawValue)
  }

  /// The name and, in brackets, the country: « DeepSeek (Chine) ».
  func nameAndCountry(_ service: ServiceID) -> String {
    guard !isMasked(service), let country = services[service]?.country else {
      return name(service)
    }
    return "\(name(service)) (\(CountryName.of(country, language)))"
  }

  /// What stands for a masked service.
  static func masked(_ language: Language) -> String {
    language.say(.maskedServiceArt9)
  }
}
