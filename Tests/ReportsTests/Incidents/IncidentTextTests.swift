import Model
import Testing
import Texts

@testable import Reports

@Suite struct IncidentTextTests {
  private func list(_ incidents: [Incident], width: Int) -> [String] {
    var context = SampleTown.context()
    context.width = width
    return IncidentListText(incidents, context: context).text()
      .split(separator: "\n").map(String.init)
  }

  @Test func aListHasOneLineAnIncident() {
    let lines = list(
      [SampleTown.incident(), SampleTown.incident { $0.sent = .unknown }], width: 100)
    #expect(
      lines[0]
        == "  Usage                                   Début            Service  Statut      Priorité  Preuve"
    )
    #expect(
      lines[1]
        == "  u-6f2b91d4-0c5e-8a37-b8e1-93d70f4a2c15  19/11/2026 14\u{a0}h  Claude   non évalué  moyenne   échange"
    )
    #expect(lines[3] == "2 usages constatés.")
  }

  @Test func aWidePageHasAllColumns() {
    let line = list([SampleTown.incident()], width: 200)[1]
    for cell in [
      "P-77MMN-FSVC9-52V", "constaté", "de 1 à 10\u{a0}Mo", "Urbanisme et habitat", "moyenne",
    ] {
      #expect(line.contains(cell))
    }
  }

  @Test(arguments: [0, 80, 100, 120, 160])
  func identifiersAreNeverCut(width: Int) {
    let incidents = SampleTown.hostileNames.map { name in
      SampleTown.incident {
        ($0.direction, $0.service) = (name, ServiceID(rawValue: name))
      }
    }
    let lines = list(incidents, width: width)
    #expect(
      lines.filter { $0.contains("u-6f2b91d4-0c5e-8a37-b8e1-93d70f4a2c15") }.count
        == incidents.count)
    for line in lines { #expect(TextWidth.of(line) <= max(80, width)) }
  }

  @Test func anEmptyListSaysSo() {
    #expect(list([], width: 100) == ["Aucun usage constaté."])
  }

  @Test func blockedAttemptsStandApart() {
    let blocked = SampleTown.incident {
      $0.evidence = .clientHello
      ($0.counts, $0.blockedConnections) = ([1, 1, 2, 0, 0], 2)
    }
    let lines = list([blocked, SampleTown.incident()], width: 160)
    #expect(lines.count { $0.contains("u-6f2b91d4") } == 2)
    #expect(lines[1].contains("échange"))
    #expect(lines.contains("1 usage constaté."))
    let heading = lines.firstIndex {
      $0.hasPrefix("1 tentative bloquée (un succès du pare-feu, pas un usage)")
    }
    #expect(heading.map { lines.dropFirst($0).contains { $0.contains("bloquée  ") } } == true)
    let only = list([blocked], width: 100)
    #expect(only.first == "Aucun usage constaté.")
    #expect(!only.contains { $0.hasSuffix("usage constaté.") && $0.hasPrefix("1") })
    let detail = IncidentDetailText(blocked, context: SampleTown.context()).text()
    #expect(detail.hasPrefix("Tentative bloquée u-6f2b"))
    #expect(detail.contains("Preuve              tentative bloquée"))
    #expect(detail.contains("Bloquées            2"))
  }

  @Test func detailShowsAllThatIsKept() {
    let text = IncidentDetailText(SampleTown.incident(), context: SampleTown.context()).text()
    #expect(
      text.split(separator: "\n").map {
        $0.replacing("\u{a0}", with: " ").replacing("\u{202f}", with: " ")
      } == [
        "Usage constaté u-6f2b91d4-0c5e-8a37-b8e1-93d70f4a2c15",
        "  Début               jeudi 19 novembre 2026, 14 h (heure de Paris)",
        "  Poste               P-77MMN-FSVC9-52V (adresse seule)",
        "  Site                Centre technique",
        "  Direction           Urbanisme et habitat",
        "  Service             Claude (Anthropic, États-Unis)",
        "  Besoin              assistant",
        "  Statut              non évalué",
        "  Réponse proposée    Assistant de Valmont",
        "  Preuve              échange de données",
        "  Observations        nom demandé 3, nom résolu 2, connexion ouverte 30",
        "  Envoyé              de 1 à 10 Mo",
        "  Reçu                de 100 ko à 1 Mo",
        "  Priorité            moyenne : non évalué (20) ; envoi supérieur à 1 Mo (20)",
        "  Règles              claude.ai ; exact: api.anthropic.com",
        "  Catalogue           cat-2026-11-16",
        "  État                constaté",
        "Usage constaté par poste de travail (une adresse, pas une personne) ; un nom contacté n'est pas un",
        "contenu lu. Ne constitue ni une preuve individuelle, ni un outil d'évaluation.",
      ])
  }

  @Test func openIncidentsShowNoDuration() {
    let incident = SampleTown.incident {
      $0.state = .open
      $0.firstSeen = $0.hour.adding(seconds: 1_234)
      $0.lastSeen = $0.hour.adding(seconds: 2_345)
      $0.isContinued = true
    }
    let text = IncidentDetailText(incident, context: SampleTown.context()).text()
    #expect(text.contains("en cours"))
    #expect(text.contains("suite de la veille"))
    #expect(!text.contains("20:34") && !text.contains("39:05") && !text.contains("h 20"))
  }

  @Test(arguments: Language.allCases)
  func protectedServicesAreMasked(language: Language) {
    let incident = SampleTown.incident {
      $0.service = ServiceID(rawValue: "replika")
      $0.category = .companion
      $0.rules = ["replika.com"]
    }
    let context = SampleTown.context(language: language)
    let texts =
      IncidentDetailText(incident, context: context).text()
      + IncidentListText([incident], context: context).text()
    for secret in ["replika", "Luka", "compagnon", "companion", "Urbanisme", "Centre"] {
      #expect(!texts.contains(secret))
    }
  }
}
