import Model

/// Whose session with what.
struct SessionKey: Hashable, Sendable {
  let poste: Pseudonym
  let service: ServiceID
}
