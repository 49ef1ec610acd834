/// When something is called new (issue of the daily report: « jamais vu ici »).
public enum Novelty {
  /// Days without a use before something is new: a quarter, so that holidays make nothing new.
  public static let days = 90
  /// Days from the first one during which nothing is called new, since all would be: two weeks show
  /// what is usual. A service that entered the catalogue is « nouvellement reconnu » as long.
  public static let runningInDays = 14
}
