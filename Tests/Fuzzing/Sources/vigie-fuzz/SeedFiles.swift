import FuzzTargets
import Glibc

/// Writes the seeds as files for libFuzzer.
enum SeedFiles {
  /// Writes `DIRECTORY/TARGET/seed-NUMBER`; false when a file cannot be written.
  static func write(to directory: String) -> Bool {
    // Safety: the C string lives as long as the call.
    _ = unsafe mkdir(directory, 0o755)
    for target in FuzzTarget.allCases {
      let folder = directory + "/" + target.rawValue
      // Safety: as above.
      _ = unsafe mkdir(folder, 0o755)
      for (index, seed) in target.seeds.enumerated() {
        guard write(seed, to: "\(folder)/seed-\(index)") else { return false }
      }
    }
    return true
  }

  private static func write(_ bytes: [UInt8], to path: String) -> Bool {
    // Safety: the C strings live as long as the call; nil is checked.
    guard let file = unsafe fopen(path, "wb") else { return false }
    // Safety: the buffer holds as many bytes as it says, and the file is open.
    let written = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe fwrite(buffer.baseAddress, 1, buffer.count, file)
    }
    // Safety: the file is open and not used afterwards.
    return unsafe fclose(file) == 0 && written == bytes.count
  }
}
