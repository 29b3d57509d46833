/// Finds where a numbered unit hangs. The heart of the parser.
///
/// A style has no fixed rank: which styles opened under which, and which label continues which sequence, decides.
/// The rank of the norm is only what is left when the document says nothing.
///
/// Worked example. `I.` `1.` `2.` `a)` `3.` `II.` `1.`: `1.` opens under `I.`; `2.` continues it; `a)` begins a list
/// right after `2.`, so it opens under it; `3.` continues the open `2.`; `II.` continues `I.`, which closes what is
/// open below; the second `1.` opens a new list under `II.`.
struct LevelInference {
  /// A unit whose list may still go on.
  struct Open {
    var node: Int32
    var key: LevelKey
    var ordinal: Int32
    var prefix: UInt64
    /// It is headed by a title rather than by a sentence.
    var isHeading = false
    /// That title is in capitals.
    var isCaps = false
    /// Its list stands inside a unit of the same style.
    var isInside = false
  }

  /// What was decided for a marker.
  struct Placement {
    /// Index into `open` of the unit it continues; nil where it begins a list.
    var sibling: Int?
    var style: NumberingStyle
    var ordinal: Int32
    var step: Step
    /// It begins a list inside the innermost unit, which is of the same style.
    var isInside = false
  }

  /// How a label follows the one before it in its list.
  enum Step: Sendable {
    case first, next, duplicate, back, gap
  }

  private(set) var open: [Open] = []
  private(set) var bullets: [Open] = []
  let order: LevelOrder
  /// The last number of each level, also of lists that are closed: articles run on through chapters.
  private var lastOrdinals = [Int32](repeating: 0, count: LevelKey.count)
  private let events: [MarkerEvent]
  /// Index of the event that is being placed.
  private var current = 0
  private var currentToken: Int32 = -1
  /// Levels of which a list stood inside a unit of the same level before.
  private var nesting: [LevelKey] = []
  /// A sign of a list is broken: the letters of lists may be as well.
  let isScan: Bool
  /// The token of the last numbered unit.
  private let lastUnit: Int32
  /// The token of the last unit or item.
  private let lastMarker: Int32

  /// No document nests deeper; what does is kept at this level.
  static let deepest = 32

  init(events printed: [MarkerEvent]) {
    let events = MarkerRepair.withNumberOnes(printed)
    self.events = events
    self.order = LevelOrder(events: events)
    isScan = events.contains { $0.marker.isBroken && $0.marker.form != Marker.lostSign }
    lastUnit = events.last { !$0.marker.isNone && !$0.marker.style.isBullet }?.token ?? -1
    lastMarker = events.last?.token ?? -1
  }

  /// The unit that paragraphs, tables and bullets hang on, or -1.
  var innermost: Int32 { open.last?.node ?? -1 }

  mutating func closeBullets() { bullets.removeAll(keepingCapacity: true) }

  mutating func closeUnits() {
    closeBullets()
    open.removeAll(keepingCapacity: true)
  }

  /// True where a numbered unit stands behind a token.
  func hasUnits(behind token: Int32) -> Bool { lastUnit > token }

  /// True where a numbered unit or an item of a list stands behind a token.
  func hasMarkers(behind token: Int32) -> Bool { lastMarker > token }

  /// Moves to the event of a token.
  mutating func advance(to token: Int32) {
    while current < events.count, events[current].token < token { current += 1 }
    currentToken = token
  }

  /// The markers behind the current one, at most `count`.
  func upcoming(_ count: Int) -> ArraySlice<MarkerEvent> {
    let isOwn = current < events.count && events[current].token == currentToken
    return events[(isOwn ? current + 1 : current)...].prefix(count)
  }

  /// The number 1 where the printed marker was read so (`MarkerRepair.withNumberOnes`).
  func numberOne(for marker: Marker) -> Marker? {
    guard marker.style == .roman, current < events.count, events[current].token == currentToken,
      events[current].marker.style == .arabic
    else { return nil }
    return events[current].marker
  }

