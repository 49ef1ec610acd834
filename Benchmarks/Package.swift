// swift-tools-version: 6.2
import PackageDescription

// What is measured, apart from the product's graph: nobody who builds Vigie builds this.
//
// A plain program and no measuring library: the figures wanted are ratios of one run, which two
// loops and a clock give. The rooms are named through `house`, a link to the root, as in
// Tests/Fuzzing.

let common: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatWarning("StrictMemorySafety", as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableExperimentalFeature("Lifetimes"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "house/Sources/\(name)", swiftSettings: common)
}

let package = Package(
  name: "vigie-benchmarks",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", exact: "6.2.2")],
  targets: [
    room("Texts"),
    room("Model", ["Texts"]),
    room("Catalogue", ["Model", "Texts", .product(name: "Yams", package: "Yams")]),
    .systemLibrary(name: "CLinux", path: "house/Sources/CLinux"),
    room("Platform", ["CLinux", "Model", "Texts"]),
    .executableTarget(
      name: "vigie-bench", dependencies: ["Catalogue", "Platform", "Model"],
      swiftSettings: common),
  ]
)
