/// One kind of export: its columns, and how it is punctuated.
///
/// Header and order are stable: `version_schema` comes first and columns are only ever appended.
public protocol ExportTable: Sendable {
  /// The version of the columns; it rises when one is appended.
  static var schemaVersion: Int { get }
  /// The columns in order, with what each holds.
  static var columns: [ExportColumn] { get }
  /// How it is punctuated.
  var dialect: CSVDialect { get }
}

extension ExportTable {
  /// The first record with its line end, after the byte order mark of the dialects that have one.
  ///
  /// Column names are French in all languages: programs read them.
  public var header: String {
    dialect.byteOrderMark + encoder.record(Self.columns.map { .plain($0.name) })
  }

  var encoder: CSVEncoder { CSVEncoder(dialect: dialect) }

  /// The first cell of every record.
  var version: CSVCell { .plain(String(Self.schemaVersion)) }
}
