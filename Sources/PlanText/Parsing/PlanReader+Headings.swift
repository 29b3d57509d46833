/// The words of a unit, parted into heading and text (`Heading`).
extension PlanReader {
  /// The open block's words, parted into heading and text.
  mutating func addText() -> (heading: PieceList, text: PieceList) {
    switch Heading.end(block, tokens: tokens, bytes: bytes, isHTML: document.isHTML) {
    case .none where block.kind == .section && isStoppedHeading: return (document.arena.addPieces(block.text), .none)
    case .none: return (.none, document.arena.addPieces(block.text))
    case .whole: return (document.arena.addPieces(block.text), .none)
    case .colon(let colon):
      let line = block.text[0].end > colon ? 0 : 1
      let title = SourceRange(start: block.text[line].start, end: Int32(colon))
      block.text[line].start = Int32(colon + 1)
      let hasWords = Heading.hasWords(block.text[line], bytes, document.isHTML)
      let rest = block.text[(hasWords ? line : line + 1)...]
      let heading =
        line == 0
        ? document.arena.addPieces(CollectionOfOne(title)) : document.arena.addPieces([block.text[0], title])
      return (heading, document.arena.addPieces(rest))
    }
  }

  /// "4. Chi cục Thuế." behind a sibling that is a heading over words of its own, and over such words itself: a heading
  /// that ends with a stop.
  private var isStoppedHeading: Bool {
    let token = tokens[block.firstToken]
    guard block.parent >= 0, block.text.count == 1, token.ending == .stop,
      token.width <= Self.widestStoppedHeading, !block.marker.style.isKeyword,
      case let last = document.arena.nodes[Int(block.parent)].lastChild, last >= 0,
      case let sibling = document.arena.nodes[Int(last)], sibling.kind == .section, sibling.style == block.marker.style,
      sibling.firstChild >= 0, !sibling.heading.isEmpty, sibling.text.isEmpty,
      let next = tokens[(block.lastToken + 1)...].first(where: { !$0.flags.contains(.noise) })
    else { return false }
    return (next.marker.isNone ? next.flags.contains(.startsUpper) : next.marker.style.isBullet)
      && next.keyword != .closing && next.keyword != .recipients && next.keyword != .capacity
  }

  private static let widestStoppedHeading: Int32 = 60

  /// "1. Mục đích." right above a further "1.": the title of a list in the same style.
  func isStoppedTitle(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.marker.style == .arabic, token.width <= Self.widestStoppedTitle, index + 1 < tokens.count else {
      return false
    }
    let next = tokens[index + 1].marker
    return next.style == .arabic && next.ordinal == 1 && next.form == token.marker.form
  }

  private static let widestStoppedTitle: Int32 = 30
}
