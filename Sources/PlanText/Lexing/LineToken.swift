/// What is true of a line at sight.
struct LineFlags: OptionSet, Sendable {
  let rawValue: UInt32
  /// A blank line (or the start of the text) stands before it.
  static let blankBefore = LineFlags(rawValue: 1 << 0)
  /// A form feed stands before it.
  static let formFeedBefore = LineFlags(rawValue: 1 << 1)
  /// Letters, and none of them small.
  static let caps = LineFlags(rawValue: 1 << 2)
  static let startsLower = LineFlags(rawValue: 1 << 3)
  static let startsUpper = LineFlags(rawValue: 1 << 4)
  static let startsDigit = LineFlags(rawValue: 1 << 5)
  /// Digits and white space only.
  static let digitsOnly = LineFlags(rawValue: 1 << 6)
  /// No letter and no digit.
  static let noWords = LineFlags(rawValue: 1 << 7)
  /// Wholly in markdown bold, or a markdown heading.
  static let bold = LineFlags(rawValue: 1 << 8)
  /// A tab between words.
  static let tabbed = LineFlags(rawValue: 1 << 9)
  /// Begins with `|`, or holds two of them.
  static let piped = LineFlags(rawValue: 1 << 10)
  /// A border of a grid or pipe table: `+---+`, `|---|`.
  static let border = LineFlags(rawValue: 1 << 11)
  /// A run of three blanks or more between words, or a rule of a printed table (`PlanReader.readBarsAsGaps`).
  static let gapped = LineFlags(rawValue: 1 << 12)
  /// Set aside as noise.
  static let noise = LineFlags(rawValue: 1 << 13)
  /// A whole table written in HTML or ruled by dashes; its cells stand in `TokenStream.markedTables`.
  static let markedTable = LineFlags(rawValue: 1 << 14)
  /// Nothing but tags of HTML.
  static let tagsOnly = LineFlags(rawValue: 1 << 15)
  /// Goes on inside the paragraph of HTML that the line before left open.
  static let sameParagraph = LineFlags(rawValue: 1 << 16)
  /// The text lost the line break before it (`FlatText`).
  static let parted = LineFlags(rawValue: 1 << 17)
  /// Marks of a scan stand before its words (`Specks`).
  static let specked = LineFlags(rawValue: 1 << 18)
}

/// How a line ends.
enum LineEnding: UInt8, Sendable {
  /// No closing punctuation: the sentence may go on.
  case open
  /// A comma, a dash, an opening bracket: the sentence does go on.
  case joining
  /// . ! ? … and a closing quotation mark or bracket after them.
  case stop
  case semicolon
  case colon
  /// ./. and its variants.
  case endMark

  /// True where a sentence, an item or a lead-in is over.
  var isFinal: Bool { self != .open && self != .joining }
}

/// One line that is not blank, or one paragraph of HTML. The fields are in an order that leaves no room unused: there is
/// a token for every line, and memory that is touched for the first time costs as much time as the lexer.
struct LineToken: Sendable {
  var marker: Marker
  var ending: LineEnding
  var keyword: LineKeyword
  /// What it was set aside as.
  var noise: DiagnosticKind?
  var flags: LineFlags
  /// First byte that is no white space, and the byte after the last.
  var start: Int32
  var end: Int32
  /// First byte after markdown signs (`#`, `>`, emphasis).
  var body: Int32
  /// The whole line, without its line end.
  var lineStart: Int32
  var lineEnd: Int32
  var line: Int32
  /// A paragraph of HTML may run over several lines.
  var lastLine: Int32
  /// Letters and signs between `start` and `end`; lines over 1,024 bytes are not measured further.
  var width: Int32
  /// Blanks before `start`; a tab counts as eight.
  var indent: Int32

  var range: SourceRange { SourceRange(start: start, end: end) }
  var lines: LineSpan { LineSpan(line, lastLine) }
}

/// A marker as printed at the start of a line.
struct Marker: Sendable {
  /// The parts of a decimal before the last in one number (`Marker.path`): 2 and 3 of 2.3.1.
  var prefix: UInt64 = 0
  /// The label without closing punctuation.
  var label = SourceRange.empty
  /// First byte of the text after the marker.
  var text: Int32 = 0
  /// 1 for 1, I, A, a; for decimals the last part; for letters the place in a–z (đ is 27).
  var ordinal: Int32 = 0
  var alternativeOrdinal: Int32 = 0
  var style: NumberingStyle = .none
  /// What the label may also be read as, told by the sequence: capital for I., small roman for i).
  var alternative: NumberingStyle = .none
  /// The sign that closes it: `.` `)` `/` `-` `:`, 0 where there is none; for bullets the sign itself.
  var form: UInt8 = 0
  /// How many parts a decimal has: 3 for 2.3.1.
  var depth: UInt8 = 0
  /// White space follows the marker.
  var spaced = false

  init(
    style: NumberingStyle = .none, form: UInt8 = 0, ordinal: Int32 = 0, label: SourceRange = .empty, text: Int32 = 0,
    spaced: Bool = false
  ) {
    self.style = style
    self.form = form
    self.ordinal = ordinal
    self.label = label
    self.text = text
    self.spaced = spaced
  }

  /// `form` of a number that lost its closing sign.
  static let lostSign: UInt8 = 0xFF

  /// A path of numbers with one more part; exact for nine parts below 128, a hash beyond.
  static func path(_ prefix: UInt64, _ part: Int32) -> UInt64 { prefix &* 128 &+ UInt64(UInt32(bitPattern: part)) }

  var isNone: Bool { style == .none }
  /// The shape of a marker whose label says nothing: `IH.` `€)` `~`; the sequence may repair it.
  var isBroken: Bool { style == .none && !label.isEmpty }
}

/// The lines of a text, and the tables in HTML among them.
struct TokenStream {
  var tokens: [LineToken] = []
  /// Tables by the index of their token.
  var markedTables: [Int: MarkedTable] = [:]
  var isHTML = false

  /// The tables among some tokens, by their place among these. O(tokens).
  func markedTables(in range: Range<Int>) -> [Int: MarkedTable] {
    var own: [Int: MarkedTable] = [:]
    guard !markedTables.isEmpty else { return own }
    for index in range where tokens[index].flags.contains(.markedTable) {
      own[index - range.lowerBound] = markedTables[index]
    }
    return own
  }
}

extension LineToken {
  /// The token of a whole table, or of a stretch that no reader sees.
  init(_ range: SourceRange, _ lines: LineSpan, _ flags: LineFlags) {
    self.init(
      marker: Marker(), ending: .stop, keyword: .none, flags: flags, start: range.start, end: range.end,
      body: range.start, lineStart: range.start, lineEnd: range.end, line: lines.first, lastLine: lines.last, width: 0,
      indent: 0)
  }
}
