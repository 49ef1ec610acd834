import Model

/// Who reads which day of whom.
struct HeadingPart {
  private let material: DailyMaterial

  init(_ material: DailyMaterial) {
    self.material = material
  }

  var name: String {
    let language = material.language
    guard !material.context.isSmall else { return language.say(.reportOfSmallTown) }
    return switch material.facts.period.kind {
    case .day: language.say(.dailyReportTitle)
    case .week:
      language.say(.weeklyReportOfSecurityOfficer)
    case .month: language.say(.monthlyReportOfSecurityOfficer)
    case .days: language.say(.reportOfSecurityOfficer)
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
    material.language.say(.thresholdK, material.k)
  }

  var period: String {
    let language = material.language
    let text = DateText.long(material.facts.period, language)
    let hours = NumberText.count(material.coverage.silent.hoursOfDay, language)
    let zone = DateText.zone(material.context.zone, language)
    let title = text.prefix(1).uppercased() + text.dropFirst()
    guard material.isLong else {
      return language.say(.dayFromMidnight, title, hours, zone)
    }
    let days = NumberText.count(material.coverage.silent.days, language)
    return language.say(.daysHours, title, days, hours, zone)
  }

  /// That these are capture files; nil when a probe listened.
  var replayRemark: String? {
    guard material.context.isReplay else { return nil }
    return material.language.say(.replayRemark)
  }
}