  // MARK: Numbered units

  /// Decides where a marker belongs, without changing anything.
  func place(_ marker: Marker) -> Placement {
    if marker.style.isDecimal { return placeDecimal(marker) }
    let main = continuation(of: marker, as: marker.style, ordinal: marker.ordinal)
    guard marker.alternative != .none else { return main }
    let other = continuation(of: marker, as: marker.alternative, ordinal: marker.alternativeOrdinal)
    return prefer(other, over: main) ? other : main
  }

  /// A second reading wins where it continues a list and the first does not, or where only it begins one.
  private func prefer(_ other: Placement, over main: Placement) -> Bool {
    if main.step == .next { return other.step == .next && (other.sibling ?? -1) > (main.sibling ?? -1) }
    if other.step == .next { return true }
    if main.step == .first, main.ordinal == 1 { return false }
    if other.step == .first, other.ordinal == 1 {
      return main.sibling == nil || main.step == .gap && main.sibling != open.indices.last || beginsList(other)
    }
    return main.sibling == nil && other.sibling != nil
  }

  /// True where the next label of the style is the second: ii) after i).
  private func beginsList(_ placement: Placement) -> Bool {
    upcoming(24).first { $0.marker.style == placement.style }?.marker.ordinal == 2
  }

  private func continuation(of marker: Marker, as style: NumberingStyle, ordinal: Int32) -> Placement {
    let key = LevelKey(style, marker.form)
    var best: (index: Int, step: Step)?
    for index in open.indices.reversed() where open[index].key.style == style {
      let step = Self.step(style, open[index].ordinal, ordinal)
      if open[index].key != key, step != .next || ordinal == 1 { continue }
      if step == .next {
        let sibling = open[index].isInside ? outerOfTwo(index, ordinal) : index
        return Placement(sibling: sibling, style: style, ordinal: ordinal, step: .next)
      }
      if best == nil { best = (index, step) }
    }
    guard let best else { return Placement(sibling: nil, style: style, ordinal: ordinal, step: .first) }
    if ordinal == 1, best.index == open.indices.last, nestsDirectly(in: open[best.index]) {
      return Placement(sibling: nil, style: style, ordinal: ordinal, step: .first, isInside: true)
    }
    if ordinal == 1, opensInside(best.index, key) {
      return Placement(sibling: nil, style: style, ordinal: ordinal, step: .first)
    }
    return Placement(sibling: best.index, style: style, ordinal: ordinal, step: best.step)
  }

  /// Where a number goes on two lists of one style, one inside the other, a title goes on the list of titles.
  private func outerOfTwo(_ inner: Int, _ ordinal: Int32) -> Int {
    guard let outer = open[..<inner].lastIndex(where: { $0.key == open[inner].key }),
      Self.step(open[outer].key.style, open[outer].ordinal, ordinal) == .next
    else { return inner }
    if open[outer].isCaps == isCaps, open[inner].isCaps != isCaps { return outer }
    return open[outer].isHeading == isHeading && open[inner].isHeading != isHeading ? outer : inner
  }

  /// The event that is being placed stands at the head of its unit in capitals.
  private var isCaps: Bool { isHeading && events[current].isCaps }

  /// The event that is being placed stands at the head of its unit as a title.
  private var isHeading: Bool {
    current < events.count && events[current].token == currentToken && events[current].isHeading
  }

