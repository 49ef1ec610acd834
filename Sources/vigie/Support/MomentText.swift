import Model
import Reports

/// A moment by the wall clock, in French.
enum MomentText {
  /// « 28/11/2026 à 6 h 05 ».
  static func words(_ instant: Timestamp, _ zone: CivilZone) -> String {
    let time = zone.civilTime(at: instant)
    let minute = time.minute < 10 ? "0\(time.minute)" : "\(time.minute)"
    return Reader.say(.at, DateText.short(time.day), time.hour, minute)
  }
}
