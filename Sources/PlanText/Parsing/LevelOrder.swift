/// Which style stands above which in this document, read off all its markers before the tree is built.
struct LevelOrder {
  /// `begins[a][b]`: how often a list of level b begins right after a unit of level a; levels by their places.
  private var begins: [Int32]
  /// The place of each level among those that the document has, in the order in which they are met; 0 for the rest.
  private var places = [UInt8](repeating: 0, count: LevelKey.count)
  private var levels = 1
  /// How often a list of bullets under one unit begins with this sign.
  private var leads = [Int32](repeating: 0, count: styles)
  /// `opened[a][b]`: how often items with sign b begin right behind an item with sign a that ends with a colon.
  private var opened = [Int32](repeating: 0, count: styles * styles)
  private static let styles = NumberingStyle.allCases.count

  init(events: [MarkerEvent]) {
    for event in events where places[LevelKey(event.marker).index] == 0 {
      places[LevelKey(event.marker).index] = UInt8(levels)
      levels += 1
    }
    begins = [Int32](repeating: 0, count: levels * levels)
    var previous: LevelKey?
    var freshList = true
    var bullet = NumberingStyle.none
    for event in events {
      let marker = event.marker
      if event.followsParagraph { freshList = true }
      if marker.isNone {
        // A broken sign leads its list: what comes behind it does not.
        if marker.form == 0 { freshList = false }
        continue
      }
      if marker.style.isBullet {
        if freshList { leads[Int(marker.style.rawValue)] += 1 }
        if event.isLedIn, !freshList, bullet != marker.style {
          opened[Int(bullet.rawValue) * Self.styles + Int(marker.style.rawValue)] += 1
        }
        bullet = marker.style
        freshList = false
        continue
      }
      freshList = true
      let key = LevelKey(marker)
      if let previous, marker.ordinal == 1, previous != key {
        begins[place(previous, key)] += 1
      }
      previous = key
    }
  }

  /// True where units of `upper` hold units of `lower`.
  /// - Parameter opensList: the lower unit is the first of a list, which as a rule opens inside what stands before it.
  func isAbove(_ upper: LevelKey, _ lower: LevelKey, opensList: Bool) -> Bool {
    if upper.style.isKeyword, lower.style.isKeyword { return Self.prior(upper.style) < Self.prior(lower.style) }
    let down = begins[place(upper, lower)]
    let up = begins[place(lower, upper)]
    if down != up { return down > up }
    if upper.style == lower.style { return false }
    if opensList, down == 0, Self.isGreat(upper.style) || !Self.isGreat(lower.style), !lower.style.isKeyword {
      return true
    }
    return Self.prior(upper.style) < Self.prior(lower.style)
  }

  private func place(_ upper: LevelKey, _ lower: LevelKey) -> Int {
    Int(places[upper.index]) * levels + Int(places[lower.index])
  }

  /// True where lists begin with this sign.
  func leads(_ style: NumberingStyle) -> Bool { leads[Int(style.rawValue)] > 0 }

  /// True where items with sign `upper` hold items with sign `lower`.
  func isBulletAbove(_ upper: NumberingStyle, _ lower: NumberingStyle) -> Bool {
    let opens = opened[Int(upper.rawValue) * Self.styles + Int(lower.rawValue)]
    let isOpened = opened[Int(lower.rawValue) * Self.styles + Int(upper.rawValue)]
    if opens != isOpened { return opens > isOpened }
    let up = leads[Int(upper.rawValue)]
    let down = leads[Int(lower.rawValue)]
    if (up == 0) != (down == 0) { return up > 0 }
    return upper.rawValue < lower.rawValue
  }

  /// Parts, chapters, capitals and romans: nobody opens these under a number or letter.
  private static func isGreat(_ style: NumberingStyle) -> Bool { style.rawValue <= NumberingStyle.roman.rawValue }

  /// The rank of the norm and of practice: only a first guess.
  private static func prior(_ style: NumberingStyle) -> UInt8 { style.rawValue }
}
