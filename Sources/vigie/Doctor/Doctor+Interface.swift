import Daemon
import Model
import Platform
import Reports

extension Doctor {
  /// Whether the port is one that hears everything and says nothing.
  func interfaceFindings(_ name: String) -> [Finding] {
    let shown = PathText.shown(name)
    guard let port = NetworkInterface(name) else {
      let others = NetworkInterface.names.joined(separator: ", ")
      return [
        .failed(
          "interface",
          Reader.say(
            .doesNotExistPresent, shown, others.isEmpty ? Reader.say(.doctorNone2) : others),
          Reader.say(.writeRightOneAtInterfacesOf))
      ]
    }
    guard port.isUp else {
      return [
        .failed(
          "interface", Reader.say(.isDown, shown), "systemctl start \(CaptureUnit.word(name))")
      ]
    }
    return [presence(port), silence(port), card(port), promiscuity(port)]
  }

  private func presence(_ port: NetworkInterface) -> Finding {
    guard port.hasCarrier != false else {
      return .failed(
        "interface", Reader.say(.isUpButWithoutCable, port.name),
        Reader.say(.connectMirrorPortOfSwitch))
    }
    let speed = port.speed.map { $0 >= 1_000 ? ", \($0 / 1_000) Gb/s" : ", \($0) Mb/s" } ?? ""
    return .right("interface", Reader.say(.presentAndUp, port.name, speed))
  }

  private func silence(_ port: NetworkInterface) -> Finding {
    let name = port.name
    let prepare = "systemctl restart \(CaptureUnit.word(name))"
    if port.hasAddress {
      return .watch(
        "silence", Reader.say(.hasAddressThisPortShouldOnly, name),
        Reader.say(.ipAddrFlushDevThen, PathText.shellWord(name), prepare))
    }
    if port.hasIPv6 {
      return .watch("silence", Reader.say(.hasIPv6KernelAnnouncesItselfThere, name), prepare)
    }
    if port.sent > 0 {
      return .watch(
        "silence",
        Reader.say(
          .hasSentPacketsSinceItStarted, name, NumberText.count(port.sent, Reader.language),
          port.sent),
        prepare + Reader.say(.findWhatSendsTcpdumpQOut, PathText.shellWord(name)))
    }
    return .right("silence", Reader.say(.sendsNothingAndHasNoAddress, name))
  }

  private func card(_ port: NetworkInterface) -> Finding {
    guard port.joinsPackets != true else {
      return .watch(
        "carte", Reader.say(.groupsPacketsGroOrLroCopy, port.name),
        "ethtool -K \(PathText.shellWord(port.name)) gro off lro off")
    }
    return .right("carte", Reader.say(.settingsOfCorrect, port.name))
  }

  private func promiscuity(_ port: NetworkInterface) -> Finding {
    guard !port.isPromiscuous else {
      return .right("promiscuite", Reader.say(.takesAllPackets, port.name))
    }
    return .watch(
      "promiscuite", Reader.say(.takesOnlyWhatIsAddressedTo, port.name),
      daemon == nil
        ? Reader.say(.startProbeWhichSeesToIt)
        : "ip link set \(PathText.shellWord(port.name)) promisc on")
  }
}
