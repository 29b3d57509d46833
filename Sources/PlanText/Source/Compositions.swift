/// Letters that Unicode composes of a letter and one combining mark (UnicodeData.txt, field 5, without the
/// composition exclusions), for the Latin script: all of Vietnamese, and the letters of its neighbours that stand in
/// names of places and persons.
///
/// `ộ` is written ộ, `o` + hat + dot, `ô` + dot, or `ọ` + hat; each reaches its composed form by these rows:
/// o + U+0323 = ọ, ọ + U+0302 = ộ.
enum Compositions {
  /// What a letter and a mark compose to; nil where they do not. O(log n).
  static func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    let table = byParts
    let key = UInt64(mark) << 32 | UInt64(base)
    let index = lowerBound(table, key)
    return index < table.count && table[index].key == key ? table[index].value : nil
  }

  /// The letter and the mark that a letter is composed of; nil where it is not. O(log n).
  static func parts(of letter: UInt32) -> (base: UInt32, mark: UInt32)? {
    let table = byLetter
    let index = lowerBound(table, UInt64(letter))
    guard index < table.count, table[index].key == UInt64(letter) else { return nil }
    let parts = table[index].value
    return (parts & 0xFFFF, parts >> 16)
  }

  private struct Entry {
    let key: UInt64
    let value: UInt32
  }

  private static let byParts: [Entry] = entries { mark, base, letter in
    Entry(key: UInt64(mark) << 32 | UInt64(base), value: letter)
  }

  private static let byLetter: [Entry] = entries { mark, base, letter in
    Entry(key: UInt64(letter), value: mark << 16 | base)
  }

  private static func entries(_ entry: (UInt32, UInt32, UInt32) -> Entry) -> [Entry] {
    var out: [Entry] = []
    for (mark, bases, letters) in rows {
      for (base, letter) in zip(bases.unicodeScalars, letters.unicodeScalars) {
        out.append(entry(mark, base.value, letter.value))
      }
    }
    return out.sorted { $0.key < $1.key }
  }

  private static func lowerBound(_ table: [Entry], _ key: UInt64) -> Int {
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      if table[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
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
