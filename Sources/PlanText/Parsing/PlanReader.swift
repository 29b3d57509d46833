/// The state of one parse. Each part of the work is an extension in a file of its own:
/// head, noise, tables, blocks, tail, appendices, metadata.
struct PlanReader {
  let bytes: [UInt8]
  var tokens: [LineToken]
  let markedTables: [Int: MarkedTable]
  var layout: LayoutProfile
  var document: PlanDocument
  var folder = Folder()
  /// What `folder` holds.
  private var folded = (range: SourceRange.empty, limit: 0)
  /// The block that is being read; its node is made when it is whole.
  var block = OpenBlock()
  /// By token: the labels of chapters and articles whose numbers were repaired.
  var repairedKeywords: [Int: String] = [:]
  /// The label of a broken marker that is about to begin a block.
  var repairedLabel = ""
  /// The signature was read: titles in capitals are those of appendices.
  var isSigned = false
  /// Lines that begin with words before a colon with which another line begins too.
  var leadIns: Set<Int> = []
  /// An appendix with a number of its own was read: "Biểu 1: …" names a table in one.
  var hasNamedAppendix = false
  /// Where lines stand that looked like the edge of a page and were cells of a table.
  var takenBack: Set<Int32> = []
  /// How often the run of aligned lines that is read now was read in vain.
  var alignedTries = AlignedTries()
  /// The first line behind what a site prints above the letterhead.
  var letterheadStart = 0
  var siteValues = SiteValues()
  /// Letterheads of what is attached: they say nothing of the document itself.
  var attachedHead: [Entry] = []

  /// - Parameter range: the tokens of the document.
  init(_ source: SourceText, _ stream: consuming TokenStream, _ range: Range<Int>) {
    bytes = source.bytes
    let isWhole = range == stream.tokens.indices
    tokens = isWhole ? stream.tokens : Array(stream.tokens[range])
    markedTables = isWhole ? stream.markedTables : stream.markedTables(in: range)
    folder.isHTML = stream.isHTML
    LayoutProfile.moveBack(&tokens)
    LayoutProfile.closeUp(&tokens, bytes)
    layout = LayoutProfile(tokens: tokens, bytes: bytes)
    document = PlanDocument(source: source)
    document.isHTML = stream.isHTML
    let bytes = bytes
    let starts: (LineToken) -> Int32 = { token in
      token.flags.contains(.specked) ? Specks.range(before: token, bytes.span).start : token.start
    }
    document.extent = SourceRange(
      start: range.lowerBound == 0 ? 0 : starts(tokens[0]),
      end: isWhole || range.upperBound == stream.tokens.count
        ? Int32(bytes.count) : starts(stream.tokens[range.upperBound]))
  }

  mutating func read() {
    guard !tokens.isEmpty else {
      document.diagnostics.append(Diagnostic(.emptyText, range: .empty, lines: LineSpan(1)))
      return
    }
    tellSpecks()
    guard !document.source.diagnostics.contains(where: { $0.kind == .unreadableText }) else { return readUnreadable() }
    tellParted()
    setEndSpecksAside()
    setFrontMatterAside()
    setPageMarksAside()
    readBarsAsGaps()
    setNoiseAside()
    setFootnotesAside()
    setRunningHeadsAside()
    setListNumbersAside()
    repairKeywords()
    repairMisreadWords()
    findLeadIns()
    let bodyStart = readHead()
    setLastSiteLinesAside()
    setSealsAside(from: bodyStart)
    let tailStart = findTail(from: bodyStart)
    readBlocks(bodyStart..<tailStart, part: .body, root: -1)
    readTail(from: tailStart)
    var metadata = MetadataReader(document)
    document.metadata = completed(metadata.read())
    document.head += attachedHead
    document.tail.sort {
      document.arena.pieces[Int($0.spans.start)].start < document.arena.pieces[Int($1.spans.start)].start
    }
    tellMissing()
    document.head.sort {
      document.arena.pieces[Int($0.spans.start)].start < document.arena.pieces[Int($1.spans.start)].start
    }
    if !takenBack.isEmpty {
      document.diagnostics.removeAll {
        ($0.kind == .pageNumber || $0.kind == .runningHead) && takenBack.contains($0.range.start)
      }
    }
    document.diagnostics.sort { $0.range.start < $1.range.start }
  }

