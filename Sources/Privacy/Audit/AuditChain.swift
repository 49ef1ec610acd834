import Crypto
public import Model

/// Links each entry of the audit to the one before by SHA-256.
///
/// It shows a change to whoever kept a head. It does not stop somebody who may write the file from
/// making every later hash anew: docs/threat-model.md.
public enum AuditChain {
  /// The row of that entry after that head.
  public static func row(after head: AuditHead, _ entry: AuditEntry) -> AuditRow {
    // The last number there is cannot be followed: the store refuses the row, whose number is taken.
    let sequence = head.sequence == .max ? head.sequence : head.sequence + 1
    return AuditRow(
      sequence: sequence, entry: entry, previous: head.hash,
      hash: hash(sequence: sequence, entry, previous: head.hash))
  }

  static func hash(sequence: Int64, _ entry: AuditEntry, previous: String) -> String {
    var fields = KeyedHash(purpose: "vigie/audit-row/1")
    fields.append(previous)
    fields.append([
      UInt64(bitPattern: sequence), UInt64(bitPattern: entry.time.nanoseconds),
      UInt64(bitPattern: Int64(entry.rowCount)),
    ])
    for text in [entry.actor, entry.actorKind, entry.command, entry.scope] { fields.append(text) }
    fields.append(entry.fileDigest.map { "1" + $0 } ?? "0")
    return hexadecimal(SHA256.hash(data: fields.framed))
  }
}
