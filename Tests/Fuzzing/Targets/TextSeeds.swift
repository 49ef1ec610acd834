import Catalogue

/// Files that people write, and texts that somebody may write to harm a reader.
enum TextSeeds {
  static let ruleFiles: [[UInt8]] = [
    FuzzTarget.services.map { Array($0.text.utf8) }.flatMap { $0 },
    Array(
      """
      provider: { name: "Acme", country: FR }
      services:
        - id: acme-chat
          name: Acme
          category: translation
          risk: low
          domains:
            - acme.example
            - { exact: api.acme.example, role: api, checked: 2026-10-01 }
            - { pattern: "*-eu.acme.example", source: https://acme.example/doc }
      """.utf8),
  ]

  static let policyFile = """
    collectivity: { name: Valmont, time-zone: Europe/Paris }
    default: unassessed
    services:
      openai-chatgpt:
        status: tolerated
        until: 2027-06-30
        reason: "sans donnée personnelle"
        hours: 08:00-18:00
        days: [mon..fri, sun]
        directions: { Finances: { status: prohibited, hours: 22:00-06:00 } }
    alternatives:
      assistant: openai-chatgpt
    networks:
      - { prefix: 10.20.0.0/16, realm: mairie, vlan: 12, evidence: dns-query }
      - { prefix: "fd20::/32", realm: mairie }
    directions:
      - { name: Finances, site: Mairie, realm: mairie, networks: [10.20.1.0/24], vlans: [20], postes: 241 }
    excluded:
      - { name: "Wi-Fi public", networks: [10.99.0.0/16], vlans: [99] }
    gateways:
      - { address: 10.20.0.53, kind: resolver, realm: mairie }
    priority: { status-prohibited: 50 }
    out-of-sight:
      - { name: "Télétravail", agents: 600 }

    """

  static let spotFile = """
    cause: doh
    spots:
      - name: "Essai"
        source: "essai"
        checked: 2026-11-01
        domains:
          - dns.example
          - exact: doh.example.net
          - pattern: "*.resolver.example"

    """

  static let coverFile = """
    names:
      - name: cover.example
        operator: Essai
        source: "essai"
        checked: 2026-11-01

    """

  static let texts = [
    "ChatGPT", "=cmd|'/c calc'!A1", "\u{1b}[31mrouge", "a\u{202e}b\u{feff}", "1E5", "3/4", "mars 2",
    "\"x\";\r\ny", "10.20.0.0/16", "fd20::1", "claude.ai.", "-rf / $(x) 'y'",
    "e\u{301}\u{301}\u{301}",
  ]
}