  /// Text whose letters were lost is kept as paragraphs: any structure would be invented.
  private mutating func readUnreadable() {
    for index in tokens.indices {
      tokens[index].marker = Marker()
      tokens[index].keyword = .none
      tokens[index].flags.subtract([.piped, .border, .tabbed, .gapped])
    }
    readBlocks(tokens.startIndex..<tokens.endIndex, part: .body, root: -1)
  }

  /// Lines that were read as several.
  private mutating func tellParted() {
    guard var index = tokens.firstIndex(where: { $0.flags.contains(.parted) }).map({ $0 - 1 }) else { return }
    while index < tokens.count {
      let parts = tokens[(index + 1)...].prefix { $0.flags.contains(.parted) }.count
      if parts > 0 { note(.linesRestored, tokens[index], printed: "\(parts + 1)") }
      index += parts + 1
    }
  }

  /// What a plan should have and this one does not.
  private mutating func tellMissing() {
    func tell(_ kind: DiagnosticKind) {
      document.diagnostics.append(
        Diagnostic(
          kind, range: SourceRange(start: tokens[0].start, end: tokens[0].start), lines: tokens[0].lines))
    }
    if document.metadata.number == nil { tell(.noNumber) }
    if document.metadata.title == nil { tell(.noTitle) }
    if !document.arena.nodes.contains(where: { $0.kind == .section }) { tell(.noBody) }
  }

  // MARK: Looking at the text

  /// Folds the beginning of a token's text.
  mutating func fold(_ token: LineToken, limit: Int = 96) {
    fold(SourceRange(start: token.body, end: token.end), limit: limit)
  }

  /// Folds the beginning of a range, if that was not what it did last.
  mutating func fold(_ range: SourceRange, limit: Int) {
    guard folded != (range, limit) else { return }
    folded = (range, limit)
    let bytes = bytes  // the folder and the text are both parts of self
    folder.fold(bytes.span, range.lower, range.upper, limit: limit)
  }

  /// Goes on with a further piece of a text whose pieces need not stand beside each other.
  mutating func foldOn(_ range: SourceRange, limit: Int) {
    folded = (.empty, 0)
    let bytes = bytes
    folder.foldOn(bytes.span, range.lower, range.upper, limit: limit)
  }

  /// Letters of the first word of a token.
  func firstWordWidth(_ token: LineToken) -> Int32 { LayoutProfile.firstWordWidth(token, bytes) }

  mutating func note(_ kind: DiagnosticKind, _ token: LineToken, printed: String = "", meant: String = "") {
    document.diagnostics.append(
      Diagnostic(kind, range: token.range, lines: token.lines, printed: printed, meant: meant))
  }

  /// Sets a line aside as noise, unless it is already.
  mutating func setAside(_ index: Int, as kind: DiagnosticKind) {
    guard !tokens[index].flags.contains(.noise) else { return }
    tokens[index].flags.insert(.noise)
    tokens[index].noise = kind
    note(kind, tokens[index])
  }

  /// The source text of a range, for labels and diagnostics.
  func string(_ range: SourceRange) -> String { bytes.string(range) }
}

extension [UInt8] {
  /// ASCII, a string each.
  private static let letters = (0..<0x80 as Range<UInt8>).map { String(UnicodeScalar($0)) }

  /// The text of a range.
  func string(_ range: SourceRange) -> String {
    // The label of most markers.
    if range.count == 1, self[range.lower] < 0x80 { return Self.letters[Int(self[range.lower])] }
    return String(decoding: self[range.lower..<range.upper], as: UTF8.self)
  }
}
