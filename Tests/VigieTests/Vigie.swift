import Foundation

/// Runs the real binary that was built beside the tests.
enum Vigie {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  static let binary: String = {
    let tests = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
    return tests.deletingLastPathComponent().appendingPathComponent("vigie").path
  }()

  /// Runs `vigie` and waits for its end; `input` is its standard input, `environment` is added to that of
  /// the tests.
  static func run(
    _ arguments: [String], input: [UInt8] = [], in directory: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: binary)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files instead of pipes: a full pipe would stop both sides.
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "vigie-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // What a command makes beside a default database is gone with the folder.
    process.currentDirectoryURL = directory.map { URL(fileURLWithPath: $0) } ?? folder
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
    try Data(input).write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }
}
