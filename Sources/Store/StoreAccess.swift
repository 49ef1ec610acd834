/// What a program wants to do with a database.
public enum StoreAccess: Hashable, Sendable {
  /// Read and write; the database is created for this owner when there is none.
  case readWrite(DatabaseOwner)
  /// Read only; nothing is created, nor is a database file changed.
  case readOnly
}
