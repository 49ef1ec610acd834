import Foundation
import Platform

/// The code of the error that `body` throws; nil when it throws none.
func code(_ body: () throws(PlatformError) -> Void) -> PlatformError.Code? {
  do throws(PlatformError) {
    try body()
    return nil
  } catch {
    return error.code
  }
}

/// Writes a file of those bytes and that mode.
func put(_ bytes: [UInt8], _ path: String, mode: Int = 0o600) throws {
  try Data(bytes).write(to: URL(fileURLWithPath: path))
  try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
}

/// The bytes of a file.
func contents(_ path: String) throws -> [UInt8] {
  try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
}

/// The names in a directory, sorted.
func names(_ directory: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
}

/// Makes a symbolic link.
func link(_ path: String, to destination: String) throws {
  try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: destination)
}

/// The two ends of a new pipe.
func makePipe() throws -> (reading: Int32, writing: Int32) {
  var ends: [Int32] = [-1, -1]
  // Safety: the array has room for the two descriptors that `pipe` stores.
  guard unsafe pipe(&ends) == 0 else { throw CocoaError(.fileReadUnknown) }
  return (ends[0], ends[1])
}
