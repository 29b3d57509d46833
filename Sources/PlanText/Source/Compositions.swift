/// Letters that Unicode composes of a letter and one combining mark (UnicodeData.txt, field 5, without the
/// composition exclusions), for the Latin script: all of Vietnamese, and the letters of its neighbours that stand in
/// names of places and persons.
///
/// `ộ` is written ộ, `o` + hat + dot, `ô` + dot, or `ọ` + hat; each reaches its composed form by these rows:
/// o + U+0323 = ọ, ọ + U+0302 = ộ.
struct Compositions {
  /// Built at first use, in less than 0.1 ms; a text without combining marks never asks for it.
  static let latin = Compositions()

  /// Row of each mark in `letters`; row 0 is empty.
  private var rowNumbers = [UInt8](repeating: 0, count: 0x70)
  /// Composed letters by mark and base.
  private var letters = [UInt16](repeating: 0, count: (rows.count + 1) * columns)
  /// Mark in the high half and base in the low half, by letter.
  private var parts = [UInt32](repeating: 0, count: columns)

  private init() {
    for (number, row) in Self.rows.enumerated() {
      rowNumbers[Int(row.mark - Self.firstMark)] = UInt8(number + 1)
      for (base, letter) in zip(row.bases.unicodeScalars, row.letters.unicodeScalars) {
        guard let from = Self.column(base.value), let to = Self.column(letter.value) else { continue }
        letters[(number + 1) * Self.columns + from] = UInt16(letter.value)
        parts[to] = row.mark << 16 | base.value
      }
    }
  }

  /// What a letter and a mark (U+0300–U+036F) compose to; nil where they do not.
  func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    guard let column = Self.column(base) else { return nil }
    let letter = letters[Int(rowNumbers[Int(mark - Self.firstMark)]) * Self.columns + column]
    return letter == 0 ? nil : UInt32(letter)
  }

  /// The letter and the mark that a letter is composed of; nil where it is not.
  func parts(of letter: UInt32) -> (base: UInt32, mark: UInt32)? {
    guard let column = Self.column(letter), parts[column] != 0 else { return nil }
    return (parts[column] & 0xFFFF, parts[column] >> 16)
  }

  private static let firstMark: UInt32 = 0x300
  private static let columns = 0x250 + 0x100

  /// The place of a letter in the tables: U+0000–U+024F, then U+1E00–U+1EFF; nil for all others.
  private static func column(_ scalar: UInt32) -> Int? {
    if scalar < 0x250 { return Int(scalar) }
    return scalar & 0xFFFF_FF00 == 0x1E00 ? Int(scalar - 0x1E00) + 0x250 : nil
  }

  /// A mark, letters, and in the same places what they compose to. Vietnamese marks first.
  private static let rows: [(mark: UInt32, bases: String, letters: String)] = [
    // circumflex accent
    (0x0302, "AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ"),
    // breve
    (0x0306, "AaEeGgIiOoUuȨȩẠạ", "ĂăĔĕĞğĬĭŎŏŬŭḜḝẶặ"),
    // horn
    (0x031B, "OoUu", "ƠơƯư"),
    // grave accent
    (0x0300, "AEIOUaeiouÜüNnĒēŌōWwÂâĂăÊêÔôƠơƯưYy", "ÀÈÌÒÙàèìòùǛǜǸǹḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳ"),
    // acute accent
    (
      0x0301, "AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØøÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯư",
      "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứ"
    ),
    // hook above
    (0x0309, "AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy", "ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ"),
    // tilde
    (0x0303, "ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy", "ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ"),
    // dot below
    (0x0323, "BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơUuƯưYy", "ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợỤụỰựỴỵ"),
    // macron
    (0x0304, "AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyGgḶḷṚṛ", "ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳḠḡḸḹṜṝ"),
    // dot above
    (0x0307, "CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxYyſ", "ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎẏẛ"),
    // diaeresis
    (0x0308, "AEIOUaeiouyYHhÕõŪūWwXxt", "ÄËÏÖÜäëïöüÿŸḦḧṎṏṺṻẄẅẌẍẗ"),
    // ring above
    (0x030A, "AaUuwy", "ÅåŮůẘẙ"),
    // double acute accent
    (0x030B, "OoUu", "ŐőŰű"),
    // caron
    (0x030C, "CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjHh", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ"),
    // double grave accent
    (0x030F, "AaEeIiOoRrUu", "ȀȁȄȅȈȉȌȍȐȑȔȕ"),
    // inverted breve
    (0x0311, "AaEeIiOoRrUu", "ȂȃȆȇȊȋȎȏȒȓȖȗ"),
    // diaeresis below
    (0x0324, "Uu", "Ṳṳ"),
    // ring below
    (0x0325, "Aa", "Ḁḁ"),
    // comma below
    (0x0326, "SsTt", "ȘșȚț"),
    // cedilla
    (0x0327, "CcGgKkLlNnRrSsTtEeDdHh", "ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ"),
    // ogonek
    (0x0328, "AaEeIiUuOo", "ĄąĘęĮįŲųǪǫ"),
    // circumflex accent below
    (0x032D, "DdEeLlNnTtUu", "ḒḓḘḙḼḽṊṋṰṱṶṷ"),
    // breve below
    (0x032E, "Hh", "Ḫḫ"),
    // tilde below
    (0x0330, "EeIiUu", "ḚḛḬḭṴṵ"),
    // macron below
    (0x0331, "BbDdKkLlNnRrTtZzh", "ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ"),
  ]
}
