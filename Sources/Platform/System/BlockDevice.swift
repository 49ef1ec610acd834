import Glibc

/// The device that holds a file, as the kernel tells it.
public enum BlockDevice {
  private static let folder = "/sys/dev/block"
  /// Devices made of others, one on the other: file system, volume, array, partition are four.
  private static let mostLayers = 8

  /// Whether what is written there is encrypted on its way to the disk, by any layer of the device
  /// mapper (dm-crypt, LUKS); nil where the file system shows no device, as in a container.
  ///
  /// What a disk, a hypervisor or a storage bay encrypts by itself cannot be seen from here.
  public static func isEncrypted(holding path: String) -> Bool? {
    guard let device = try? SystemCall.status(path, followingLink: true).st_dev else { return nil }
    // gnu_dev_major and gnu_dev_minor of makedev(3).
    let major = (device >> 8) & 0xfff | (device >> 32) & ~0xfff
    let minor = device & 0xff | (device >> 12) & ~0xff
    return isEncrypted("\(folder)/\(major):\(minor)", layers: mostLayers)
  }

  private static func isEncrypted(_ device: String, layers: Int) -> Bool? {
    guard layers > 0, (try? FileStatus(of: device)) != nil else { return nil }
    if let bytes = try? FileContents.read("\(device)/dm/uuid", limit: 4_096),
      String(decoding: bytes, as: UTF8.self).hasPrefix("CRYPT-")
    {
      return true
    }
    let below = (try? DirectoryListing.names(in: "\(device)/slaves")) ?? []
    // An array is encrypted when each of its disks is.
    let answers = below.map { isEncrypted("\(device)/slaves/\($0)", layers: layers - 1) ?? false }
    return !answers.isEmpty && answers.allSatisfy(\.self)
  }
}
