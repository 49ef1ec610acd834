import Model
import Testing
import Texts

@testable import Reports

@Suite struct IncidentCSVTests {
  private func cells(_ incident: Incident, _ context: ReportContext) throws -> [String: String] {
    let csv = IncidentCSV(dialect: .rfc4180, context: context)
    let records = try #require(
      CSVReader.records(csv.header + csv.row(incident), separator: ","))
    try #require(records.count == 2)
    try #require(records[0].count == records[1].count)
    return Dictionary(uniqueKeysWithValues: zip(records[0], records[1]))
  }

  @Test func frenchDialectIsWhatExcelOpens() {
    let csv = IncidentCSV(dialect: .excelFrench, context: SampleTown.context())
    #expect(
      csv.header
        == "\u{feff}version_schema;id_usage;debut_iso;date_fr;heure;poste;attribution;site;"
        + "direction;categorie;service;service_id;fournisseur;pays;statut;statut_code;regle;"
        + "version_catalogue;preuve;preuve_code;observations;envoye_tranche;envoye_min_octets;"
        + "recu_tranche;priorite;priorite_termes;reponse_proposee;etat;"
        + "tentatives_bloquees;etat_date_fr;couverture_heure;periode_cle;expire_le_fr\r\n")
    #expect(
      csv.row(SampleTown.incident())
        == "3;u-6f2b91d4-0c5e-8a37-b8e1-93d70f4a2c15;2026-11-19T14:00:00+01:00;19/11/2026;"
        + "14\u{a0}h;P-77MMN-FSVC9-52V;adresse seule;Centre technique;Urbanisme et habitat;"
        + "assistant;Claude;anthropic-claude;Anthropic;US;non évalué;unassessed;"
        + "\"claude.ai\u{202f}; exact: api.anthropic.com\";cat-2026-11-16;échange de données;"
        + "volume;33;de 1 à 10\u{a0}Mo;1000000;de 100\u{a0}ko à 1\u{a0}Mo;moyenne;"
        + "\"non évalué (20)\u{202f}; envoi supérieur à 1\u{a0}Mo (20)\";Assistant de Valmont;"
        + "constaté;0;;inconnue;;\r\n")
  }

  @Test func aBlockedAttemptIsNoEvidenceOfUse() throws {
    let incident = SampleTown.incident {
      $0.evidence = .clientHello
      $0.counts = [2, 2, 3, 0, 0]
      ($0.blockedConnections, $0.blockedQuestions) = (3, 1)
    }
    let row = try cells(incident, SampleTown.context())
    #expect(row["preuve"] == "tentative bloquée")
    #expect(row["preuve_code"] == "blocked")
    #expect(row["tentatives_bloquees"] == "4")
    let used = try cells(
      SampleTown.incident { ($0.evidence, $0.blockedConnections) = (.established, 3) },
      SampleTown.context())
    #expect(used["preuve_code"] == "established")
    #expect(used["tentatives_bloquees"] == "3")
  }

  @Test func otherDialectHasCommasAndNoByteOrderMark() {
    let csv = IncidentCSV(dialect: .rfc4180, context: SampleTown.context())
    #expect(csv.header.hasPrefix("version_schema,id_usage,debut_iso,"))
    #expect(csv.row(SampleTown.incident()).hasSuffix(",constaté,0,,inconnue,,\r\n"))
  }

  @Test func columnsKeepTheirNamesAndCodesInEnglish() throws {
    let row = try cells(SampleTown.incident(), SampleTown.context(language: .english))
    #expect(row["statut"] == "not assessed")
    #expect(row["statut_code"] == "unassessed")
    #expect(row["priorite_termes"] == "not assessed (20); sent more than 1\u{a0}MB (20)")
  }

  @Test func protectedServiceIsMaskedWhole() throws {
    let incident = SampleTown.incident {
      $0.service = ServiceID(rawValue: "replika")
      $0.category = .companion
      $0.rules = ["replika.com"]
      $0.gateway = .sharedHost
    }
    let csv = IncidentCSV(dialect: .excelFrench, context: SampleTown.context())
    let text = csv.row(incident).lowercased()
    for secret in ["replika", "luka", "compagnon", "urbanisme", "centre technique", ";us;"] {
      #expect(!text.contains(secret))
    }
    let row = try cells(incident, SampleTown.context())
    #expect(row["service"] == "service masqué (art. 9)")
    #expect(row["service_id"] == "protege")
    #expect(row["categorie"] == "catégorie protégée")
    #expect(row["regle"] == "masquée")
    #expect(row["direction"] == "Directions regroupées")
    #expect(row["site"] == "Sites regroupés")
    #expect(row["attribution"] == "poste partagé (serveur de bureaux à distance)")
  }

  @Test func smallAndUndeclaredDirectionsArePutTogether() throws {
    let small = try cells(
      SampleTown.incident { ($0.direction, $0.site) = ("Cabinet", "Annexe") },
      SampleTown.context())
    #expect(small["direction"] == "Directions regroupées")
    #expect(small["site"] == "Sites regroupés")
    let unknown = try cells(
      SampleTown.incident { $0.direction = "Nowhere" }, SampleTown.context())
    #expect(unknown["direction"] == "Directions regroupées")
    let none = try cells(
      SampleTown.incident { ($0.direction, $0.site) = (nil, nil) }, SampleTown.context())
    #expect(none["direction"] == "")
    #expect(none["site"] == "")
  }

  @Test func unknownVolumeHasNoLowerBound() throws {
    let row = try cells(SampleTown.incident { $0.sent = .unknown }, SampleTown.context())
    #expect(row["envoye_tranche"] == "volume inconnu")
    #expect(row["envoye_min_octets"] == "")
  }

  @Test func bothHoursOfTheLongNightStayApart() throws {
    let night = CivilZone.paris.start(of: SampleTown.day(2026, 10, 25))
    let first = try cells(
      SampleTown.incident { $0.hour = night.adding(seconds: 2 * 3600) }, SampleTown.context())
    let second = try cells(
      SampleTown.incident { $0.hour = night.adding(seconds: 3 * 3600) }, SampleTown.context())
    #expect(first["debut_iso"] == "2026-10-25T02:00:00+02:00")
    #expect(second["debut_iso"] == "2026-10-25T02:00:00+01:00")
    #expect(first["heure"] == "2\u{a0}h (été)")
    #expect(second["heure"] == "2\u{a0}h (hiver)")
  }

  @Test(arguments: SampleTown.hostileNames)
  func noCellActsOnASpreadsheet(name: String) throws {
    let context = HostileDay.context()
    let index = try #require(SampleTown.hostileNames.firstIndex(of: name))
    let incident = SampleTown.incident {
      $0.service = ServiceID(rawValue: "s\(index)")
      ($0.direction, $0.site, $0.rules, $0.catalogueVersion) = (name, name, [name, name], name)
      $0.priority = Priority(terms: [.init(code: name, weight: 1)])
    }
    for (column, cell) in try cells(incident, context)
    where !["debut_iso", "date_fr", "heure"].contains(column) {
      #expect(!SpreadsheetHazard.isFormula(cell), "\(column): \(cell)")
      #expect(!cell.unicodeScalars.contains { $0.properties.generalCategory == .control })
      #expect(!cell.unicodeScalars.contains { $0.properties.generalCategory == .format })
    }
  }

  @Test func hugeCountsDoNotTrap() throws {
    let row = try cells(
      SampleTown.incident { $0.counts = [.max, .max, .min, -1] }, SampleTown.context())
    #expect(row["observations"] == String(Int.max))
  }
}
