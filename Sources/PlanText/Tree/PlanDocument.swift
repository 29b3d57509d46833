/// A plan read from text: the tree, what stands around it, what is known of the document, and every repair.
public struct PlanDocument: Sendable {
  /// The text it was read from.
  public let source: SourceText
  /// What the page says of the document itself.
  public internal(set) var metadata = PlanMetadata()
  /// The bytes of the text that are this plan's; the whole text unless several documents stand in it.
  public internal(set) var extent = SourceRange.empty
  /// Letterhead, title and addressees, in source order.
  public internal(set) var head: [Entry] = []
  /// Recipients and signature blocks, in source order.
  public internal(set) var tail: [Entry] = []
  /// The tree.
  public internal(set) var arena = NodeArena()
  /// The tables of the tree, in source order.
  public internal(set) var tables: [Table] = []
  /// In source order.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// What was drawn from the finished tree.
  public internal(set) var facts = Facts()
  /// Whether the source is HTML, whose tags and entities are no words of the text.
  public internal(set) var isHTML = false

  init(source: SourceText) {
    self.source = source
    extent = SourceRange(0, source.bytes.count)
  }
}

/// A line (or the part of a line) of the letterhead, title, recipients or signature.
public struct Entry: Sendable {
  /// What the line is.
  public var role: EntryRole
  /// The text without markers of lists and markdown.
  public var text: PieceList
  /// Everything the entry owns in the source.
  public var spans: PieceList
  /// Its source lines.
  public var lines: LineSpan
}
