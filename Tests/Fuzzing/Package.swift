// swift-tools-version: 6.2
import PackageDescription

// The fuzzers, apart from the product's graph: nobody who builds Vigie builds them.
//
// The root package offers an executable only, and a library product made for fuzzers alone would be
// a promise to everybody. So the rooms are named here once more, through `house`, a link to the root
// (SwiftPM refuses paths that leave the package), and built with the coverage that libFuzzer follows.

/// Settings shared by every target, and libFuzzer's coverage of edges and comparisons.
let common: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatWarning("StrictMemorySafety", as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableExperimentalFeature("Lifetimes"),
]
let covered = common + [.unsafeFlags(["-sanitize=fuzzer"])]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "house/Sources/\(name)", swiftSettings: covered)
}

let package = Package(
  name: "vigie-fuzzing",
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    room("Texts"),
    room("Model", ["Texts"]),
    room("Wire", ["Model"]),
    room("QUICInitial", ["Wire", "Model", crypto, cryptoExtras]),
    room("Inspect", ["Wire", "QUICInitial", "Model"]),
    room("Catalogue", ["Model", "Texts", yams]),
    .systemLibrary(name: "CPcap", path: "house/Sources/CPcap", pkgConfig: "libpcap"),
    .systemLibrary(name: "CLinux", path: "house/Sources/CLinux"),
    room("Capture", ["CPcap", "Model", "Texts"]),
    room("Platform", ["CLinux", "Model", "Texts"]),
    room("Privacy", ["Model", "Platform", "Texts", crypto, cryptoExtras]),
    room("Incidents", ["Model"]),
    room("Store", ["Model", "Texts", grdb]),
    room("Reports", ["Model", "Privacy", "Texts"]),
    room(
      "Probe",
      ["Capture", "Inspect", "Catalogue", "Privacy", "Incidents", "Store", "Model", "Texts"]),
    .target(
      name: "TestSupport", dependencies: ["Model", "Texts", crypto, cryptoExtras],
      path: "house/Tests/TestSupport", swiftSettings: common),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Model", "Wire", "Inspect", "Catalogue", "Capture", "Privacy", "Store", "Reports", "Probe",
        "TestSupport", "Texts",
      ],
      path: "Targets", swiftSettings: covered),
    .systemLibrary(name: "CFuzzer"),
    .executableTarget(
      name: "vigie-fuzz", dependencies: ["FuzzTargets", "CFuzzer"], swiftSettings: common),
  ]
)
