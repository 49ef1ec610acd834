import ArgumentParser
import Daemon
import Platform

/// `vigie selftest`: whether what a workstation asks for is really seen.
struct SelfTestCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "selftest", abstract: "Vérifier qu'une demande faite d'un poste est vue.",
    discussion: """
      Donne un nom inventé, sous un nom du catalogue, à demander depuis un poste ; dit s'il est vu, ou \
      pourquoi non. Personne d'autre ne connaît ce nom : rien n'est appris de personne, et la demande \
      n'ouvre pas d'usage constaté. Code 1 si elle n'est pas vue.

      Exemple : vigie selftest --service openai-chatgpt
      """)

  @OptionGroup var socket: SocketOption

  @Option(help: ArgumentHelp("Service (vigie rules list).", valueName: "service"))
  var service: String?

  @Option(help: ArgumentHelp("Attente, 5 à 600 secondes.", valueName: "secondes"))
  var wait = 120

  private static let waits = 5...600
  /// Between two questions to the daemon, in milliseconds.
  private static let interval: Int32 = 250
  /// How long the workers may take to look for the name, in nanoseconds: they do once a second.
  private static let readiness: Int64 = 5_000_000_000

  func validate() throws {
    guard Self.waits.contains(wait) else { throw ValidationError(Reader.say(.wait5To600)) }
    guard service?.contains(where: { $0.isWhitespace }) != true else {
      throw ValidationError(Reader.say(.serviceIdentifierWithoutBlank))
    }
  }

  func run(on console: Console) throws {
    let before = try socket.answer(to: .status)
    let listening = before.interfaces.filter { $0["listening"] == "yes" }
    guard !listening.isEmpty else {
      throw CommandFailure(Reader.say(.noInterfaceIsListenedTo) + SelfTestVerdict.waiting(before))
    }
    let test = try socket.answer(to: .beginTest(service: service))
    guard let name = test["name"] else {
      throw CommandFailure(Reader.say(.unreadableAnswerFromProbe))
    }
    try waitUntilReady(listening.count)
    console.write(
      Reader.say(.onWorkstationOfNetworkThatIs, name, wait))
    console.flush()
    let end = SystemClock.monotonicNanoseconds() + Int64(wait) * 1_000_000_000
    while SystemClock.monotonicNanoseconds() < end {
      let state = try socket.answer(to: .test)
      guard state["name"] == name else {
        throw CommandFailure(Reader.say(.anotherTestTookPlaceOfThis))
      }
      if state["delay"] != nil { return try tell(state, console) }
      Sleeper.sleep(milliseconds: Self.interval)
    }
    let after = try socket.answer(to: .status)
    throw CommandFailure(
      Reader.say(.notSeenWithinS, wait)
        + SelfTestVerdict(before: before, after: after).text(name: name))
  }

  private func waitUntilReady(_ interfaces: Int) throws {
    let end = SystemClock.monotonicNanoseconds() + Self.readiness
    while SystemClock.monotonicNanoseconds() < end {
      if try socket.answer(to: .test).number("ready") >= interfaces { return }
      Sleeper.sleep(milliseconds: Self.interval)
    }
  }

  private func tell(_ state: StatusFields, _ console: Console) throws {
    let delay = DurationText.words(nanoseconds: state.number("delay"))
    console.write(
      Reader.say(
        .seenAfterOnRecognisedAs, delay, state["seenOn"] ?? "?",
        SelfTestVerdict.source(state["source"]), state["service"] ?? "?",
        SelfTestVerdict.place(state["place"])))
    if state["place"] == "outside" { throw CommandFailure.silent }
  }
}
