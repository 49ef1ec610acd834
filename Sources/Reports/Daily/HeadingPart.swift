import Model

/// Who reads which day of whom.
struct HeadingPart {
  private let material: DailyMaterial

  init(_ material: DailyMaterial) {
    self.material = material
  }

  func write(on page: inout TextPage) {
    let language = material.language
    let context = material.context
    let title = [
      "VIGIE", language.say("Rapport quotidien du RSSI", "Daily report of the security officer"),
      context.collectivity.map(InertText.cleaned) ?? "",
      language.say("seuil k = \(material.k)", "threshold k = \(material.k)"),
    ]
    page.paragraph(title.filter { !$0.isEmpty }.joined(separator: " · "), hanging: 2)
    let day = DateText.long(material.facts.day, language)
    let hours = material.coverage.silent.hoursOfDay
    let zone = DateText.zone(context.zone, language)
    page.paragraph(
      language.say(
        "\(day.prefix(1).uppercased() + day.dropFirst()), de 0\u{a0}h à 24\u{a0}h "
          + "(journée de \(hours)\u{a0}h, \(zone))",
        "\(day), from 0:00 to 24:00 (a day of \(hours) hours, \(zone))"))
    if context.isReplay {
      page.paragraph(
        language.say(
          "Relecture de fichiers de capture : ne vaut que pour ce qu'ils contiennent.",
          "Replay of capture files: holds only for what they contain."))
    }
  }
}
