import Model

/// Who reads which day of whom.
struct HeadingPart {
  private let material: DailyMaterial

  init(_ material: DailyMaterial) {
    self.material = material
  }

  var name: String {
    let language = material.language
    return switch material.facts.period.kind {
    case .day: language.say("Rapport quotidien du RSSI", "Daily report of the security officer")
    case .week:
      language.say("Rapport hebdomadaire du RSSI", "Weekly report of the security officer")
    case .month: language.say("Rapport mensuel du RSSI", "Monthly report of the security officer")
    case .days: language.say("Rapport de période du RSSI", "Report of the security officer")
    }
  }

  /// What kind of report it is, for a program.
  var kind: String {
    switch material.facts.period.kind {
    case .day: "quotidien"
    case .week: "hebdomadaire"
    case .month: "mensuel"
    case .days: "periode"
    }
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
    let text = DateText.long(material.facts.period, language)
    let hours = NumberText.count(material.coverage.silent.hoursOfDay, language)
    let zone = DateText.zone(material.context.zone, language)
    let title = text.prefix(1).uppercased() + text.dropFirst()
    guard material.isLong else {
      return language.say(
        "\(title), de 0\u{a0}h à 24\u{a0}h (journée de \(hours)\u{a0}h, \(zone))",
        "\(text), from 0:00 to 24:00 (a day of \(hours) hours, \(zone))")
    }
    let days = NumberText.count(material.coverage.silent.days, language)
    return language.say(
      "\(title) (\(days) jours, \(hours)\u{a0}h, \(zone))",
      "\(title) (\(days) days, \(hours) hours, \(zone))")
  }

  /// That these are capture files; nil when a probe listened.
  var replayRemark: String? {
    guard material.context.isReplay else { return nil }
    return material.language.say(
      "Relecture de fichiers de capture : ne vaut que pour ce qu'ils contiennent.",
      "Replay of capture files: holds only for what they contain.")
  }
}
