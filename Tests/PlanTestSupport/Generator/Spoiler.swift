/// What an archive does to a text (issue 4). The reading of the plan stays as it was; an author's own wrong number
/// is keyed as printed.
///
/// Spoilers are applied in the order of their cases: markers first, then layout, then what lies on the page.
public enum Spoiler: String, CaseIterable, Sendable {
  // Numbers and markers
  case doubledNumbers, jumpingNumbers, brokenMarkers, lostDots, lostSpaces, changedDashes, tabsAfterMarkers
  // Tables
  case gridTables, columnTables, ruledTables, htmlTables
  // Markup
  case boldHeadings, markdown
  // Layout
  case blankLines, columnTail, wrap, wrapDense, wrapIndented, pages, splitPages, pagesInTables
  // On the page
  case noise, trailingSpaces, invisibleSpaces

  /// Changes that a reader would not notice: they must not change the tree at all.
  public static let unnoticed: [Spoiler] = [
    .blankLines, .boldHeadings, .wrap, .trailingSpaces, .tabsAfterMarkers, .invisibleSpaces,
  ]

  /// The form in which this spoiler prints tables.
  var tableForm: DrawnTable.Form? {
    switch self {
    case .gridTables: .grid
    case .columnTables: .columns
    case .ruledTables: .ruled
    case .htmlTables: .html
    default: nil
    }
  }

  func apply(_ lines: inout [PrintedLine], _ random: inout SplitMix64) {
    switch self {
    case .gridTables, .columnTables, .ruledTables, .htmlTables: break
    case .doubledNumbers: MarkerSpoiler.wrongNumbers(&lines, &random, step: -1)
    case .jumpingNumbers: MarkerSpoiler.wrongNumbers(&lines, &random, step: random.int(1...3))
    case .brokenMarkers: MarkerSpoiler.breakMarkers(&lines, &random)
    case .lostDots: MarkerSpoiler.loseDots(&lines, &random)
    case .tabsAfterMarkers:
      for index in lines.indices where lines[index].gap == " " { lines[index].gap = random.pick(["\t", " ", "   "]) }
    case .lostSpaces: MarkerSpoiler.loseSpaces(&lines, &random)
    case .changedDashes: MarkerSpoiler.changeDashes(&lines, &random)
    case .boldHeadings: MarkupSpoiler.boldHeadings(&lines, &random)
    case .markdown: MarkupSpoiler.markdown(&lines, &random)
    case .blankLines:
      for index in lines.indices.dropFirst() where lines[index].role != .tableRow && random.chance(0.3) {
        lines[index].isBlankBefore = true
      }
    case .columnTail: PageSpoiler.columnTail(&lines)
    case .wrap: LayoutSpoiler.wrap(&lines, &random, .blankBetween)
    case .wrapDense: LayoutSpoiler.wrap(&lines, &random, .dense)
    case .wrapIndented: LayoutSpoiler.wrap(&lines, &random, .indented)
    case .pages: PageSpoiler.breakPages(&lines, &random, withNumbers: true)
    case .splitPages: PageSpoiler.breakPages(&lines, &random, withNumbers: false)
    case .pagesInTables: PageSpoiler.breakTables(&lines, &random)
    case .invisibleSpaces:
      lines[0].prefix = "\u{FEFF}" + lines[0].prefix
      for index in lines.indices where lines[index].gap == " " {
        lines[index].gap = random.pick(["\u{A0}", " ", " \u{200B}"])
      }
    case .noise: PageSpoiler.addNoise(&lines, &random)
    case .trailingSpaces:
      for index in lines.indices where lines[index].role != .tableRow && lines[index].role != .table {
        lines[index].suffix += random.pick(["", " ", "   ", "\t"])
      }
    }
  }
}
