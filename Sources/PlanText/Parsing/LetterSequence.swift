/// The order of letters in lists: a b c d đ e g h i k l m n o p q r s t u v x y (practice), or a–z.
enum LetterSequence {
  /// Places in the Vietnamese order by letter (1 = a … 26 = z, 27 = đ); f, j, w, z stand behind the letter before.
  private static let places: [Int32] = {
    let order: [Int32] = [1, 2, 3, 4, 27, 5, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 24, 25]
    var places = [Int32](repeating: 0, count: 28)
    for (index, letter) in order.enumerated() { places[Int(letter)] = Int32(index + 1) * 2 }
    for (letter, before) in [(6, 5), (10, 9), (23, 22), (26, 25)] { places[letter] = places[before] + 1 }
    return places
  }()

  static func rank(_ letter: Int32) -> Int32 { letter >= 0 && letter < 28 ? places[Int(letter)] : 99 }

  /// True where `new` is the next letter after `old` in either order.
  static func follows(_ old: Int32, _ new: Int32) -> Bool {
    if old < 26, new == old + 1 { return true }
    return rank(new) - rank(old) == 2 && rank(old) % 2 == 0
  }

  /// The letter before in the Vietnamese order; 0 before a.
  static func predecessor(of letter: Int32) -> Int32 {
    let wanted = rank(letter) - 2
    return wanted <= 0 ? 0 : Int32(places.firstIndex(of: wanted) ?? 0)
  }

  /// The letter after `old` in the Vietnamese order, as a place in a–z (27 = đ).
  static func successor(of old: Int32) -> Int32 {
    let wanted = (rank(old) / 2 + 1) * 2
    return Int32(places.firstIndex(of: wanted) ?? 0)
  }
}
