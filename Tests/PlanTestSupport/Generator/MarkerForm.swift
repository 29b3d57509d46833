import PlanText

/// How the units of one level are marked: a style and its punctuation.
struct MarkerForm: Equatable, Sendable {
  let style: NumberingStyle
  /// Before the number: a keyword and a space, or an opening bracket.
  var before = ""
  /// After the number: `.`, `)`, `/`, `-` or nothing.
  var after = "."
  /// Letters run a b c d đ e g … where true, a b c d e f g … where false.
  var vietnameseLetters = true
  /// The title stands on the line after the marker (Phần, Chương).
  var titleBelow = false
  /// Titles in capitals.
  var capitals = false

  /// Number `n` as printed inside the marker.
  func numeral(_ n: Int, under parent: String) -> String {
    switch style {
    case .part, .chapter: before.hasSuffix("ứ ") || before.hasSuffix("Ứ ") ? ordinal(n) : Self.roman(n)
    case .roman: Self.roman(n)
    case .smallRoman: Self.roman(n).lowercased()
    case .capital: String(UnicodeScalar(UInt8(64 + n)))
    case .letter, .parenthesisedLetter: String((vietnameseLetters ? Self.vietnamese : Self.latin)[n - 1])
    case .decimal2, .decimal3, .decimal4: parent + ".\(n)"
    default: String(n)
    }
  }

  func marker(_ n: Int, under parent: String) -> String { before + numeral(n, under: parent) + after }

  /// The label a reader keys: keyword and number, or the number without punctuation.
  func label(_ n: Int, under parent: String) -> String {
    style.isKeyword ? before + numeral(n, under: parent) : numeral(n, under: parent)
  }

  private func ordinal(_ n: Int) -> String {
    before.hasSuffix("Ứ ") ? Self.ordinals[n - 1].uppercased() : Self.ordinals[n - 1]
  }

  static let vietnamese = Array("abcdđeghiklmnopqrstuvxy")
  static let latin = Array("abcdefghijklmnopqrstuvwxyz")
  static let ordinals = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]

  static func roman(_ n: Int) -> String {
    let tens = ["", "X", "XX", "XXX"][n / 10]
    return tens + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][n % 10]
  }
}
