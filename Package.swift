// swift-tools-version: 6.2
import PackageDescription

// The house: one sentence per target and the arrows between them are in docs/modules.md.
// The build enforces the arrows (scripts/check: --explicit-target-dependency-import-check error).

/// Settings shared by every target of the package.
let common: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatWarning("StrictMemorySafety", as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// Targets that hand out or hold a `Span` need the lifetime annotations.
let spans: [SwiftSetting] = common + [.enableExperimentalFeature("Lifetimes")]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "vigie",
  products: [.executable(name: "vigie", targets: ["vigie"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // The texts of a language by key, and the language in which this process speaks.
    .target(name: "Texts", swiftSettings: common),
    .testTarget(name: "TextsTests", dependencies: ["Texts"], swiftSettings: common),

    // The nouns that all share.
    .target(name: "Model", dependencies: ["Texts"], swiftSettings: common),
    .testTarget(name: "ModelTests", dependencies: ["Model", "TestSupport"], swiftSettings: common),

    // Bytes to values, without state.
    .target(name: "Wire", dependencies: ["Model"], swiftSettings: spans),
    .testTarget(
      name: "WireTests", dependencies: ["Wire", "Model", "TestSupport"], swiftSettings: spans),

    // Opens one QUIC Initial packet with its published keys.
    .target(
      name: "QUICInitial", dependencies: ["Wire", "Model", crypto, cryptoExtras],
      swiftSettings: spans),
    .testTarget(
      name: "QUICInitialTests", dependencies: ["QUICInitial", "Wire", "TestSupport"],
      swiftSettings: spans),

    // Packets to observations: flows, reassembly, counters.
    .target(name: "Inspect", dependencies: ["Wire", "QUICInitial", "Model"], swiftSettings: spans),
    .testTarget(
      name: "InspectTests", dependencies: ["Inspect", "Wire", "Model", "TestSupport"],
      swiftSettings: spans),

    // Rule and policy files to a matcher and a judge.
    .target(name: "Catalogue", dependencies: ["Model", "Texts", yams], swiftSettings: spans),
    .testTarget(
      name: "CatalogueTests", dependencies: ["Catalogue", "Model", "Texts", "TestSupport"],
      swiftSettings: spans),

    // Capture files and live interfaces, as sources of packets.
    .systemLibrary(
      name: "CPcap", pkgConfig: "libpcap", providers: [.apt(["libpcap-dev"])]),
    .target(name: "Capture", dependencies: ["CPcap", "Model", "Texts"], swiftSettings: spans),
    .testTarget(
      name: "CaptureTests", dependencies: ["Capture", "CPcap", "Model", "TestSupport"],
      swiftSettings: spans),

    // The operating system in safe clothes.
    .systemLibrary(name: "CLinux"),
    .target(name: "Platform", dependencies: ["CLinux", "Model", "Texts"], swiftSettings: common),
    .testTarget(
      name: "PlatformTests", dependencies: ["Platform", "Model", "TestSupport"],
      swiftSettings: common),

    // Pseudonyms, keys, suppression of small counts.
    .target(
      name: "Privacy", dependencies: ["Model", "Platform", "Texts", crypto, cryptoExtras],
      swiftSettings: common),
    .testTarget(
      name: "PrivacyTests", dependencies: ["Privacy", "Platform", "Model", "TestSupport", crypto],
      swiftSettings: common),

    // Sightings to incident changes.
    .target(name: "Incidents", dependencies: ["Model"], swiftSettings: common),
    .testTarget(
      name: "IncidentsTests", dependencies: ["Incidents", "Model", "TestSupport"],
      swiftSettings: common),

    // SQLite: schema, transactions, named queries.
    .target(name: "Store", dependencies: ["Model", "Texts", grdb], swiftSettings: common),
    .testTarget(
      name: "StoreTests", dependencies: ["Store", "Model", "TestSupport", grdb],
      swiftSettings: common),

    // Facts to text and CSV, in French and English.
    .target(
      name: "Reports", dependencies: ["Model", "Privacy", "Texts", mustache],
      swiftSettings: common),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Privacy", "Model", "Texts", "TestSupport"],
      exclude: ["Golden"], swiftSettings: common),

    // The straight line from packets to the store.
    .target(
      name: "Probe",
      dependencies: [
        "Capture", "Inspect", "Catalogue", "Privacy", "Incidents", "Store", "Model", "Texts",
      ],
      swiftSettings: spans),
    .testTarget(
      name: "ProbeTests",
      dependencies: [
        "Probe", "Capture", "Inspect", "Catalogue", "Privacy", "Incidents", "Store", "Model",
        "TestSupport",
      ],
      swiftSettings: spans),

    // `vigie run`: threads around the line, for systemd and the administrator.
    .target(
      name: "Daemon",
      dependencies: [
        "Probe", "Capture", "Catalogue", "Privacy", "Store", "Platform", "Model", "Texts",
      ],
      swiftSettings: spans),
    .testTarget(
      name: "DaemonTests",
      dependencies: [
        "Daemon", "Probe", "Capture", "Catalogue", "Store", "Privacy", "Platform", "Model",
        "TestSupport",
      ],
      swiftSettings: common),

    // The commands.
    .executableTarget(
      name: "vigie",
      dependencies: [
        "Daemon", "Probe", "Capture", "Inspect", "Catalogue", "Privacy", "Store", "Reports",
        "Platform", "Model", "Texts", argumentParser,
      ],
      swiftSettings: spans),
    .testTarget(
      name: "VigieTests",
      dependencies: ["vigie", "Reports", "Store", "TestSupport", "Model", "Texts", crypto],
      swiftSettings: common),

    // Packet builders, the four abuses, seeded random, golden cases: for tests only.
    .target(
      name: "TestSupport", dependencies: ["Model", "Texts", crypto, cryptoExtras],
      path: "Tests/TestSupport", swiftSettings: common),

    // What the fuzzers of Tests/Fuzzing show to the parsers; here it replays what they found.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Model", "Wire", "Inspect", "Catalogue", "Capture", "Privacy", "Store", "Reports", "Probe",
        "TestSupport", "Texts",
      ],
      path: "Tests/Fuzzing/Targets", swiftSettings: spans),
    .testTarget(
      name: "FuzzReplayTests",
      dependencies: ["FuzzTargets", "Catalogue", "Inspect", "Model", "TestSupport"],
      swiftSettings: spans),
  ]
)