  /// A list right under a unit of its own style: `1. Nhiệm vụ` `1. Tham mưu ….` `2. Giúp ….` `2. Quyền hạn`. The unit
  /// has a title, and its list is seen to go on behind the inner one: at a number that the inner list has passed, or
  /// with a title after sentences. Where that is not seen, it counts that the document did so before.
  private func nestsDirectly(in outer: Open) -> Bool {
    guard outer.isHeading else { return false }
    if outer.isCaps, !isCaps, isRightBehind(outer) { return true }
    let wanted = outer.ordinal + 1
    var last: Int32 = 1
    var isBehind = false
    for event in upcoming(64) {
      if LevelKey(event.marker) != outer.key {
        if open.dropLast().contains(where: { $0.key == LevelKey(event.marker) }) { isBehind = true }
        continue
      }
      let ordinal = event.marker.ordinal
      if ordinal == wanted, isBehind || last > 1 && (wanted != last + 1 || event.isHeading && !isHeading) {
        return true
      }
      guard !isBehind, ordinal == last + 1 else { break }
      last = ordinal
    }
    return nesting.contains(outer.key)
  }

  /// True where nothing stands between a title and the one that is being placed: "1. MỤC TIÊU" over "1. Mục tiêu chung".
  private func isRightBehind(_ outer: Open) -> Bool {
    guard isHeading, current > 0, !events[current].followsParagraph else { return false }
    let before = events[current - 1]
    return LevelKey(before.marker) == outer.key && before.marker.ordinal == outer.ordinal
      && before.token + 1 == events[current].token
  }

  /// A list of the same style inside a unit of that style: told by what comes after it. The outer list goes on with
  /// its next number, or the innermost open list goes on with its own, before anything higher begins.
  private func opensInside(_ outer: Int, _ key: LevelKey) -> Bool {
    var last: Int32 = 1
    let wanted = open[outer].ordinal + 1
    for event in upcoming(64).lazy.map(\.marker) {
      let eventKey = LevelKey(event)
      if eventKey == key {
        // The outer list goes on where its number comes behind the inner list's own.
        let goesOn = event.ordinal == wanted && last >= wanted
        if event.ordinal == last + 1, event.ordinal != wanted || last < wanted, !goesOn {
          last = event.ordinal
        } else {
          return goesOn || event.ordinal == wanted && last > 1
        }
        continue
      }
      if let inner = open.last, outer < open.count - 1, eventKey == inner.key {
        return Self.step(event.style, inner.ordinal, event.ordinal) == .next
      }
      if open[..<outer].contains(where: { $0.key == eventKey }) { return false }
    }
    return false
  }

  private func placeDecimal(_ marker: Marker) -> Placement {
    let key = LevelKey(marker)
    for index in open.indices.reversed() where open[index].key == key {
      let samePrefix = open[index].prefix == marker.prefix
      let step: Step = samePrefix ? Self.step(marker.style, open[index].ordinal, marker.ordinal) : .gap
      if !samePrefix, decimalParent(marker) != nil { continue }
      return Placement(sibling: index, style: marker.style, ordinal: marker.ordinal, step: step)
    }
    return Placement(sibling: nil, style: marker.style, ordinal: marker.ordinal, step: .first)
  }

  /// The open unit that a decimal names as its parent: 2 or 2. for 2.3, 2.3 for 2.3.1.
  private func decimalParent(_ marker: Marker) -> Int? {
    open.lastIndex { unit in
      guard unit.key.depth == (marker.depth == 2 ? 0 : marker.depth - 1) else { return false }
      if marker.depth == 2, unit.key.style.rawValue >= NumberingStyle.decimal2.rawValue { return false }
      return Marker.path(unit.prefix, unit.ordinal) == marker.prefix
    }
  }

