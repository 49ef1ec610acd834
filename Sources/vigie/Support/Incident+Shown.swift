import Model
import Privacy

extension Incident {
  /// The incident under the names of one kind of reader; lists keep the identifier, which other
  /// commands take.
  func shown(to names: DisplayNames, keepingID: Bool) -> Incident {
    var shown = self
    shown.poste = names.poste(poste)
    if !keepingID { shown.id = names.incident(id) }
    return shown
  }
}
