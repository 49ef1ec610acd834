import Model

/// Who reads which day of whom.
struct HeadingPart {
  private let material: DailyMaterial

  init(_ material: DailyMaterial) {
    self.material = material
  }

  var name: String {
    material.language.say("Rapport quotidien du RSSI", "Daily report of the security officer")
  }

  var collectivity: String? {
    let name = material.context.collectivity.map(InertText.cleaned) ?? ""
    return name.isEmpty ? nil : name
  }

  var threshold: String {
    material.language.say("seuil k = \(material.k)", "threshold k = \(material.k)")
  }

  var period: String {
    let language = material.language
    let day = DateText.long(material.facts.day, language)
    let hours = material.coverage.silent.hoursOfDay
    let zone = DateText.zone(material.context.zone, language)
    return language.say(
      "\(day.prefix(1).uppercased() + day.dropFirst()), de 0\u{a0}h à 24\u{a0}h "
        + "(journée de \(hours)\u{a0}h, \(zone))",
      "\(day), from 0:00 to 24:00 (a day of \(hours) hours, \(zone))")
  }

  /// That these are capture files; nil when a probe listened.
  var replayRemark: String? {
    guard material.context.isReplay else { return nil }
    return material.language.say(
      "Relecture de fichiers de capture : ne vaut que pour ce qu'ils contiennent.",
      "Replay of capture files: holds only for what they contain.")
  }
}