  /// Opens a unit as decided and returns the node it hangs on (-1: the root). Nodes below are closed.
  mutating func enter(_ marker: Marker, _ placement: Placement, node: Int32) -> (parent: Int32, capped: Bool) {
    bullets.removeAll(keepingCapacity: true)
    let key = LevelKey(placement.style, marker.form, depth: marker.depth)
    var isInside = placement.isInside
    if let sibling = placement.sibling {
      isInside = open[sibling].isInside
      open.removeSubrange(sibling...)
    } else if isInside {
      if !nesting.contains(key) { nesting.append(key) }
    } else if marker.style.isDecimal, let parent = decimalParent(marker) {
      open.removeSubrange((parent + 1)...)
    } else if key.style == .arabic, open.allSatisfy({ $0.key.style.isDecimal }) {
      // "2.1." "2.2." "1.": the 2 of the decimals was left out, and it is no higher than 1.
      open.removeAll(keepingCapacity: true)
    } else {
      while let top = open.last, !order.isAbove(top.key, key, opensList: placement.ordinal == 1) { open.removeLast() }
    }
    let capped = open.count >= Self.deepest
    if capped { open.removeLast() }
    let parent = innermost
    open.append(
      Open(
        node: node, key: key, ordinal: placement.ordinal, prefix: marker.prefix, isHeading: isHeading,
        isCaps: isCaps, isInside: isInside))
    if !isInside { lastOrdinals[key.index] = placement.ordinal }
    return (parent, capped)
  }

  /// True where the first number of a list goes on from the last list of its level.
  func runsOn(_ marker: Marker, _ placement: Placement) -> Bool {
    Self.step(
      placement.style, lastOrdinals[LevelKey(placement.style, marker.form, depth: marker.depth).index],
      placement.ordinal) == .next
  }

  // MARK: Bullets

  /// Opens a bullet and returns the node it hangs on.
  mutating func enterBullet(_ marker: Marker, node: Int32) -> Int32 {
    let key = LevelKey(marker.style, 0)
    if let same = bullets.lastIndex(where: { $0.key == key }) {
      bullets.removeSubrange(same...)
    } else {
      while let top = bullets.last, !order.isBulletAbove(top.key.style, marker.style) { bullets.removeLast() }
    }
    if bullets.count >= 8 { bullets.removeLast() }
    let parent = bullets.last?.node ?? innermost
    bullets.append(Open(node: node, key: key, ordinal: 0, prefix: 0))
    return parent
  }

  // MARK: Sequences

  /// True where a marker is exactly the next of an open list and closed by the same sign.
  func continues(_ marker: Marker) -> Bool {
    let placement = place(marker)
    guard placement.step == .next, let sibling = placement.sibling else { return false }
    return open[sibling].key == LevelKey(placement.style, marker.form, depth: marker.depth)
  }

  /// How `new` follows `old` in a list of a style.
  static func step(_ style: NumberingStyle, _ old: Int32, _ new: Int32) -> Step {
    if new == old { return .duplicate }
    switch style {
    case .letter, .parenthesisedLetter, .capital:
      if LetterSequence.follows(old, new) { return .next }
      return LetterSequence.rank(new) < LetterSequence.rank(old) ? .back : .gap
    default:
      return new == old + 1 ? .next : new < old ? .back : .gap
    }
  }
}

/// A level as the document writes it: the style and the sign that closes it, so that `1.` and `1)` may be two levels.
struct LevelKey: Hashable, Sendable {
  let style: NumberingStyle
  private let form: UInt8
  /// Parts of a decimal, 0 for the rest.
  let depth: UInt8

  init(_ marker: Marker) { self.init(marker.style, marker.form, depth: marker.depth) }

  init(_ style: NumberingStyle, _ form: UInt8, depth: UInt8 = 0) {
    self.style = style
    self.depth = style.isDecimal ? depth : 0
    if style.isDecimal || style.isKeyword || style.isBullet {
      self.form = 0
    } else {
      self.form = form == UInt8(ascii: ")") ? 1 : form == UInt8(ascii: "/") ? 2 : form == UInt8(ascii: "-") ? 3 : 0
    }
  }

  var index: Int { Int(style.rawValue) * 4 + Int(form) }
  static let count = NumberingStyle.allCases.count * 4
}

/// A marker of the document in order, for looking ahead.
struct MarkerEvent: Sendable {
  var marker: Marker
  /// A title follows the marker, no sentence.
  let isHeading: Bool
  /// The line is in capitals.
  let isCaps: Bool
  /// The line before ends with a colon.
  let isLedIn: Bool
  /// A paragraph stands between it and the marker before.
  let followsParagraph: Bool
  let token: Int32
}
